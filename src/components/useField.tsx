"use client"

import { useId } from "react"
import type { ReactElement, ReactNode } from "react"
import { nodeMessages } from "../flow/messages.ts"
import { isInputNode, nodeName } from "../flow/nodes.ts"
import type { UiNode, UiText } from "../flow/nodes.ts"
import type { PartState } from "../theme/parts.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { Messages } from "./Messages.tsx"
import type { FieldProps } from "./nodes/types.ts"
import { useSlot } from "./Slot.tsx"

/**
 * What fields of all kinds have in common, as elements and their props. With no component for each:
 * a form may have thousands of fields.
 *
 * @param kind Names the kind of field for styles: `checkbox`, `image`, …
 * @param ownId Of the control. @default one that React makes
 */
export function useField({ node, field, invalid }: FieldProps, kind?: string, ownId?: string) {
  const { label } = useFlowContext()
  const part = useParts()
  const slot = useSlot()
  const madeId = useId()
  const id = ownId ?? madeId
  const messagesId = `${id}-messages`
  const name = nodeName(node)
  const messages = fieldMessages(node, invalid)
  const isInvalid = hasError(messages)
  const state: PartState = { group: node.group, name, invalid: isInvalid }
  const about = { node, field }
  return {
    id,
    part,
    slot,
    about,
    state,
    /** What ties a control to the messages, and to a mark it may have. */
    wiring: (markId?: string) => wiringOf(messages, messagesId, markId),
    /** What the control is called. */
    label: () =>
      slot(
        "Label",
        "label",
        { htmlFor: id, ...part("label", { group: node.group, name }), children: label(node) },
        about,
      ),
    /** The field around its parts, with its messages below. */
    frame: (...parts: ReactNode[]): ReactElement =>
      slot(
        "Field",
        "div",
        {
          ...part("field", { ...state, kind }),
          "data-name": name,
          "data-kind": kind,
          "data-invalid": isInvalid,
        },
        about,
        ...parts,
        messages.length > 0 && (
          // A picture or a text has no control to be read out with.
          <Messages id={messagesId} messages={messages} isBound={isInputNode(node)} />
        ),
      ),
  }
}

/** How a control is tied to its messages, and to a mark it may have. */
export function wiringOf(messages: readonly UiText[], messagesId: string, markId?: string) {
  const ids = [messages.length > 0 && messagesId, markId].filter(Boolean)
  return {
    "aria-invalid": hasError(messages),
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  }
}

/** What the browser found replaces what Kratos said of an earlier try; empty: that is discarded. */
export function fieldMessages(node: UiNode, invalid: string | undefined): UiText[] {
  if (invalid === undefined) return nodeMessages(node)
  return invalid === "" ? [] : [{ id: 0, type: "error", text: invalid }]
}

function hasError(messages: readonly UiText[]): true | undefined {
  return messages.some((message) => message.type === "error") || undefined
}
