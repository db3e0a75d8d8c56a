// @vitest-environment node
import { createOryClient } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import { describe, expect, test, vi } from "vitest"
import { ADA, messagesOf, signedIn } from "./browser.ts"

describe("behind createOryClient", () => {
  test("a browser flow is created and saved with the jar's cookies", async () => {
    const { kratos, settings } = signedIn()
    const client = createOryClient(kratos.url, { fetch: kratos.fetch })
    const { data: flow } = await client.createBrowserSettingsFlow()
    const { csrf_token } = Object.fromEntries(
      flow.ui.nodes.map(({ attributes }) => [
        "name" in attributes ? attributes.name : attributes.id,
        "value" in attributes ? attributes.value : "",
      ]),
    ) as { csrf_token: string }
    const { data } = await client.updateSettingsFlow({
      flow: flow.id,
      updateSettingsFlowBody: { method: "password", password: "a-fine-phrase", csrf_token },
    })
    expect(data.state).toBe("success")
    expect(kratos.state().identities[0]!.password).toBe("a-fine-phrase")
    expect((await settings()).state).toBe("show_form")
  })

  test("a native flow with the token of a session, and no cookies", async () => {
    const { kratos } = signedIn()
    const { sessionToken } = kratos.loginAs("ada@example.com")
    const client = createOryClient(kratos.url, { fetch: kratos.fetch })
    const { data: flow } = await client.createNativeSettingsFlow({ xSessionToken: sessionToken })
    expect(flow.type).toBe("api")
    const { data } = await client.updateSettingsFlow({
      flow: flow.id,
      xSessionToken: sessionToken,
      updateSettingsFlowBody: { method: "password", password: "a-fine-phrase" },
    })
    expect(data.state).toBe("success")
  })
})

describe("time", () => {
  test("advance ends flows, privileges and sessions, each at its own age", async () => {
    const { kratos, settings, post, get } = signedIn({
      privilegedSessionMaxAge: "10m",
      flowLifespan: "30m",
      sessionLifespan: "2h",
    })
    const flow = await settings()
    kratos.advance("9m")
    expect((await post(flow, { method: "password", password: "a-fine-phrase" })).status).toBe(200)
    kratos.advance("2m")
    expect((await post(flow, { method: "password", password: "a-fine-phrase" })).status).toBe(403)
    kratos.advance("20m")
    expect((await post(flow, { method: "password", password: "a-fine-phrase" })).status).toBe(410)
    kratos.advance("1h30m")
    expect((await get("/self-service/settings/browser")).status).toBe(401)
  })

  test("the clock is the one that was given", () => {
    const kratos = createFakeKratos({ clock: () => Date.parse("2030-01-01T00:00:00Z") })
    kratos.advance(1_500)
    expect(kratos.state().now).toBe("2030-01-01T00:00:01.500Z")
  })
})

describe("sessions", () => {
  test("expireSession ends all, deleteSessions those of one person", async () => {
    const eve = { traits: { email: "eve@example.com" } }
    const { kratos, get } = signedIn({ identities: [ADA, eve] })
    const { id } = kratos.state().identities[0]!
    kratos.loginAs("eve@example.com")
    kratos.deleteSessions(id)
    expect((await get("/self-service/settings/browser")).status).toBe(200)
    kratos.expireSession()
    expect((await get("/self-service/settings/browser")).status).toBe(401)
  })

  test("loginAs takes the second factor where there is one, unless told not to", async () => {
    const { kratos, get } = signedIn({ identities: [{ ...ADA, totp: true }] })
    expect((await get("/self-service/settings/browser")).status).toBe(200)
    kratos.loginAs("ada@example.com", { aal: "aal1" })
    expect((await get("/self-service/settings/browser")).status).toBe(403)
  })

  test("a request that omits credentials is nobody's", async () => {
    const { kratos } = signedIn()
    const url = `${kratos.url}/self-service/settings/browser`
    const headers = { accept: "application/json" }
    const response = await kratos.fetch(new Request(url, { credentials: "omit", headers }))
    expect(response.status).toBe(401)
  })
})

describe("cookies", () => {
  test("in the jar they are not for others to read", async () => {
    const { kratos, get } = signedIn()
    expect((await get("/self-service/settings/browser")).headers.getSetCookie()).toEqual([])
    expect(Object.keys(kratos.state().cookies).sort()).toEqual([
      expect.stringMatching(/^csrf_token_[0-9a-f]{64}$/),
      "ory_kratos_session",
    ])
  })

  test("behind a server each browser has its own, in headers", async () => {
    const kratos = createFakeKratos({ identities: [ADA], cookies: "headers" })
    const { cookie } = kratos.loginAs("ada@example.com")
    const url = `${kratos.url}/self-service/settings/browser`
    const ask = (headers: Record<string, string>) =>
      kratos.fetch(new Request(url, { headers: { accept: "application/json", ...headers } }))
    expect((await ask({ cookie })).status).toBe(200)
    const stranger = await ask({})
    expect(stranger.status).toBe(401)
    expect(stranger.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^csrf_token_.*Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/),
    ])
  })
})

test("the same seed and clock give the same bytes, another seed others", async () => {
  async function bytes(seed: string) {
    const { settings, post } = signedIn({ seed, clock: () => 1_800_000_000_000 })
    const flow = await settings()
    const saved = await post(flow, { method: "profile", traits: { email: "ada@example.com" } })
    return JSON.stringify(flow) + (await saved.text())
  }
  const first = await bytes("one")
  expect(await bytes("one")).toBe(first)
  expect(await bytes("two")).not.toBe(first)
})

describe("behind a path, as Ory's tunnel and proxies are", () => {
  test.each(["http://localhost:4433/auth", "http://localhost:4433/.ory/"])("%s", async (url) => {
    const { kratos, settings } = signedIn({ url })
    const { ui } = await settings()
    expect(ui.action).toMatch(`${kratos.url}/self-service/settings?flow=`)
    expect(kratos.state().requests.map(({ path }) => path)).toEqual([
      "/self-service/settings/browser",
    ])
  })
})

test("setTraits changes a person behind their back", async () => {
  const { kratos, settings } = signedIn()
  const { id } = kratos.state().identities[0]!
  kratos.setTraits(id, { email: "new@example.com" })
  expect((await settings()).identity.traits).toEqual({ email: "new@example.com" })
  kratos.loginAs("new@example.com")
})

test("createIdentity gives the person back, credentials included", () => {
  const kratos = createFakeKratos()
  const made = kratos.createIdentity({
    ...ADA,
    totp: "JBSWY3DPEHPK3PXP",
    lookupSecret: ["abc12345", { code: "def67890", usedAt: "2026-02-03T10:20:30Z" }],
  })
  expect(made).toMatchObject({
    password: "correct horse",
    totp: "JBSWY3DPEHPK3PXP",
    lookupSecret: [{ code: "abc12345" }, { code: "def67890", usedAt: "2026-02-03T10:20:30Z" }],
    addresses: [{ value: "ada@example.com", verified: false }],
  })
})

test("a webhook may refuse a change, and sees what was to be saved", async () => {
  const calls: unknown[] = []
  const { settings, post } = signedIn({
    webhook(call) {
      calls.push(call)
      return { messages: [{ messages: [{ id: 1234, text: "No", type: "error" }] }] }
    },
  })
  const flow = await settings()
  const traits = { email: "ada@example.com", nickname: "Ada" }
  const refused = await post(flow, { method: "profile", traits, transient_payload: { a: 1 } })
  expect(refused.status).toBe(400)
  expect(await messagesOf(refused)).toEqual([1234])
  expect(calls).toEqual([
    {
      method: "profile",
      identity: { id: expect.any(String) as string, traits: { ...traits, name: {} } },
      transientPayload: { a: 1 },
    },
  ])
})

describe("what is kept where", () => {
  test("state() is a copy", () => {
    const { kratos } = signedIn()
    kratos.state().identities[0]!.traits.email = "changed@example.com"
    expect(kratos.state().identities[0]!.traits).toEqual({ email: "ada@example.com" })
  })

  test("a request that omits credentials leaves the jar alone", async () => {
    const kratos = createFakeKratos()
    await kratos.fetch(`${kratos.url}/self-service/login/browser`, { credentials: "omit" })
    expect(kratos.state().cookies).toEqual({})
    await kratos.fetch(`${kratos.url}/self-service/login/browser`)
    expect(Object.keys(kratos.state().cookies)).toHaveLength(1)
  })

  test("behind a server there is no jar", () => {
    const kratos = createFakeKratos({ identities: [ADA], cookies: "headers" })
    kratos.loginAs("ada@example.com")
    expect(kratos.state().cookies).toEqual({})
  })
})

test("the time is that of now, also where timers are faked later", () => {
  const kratos = createFakeKratos()
  vi.useFakeTimers({ now: Date.parse("2030-01-01T00:00:00Z") })
  expect(kratos.state().now).toBe("2030-01-01T00:00:00.000Z")
  vi.useRealTimers()
})

test("a body nested beyond reason is refused like any other", async () => {
  const { kratos, settings } = signedIn()
  const flow = await settings()
  const body = `{"method":"profile","traits":${"[".repeat(50_000)}${"]".repeat(50_000)}}`
  const headers = { accept: "application/json", "content-type": "application/json" }
  const response = await kratos.fetch(flow.ui.action, { method: "POST", headers, body })
  expect(response.status).toBe(400)
})

test("a webhook's answer that is none fails the change, as Kratos's does", async () => {
  const { settings, post } = signedIn({ webhook: () => ({}) as never })
  const response = await post(await settings(), { method: "password", password: "a-fine-phrase" })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 500 } })
})

test.each([
  ["http://localhost:3000/app/", "http://localhost:3000/application", 400],
  ["http://localhost:3000/app/", "http://localhost:3000/app/settings", 200],
  ["https://*.example.com", "https://shop.example.com/", 200],
  ["https://*.example.com", "https://example.org/", 400],
])("with %s allowed, return_to %s answers %i", async (allowed, returnTo, status) => {
  const { get } = signedIn({ allowedReturnUrls: [allowed] })
  const query = new URLSearchParams({ return_to: returnTo }).toString()
  expect((await get(`/self-service/settings/browser?${query}`)).status).toBe(status)
})

test("with codes off there is no verification, and a save asks for none", async () => {
  const { settings, post } = signedIn({ methods: { code: false } })
  const traits = { email: "new@example.com" }
  const response = await post(await settings(), { method: "profile", traits })
  expect(await response.json()).toMatchObject({
    state: "success",
    continue_with: [{ action: "redirect_browser_to" }],
  })
})
