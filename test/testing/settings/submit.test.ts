// @vitest-environment node
import { describe, expect, test } from "vitest"
import { csrfTokenOf, messagesOf, signedIn } from "../browser.ts"

const PASSWORD = { method: "password", password: "a-fine-phrase" }
const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { id?: string; code: number } }).error

describe("who sends what to which flow", () => {
  test("somebody else's flow", async () => {
    const eve = { traits: { email: "eve@example.com" } }
    const ada = { traits: { email: "ada@example.com" } }
    const { kratos, settings, post } = signedIn({ identities: [ada, eve] })
    const flow = await settings()
    kratos.loginAs("eve@example.com")
    expect(await errorOf(await post(flow, PASSWORD))).toMatchObject({
      id: "security_identity_mismatch",
      code: 403,
    })
  })

  test("no flow, and one that is none", async () => {
    const { kratos } = signedIn()
    const headers = { accept: "application/json", "content-type": "application/json" }
    const send = (query: string) =>
      kratos.fetch(`${kratos.url}/self-service/settings${query}`, {
        method: "POST",
        headers,
        body: JSON.stringify(PASSWORD),
      })
    expect((await send("")).status).toBe(400)
    expect((await send("?flow=7c1f6a3e-54a3-4bcf-9c0a-0d5e3a1b2c4d")).status).toBe(404)
  })

  test("no token, a wrong one, and that of another flow", async () => {
    const { settings, post } = signedIn()
    const [one, other] = [await settings(), await settings()]
    for (const csrf_token of [undefined, "", "AAAA", `x${csrfTokenOf(one).slice(1)}`]) {
      const response = await post(one, { ...PASSWORD, csrf_token })
      expect((await errorOf(response)).id).toBe("security_csrf_violation")
    }
    const response = await post(one, { ...PASSWORD, csrf_token: csrfTokenOf(other) })
    expect(response.status).toBe(200)
  })

  test("what is refused for its token leaves no trace on the flow", async () => {
    const { settings, post, get } = signedIn()
    const flow = await settings()
    const traits = { email: "eve@example.com" }
    await post(flow, { method: "profile", traits, csrf_token: "" })
    const path = `/self-service/settings/flows?id=${flow.id}`
    expect(await (await get(path)).json()).toEqual(flow)
  })

  test("no method, an unknown one, and one that is off", async () => {
    const { settings, post } = signedIn({ methods: { lookup_secret: false } })
    const flow = await settings()
    expect(await messagesOf(await post(flow, {}))).toEqual([4010004])
    expect(await messagesOf(await post(flow, { method: "magic" }))).toEqual([4010004])
    expect((await post(flow, { lookup_secret_regenerate: true })).status).toBe(404)
  })

  test("an expired one leads to a new one that says so", async () => {
    const { kratos, settings, post, get } = signedIn()
    const flow = await settings()
    kratos.advance("61m")
    kratos.loginAs("ada@example.com")
    const response = await post(flow, PASSWORD)
    expect(response.status).toBe(410)
    const { use_flow_id: id } = (await response.json()) as { use_flow_id: string }
    const replacement = await get(`/self-service/settings/flows?id=${id}`)
    expect(await messagesOf(replacement)).toEqual([4050001])
    expect((await get(`/self-service/settings/flows?id=${flow.id}`)).status).toBe(410)
  })
})

test("what was refused for an old sign-in is saved by the way back from the login", async () => {
  const { kratos, settings, post } = signedIn()
  const flow = await settings()
  kratos.advance("16m")
  const refused = await post(flow, PASSWORD)
  expect(refused.status).toBe(403)
  const { redirect_browser_to: to } = (await refused.json()) as { redirect_browser_to: string }
  const login = new URL(await kratos.navigate(to))
  expect(login.pathname).toBe("/login")

  const url = `${kratos.url}/self-service/login/flows?${new URLSearchParams({ id: login.searchParams.get("flow")! }).toString()}`
  const response = await kratos.fetch(url, { headers: { accept: "application/json" } })
  const loginFlow = (await response.json()) as Parameters<typeof post>[0]
  const signedInAgain = await post(loginFlow, {
    method: "password",
    identifier: "ada@example.com",
    password: "correct horse",
  })
  expect(signedInAgain.status).toBe(200)

  const way = new URL(to).searchParams.get("return_to")!
  expect(await kratos.navigate(way)).toMatch(/\/settings\?flow=/)
  expect(kratos.state().identities[0]!.password).toBe("a-fine-phrase")

  // Once: the same address later is only a page.
  await post(flow, { method: "password", password: "another-phrase" })
  await kratos.navigate(way)
  expect(kratos.state().identities[0]!.password).toBe("another-phrase")
})
