import type { MouseEvent } from "react"
import { Field } from "./Field.tsx"
import { Form, Hidden } from "./Form.tsx"
import { inputOf } from "./node.ts"
import { CsrfToken } from "./sections.tsx"
import type { GroupProps } from "./sections.tsx"
import { Section } from "./Section.tsx"

/** Asks the browser for a key; its answer as Kratos takes it. */
async function register(options: string): Promise<string> {
  const { startRegistration } = await import("@simplewebauthn/browser")
  const { publicKey } = JSON.parse(options) as {
    publicKey: Parameters<typeof startRegistration>[0]["optionsJSON"]
  }
  return JSON.stringify(await startRegistration({ optionsJSON: publicKey }))
}

export function Passkeys({ flow, submitted, send }: GroupProps) {
  const trigger = inputOf(flow, "passkey", "passkey_register_trigger")
  const options = String(inputOf(flow, "passkey", "passkey_create_data").value)

  async function add() {
    const key = await register(options)
    send("passkey", { method: "passkey", passkey_settings_register: key })
  }

  return (
    <Section
      name="passkey"
      title="Passkeys"
      state="Not set up"
      description="Sign in with your fingerprint, face or device PIN."
      flow={flow}
      submitted={submitted}
    >
      {() => (
        <Form
          group="passkey"
          flow={flow}
          send={send}
          hidden={
            <>
              <CsrfToken flow={flow} />
              <Hidden name="passkey_settings_register" value="" />
              <Hidden name="passkey_create_data" value={options} />
            </>
          }
          buttons={
            <button
              data-ory="button"
              className="ory-button"
              data-variant="primary"
              type="button"
              name={trigger.name}
              value=""
              onClick={() => void add()}
            >
              {trigger.label}
            </button>
          }
        />
      )}
    </Section>
  )
}

export function Keys({ flow, submitted, send }: GroupProps) {
  const trigger = inputOf(flow, "webauthn", "webauthn_register_trigger")
  const options = String(trigger.value)

  async function add({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) {
    const name = form && new FormData(form).get("webauthn_register_displayname")
    const key = await register(options)
    send("webauthn", { webauthn_register: key, webauthn_register_displayname: name })
  }

  return (
    <Section
      name="webauthn"
      title="Security keys"
      state="Not set up"
      description="A key you plug in or tap when you sign in."
      flow={flow}
      submitted={submitted}
    >
      {(headingId) => (
        <Form
          group="webauthn"
          flow={flow}
          send={send}
          headingId={headingId}
          hidden={
            <>
              <CsrfToken flow={flow} />
              <Hidden name="webauthn_register" value="" />
            </>
          }
          fields={<Field input={inputOf(flow, "webauthn", "webauthn_register_displayname")} />}
          buttons={
            <button
              data-ory="button"
              className="ory-button"
              data-variant="primary"
              type="button"
              name={trigger.name}
              value={options}
              onClick={(event) => void add(event)}
            >
              {trigger.label}
            </button>
          }
        />
      )}
    </Section>
  )
}
