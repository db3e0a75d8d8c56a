"use client"

import type { ReactNode } from "react"
import { nameInWords } from "../flow/fields.ts"
import type { FlowGroup } from "../flow/groups.ts"
import { nodeName } from "../flow/nodes.ts"
import { useFlowContext } from "./FlowContext.ts"
import { FlowNode } from "./FlowNode.tsx"
import { GroupForm } from "./GroupForm.tsx"
import type { GroupFormProps } from "./GroupForm.tsx"

export interface GroupSectionProps extends Pick<
  GroupFormProps,
  "method" | "send" | "isWaiting" | "username" | "typed"
> {
  group: FlowGroup
  /** Of a settings flow: there a line says what the group is for, elsewhere it is what to do now. */
  isSettings: boolean
  /** Changes where what is typed is of no use any more, such as a code for another key. */
  generation: string
  /** The key of the form whose submission is under way or was the last one. */
  sentKey: string | undefined
  /** This group's submission is under way. */
  isBusy: boolean
  outcome: ReactNode
}

/** One group of the flow. Renders a `<section>` with a heading and its forms. */
export function GroupSection(props: GroupSectionProps) {
  const { group, isSettings, generation, sentKey, isBusy, outcome, ...form } = props
  const { words } = useFlowContext()
  const { title, text } = ownWords(words.groups, group.name)
  const hasSentForm = group.forms.some(({ key }) => key === sentKey)
  return (
    <section
      id={`ory-${group.name}`}
      data-ory="group"
      data-group={group.name}
      data-submitting={isBusy || undefined}
    >
      <header data-ory="header">
        <h2 data-ory="heading">{title}</h2>
        {isSettings && text && <p data-ory="description">{text}</p>}
      </header>
      <div data-ory="card">
        {group.display.length > 0 && (
          <div data-ory="fields">
            {group.display.map((field) => (
              <FlowNode key={nodeName(field.node)} node={field.node} field={field} />
            ))}
          </div>
        )}
        <div data-ory="forms">
          {group.forms.map((model) => (
            <GroupForm
              key={`${model.key} ${generation}`}
              group={group.name}
              model={model}
              isBusy={isBusy && model.key === sentKey}
              outcome={model.key === sentKey ? outcome : undefined}
              {...form}
            />
          ))}
        </div>
        {!hasSentForm && outcome && <div data-ory="outcome">{outcome}</div>}
      </div>
    </section>
  )
}

/** An unknown group's own name is the best title there is. */
function ownWords(words: Record<string, { title: string; text: string }>, name: string) {
  const own = Object.hasOwn(words, name) ? words[name] : undefined
  return own ?? { title: nameInWords(name), text: "" }
}
