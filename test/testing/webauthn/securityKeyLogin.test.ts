// @vitest-environment node
import { describe, expect, test } from "vitest"
import { messagesOf } from "../browser.ts"
import { ATTESTED, BACKED_UP, BACKUP_ELIGIBLE, PRESENT, type Parts } from "./craft.ts"
import { valueOf } from "./fixture.ts"
import { NOBODY, person, WRONG } from "./person.ts"

describe("a security key as second factor", () => {
  async function withKey(parts: Partial<Parts> = {}) {
    const somebody = person()
    const userHandle = await somebody.add("webauthn", 1, parts)
    return { ...somebody, userHandle, flow: await somebody.login("?refresh=true&aal=aal2") }
  }

  test("the nodes: the options in the button, a field for the answer", async () => {
    const { flow } = await withKey()
    const trigger = flow.ui.nodes.find(
      ({ attributes }) => "name" in attributes && attributes.name === "webauthn_login_trigger",
    )
    const options = valueOf(flow, "webauthn_login_trigger")
    expect(JSON.parse(options)).toMatchObject({
      publicKey: { timeout: 120_000, rpId: "localhost", userVerification: "discouraged" },
    })
    expect(trigger).toMatchObject({
      attributes: {
        onclick: `window.oryWebAuthnLogin(${options})`,
        onclickTrigger: "oryWebAuthnLogin",
      },
      meta: { label: { id: 1010008, text: "Sign in with hardware key", type: "info" } },
    })
    expect(valueOf(flow, "webauthn_login")).toBe("")
  })

  test.each<[string, Partial<Parts>]>([
    ["with the user", {}],
    ["without the user", { userHandle: undefined }],
    ["with an empty user", { userHandle: "" }],
  ])("accepted %s", async (_name, parts) => {
    const { kratos, answer, flow, userHandle } = await withKey()
    expect((await answer(flow, 1, { userHandle, ...parts })).status).toBe(200)
    expect(kratos.state().sessions.at(-1)!.aal).toBe("aal2")
    // A challenge is for one login.
    expect((await answer(flow, 1, { userHandle, ...parts })).status).toBe(500)
  })

  test("somebody else's user is refused", async () => {
    const { answer, flow } = await withKey()
    expect(await messagesOf(await answer(flow, 1, { userHandle: "AAAA" }))).toContain(WRONG)
  })

  test.each([
    [PRESENT, 400],
    [PRESENT | BACKED_UP, 400],
    [PRESENT | BACKUP_ELIGIBLE, 200],
    [PRESENT | BACKUP_ELIGIBLE | BACKED_UP, 200],
  ])("a key that may be copied stays one: flags %i", async (flags, status) => {
    const { answer, flow } = await withKey({ flags: PRESENT | ATTESTED | BACKUP_ELIGIBLE })
    expect((await answer(flow, 1, { flags })).status).toBe(status)
  })

  test("where the last of the keys asked for is gone, none of them will do", async () => {
    const { login, add, remove, answer } = await withKey()
    await add("webauthn", 2)
    const flow = await login("?refresh=true&aal=aal2")
    await remove("webauthn", 2)
    expect(await messagesOf(await answer(flow, 1))).toContain(WRONG)
  })

  test("is not asked for where one factor is enough", async () => {
    const { login } = await withKey()
    const groups = (await login("?refresh=true")).ui.nodes.map(({ group }) => group)
    expect(groups).not.toContain("webauthn")
  })
})

describe("a security key by its user, as a passkey", () => {
  const signIn = async (methods: object) => {
    const { kratos, login, add, answer } = person({ methods })
    const userHandle = await add("webauthn", 1)
    kratos.expireSession()
    return answer(await login(""), 1, { userHandle })
  }

  test("signs in where it needs no password", async () => {
    expect((await signIn({ webauthn: { passwordless: true } })).status).toBe(200)
  })

  test("does not where it is a second factor", async () => {
    expect(await messagesOf(await signIn({}))).toContain(WRONG)
  })
})

describe("somebody without an identifier for keys", () => {
  const traits = { type: "object", properties: { email: { type: "string" } } }
  const identitySchema = { type: "object", properties: { traits } }
  const key = { displayName: "Old", addedAt: "2026-11-21T10:58:47Z" }

  test("is asked for a second factor, and not again", async () => {
    const { login } = person({ identitySchema }, { securityKeys: [key] })
    const names = async (query: string) =>
      (await login(query)).ui.nodes.map(({ attributes }) => "name" in attributes && attributes.name)
    expect(await names("?aal=aal2")).toContain("webauthn_login_trigger")
    expect(await names("?aal=aal2")).not.toContain("identifier")
    expect(await names("?refresh=true&aal=aal2")).not.toContain("webauthn_login_trigger")
  })

  test("has no keys set up, where there are none", async () => {
    const { login, post } = person({ identitySchema })
    const flow = await login("?refresh=true&aal=aal2")
    const refused = await post(flow, { webauthn_login: "{}", identifier: "ada@example.com" })
    expect(await messagesOf(refused)).toContain(4000013)
  })

  test("is nobody by their own id", async () => {
    const { kratos, id, login, answer } = person({ identitySchema })
    kratos.expireSession()
    const userHandle = Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url")
    expect(await messagesOf(await answer(await login(""), 1, { userHandle }))).toContain(NOBODY)
  })
})

test("a key that needs no password confirms who somebody is, and is no second factor", async () => {
  const methods = { webauthn: { passwordless: true }, passkey: false }
  const { login, add, answer } = person({ methods })
  await add("webauthn", 1)
  const groups = (await login("?refresh=true&aal=aal2")).ui.nodes.map(({ group }) => group)
  expect(groups).not.toContain("webauthn")
  expect((await answer(await login("?refresh=true"), 1)).status).toBe(200)
})
