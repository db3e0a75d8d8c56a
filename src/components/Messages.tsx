"use client"

import type { ComponentPropsWithoutRef } from "react"
import type { UiText } from "../flow/nodes.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { DEFAULTS, Slot } from "./Slot.tsx"

export interface MessagesProps extends ComponentPropsWithoutRef<"div"> {
  messages: readonly UiText[]
  /**
   * The messages of a control that refers to them: they are read out with it as it is focused, and
   * spoken as they appear would be heard twice. @default false
   */
  isBound?: boolean | undefined
}

/** Messages of a node or a flow, spoken when they appear. Renders a `<div>` of `<p>`s, or nothing. */
export function Messages({ messages, isBound = false, ...props }: MessagesProps) {
  const { say } = useFlowContext()
  const part = useParts()
  if (messages.length === 0) return null
  const isError = messages.some((message) => message.type === "error")
  const role = isError ? "alert" : "status"
  return (
    <Slot
      place="Messages"
      Default={DEFAULTS.div}
      messages={messages}
      role={isBound ? undefined : role}
      {...props}
      {...part("messages", {}, props)}
    >
      {messages.map((message) => (
        <p
          key={`${message.id} ${message.text}`}
          {...part("message", { type: message.type })}
          data-message-id={message.id}
          data-type={message.type}
        >
          {say(message)}
        </p>
      ))}
    </Slot>
  )
}
