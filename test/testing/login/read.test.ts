// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import { APP_URL, KRATOS_URL, LOGIN, NATIVE_LOGIN, startKratos, Visitor } from "./visitor.ts"

const RETURN_TO = `return_to=${encodeURIComponent(`${APP_URL}/after?a=b`)}`

let kratos: FakeKratos
let visitor: Visitor

beforeEach(() => {
  kratos = startKratos()
  visitor = new Visitor(kratos)
})

describe("read again", () => {
  test("is the same flow, for the browser it was made for", async () => {
    const { body } = await visitor.get(LOGIN)
    expect((await visitor.refetch("login", body)).body).toEqual(body)
    const { status, body: other } = await new Visitor(kratos).refetch("login", body)
    expect(status).toBe(403)
    expect(other.error.id).toBe("security_csrf_violation")
  })

  test("is a program's flow for everybody", async () => {
    const { body } = await visitor.get(NATIVE_LOGIN)
    expect((await new Visitor(kratos).refetch("login", body)).status).toBe(200)
  })

  test.each(["", "?id=nonsense", "?id=4a4a4a4a-4a4a-4a4a-8a4a-4a4a4a4a4a4a"])(
    "is nothing where there is none: %s",
    async (query) => {
      const { status, body } = await visitor.get(`/self-service/login/flows${query}`)
      expect(status).toBe(404)
      expect(body.error).toEqual({
        code: 404,
        status: "Not Found",
        message: "Unable to locate the resource",
      })
    },
  )

  test("is gone after an hour", async () => {
    const { body } = await visitor.get(`${LOGIN}?${RETURN_TO}`)
    const plain = await visitor.get(LOGIN)
    const native = await new Visitor(kratos).get(NATIVE_LOGIN)
    kratos.advance("1h1s")
    const gone = await visitor.refetch("login", body)
    expect(gone.status).toBe(410)
    expect(gone.body.error).toMatchObject({
      id: "self_service_flow_expired",
      reason:
        "The login flow has expired. Redirect the user to the login flow init endpoint to initialize a new login flow.",
      details: {
        redirect_to: `${KRATOS_URL}${LOGIN}?${RETURN_TO}`,
        return_to: `${APP_URL}/after?a=b`,
      },
    })
    expect((await visitor.refetch("login", plain.body)).body.error.details).toEqual({
      redirect_to: KRATOS_URL + LOGIN,
      return_to: "",
    })
    expect((await visitor.refetch("login", native.body)).body.error).toMatchObject({
      id: "self_service_flow_expired",
      details: { api: KRATOS_URL + NATIVE_LOGIN },
    })
  })
})
