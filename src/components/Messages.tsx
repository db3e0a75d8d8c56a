"use client"

import { useState } from "react"
import type { ComponentPropsWithoutRef } from "react"
import type { UiText } from "../flow/nodes.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { useSlot } from "./Slot.tsx"
import { focusedElement } from "./focus.ts"
import { useCommitEffect } from "./useCommitEffect.ts"

/** The props of `<Messages>`: what it takes besides those of a `<div>`. */
export interface MessagesProps extends ComponentPropsWithoutRef<"div"> {
  messages: readonly UiText[]
  /**
   * The messages of a control that refers to them by their `id`: they are read out with it as it is
   * focused, and spoken as they appear would be heard twice. @default false
   */
  isBound?: boolean | undefined
}

/** Messages of a node or a flow, spoken when they appear. Renders a `<div>` of `<p>`s, or nothing. */
export function Messages(props: MessagesProps) {
  if (props.messages.length === 0) return null
  const isError = props.messages.some((message) => message.type === "error")
  const role = isError ? "alert" : "status"
  // Not a role that changes: whoever listens is told of an alert that is put in.
  return <SpokenMessages key={role} spokenAs={role} {...props} />
}

function SpokenMessages(props: MessagesProps & { spokenAs: "alert" | "status" }) {
  const { messages, isBound, spokenAs, ...attributes } = props
  const { say } = useFlowContext()
  const part = useParts()
  const slot = useSlot()
  const isFocused = useFocusedAtFirst(isBound ? attributes.id : undefined, messages)
  return slot(
    "Messages",
    "div",
    {
      role: isBound && !isFocused ? undefined : spokenAs,
      ...attributes,
      ...part("messages", {}, attributes),
      children: messages.map((message) => (
        <p
          key={`${message.id} ${message.text}`}
          {...part("message", { type: message.type })}
          data-message-id={message.id}
          data-type={message.type}
        >
          {say(message)}
        </p>
      )),
    },
    { messages },
  )
}

/**
 * Whether the control that the messages describe had the focus as they appeared: Enter was pressed in
 * it, and it is not read out again.
 */
function useFocusedAtFirst(id: string | undefined, messages: readonly UiText[]): boolean {
  const [isFocused, setFocused] = useState(false)
  const texts = messages.map(({ text }) => text).join()
  useCommitEffect(() => {
    const described = focusedElement()?.getAttribute("aria-describedby")?.split(" ")
    setFocused(id !== undefined && described?.includes(id) === true)
  }, [id, texts])
  return isFocused
}
