import { useState } from "react"
import type { SettingsFlow } from "@ory/client"
import { CopyButton } from "./CopyButton.tsx"
import { CheckboxField, Field, SelectField } from "./Field.tsx"
import { Form, Hidden } from "./Form.tsx"
import type { Send } from "./Form.tsx"
import { inputOf, inputsOf } from "./node.ts"
import type { Input } from "./node.ts"
import { Section } from "./Section.tsx"

export interface GroupProps {
  flow: SettingsFlow
  submitted: string | undefined
  send: Send
}

export function CsrfToken({ flow }: { flow: SettingsFlow }) {
  return <Hidden name="csrf_token" value={String(inputOf(flow, "default", "csrf_token").value)} />
}

function SaveButton({ method, headingId }: { method: string; headingId: string }) {
  return (
    <button
      data-ory="button"
      className="ory-button"
      data-variant="primary"
      type="submit"
      name="method"
      value={method}
      aria-describedby={headingId}
    >
      Save
    </button>
  )
}

export function Profile({ flow, submitted, send }: GroupProps) {
  const address = flow.identity.verifiable_addresses?.[0]
  const unconfirmed = address?.verified ? undefined : address?.value
  const traits = inputsOf(flow, "profile").filter(({ type }) => type !== "submit")
  return (
    <Section
      name="profile"
      title="Profile"
      description="How you appear, and where we reach you."
      flow={flow}
      submitted={submitted}
    >
      {(headingId) => (
        <Form
          group="profile"
          flow={flow}
          send={send}
          headingId={headingId}
          hidden={<CsrfToken flow={flow} />}
          fields={traits.map((input) => (
            <Trait key={input.name} input={input} unconfirmed={unconfirmed} />
          ))}
          buttons={<SaveButton method="profile" headingId={headingId} />}
        />
      )}
    </Section>
  )
}

function Trait({ input, unconfirmed }: { input: Input; unconfirmed: string | undefined }) {
  if (input.type === "checkbox") return <CheckboxField input={input} />
  if (input.options) return <SelectField input={input} />
  if (input.type === "number") return <Field input={input} attributes={{ step: "any" }} />
  if (input.type === "email") {
    const isUnconfirmed = input.value === unconfirmed
    return <Field input={input} isUnconfirmed={isUnconfirmed} attributes={{ dir: "ltr" }} />
  }
  return <Field input={input} />
}

export function Password({ flow, submitted, send }: GroupProps) {
  const [isShown, setShown] = useState(false)
  const { email } = flow.identity.traits as { email: string }
  return (
    <Section
      name="password"
      title="Password"
      description="Choose one you do not use anywhere else."
      flow={flow}
      submitted={submitted}
    >
      {(headingId) => (
        <Form
          group="password"
          flow={flow}
          send={send}
          headingId={headingId}
          hidden={
            <>
              <CsrfToken flow={flow} />
              {/* For password managers. */}
              <span hidden>
                <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
              </span>
            </>
          }
          fields={
            <Field
              input={inputOf(flow, "password", "password")}
              attributes={{
                type: isShown ? "text" : "password",
                spellCheck: false,
                autoCapitalize: "none",
                autoCorrect: "off",
                ...{ "data-secret": true },
              }}
              aid={(id) => (
                <button
                  type="button"
                  aria-controls={id}
                  aria-label={isShown ? "Hide what you type" : "Show what you type"}
                  data-ory="button"
                  className="ory-button"
                  data-variant="quiet"
                  onClick={() => setShown(!isShown)}
                >
                  {isShown ? "Hide" : "Show"}
                </button>
              )}
            />
          }
          buttons={<SaveButton method="password" headingId={headingId} />}
        />
      )}
    </Section>
  )
}

export function AuthenticatorApp({ flow, submitted, send }: GroupProps) {
  const nodes = flow.ui.nodes.filter(({ group }) => group === "totp")
  const image = nodes.find(({ type }) => type === "img")
  const key = nodes.find(({ type }) => type === "text")
  const src = image?.attributes.node_type === "img" ? image.attributes.src : undefined
  const secret = key?.attributes.node_type === "text" ? key.attributes.text.text : ""
  return (
    <Section
      name="totp"
      title="Authenticator app"
      state="Not set up"
      description="A code from your phone at each sign-in."
      flow={flow}
      submitted={submitted}
    >
      {(headingId) => (
        <Form
          group="totp"
          flow={flow}
          send={send}
          headingId={headingId}
          hidden={<CsrfToken flow={flow} />}
          fields={
            <ol data-ory="steps" className="ory-steps">
              <li data-ory="step" className="ory-step">
                <p data-ory="step-text" className="ory-step-text">
                  Scan the picture with your authenticator app. On this device, copy the key into
                  it.
                </p>
                <div data-ory="field" className="ory-field" data-name="totp_qr" data-kind="image">
                  <img
                    data-ory="image"
                    className="ory-image"
                    width={256}
                    height={256}
                    alt={image?.meta.label?.text}
                    src={src}
                  />
                </div>
                <div
                  data-ory="field"
                  className="ory-field"
                  data-name="totp_secret_key"
                  data-kind="text"
                >
                  <p data-ory="label" className="ory-label">
                    {key?.meta.label?.text}
                  </p>
                  <div data-ory="control" className="ory-control">
                    <CopyButton text={secret} />
                  </div>
                </div>
              </li>
              <li data-ory="step" className="ory-step">
                <p data-ory="step-text" className="ory-step-text">
                  Type the code the app shows.
                </p>
                <Field
                  input={inputOf(flow, "totp", "totp_code")}
                  attributes={{ inputMode: "numeric", autoComplete: "one-time-code" }}
                />
              </li>
            </ol>
          }
          buttons={<SaveButton method="totp" headingId={headingId} />}
        />
      )}
    </Section>
  )
}

export function BackupCodes({ flow, submitted, send }: GroupProps) {
  const button = inputOf(flow, "lookup_secret", "lookup_secret_regenerate")
  return (
    <Section
      name="lookup_secret"
      title="Backup codes"
      state="Not set up"
      description="Each works once, if you lose your phone."
      flow={flow}
      submitted={submitted}
    >
      {() => (
        <Form
          group="lookup_secret"
          flow={flow}
          send={send}
          formKey="lookup_secret_regenerate:true"
          hidden={<CsrfToken flow={flow} />}
          buttons={
            <button
              data-ory="button"
              className="ory-button"
              type="submit"
              name={button.name}
              value="true"
            >
              {button.label}
            </button>
          }
        />
      )}
    </Section>
  )
}

export function LinkedAccounts({ flow, submitted, send }: GroupProps) {
  const providers = flow.ui.nodes.filter(({ group }) => group === "oidc")
  return (
    <Section
      name="oidc"
      title="Linked accounts"
      state="None linked"
      description="Sign in with an account you already have."
      flow={flow}
      submitted={submitted}
    >
      {() =>
        providers.map(({ attributes, meta }) => {
          const id = attributes.node_type === "input" ? String(attributes.value) : ""
          const { provider: name } = meta.label?.context as { provider: string }
          return (
            <Form
              key={id}
              group="oidc"
              flow={flow}
              send={send}
              formKey={`link:${id}`}
              hidden={<CsrfToken flow={flow} />}
              row={
                <>
                  <span aria-hidden data-ory="row-icon" className="ory-row-icon">
                    {name[0]}
                  </span>
                  <span data-ory="row-name" className="ory-row-name">
                    {name}
                  </span>
                  <span data-ory="row-state" className="ory-row-state">
                    Not linked
                  </span>
                </>
              }
              buttons={
                <button
                  aria-label={`Link ${name}`}
                  data-ory="button"
                  className="ory-button"
                  type="submit"
                  name="link"
                  value={id}
                >
                  Link
                </button>
              }
            />
          )
        })
      }
    </Section>
  )
}
