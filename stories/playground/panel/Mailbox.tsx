import type { Mail } from "react-ory-settings/testing"

/** The mails Kratos would have sent, the newest first. */
export function Mailbox({ mails }: { mails: Mail[] }) {
  return (
    <section className="pg-section" data-testid="mailbox">
      <h2>Mailbox</h2>
      {mails.length === 0 && <p className="pg-none">No mail yet.</p>}
      {mails.toReversed().map((mail, index) => (
        <p key={mails.length - index} className="pg-code">
          <span>
            To {mail.to}: {mail.subject}
          </span>
          <output data-testid="mail-code">{mail.code}</output>
        </p>
      ))}
    </section>
  )
}
