"use client"

import type { ReactNode } from "react"
import type { Field } from "../flow/fields.ts"
import { nodeMessages } from "../flow/messages.ts"
import { isInputNode, nodeName } from "../flow/nodes.ts"
import type { UiNode, UiText } from "../flow/nodes.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { Messages } from "./Messages.tsx"
import { DEFAULTS, Slot } from "./Slot.tsx"

export interface FieldFrameProps {
  node: UiNode
  field: Field
  /** The id that `describedBy` of the control refers to. */
  messagesId: string
  /** What the browser found, in place of Kratos's messages. */
  invalid?: string | undefined
  /** Names the kind of field for styles: `checkbox`, `image`, … */
  kind?: string
  children: ReactNode
}

/** A field: its label and control, with its messages below. Renders a `<div data-ory="field">`. */
export function FieldFrame({ node, field, messagesId, invalid, kind, children }: FieldFrameProps) {
  const part = useParts()
  const messages = fieldMessages(node, invalid)
  const isInvalid = hasError(messages) || undefined
  const name = nodeName(node)
  return (
    <Slot
      place="Field"
      Default={DEFAULTS.div}
      node={node}
      field={field}
      {...part("field", { group: node.group, name, kind, invalid: isInvalid })}
      data-name={name}
      data-kind={kind}
      data-invalid={isInvalid}
    >
      {children}
      {/* A picture or a text has no control to be read out with. */}
      <Messages id={messagesId} messages={messages} isBound={isInputNode(node)} />
    </Slot>
  )
}

/** How a control is tied to its messages, and to a mark it may have. */
export function describe(
  node: UiNode,
  messagesId: string,
  invalid: string | undefined,
  markId?: string,
) {
  const messages = fieldMessages(node, invalid)
  const ids = [messages.length > 0 && messagesId, markId].filter(Boolean)
  return {
    "aria-invalid": hasError(messages) || undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  }
}

/** What the browser found replaces what Kratos said of an earlier try; empty: that is discarded. */
export function fieldMessages(node: UiNode, invalid: string | undefined): UiText[] {
  if (invalid === "") return []
  if (invalid !== undefined) return [{ id: 0, type: "error", text: invalid }]
  return nodeMessages(node)
}

function hasError(messages: readonly UiText[]): boolean {
  return messages.some((message) => message.type === "error")
}
