// @vitest-environment node
import { describe, expect, it } from "vitest"
import { mayLeadTo, redirectRule } from "../../src/flow/redirects.ts"

const PAGE = "https://app.example.com/settings?tab=keys"
const KRATOS = "https://auth.example.com/.ory"

describe("redirectRule", () => {
  it("is none without a list: anywhere, by http(s)", () => {
    const rule = redirectRule(undefined, PAGE, KRATOS)
    expect(rule).toBeUndefined()
    expect(mayLeadTo("https://elsewhere.example/", rule)).toBe(true)
    expect(mayLeadTo("/login", rule)).toBe(true)
    expect(mayLeadTo("javascript:alert(1)", rule)).toBe(false)
  })

  it.each([[KRATOS], ["/.ory"], [""]])("holds with Kratos at %j", (kratosUrl) => {
    const rule = redirectRule([], PAGE, kratosUrl)
    expect(mayLeadTo("https://app.example.com/", rule)).toBe(true)
    expect(mayLeadTo("https://auth.example.com/login", rule)).toBe(kratosUrl === KRATOS)
    expect(mayLeadTo("https://elsewhere.example/", rule)).toBe(false)
  })

  it.each([
    "https://accounts.example.com",
    "https://accounts.example.com/",
    "HTTPS://Accounts.Example.COM",
    "https://accounts.example.com:443",
  ])("takes %s as the same origin", (entry) => {
    const rule = redirectRule([entry], PAGE, KRATOS)
    expect(mayLeadTo("https://accounts.example.com/o/oauth2?x=1#y", rule)).toBe(true)
  })

  it("takes a name in any script", () => {
    const rule = redirectRule(["https://bücher.example"], PAGE, KRATOS)
    expect(mayLeadTo("https://xn--bcher-kva.example/", rule)).toBe(true)
    expect(mayLeadTo("https://bücher.example/", rule)).toBe(true)
    expect(mayLeadTo("https://bucher.example/", rule)).toBe(false)
  })

  it.each([
    "accounts.example.com",
    "//accounts.example.com",
    "https://accounts.example.com/o",
    "https://accounts.example.com?x",
    "https://accounts.example.com#x",
    "https://user@accounts.example.com",
    "https://*.example.com",
    "*",
    "'self'",
    "",
    "null",
    "/login",
    "https://",
    "javascript:alert(1)",
    "myapp://callback",
    "blob:https://accounts.example.com/1",
    undefined as unknown as string,
    /example/ as unknown as string,
  ])("does not take %j, and says what to write", (entry) => {
    expect(() => redirectRule(["https://a.example", entry], PAGE, KRATOS)).toThrow(
      /redirectOrigins holds .+ no origin.+such as "https:\/\/accounts/,
    )
    expect(() => redirectRule([entry], PAGE, KRATOS)).toThrow(TypeError)
  })
})

describe("mayLeadTo", () => {
  const rule = redirectRule(["https://accounts.example.com"], PAGE, KRATOS)

  it.each([
    "https://app.example.com/elsewhere",
    "https://auth.example.com/self-service/login/browser?refresh=true",
    "https://accounts.example.com/o",
    "HTTPS://AUTH.EXAMPLE.COM/",
    "https://auth.example.com:443/",
    "https:\\\\auth.example.com\\login",
    "https://name:word@auth.example.com/",
    "//auth.example.com/login",
    // A backslash ends a host: the rest is a path.
    "https://auth.example.com\\@evil.example/",
    "/login",
    "login?x=https://evil.example",
    "?flow=1",
    "#top",
  ])("goes to %s", (url) => {
    expect(mayLeadTo(url, rule)).toBe(true)
  })

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "about:blank",
    "blob:https://auth.example.com/1",
    "filesystem:https://auth.example.com/1",
    "view-source:https://auth.example.com/",
    "ftp://auth.example.com/",
    "https://evil.example/",
    "//evil.example/",
    "\\\\evil.example\\",
    "/\\evil.example",
    "\t//evil.example/",
    "https:/\\evil.example/",
    "https://auth.example.com@evil.example/",
    "https://auth.example.com:443@evil.example/",
    "https://auth.example.com%2f@evil.example/",
    "https://auth.example.com.evil.example/",
    "https://evil.example/https://auth.example.com",
    "https://evil.example?https://auth.example.com/",
    "https://evil.example#@auth.example.com/",
    "https://аuth.example.com/",
    "https://xn--uth-5cd.example.com/",
    "https://auth.example.com:8443/",
    "http://auth.example.com/",
    "https://auth.example.com./",
    "https://sub.auth.example.com/",
    "https://example.com/",
    "https://[::1]/",
    "https://[",
    "",
  ])("does not go to %j", (url) => {
    expect(mayLeadTo(url, rule)).toBe(false)
  })
})
