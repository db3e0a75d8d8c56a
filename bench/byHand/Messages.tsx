import type { UiText } from "@ory/client"

export function Messages({ id, messages }: { id?: string; messages: UiText[] }) {
  if (messages.length === 0) return null
  return (
    <div id={id} data-ory="messages" className="ory-messages">
      <MessageTexts messages={messages} />
    </div>
  )
}

export function MessageTexts({ messages }: { messages: UiText[] }) {
  return messages.map((message) => (
    <p
      key={message.id}
      data-ory="message"
      className="ory-message"
      data-message-id={message.id}
      data-type={message.type}
    >
      {message.text}
    </p>
  ))
}
