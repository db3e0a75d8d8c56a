// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  KRATOS_URL,
  nodesOf,
  requiredOf,
  NOW,
  startKratos,
  UNKNOWN_ID,
  VERIFICATION,
  Visitor,
  type Answer,
} from "../login/visitor.ts"

const NATIVE = "/self-service/verification/api"
const SUBMIT = "/self-service/verification"
const AFTER = `return_to=${encodeURIComponent(`${APP_URL}/after`)}`

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos()
  visitor = new Visitor(kratos)
  flow = (await visitor.get(`${VERIFICATION}?${AFTER}`)).body
})

const pageOf = ({ id }: { id: string }) => `${APP_URL}/verification?flow=${id}`

describe("a new flow", () => {
  test("asks for an address", async () => {
    const { ui, ...rest } = flow
    expect(rest).toEqual({
      id: expect.any(String) as string,
      type: "browser",
      issued_at: new Date(NOW).toISOString(),
      expires_at: new Date(NOW + 3_600_000).toISOString(),
      request_url: `${KRATOS_URL}${VERIFICATION}?${AFTER}`,
      return_to: `${APP_URL}/after`,
      active: "code",
      state: "choose_method",
    })
    expect(nodesOf(flow)).toEqual([
      "code/email:email 1070007",
      "code/method:submit 1070009",
      "default/csrf_token:hidden",
    ])
    expect(requiredOf(flow)).toEqual(["email", "csrf_token"])
    expect(ui.action).toBe(`${KRATOS_URL}${SUBMIT}?flow=${flow.id}`)
    expect((await visitor.refetch("verification", flow)).body).toEqual(flow)
  })

  test("is a page for a browser, and tokenless for a program", async () => {
    const { status, location } = await visitor.html("GET", VERIFICATION)
    expect(status).toBe(303)
    expect(location).toBe(pageOf({ id: new URL(location).searchParams.get("flow")! }))
    const { body } = await new Visitor(kratos).get(NATIVE)
    expect(body.type).toBe("api")
    expect(nodesOf(body)).not.toContain("default/csrf_token:hidden")
  })

  test.each([VERIFICATION, NATIVE])("leads nowhere else: %s", async (path) => {
    const query = "?return_to=https%3A%2F%2Fevil.example"
    for (const answer of [
      await visitor.get(path + query),
      await visitor.html("GET", path + query),
    ]) {
      expect(answer.status).toBe(400)
      expect(answer.body.error.id).toBe("self_service_flow_return_to_forbidden")
    }
  })

  test("is read by its own browser only", async () => {
    const { status, body } = await new Visitor(kratos).refetch("verification", flow)
    expect(status).toBe(403)
    expect(body.error.id).toBe("security_csrf_violation")
    expect((await visitor.refetch("verification", { id: UNKNOWN_ID })).status).toBe(404)
    const { body: native } = await visitor.get(NATIVE)
    expect((await new Visitor(kratos).refetch("verification", native)).status).toBe(200)
  })

  test("is refused where codes by mail are off", async () => {
    visitor = new Visitor(startKratos({ methods: { code: false } }))
    for (const path of [VERIFICATION, NATIVE, `/self-service/verification/flows?id=${flow.id}`]) {
      const { status, body } = await visitor.get(path)
      expect(status).toBe(400)
      expect(body.error.reason).toBe("Verification is not allowed because it was disabled.")
      expect((await visitor.html("GET", path)).location).toContain(`${APP_URL}/error?id=`)
    }
  })
})
