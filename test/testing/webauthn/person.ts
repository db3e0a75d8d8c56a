import type { LoginFlow } from "@ory/client"
import { expect } from "vitest"
import { assertion, ecPair, registration, type Parts } from "./craft.ts"
import { APP_URL, NAME, signedIn, valueOf } from "./fixture.ts"

const pair = await ecPair()
/** "The provided authentication code is invalid": Kratos says that of keys too. */
export const WRONG = 4000008
/** "This account does not exist or has no security key set up." */
export const NOBODY = 4000015

/** The credential id of a key of a number. */
export const idOf = (number: number) => new Uint8Array(32).fill(number)

/** What a login asks the browser for. */
export interface Options {
  publicKey: { challenge: string; user: { id: string }; allowCredentials?: { id: string }[] }
}

/** Somebody, and what they do with keys. */
export function person(...given: Parameters<typeof signedIn>) {
  const somebody = signedIn(...given)
  const { kratos, settings, post } = somebody
  const login = async (query: string) => {
    const url = `${kratos.url}/self-service/login/browser${query}`
    const response = await kratos.fetch(
      new Request(url, { headers: { accept: "application/json" } }),
    )
    return (await response.json()) as LoginFlow
  }
  /** Adds a key of a number; returns the user it was made for. */
  async function add(kind: "webauthn" | "passkey", number: number, parts: Partial<Parts> = {}) {
    const flow = await settings()
    const isPasskey = kind === "passkey"
    const options = valueOf(flow, isPasskey ? "passkey_create_data" : "webauthn_register_trigger")
    const { challenge, user } = (JSON.parse(options) as Options).publicKey
    const id = idOf(number)
    const made = await registration({ challenge, origin: APP_URL, id, pair, ...parts })
    const name = isPasskey ? "passkey_settings_register" : "webauthn_register"
    const response = await post(flow, { [name]: made, ...(!isPasskey && { [NAME]: "Mine" }) })
    expect(response.status).toBe(200)
    return user.id
  }
  const remove = async (kind: "webauthn" | "passkey", number: number) => {
    const id = Buffer.from(idOf(number)).toString("hex")
    expect((await post(await settings(), { [`${kind}_remove`]: id })).status).toBe(200)
  }
  /** Signs in with the key of a number. */
  async function answer(flow: LoginFlow, number: number, parts: Partial<Parts> = {}) {
    const isPasskey = flow.ui.nodes.some(({ group }) => group === "passkey")
    const options = valueOf(flow, isPasskey ? "passkey_challenge" : "webauthn_login_trigger")
    const { challenge } = (JSON.parse(options) as Options).publicKey
    const id = idOf(number)
    const made = await assertion({ challenge, origin: APP_URL, id, pair, ...parts })
    const name = isPasskey ? "passkey_login" : "webauthn_login"
    return post(flow, { [name]: made, identifier: "ada@example.com" })
  }
  return { ...somebody, login, add, remove, answer }
}
