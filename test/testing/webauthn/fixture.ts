import type { SettingsFlow, UiNode } from "@ory/client"
import { createFakeKratos, type FakeKratosOptions } from "react-ory-settings/testing"
import { flowFixture } from "../../fixtures.ts"
import { page } from "../browser.ts"

export const APP_URL = "http://localhost:3000"
export const PASSWORD = "correct horse"
export const NAME = "webauthn_register_displayname"

/** Somebody with a verified address, signed in with one factor, which is enough for settings. */
export function signedIn(options: FakeKratosOptions = {}, identity: object = {}) {
  const kratos = createFakeKratos({ requiredAal: "aal1", ...options })
  const { id } = kratos.createIdentity({
    traits: { email: "ada@example.com" },
    password: PASSWORD,
    verified: true,
    ...identity,
  })
  kratos.loginAs(id, { aal: "aal1" })
  return { kratos, id, ...page(kratos) }
}

/** The nodes of security keys and passkeys. */
export const keyNodes = ({ ui }: SettingsFlow): UiNode[] =>
  ui.nodes.filter(({ group }) => group === "webauthn" || group === "passkey")

/** The value of an input. */
export function valueOf({ ui }: Pick<SettingsFlow, "ui">, name: string): string {
  const node = ui.nodes.find(({ attributes }) => "name" in attributes && attributes.name === name)
  if (!node) throw new Error(`The flow has no node "${name}".`)
  return "value" in node.attributes ? String(node.attributes.value) : ""
}

/** The texts of a flow's own messages. */
export const textsOf = ({ ui }: Pick<SettingsFlow, "ui">): string[] =>
  (ui.messages ?? []).map(({ text }) => text)

/**
 * Nodes without what is random: challenges, handles of passkeys, ids of keys, nonces; by name, since
 * ids decide where their nodes stand.
 */
export function comparable(nodes: UiNode[]): unknown {
  const byName = nodes.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
  const text = JSON.stringify(byName)
    .replaceAll(/(challenge\\+":\\+")[\w-]{43}/g, "$1…")
    // Sixty-four letters and digits.
    .replaceAll(/(id\\+":\\+")[\w-]{86}(?=\\)/g, "$1…")
    .replaceAll(/("nonce":")[\da-f-]{36}/g, "$1…")
    .replaceAll(/("integrity":"sha512-)[\w+/]{86}==/g, "$1…")
    .replaceAll(/(_remove","type":"submit","value":")[\da-f]+/g, "$1…")
  return JSON.parse(text)
}

const nameOf = ({ attributes, meta }: UiNode) =>
  ("name" in attributes ? attributes.name : attributes.id) + (meta.label?.text ?? "")

/** A recorded flow, and a fake with somebody like the one it was recorded with. */
export function recorded(name: string, options: FakeKratosOptions, identity: object) {
  const flow = flowFixture(name)
  const { id } = flow.identity
  const { email } = flow.identity.traits as { email: string }
  const url = new URL(flow.request_url).origin
  return { flow, ...signedIn({ ...options, url }, { id, traits: { email }, ...identity }) }
}
