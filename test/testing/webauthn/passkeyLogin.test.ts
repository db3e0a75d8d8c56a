// @vitest-environment node
import type { LoginFlow } from "@ory/client"
import { describe, expect, test } from "vitest"
import { messagesOf } from "../browser.ts"
import {
  BACKED_UP,
  BACKUP_ELIGIBLE,
  base64Url,
  ecPair,
  EXTENSIONS,
  PRESENT,
  type Parts,
} from "./craft.ts"
import { valueOf } from "./fixture.ts"
import { idOf, NOBODY, person, WRONG, type Options } from "./person.ts"

const other = await ecPair()

const reasonOf = async (response: Response) =>
  ((await response.json()) as LoginFlow).ui.messages?.at(-1)?.text

describe("a passkey confirms who somebody is", () => {
  async function withPasskey() {
    const somebody = person()
    const userHandle = await somebody.add("passkey", 1)
    return { ...somebody, userHandle, flow: await somebody.login("?refresh=true") }
  }

  test.each<[string, Partial<Parts>]>([
    ["as it should be", {}],
    ["with another id in the text", { over: { id: "AAAA" } }],
    ["with extensions", { flags: PRESENT | EXTENSIONS, extra: [0xa0] }],
  ])("accepted: %s", async (_name, parts) => {
    const { answer, flow, userHandle } = await withPasskey()
    expect((await answer(flow, 1, { userHandle, ...parts })).status).toBe(200)
  })

  test("without its user, a passkey is nobody's", async () => {
    const { answer, flow } = await withPasskey()
    for (const userHandle of [undefined, "", base64Url(idOf(5))]) {
      expect(await messagesOf(await answer(flow, 1, { userHandle }))).toContain(NOBODY)
    }
  })

  test.each<[string, Partial<Parts>]>([
    ["for a registration", { type: "webauthn.create" }],
    ["another challenge", { challenge: "AAAA" }],
    ["another origin", { origin: "https://evil.example" }],
    ["another site", { rpId: "evil.example" }],
    ["nobody there", { flags: 0 }],
    ["an authenticator that copies keys now", { flags: PRESENT | BACKUP_ELIGIBLE }],
    ["a copy of what cannot be copied", { flags: PRESENT | BACKED_UP }],
    ["another key", { pair: other }],
    ["a signature that is none", { signature: new Uint8Array(3) }],
    ["no signature", { response: { signature: undefined } }],
    ["an unknown key", { id: idOf(99) }],
    ["a rawId that is not its own", { over: { rawId: "AAAA" } }],
    ["no rawId", { over: { rawId: undefined } }],
    ["client data that is null", { clientData: null }],
  ])("refused: %s", async (_name, parts) => {
    const { answer, flow, userHandle } = await withPasskey()
    const response = await answer(flow, 1, { userHandle, ...parts })
    expect(response.status).toBe(400)
    expect(await messagesOf(response)).toContain(WRONG)
  })

  test.each<[string, Partial<Parts>]>([
    ["a signature that is no base64", { response: { signature: "!!" } }],
    ["an id that is padded", { over: { id: "YQ==" } }],
    ["no id", { over: { id: undefined } }],
    ["another type", { over: { type: "password" } }],
    ["too little of the authenticator", { response: { authenticatorData: "AAAA" } }],
    ["too much of it", { extra: [1] }],
    ["nothing of it", { response: { authenticatorData: undefined } }],
    ["client data that is no JSON", { clientData: "hello" }],
    ["no response", { over: { response: undefined } }],
  ])("unreadable: %s", async (_name, parts) => {
    const { answer, flow, userHandle } = await withPasskey()
    const response = await answer(flow, 1, { userHandle, ...parts })
    expect(response.status).toBe(400)
    expect(await reasonOf(response)).toBe("Unable to parse WebAuthn response.")
  })

  test("the nodes: the options, the button, the script, and who it is", async () => {
    const { flow } = await withPasskey()
    const { publicKey } = JSON.parse(valueOf(flow, "passkey_challenge")) as Options
    expect(publicKey).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      timeout: 300_000,
      rpId: "localhost",
      allowCredentials: [{ type: "public-key", id: base64Url(idOf(1)) }],
      userVerification: "preferred",
    })
    expect(flow.ui.nodes).toContainEqual({
      type: "input",
      group: "passkey",
      attributes: {
        name: "passkey_login_trigger",
        type: "button",
        value: "",
        disabled: false,
        onclick: "window.oryPasskeyLogin()",
        onclickTrigger: "oryPasskeyLogin",
        node_type: "input",
      },
      messages: [],
      meta: { label: { id: 1010021, text: "Sign in with passkey", type: "info" } },
    })
    expect(flow.ui.nodes).toContainEqual({
      type: "input",
      group: "passkey",
      attributes: { name: "passkey_login", type: "hidden", disabled: false, node_type: "input" },
      messages: [],
      meta: {},
    })
    expect(flow.ui.nodes.map(({ type }) => type)).toContain("script")
    expect(valueOf(flow, "identifier")).toBe("ada@example.com")
  })

  test("the user of any of their passkeys will do, also of one that is gone", async () => {
    const { login, add, remove, answer } = person()
    const first = await add("passkey", 1)
    await add("passkey", 2)
    const refresh = () => login("?refresh=true")
    expect((await answer(await refresh(), 2, { userHandle: first })).status).toBe(200)
    await remove("passkey", 1)
    expect((await answer(await refresh(), 2, { userHandle: first })).status).toBe(200)
    const refused = await answer(await refresh(), 1, { userHandle: first })
    expect(await messagesOf(refused)).toContain(WRONG)
    await remove("passkey", 2)
    await add("passkey", 3)
    const forgotten = await answer(await refresh(), 3, { userHandle: first })
    expect(await messagesOf(forgotten)).toContain(NOBODY)
  })

  test("a challenge is for one login, and for the passkeys there were", async () => {
    const { login, add, answer, userHandle, flow } = await withPasskey()
    await add("passkey", 2)
    expect(await messagesOf(await answer(flow, 2, { userHandle }))).toContain(WRONG)
    expect((await answer(flow, 1, { userHandle })).status).toBe(200)
    const again = await answer(flow, 1, { userHandle })
    expect(again.status).toBe(500)
    expect((await login("?refresh=true")).ui.nodes).not.toEqual([])
  })

  test("a key of a type that does not fit its algorithm signs nothing", async () => {
    const { login, add, answer } = person()
    const odd = { ...other, cose: new Map([...other.cose, [1, 3]]) }
    const userHandle = await add("passkey", 1, { pair: odd })
    const response = await answer(await login("?refresh=true"), 1, { userHandle, pair: other })
    expect(await messagesOf(response)).toContain(WRONG)
  })

  test("who has none is not asked for one", async () => {
    const { login } = person()
    expect((await login("?refresh=true")).ui.nodes.map(({ group }) => group)).not.toContain(
      "passkey",
    )
  })

  test("a passkey that was there from the start cannot be signed in with", async () => {
    const { login, answer } = person({}, { passkeys: [{ displayName: "Old" }] })
    const flow = await login("?refresh=true")
    const { publicKey } = JSON.parse(valueOf(flow, "passkey_challenge")) as Options
    const { id } = publicKey.allowCredentials![0]!
    const response = await answer(flow, 0, { id: new Uint8Array(Buffer.from(id, "base64url")) })
    expect(await messagesOf(response)).toContain(NOBODY)
  })
})

test("a passkey signs in somebody yet unknown", async () => {
  const { kratos, login, add, answer } = person()
  const userHandle = await add("passkey", 1)
  kratos.expireSession()
  const flow = await login("")
  const { publicKey } = JSON.parse(valueOf(flow, "passkey_challenge")) as Options
  expect(publicKey).not.toHaveProperty("allowCredentials")
  const onload = (name: string) =>
    flow.ui.nodes.find(({ attributes }) => "name" in attributes && attributes.name === name)
      ?.attributes
  for (const name of ["passkey_login", "passkey_login_trigger"]) {
    expect(onload(name)).toMatchObject({ onloadTrigger: "oryPasskeyLoginAutocompleteInit" })
  }
  const stranger = await answer(flow, 1, { userHandle: base64Url(idOf(5)) })
  expect(await messagesOf(stranger)).toContain(NOBODY)
  expect((await answer(flow, 1, { userHandle })).status).toBe(200)
  expect(kratos.state().sessions.at(-1)).toMatchObject({ active: true, aal: "aal1" })
})
