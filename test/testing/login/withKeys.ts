import type { FakeKratosOptions } from "react-ory-settings/testing"
import { Authenticator } from "../../conformance/play/authenticator.ts"
import { APP_URL, PASSWORD, startKratos, valueOf, Visitor, type Answer } from "./visitor.ts"

export const EMAIL = "ada@example.org"

/** Ada and Bob, who are signed out, and Ada's authenticator, which has nothing yet. */
export function startWithKeys(options: FakeKratosOptions = {}) {
  const kratos = startKratos({
    identities: [EMAIL, "bob@example.org"].map((email) => ({
      traits: { email },
      password: PASSWORD,
    })),
    ...options,
  })
  const authenticator = new Authenticator(APP_URL)
  return {
    kratos,
    visitor: new Visitor(kratos),

    /** Adds a key for Ada. */
    async enroll(method: "webauthn" | "passkey"): Promise<void> {
      const ada = new Visitor(kratos)
      await ada.signIn(EMAIL)
      const { body: settings } = await ada.get("/self-service/settings/browser")
      const create = (name: string) => authenticator.create(String(valueOf(settings, name)))
      const body =
        method === "webauthn"
          ? {
              webauthn_register_displayname: "Key",
              webauthn_register: await create("webauthn_register_trigger"),
            }
          : { passkey_settings_register: await create("passkey_create_data") }
      const { status } = await ada.submit(settings, { method, ...body })
      if (status !== 200) throw new Error(`The key was refused: ${status}`)
    },

    /** What the authenticator answers to the options in a node. */
    answerTo: (flow: Answer["body"], name: string, flaws = {}) =>
      authenticator.get(String(valueOf(flow, name)), flaws),
  }
}
