// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  KRATOS_URL,
  messagesOf,
  nodesOf,
  PASSWORD,
  startKratos,
  Visitor,
} from "../login/visitor.ts"

const EMAIL = "ada@example.org"
const NEW_EMAIL = "ada@example.com"
const SETTINGS = "/self-service/settings/browser"
const CHANGE = { method: "profile", traits: { email: NEW_EMAIL } }

let kratos: FakeKratos
let visitor: Visitor

beforeEach(async () => {
  kratos = startKratos({
    identities: [{ traits: { email: EMAIL }, password: PASSWORD, verified: true }],
  })
  visitor = new Visitor(kratos)
  await visitor.signIn(EMAIL)
})

interface ShowVerification {
  flow: { id: string }
}

/** Changes the address; what the settings flow says to go on with. */
async function change(query = ""): Promise<unknown[]> {
  const { body: flow } = await visitor.get(SETTINGS + query)
  const { status, body } = await visitor.submit(flow, CHANGE)
  expect(status).toBe(200)
  return body.continue_with as unknown[]
}

describe("a new address", () => {
  test("is to be verified", async () => {
    const [first] = await change()
    const { id } = (first as ShowVerification).flow
    expect(first).toEqual({
      action: "show_verification_ui",
      flow: { id, verifiable_address: NEW_EMAIL, url: `${APP_URL}/verification?flow=${id}` },
    })
    const [mail] = kratos.state().mails
    expect(mail).toMatchObject({ to: NEW_EMAIL, subject: "Please verify your email address" })
    expect(mail?.body).toContain(
      `${KRATOS_URL}/self-service/verification?code=${mail?.code}&flow=${id}`,
    )
    const { body: flow } = await visitor.refetch("verification", { id })
    expect(flow.state).toBe("sent_email")
    expect(flow.request_url).toBe(KRATOS_URL + SETTINGS)
    expect(messagesOf(flow)).toEqual([1080003])
    expect(nodesOf(flow)).toEqual([
      "code/method:hidden",
      "code/code:text 1070011",
      "code/method:submit 1070009",
      "default/csrf_token:hidden",
    ])
    const { body } = await visitor.submit(flow, { method: "code", code: mail!.code })
    expect(body.state).toBe("passed_challenge")
    expect(kratos.state().identities[0]?.addresses).toEqual([{ value: NEW_EMAIL, verified: true }])
  })

  test("has got its mail", async () => {
    await change()
    const { body } = await visitor.get("/sessions/whoami")
    expect(body.identity?.verifiable_addresses).toMatchObject([
      { value: NEW_EMAIL, verified: false, status: "sent" },
    ])
    // And gets no other with the next change.
    const { body: flow } = await visitor.get(SETTINGS)
    await visitor.submit(flow, { ...CHANGE, traits: { email: NEW_EMAIL, nickname: "Ada" } })
    expect(kratos.state().mails).toHaveLength(1)
  })

  test("has a return_to of its own", async () => {
    const to = (page: string) => encodeURIComponent(`${APP_URL}/${page}`)
    const [first] = await change(
      `?return_to=${to("settings")}&after_verification_return_to=${to("after")}`,
    )
    const { body } = await visitor.refetch("verification", (first as ShowVerification).flow)
    expect(body.request_url).toBe(`${KRATOS_URL}${SETTINGS}?return_to=${to("after")}`)
    expect(body.return_to).toBe(`${APP_URL}/after`)
  })

  test("has the settings' return_to otherwise", async () => {
    const to = encodeURIComponent(`${APP_URL}/settings`)
    const [first] = await change(`?return_to=${to}`)
    const { body } = await visitor.refetch("verification", (first as ShowVerification).flow)
    expect(body.return_to).toBe(`${APP_URL}/settings`)
  })

  test("has no page for a program", async () => {
    const { sessionToken } = kratos.loginAs(EMAIL)
    const headers = { "x-session-token": sessionToken }
    const program = new Visitor(kratos, { cookies: false })
    const { body: flow } = await program.json("GET", "/self-service/settings/api", { headers })
    const { body } = await program.json("POST", flow.ui.action, { headers, json: CHANGE })
    const [first] = body.continue_with as [ShowVerification]
    const { id } = first.flow
    expect(first).toEqual({
      action: "show_verification_ui",
      flow: { id, verifiable_address: NEW_EMAIL },
    })
    expect((await program.refetch("verification", { id })).body.type).toBe("api")
  })
})
