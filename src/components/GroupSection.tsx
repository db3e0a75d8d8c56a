"use client"

import { useContext, useId } from "react"
import type { ReactNode } from "react"
import { nameInWords } from "../flow/fields.ts"
import type { FlowGroup } from "../flow/groups.ts"
import type { GroupState } from "../flow/groupState.ts"
import { rowsOf } from "../flow/rows.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { EmbeddedForm } from "./EmbeddedForm.ts"
import { useFlowContext } from "./FlowContext.ts"
import { FormFields } from "./FormFields.tsx"
import { GroupForm } from "./GroupForm.tsx"
import type { GroupFormProps } from "./GroupForm.tsx"
import { RowTitle } from "./RowTitle.tsx"
import { SectionHeader } from "./Section.tsx"
import { DEFAULTS, Slot } from "./Slot.tsx"
import { StateBadge } from "./StateBadge.tsx"

/** The props of `<GroupSection>`, as `<FlowForm>` fills them in. */
export interface GroupSectionProps extends Pick<
  GroupFormProps,
  "send" | "onDiscard" | "isWaiting" | "username" | "typed" | "flow" | "carried"
> {
  group: FlowGroup
  /** Of a settings flow: there a line says what the group is for, elsewhere it is what to do now. */
  isSettings: boolean
  /** How the group's method stands, where it can be on or off. */
  state: GroupState | undefined
  /** Changes where what is typed is of no use any more, such as a code for another key. */
  generation: string
  /** The key of the form whose submission is under way or was the last one. */
  sentKey: string | undefined
  /** This group's submission is under way. */
  isBusy: boolean
  outcome: ReactNode
  /** What stands below the forms, with a form of its own. */
  verification?: ReactNode
}

/** One group of the flow. Renders a `<section>` with a heading and its forms. */
export function GroupSection(props: GroupSectionProps) {
  const { group, isSettings, state, generation, sentKey, isBusy, outcome, ...others } = props
  const { verification, ...form } = others
  const { words, providers } = useFlowContext()
  const part = useParts()
  const { title, text } = ownWords(words.groups, group.name)
  const headingId = useId()
  const isEmbedded = useContext(EmbeddedForm)
  const rows = rowsOf(group.forms, providers)
  const hasSentForm = group.forms.some(({ key }) => key === sentKey)
  return (
    <Slot
      place="Group"
      Default={DEFAULTS.section}
      group={group}
      heading={title}
      {...part("group", { group: group.name, busy: isBusy })}
      id={isEmbedded ? undefined : `ory-${group.name}`}
      data-group={group.name}
      data-submitting={isBusy || undefined}
    >
      <SectionHeader
        headingId={headingId}
        title={title}
        description={isSettings ? text : undefined}
        state={isSettings && state && <StateBadge state={state} />}
      />
      <div {...part("card", { group: group.name })}>
        <FormFields group={group.name} fields={group.display} />
        <div {...part("forms", { group: group.name })}>
          {group.linked.map((name) => (
            <div key={name} {...part("actions", { group: group.name, kind: "row" })} data-row="">
              <RowTitle row={{ name, isLinked: true, isOnly: true }} />
            </div>
          ))}
          {group.forms.map((model, index) => (
            <GroupForm
              key={`${model.key} ${generation}`}
              group={group.name}
              model={model}
              row={rows[index]}
              headingId={headingId}
              isStored={isSettings}
              isBusy={isBusy && model.key === sentKey}
              outcome={model.key === sentKey ? outcome : undefined}
              {...form}
            />
          ))}
        </div>
        {!hasSentForm && outcome && <div {...part("outcome")}>{outcome}</div>}
        {verification}
      </div>
    </Slot>
  )
}

/** An unknown group's own name is the best title there is. */
function ownWords(words: Record<string, { title: string; text: string }>, name: string) {
  const own = Object.hasOwn(words, name) ? words[name] : undefined
  return own ?? { title: nameInWords(name), text: "" }
}
