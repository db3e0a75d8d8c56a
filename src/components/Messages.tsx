"use client"

import type { ComponentPropsWithRef } from "react"
import type { UiText } from "../flow/nodes.ts"

export interface MessagesProps extends ComponentPropsWithRef<"div"> {
  messages: readonly UiText[]
}

/** Messages of a node or a flow, spoken when they appear. Renders a `<div>` of `<p>`s, or nothing. */
export function Messages({ messages, ...props }: MessagesProps) {
  if (messages.length === 0) return null
  const isError = messages.some((message) => message.type === "error")
  return (
    <div role={isError ? "alert" : "status"} data-ory="messages" {...props}>
      {messages.map((message) => (
        <p
          key={`${String(message.id)} ${message.text}`}
          data-ory="message"
          data-message-id={message.id}
          data-type={message.type}
        >
          {message.text}
        </p>
      ))}
    </div>
  )
}
