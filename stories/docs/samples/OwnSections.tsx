import { OrySettings, Section } from "react-ory-settings"
import { client } from "./AccountPage"

export function PageWithSessions() {
  return (
    <OrySettings
      client={client}
      headingLevel={3}
      renderGroup={(section, name) => (
        <>
          {section}
          {name === "password" && (
            <Section id="sessions" title="Sessions" description="Where you are signed in.">
              <p>This browser, since this morning.</p>
            </Section>
          )}
        </>
      )}
    >
      <Section id="delete" title="Delete the account">
        <button type="button">Delete …</button>
      </Section>
    </OrySettings>
  )
}
