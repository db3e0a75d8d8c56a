// @vitest-environment node
import { describe, expect, it } from "vitest"
import { pageWithoutFlow, withReturnTo } from "../../src/flow/redirects.ts"
import { isKratosUrl, safeImageUrl, safeUrl } from "../../src/flow/urls.ts"
import { isImageNode, isScriptNode } from "../../src/flow/nodes.ts"
import { flowFixture } from "../fixtures.ts"

const DANGEROUS = [
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "  javascript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "blob:https://example.com/1",
  "intent://scan/#Intent;scheme=zxing;end",
]

describe("safeUrl", () => {
  it.each([
    "https://auth.example.com/login?x=1#top",
    "http://localhost:4433/",
    "HTTPS://EXAMPLE.COM",
    "/settings",
    "settings?tab=1",
    "?tab=1",
    "#profile",
    "//cdn.example.com/a.png",
  ])("gives %s as it came", (url) => {
    expect(safeUrl(url)).toBe(url)
  })

  it.each(DANGEROUS)("peers 23: refuses %j", (url) => {
    expect(safeUrl(url)).toBeUndefined()
  })

  it.each([[""], ["http://"], ["https://["], [undefined], [null], [5], [{}], [["/settings"]]])(
    "refuses %j, which leads nowhere",
    (url) => {
      expect(safeUrl(url)).toBeUndefined()
    },
  )
})

describe("safeImageUrl", () => {
  it("takes the recorded QR code", () => {
    const qr = flowFixture("browser-all-methods-fresh").ui.nodes.find(isImageNode)!
    expect(qr.attributes.src).toMatch(/^data:image\/png/)
    expect(safeImageUrl(qr.attributes.src)).toBe(qr.attributes.src)
  })

  it.each(["/avatar.png", "https://example.com/avatar.png", "DATA:image/png;base64,AAAA"])(
    "gives %s as it came",
    (url) => {
      expect(safeImageUrl(url)).toBe(url)
    },
  )

  it.each([
    ...DANGEROUS,
    "data:imagery/png,x",
    "blob:data:image/png,x",
    ["data:image/png,x"],
    undefined,
  ])("peers 23: refuses %j", (url) => {
    expect(safeImageUrl(url)).toBeUndefined()
  })
})

describe("pageWithoutFlow", () => {
  it.each([
    ["https://app.example.com/settings?flow=1c6e", "https://app.example.com/settings"],
    [
      "https://app.example.com/settings?flow=1c6e&tab=keys",
      "https://app.example.com/settings?tab=keys",
    ],
    [
      "https://app.example.com/a?tab=keys&flow=1&flow=2#top",
      "https://app.example.com/a?tab=keys#top",
    ],
    ["https://app.example.com/a?workflow=7", "https://app.example.com/a?workflow=7"],
    ["https://app.example.com/#/settings", "https://app.example.com/#/settings"],
  ])("of %s is %s", (href, expected) => {
    expect(pageWithoutFlow(href)).toBe(expected)
  })

  it.each(["", "/settings?flow=1", "about settings"])(
    "is %j itself, where a page has no address to speak of",
    (href) => {
      expect(pageWithoutFlow(href)).toBe(href)
    },
  )
})

describe("withReturnTo", () => {
  const page = "https://app.example.com/settings?tab=keys&lang=de#top"

  it("peers 23: encodes return_to", () => {
    const url = withReturnTo("https://auth.example.com/self-service/login/browser", page)
    expect(url).toMatch(/^https:\/\/auth\.example\.com\/self-service\/login\/browser\?return_to=/)
    expect(url).not.toContain("&")
    expect(url).not.toContain("#")
    expect([...new URL(url).searchParams]).toEqual([["return_to", page]])
  })

  it("keeps the parameters that are there", () => {
    const url = withReturnTo("https://auth.example.com/login?aal=aal2", page)
    expect([...new URL(url).searchParams]).toEqual([
      ["aal", "aal2"],
      ["return_to", page],
    ])
  })

  it("changes nothing where Kratos already says where to return to", () => {
    const url = "https://auth.example.com/login?return_to=https%3A%2F%2Fapp.example.com%2F&aal=aal2"
    expect(withReturnTo(url, page)).toBe(url)
    expect(withReturnTo("/login?return_to=", page)).toBe("/login?return_to=")
  })

  it.each([
    "/login",
    "/.ory/self-service/login/browser?refresh=true",
    "login",
    "//auth.example.com/login",
  ])("leaves the relative %s relative", (url) => {
    const result = withReturnTo(url, page)
    expect(result.startsWith(url)).toBe(true)
    const address = new URL(result, "https://app.example.com/account/settings")
    expect(address.searchParams.get("return_to")).toBe(page)
  })

  it("puts the parameter before the fragment", () => {
    const url = new URL(withReturnTo("https://app.example.com/login#form", page))
    expect(url.searchParams.get("return_to")).toBe(page)
    expect(url.hash).toBe("#form")
  })

  it("does not throw over an address that is none", () => {
    expect(safeUrl(withReturnTo("https://[", page))).toBeUndefined()
    expect(safeUrl(withReturnTo("javascript:alert(1)", page))).toBeUndefined()
  })
})

describe("isKratosUrl", () => {
  it("holds for the recorded script, which Kratos serves itself", () => {
    const { ui } = flowFixture("browser-all-methods-fresh")
    expect(isKratosUrl(ui.nodes.find(isScriptNode)!.attributes.src, ui.action)).toBe(true)
  })

  const action = "https://auth.example.com/self-service/settings?flow=1"

  it.each([
    ["https://auth.example.com/.well-known/ory/webauthn.js", true],
    ["https://auth.example.com:443/x.js", true],
    ["https://auth.example.com.evil.com/x.js", false],
    ["https://evil.com/x.js", false],
    ["http://auth.example.com/x.js", false],
    ["https://auth.example.com:8443/x.js", false],
    ["/x.js", false],
    ["https://[", false],
  ])("peers 24: %s: %s", (src, expected) => {
    expect(isKratosUrl(src, action)).toBe(expected)
  })

  it("compares paths of one site, where Kratos is behind the app's own proxy", () => {
    expect(isKratosUrl("/.ory/webauthn.js", "/.ory/self-service/settings")).toBe(true)
    expect(isKratosUrl("https://evil.com/x.js", "/.ory/self-service/settings")).toBe(false)
  })

  it("is false where neither address can be read", () => {
    expect(isKratosUrl("https://[", "https://[")).toBe(false)
    expect(isKratosUrl("https://auth.example.com/x.js", "https://[")).toBe(false)
  })
})
