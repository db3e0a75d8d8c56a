"use client"

import { useContext, useId } from "react"
import type { ReactNode } from "react"
import { carriedTraits } from "../flow/carriedTraits.ts"
import { nameInWords, textOf } from "../flow/fields.ts"
import type { FlowGroup } from "../flow/groups.ts"
import { groupState } from "../flow/groupState.ts"
import { identifierOf } from "../flow/identity.ts"
import { own } from "../flow/own.ts"
import { rowsOf } from "../flow/rows.ts"
import { secretOf } from "../flow/secrets.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { EmbeddedForm } from "./EmbeddedForm.ts"
import { useFlowContext } from "./FlowContext.ts"
import { FormFields } from "./FormFields.tsx"
import { GroupForm } from "./GroupForm.tsx"
import type { GroupFormProps } from "./GroupForm.tsx"
import { RowTitle } from "./RowTitle.tsx"
import { SectionHeader } from "./Section.tsx"
import { useSlot } from "./Slot.tsx"
import { StateBadge } from "./StateBadge.tsx"

/** The props of `<GroupSection>`, as `<FlowForm>` fills them in. */
export interface GroupSectionProps extends Pick<
  GroupFormProps,
  "flow" | "send" | "onDiscard" | "isWaiting" | "typed"
> {
  group: FlowGroup
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
  const { group, sentKey, isBusy, outcome, verification, ...form } = props
  const { flow } = form
  const { name, display, forms, linked } = group
  const { words, providers, isHydrated } = useFlowContext()
  const part = useParts()
  const slot = useSlot()
  // An unknown group's own name is the best title there is.
  const { title, text } = own(words.groups, name) ?? { title: nameInWords(name), text: "" }
  const headingId = useId()
  const isEmbedded = useContext(EmbeddedForm)
  const rows = rowsOf(forms, providers)
  const hasSentForm = forms.some(({ key }) => key === sentKey)
  // Elsewhere the line that says what the group is for would stand where it says what to do now.
  const isSettings = flow.identity !== undefined
  const state = isSettings ? groupState(flow, group) : undefined
  // A code for another key is of no use any more.
  const key = name === "totp" ? secretOf(flow, name) : ""
  const generation = key && `${textOf(flow.id)} ${key}`
  const carried =
    isHydrated || name !== "profile"
      ? []
      : carriedTraits(
          flow,
          forms.flatMap(({ fields }) => fields),
        )
  return slot(
    "Group",
    "section",
    {
      ...part("group", { group: name, busy: isBusy }),
      id: isEmbedded ? undefined : `ory-${name}`,
      "data-group": name,
      "data-submitting": isBusy || undefined,
    },
    { group, heading: title },
    <SectionHeader
      headingId={headingId}
      title={title}
      description={isSettings ? text : undefined}
      state={state && <StateBadge state={state} />}
    />,
    <div {...part("card", { group: name })}>
      {display.length > 0 && <FormFields group={name} fields={display} />}
      <div {...part("forms", { group: name })}>
        {linked.map((account) => (
          <div key={account} {...part("actions", { group: name, kind: "row" })} data-row="">
            <RowTitle row={{ name: account, isLinked: true, isOnly: true }} />
          </div>
        ))}
        {forms.map((model, index) => (
          <GroupForm
            key={`${model.key} ${generation}`}
            group={name}
            model={model}
            row={rows[index]}
            headingId={headingId}
            username={name === "password" ? identifierOf(flow) : undefined}
            carried={carried}
            isBusy={isBusy && model.key === sentKey}
            outcome={model.key === sentKey ? outcome : undefined}
            {...form}
          />
        ))}
      </div>
      {!hasSentForm && outcome && <div {...part("outcome")}>{outcome}</div>}
      {verification}
    </div>,
  )
}
