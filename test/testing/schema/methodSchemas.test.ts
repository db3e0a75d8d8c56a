import { describe, expect, test } from "vitest"
import { HttpError, ValidationError } from "../../../src/testing/errors.ts"
import { decodeBody } from "../../../src/testing/schema/decodeBody.ts"
import type { RequestBody } from "../../../src/testing/schema/decodeBody.ts"
import {
  lookupDecoder,
  methodDecoder,
  oidcDecoder,
  passkeyDecoder,
  passwordDecoder,
  profileDecoder,
  totpDecoder,
  webauthnDecoder,
} from "../../../src/testing/schema/methodSchemas.ts"
import { parseBody } from "../../../src/testing/schema/formBody.ts"
import { form, json, problems, read, reasonOf, schema } from "./bodies.ts"

describe("a GET", () => {
  const query = new URLSearchParams("traits.nick=A&method=profile")

  test("is read from the query", () => {
    expect(read({ kind: "none" }, undefined, { method: "GET", query }).payload).toMatchObject({
      method: "profile",
      traits: { nick: "A" },
    })
  })

  test("is not always allowed", () => {
    expect(reasonOf({ kind: "none" }, lookupDecoder, { method: "GET" })).toBe(
      'Unable to decode body because HTTP Request Method was "GET" but only [POST PUT PATCH] are supported.',
    )
  })
})

describe("what each method reads", () => {
  test("the method alone, of any body", () => {
    expect(read(json({ method: 5, password: "x" }), methodDecoder).payload).toEqual({ method: "5" })
  })

  test("a password that must be there", () => {
    const decode = (body: object) =>
      problems(read(json({ method: "password", ...body }), passwordDecoder))
    expect(decode({ password: "x" })).toBeUndefined()
    const missing = { password: "Property password is missing." }
    expect(decode({})).toEqual(missing)
    expect(decode({ password: "" })).toEqual(missing)
  })

  test("a flag", () => {
    expect(read(json({ totp_unlink: 1 }), totpDecoder).payload).toEqual({
      totp_unlink: true,
      transient_payload: {},
    })
    expect(reasonOf(json({ totp_unlink: "abc" }), totpDecoder)).toBe(
      "500, sent as 400: json: cannot unmarshal string into Go struct field updateSettingsFlowWithTotpMethod.totp_unlink of type bool",
    )
    expect(reasonOf(form("lookup_secret_reveal=abc"), lookupDecoder)).toBe(
      "Unable to decode JSON payload: json: cannot unmarshal string into Go struct field updateSettingsFlowWithLookupMethod.lookup_secret_reveal of type bool",
    )
  })

  test("a key that needs a name", () => {
    const key = { webauthn_register: "{}", webauthn_register_displayname: "" }
    expect(problems(read(json(key), webauthnDecoder))).toEqual({
      webauthn_register_displayname: "Property webauthn_register_displayname is missing.",
    })
    expect(read(json({ passkey_remove: "ab" }), passkeyDecoder).payload).toEqual({
      passkey_remove: "ab",
    })
  })

  test("a provider, from the query too", () => {
    const decoder = oidcDecoder(schema)
    const query = new URLSearchParams("link=google&upstream_parameters.hd=example.com")
    const { payload } = read(json({ link: "github" }), decoder, { query })
    expect(payload).toMatchObject({ link: "google", upstream_parameters: { hd: "example.com" } })
    expect(read(form("link=github"), decoder, { query }).payload).toMatchObject({ link: "github" })
  })

  test("what comes along for web hooks is an object", () => {
    expect(problems(read(json({ traits: {}, transient_payload: 5 })))).toEqual({
      transient_payload: "expected object, but got number",
    })
  })
})

test("decodeBody throws what readBody tells", () => {
  const decoder = profileDecoder(schema)
  const decode = (body: RequestBody) => decodeBody(body, decoder.schema, decoder)
  expect(decode(json({ traits: {} }))).toEqual({ traits: { name: {} }, transient_payload: {} })
  expect(() => decode({ kind: "none" })).toThrow(HttpError)
  expect(() => decode(json({ traits: { age: "a" } }))).toThrow(ValidationError)
})

test.each([
  ["application/json", "json"],
  ["Application/JSON; charset=utf-8", "json"],
  ['text/plain, application/json; a="b;c";', "json"],
  ["application/json; charset", "other"],
  ["text, application/json ; charset = utf-8", "json"],
  ["application/x-www-form-urlencoded;charset=UTF-8", "form"],
  ["", "other"],
  ["text/plain", "other"],
])("the body of type %j is read as %s", (contentType, kind) => {
  expect(parseBody(contentType, "a=1").kind).toBe(kind)
  expect(parseBody(contentType, "")).toEqual({ kind: "none" })
})

test("nothing is read of a form in parts", () => {
  expect(parseBody("multipart/form-data; boundary=x", "--x…")).toEqual({
    kind: "form",
    entries: [],
  })
})
