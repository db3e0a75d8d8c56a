// @vitest-environment node
import { createFakeKratos, type FakeKratosOptions } from "react-ory-settings/testing"
import { expect, test } from "vitest"

const person = { traits: { email: "ada@example.com" } }

test.each<[string, unknown, RegExp]>([
  ["an option that is none", { methodes: {} }, /methodes is no option. Known are: url, appUrl/],
  [
    "a method that is none",
    { methods: { pasword: true } },
    /methods\.pasword is no option.*profile/,
  ],
  ["a URL that is none", { url: "localhost:4433" }, /url is no http\(s\) URL: "localhost:4433"/],
  ["an app URL that is none", { appUrl: "/settings" }, /appUrl is no http\(s\) URL/],
  ["a page that is none", { pages: { login: "login" } }, /pages\.login is no http\(s\) URL/],
  [
    "a duration that is none",
    { flowLifespan: "an hour" },
    /flowLifespan is no duration: "an hour"/,
  ],
  ["a negative duration", { latency: -1 }, /latency is no duration: -1.*"3s"/],
  ["an AAL that is none", { requiredAal: "aal2" }, /requiredAal is neither "aal1" nor/],
  ["cookies that are none", { cookies: "none" }, /cookies is neither "jar" nor "headers"/],
  [
    "providers without the method",
    { providers: [{ id: "google" }], methods: { oidc: false } },
    /providers are given, but methods\.oidc is false. Leave one of the two out/,
  ],
  [
    "two providers with one id",
    { providers: [{ id: "google" }, { id: "google" }] },
    /providers has the id "google" twice/,
  ],
  ["a schema that is none", { identitySchema: { type: "object" } }, /identitySchema .*traits/],
  [
    "traits that do not fit",
    { identities: [{ traits: { email: "ada" } }] },
    /identities has traits that do not fit the identity schema: traits\.email: .*not valid/,
  ],
  [
    "an account of an unknown provider",
    { identities: [{ ...person, oidc: [{ provider: "google", subject: "1" }] }] },
    /identities links an account of "google", which is none of the providers/,
  ],
  [
    "two people with one address",
    { identities: [person, person] },
    /identities has two people with the identifier password:ada@example\.com/,
  ],
  [
    "a fault that is none",
    { faults: [{ kind: "explode" }] },
    /faults has the kind "explode". Known/,
  ],
  ["a rate above 1", { faults: [{ kind: "drop", rate: 2 }] }, /faults has the rate 2/],
  ["a good status", { faults: [{ kind: "status", status: 200 }] }, /faults has the status 200/],
  ["a clock that is none", { clock: () => "now" }, /clock does not return milliseconds/],
])("%s is refused at once, with what to do", (_, options, message) => {
  const create = () => createFakeKratos(options as FakeKratosOptions)
  expect(create).toThrow(TypeError)
  expect(create).toThrow(message)
})

test("someone unknown cannot sign in, nor anybody with a factor they lack", () => {
  const kratos = createFakeKratos({ identities: [person] })
  expect(() => kratos.loginAs("eve@example.com")).toThrow(
    /nobody has the id or identifier "eve@example.com". Add them to identities/,
  )
  expect(() => kratos.loginAs("ada@example.com", { aal: "aal2" })).toThrow(
    /cannot sign ada@example.com in with aal2.*Give the identity totp/,
  )
  expect(() => kratos.advance("soon")).toThrow(/advance is no duration: "soon"/)
})
