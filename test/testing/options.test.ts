// @vitest-environment node
import { createFakeKratos, type FakeKratosOptions } from "react-ory-settings/testing"
import { expect, test } from "vitest"

const ID = "7c1f6a3e-54a3-4bcf-9c0a-0d5e3a1b2c4d"
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
    /identities gives two people the identifier password:ada@example\.com/,
  ],
  [
    "a fault that is none",
    { faults: [{ kind: "explode" }] },
    /faults has the kind "explode". Known/,
  ],
  [
    "an unknown name of a person",
    { identities: [{ ...person, pasword: "x" }] },
    /identities\.pasword is no option. Known are: id, traits/,
  ],
  [
    "a person that is none",
    { identities: [null] },
    /identities is null, which is no object with id/,
  ],
  ["people that are no list", { identities: {} }, /identities is no list/],
  [
    "an id that is none",
    { identities: [{ ...person, id: "ada" }] },
    /has the id "ada", which is no UUID/,
  ],
  [
    "two people with one id",
    {
      identities: [
        { ...person, id: ID },
        { traits: { email: "eve@example.com" }, id: ID },
      ],
    },
    /has the id "7c1f.*" twice/,
  ],
  [
    "a key that is no base32",
    { identities: [{ ...person, totp: "not base32!" }] },
    /totp key "not base32!". Write base32/,
  ],
  [
    "a key's date that is none",
    { identities: [{ ...person, passkeys: [{ displayName: "A", addedAt: "yesterday" }] }] },
    /has a key added at "yesterday". Write ISO 8601/,
  ],
  [
    "credentials of a method that is off",
    { methods: { totp: false }, identities: [{ ...person, totp: true }] },
    /has credentials of totp, but methods\.totp is false/,
  ],
  [
    "an unknown setting of a method",
    { methods: { password: { minLenght: 9 } } },
    /methods\.password\.minLenght is no option. Known are: minLength/,
  ],
  [
    "a method that is neither on nor off",
    { methods: { totp: "no" } },
    /methods\.totp is "no", which is no object with issuer/,
  ],
  [
    "a password of no length",
    { methods: { password: { minLength: -1 } } },
    /minLength is -1. Write a whole number from 6 to 72/,
  ],
  [
    "a page that nobody has",
    { pages: { setings: "/s" } },
    /pages\.setings is no option. Known are: settings/,
  ],
  ["a provider without an id", { providers: [{}] }, /providers has the id undefined/],
  [
    "a provider's id with a slash",
    { providers: [{ id: "a/b" }] },
    /providers has the id "a\/b". Write letters/,
  ],
  [
    "an unknown name of a provider",
    { providers: [{ id: "a", name: "A" }] },
    /providers\.name is no option/,
  ],
  ["a URL with a query", { url: "https://auth.example.com/?a=1" }, /url has a query or a fragment/],
  [
    "a wait that no timer holds",
    { latency: "1000h" },
    /latency is "1000h", more than the longest there is: 24 days/,
  ],
  [
    "a life of ages",
    { sessionLifespan: 1e18 },
    /sessionLifespan is 1000000000000000000, more than/,
  ],
  ["a webhook by address", { webhook: "http://localhost" }, /webhook is no function/],
  ["a clock that is no function", { clock: 5 }, /clock does not return milliseconds/],
  [
    "an unknown name of a fault",
    { faults: [{ kind: "drop", time: 1 }] },
    /faults\.time is no option. Known are: kind/,
  ],
  [
    "a fault at half a path",
    { faults: [{ kind: "drop", path: "self-service" }] },
    /has the path "self-service". Begin it with a slash/,
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
