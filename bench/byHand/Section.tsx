import { useId } from "react"
import type { SettingsFlow } from "@ory/client"
import type { ReactNode } from "react"
import { MessageTexts } from "./Messages.tsx"

interface SectionProps {
  name: string
  title: string
  state?: string
  description: string
  flow: SettingsFlow
  /** The group that was sent last: the flow's messages are about it. */
  submitted: string | undefined
  children: (headingId: string) => ReactNode
}

export function Section(props: SectionProps) {
  const { name, title, state, description, flow, submitted, children } = props
  const headingId = useId()
  const { messages = [] } = flow.ui
  return (
    <section data-ory="group" className="ory-group" id={`ory-${name}`} data-group={name}>
      <header data-ory="header" className="ory-header">
        <h2 data-ory="heading" className="ory-heading" id={headingId} tabIndex={-1}>
          {title}
        </h2>
        {state && (
          <span data-ory="state" className="ory-state">
            {state}
          </span>
        )}
        <p data-ory="description" className="ory-description">
          {description}
        </p>
      </header>
      <div data-ory="card" className="ory-card">
        <div data-ory="forms" className="ory-forms">
          {children(headingId)}
        </div>
        {submitted === name && messages.length > 0 && (
          <div data-ory="outcome" className="ory-outcome">
            <div aria-live="polite">
              <div role="status" data-ory="messages" className="ory-messages">
                <MessageTexts messages={messages} />
              </div>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
