import { readFileSync } from "node:fs"
import type { SettingsFlow } from "@ory/client"
import type { Browser, Page } from "playwright"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bundled, listen, openApp, openBrowser, STYLES } from "./diagnose/apps.ts"
import type { PageOptions } from "./diagnose/apps.ts"
import { closedPort, closeServers, serveKratos } from "./diagnose/servers.ts"

/** A form without styles is told of by then. */
const LATE_MS = 4000

const flow = {
  ...(JSON.parse(
    readFileSync("test/fixtures/browser-all-methods-fresh.json", "utf8"),
  ) as SettingsFlow),
  expires_at: "2126-01-01T00:00:00Z",
}
const signedOut = {
  status: 401,
  cors: true,
  body: { error: { id: "session_inactive", code: 401, message: "No session." } },
}

let browser: Browser
let scripts: Record<"development" | "production", string>

beforeAll(async () => {
  scripts = { development: await bundled("development"), production: await bundled("production") }
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser.close()
  closeServers()
})

const openPage = (options?: PageOptions) => openApp(browser, scripts.development, options)
const openSettings = (page: Page, kratosUrl: string) =>
  page.evaluate((url) => window.openSettings(url), kratosUrl)

/** The one message, once. */
async function expectOne(said: string[], pattern: RegExp) {
  await expect.poll(() => said, { timeout: 10_000 }).toHaveLength(1)
  expect(said[0]).toMatch(pattern)
}

describe("no answer", { timeout: 20_000 }, () => {
  test("as nothing is there", async () => {
    const { page, said } = await openPage()
    const port = await closedPort()
    await openSettings(page, `http://auth.one.test:${port}/kratos`)
    await expectOne(
      said,
      new RegExp(
        `no answer from http://auth.one.test:${port}/kratos\\..*\\(1\\) Kratos does not run`,
      ),
    )
    expect(said[0]).not.toContain("certificate")
  })

  test("as it is at https, where nothing trusted is", async () => {
    const { page, said } = await openPage()
    await openSettings(page, `https://auth.one.test:${await closedPort()}`)
    await expectOne(said, /no answer from https:.*\(3\) the browser does not trust its certificate/)
  })

  test("as CORS is off", async () => {
    const { page, said } = await openPage()
    const port = await serveKratos({ body: flow })
    await openSettings(page, `http://auth.one.test:${port}`)
    const { origin } = new URL(page.url())
    await expectOne(said, /is there, but its CORS settings keep its answers from this page/)
    expect(said[0]).toContain(`serve.public.cors.enabled: true, allowed_origins: ["${origin}"]`)
    expect(said[0]).toContain("allow_credentials: true")
  })

  test("as the page's policy forbids it", async () => {
    const { page, said } = await openPage({ csp: "connect-src 'self'" })
    const port = await serveKratos({ body: flow, cors: true })
    await openSettings(page, `http://auth.one.test:${port}`)
    await expectOne(
      said,
      new RegExp(`Content-Security-Policy .* add http://auth.one.test:${port} to connect-src`),
    )
  })

  test("as it is http, on a page that is https", async () => {
    const page = await browser.newPage()
    const said = listen(page)
    await page.route("https://app.one.test/**", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" }),
    )
    await page.goto("https://app.one.test/")
    await page.addScriptTag({ content: scripts.development })
    await openSettings(page, "http://auth.one.test:4433")
    await expectOne(said, /this page is https and Kratos at http:\/\/auth\.one\.test:4433 is http/)
  })

  test("as the browser is offline", async () => {
    const { page, said } = await openPage()
    await page.context().setOffline(true)
    await openSettings(page, `http://auth.one.test:${await closedPort()}`)
    await expectOne(said, /the browser is offline/)
  })

  test("where there were some before: nothing is wrong with how things are set up", async () => {
    const { page, said } = await openPage()
    const answer = { body: flow, cors: true, cut: false }
    const port = await serveKratos(answer)
    await openSettings(page, `http://auth.one.test:${port}`)
    await page.getByRole("heading", { name: "Password" }).waitFor()
    expect(said).toEqual([])
    answer.cut = true
    await openSettings(page, `http://auth.one.test:${port}`)
    await page.getByRole("alert").waitFor()
    await pass(page)
    expect(said).toEqual([])
  })
})

describe("no cookies", { timeout: 20_000 }, () => {
  test("between localhost and 127.0.0.1", async () => {
    const { page, said } = await openPage({ host: "localhost" })
    const port = await serveKratos(signedOut)
    await openSettings(page, `http://127.0.0.1:${port}`)
    await expectOne(said, /which are different sites to a browser, .*Open the page at http:\/\/127/)
  })

  test("between two sites", async () => {
    const { page, said } = await openPage()
    const port = await serveKratos(signedOut)
    await openSettings(page, `http://auth.two.test:${port}`)
    await expectOne(said, /which are different sites, .*Put both below one domain/)
  })

  test("stay, on the same site: said at the second sign-in that is for nothing", async () => {
    const { page, said } = await openPage()
    const port = await serveKratos(signedOut)
    const rounds = ["first", "second", "third"]
    for (const round of rounds) {
      expect(said, round).toEqual([])
      await page.reload()
      await openSettings(page, `http://auth.one.test:${port}`)
      await page.locator("[data-ory=status], [role=alert], [role=status]").first().waitFor()
      await page.waitForTimeout(300)
      if (said.length > 0) break
    }
    await expectOne(said, /does not get its own cookies back\. The likely causes, in order: \(1\)/)
    expect(said[0]).toContain("(1) Kratos is at http, and marks its cookies Secure")
    expect(said[0]).toContain("(2) cookies.domain")
  })
})

describe("two copies", { timeout: 20_000 }, () => {
  test("of this library are told of once, with their versions", async () => {
    const { page, said } = await openPage()
    const openForm = () => page.evaluate((given) => window.openForm({ flow: given }), flow)
    await openForm()
    await openForm()
    expect(said).toEqual([])
    await page.addScriptTag({ content: scripts.development })
    await page.evaluate((given) => window.openForm({ flow: given }), flow)
    await expectOne(
      said,
      /two copies of this library .*\(1\.2\.3 and 1\.2\.3\).*npm ls react-ory-set/,
    )
  })

  test("of React Query: both causes, in order", async () => {
    const { page } = await openPage()
    await page.evaluate(() => window.openBelowOther("http://auth.one.test"))
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toMatch(/no QueryClientProvider above.*If there is one, two copies.*npm ls @tanstack/s)
  })
})

/** Shows forms, and lets the time pass after which one without styles is told of. */
async function openForms(page: Page, ...all: Parameters<Window["openForm"]>[]) {
  await page.evaluate((forms) => forms.forEach((each) => window.openForm(...each)), all)
  await page.getByRole("heading", { name: "Password" }).first().waitFor()
  await pass(page)
}

async function pass(page: Page) {
  // React has its effects done by then.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  await page.clock.fastForward(LATE_MS)
}

describe("a stylesheet", { timeout: 20_000 }, () => {
  test.each([
    ["styles.css", STYLES],
    ["styles.unlayered.css", `<style>${readFileSync("dist/styles.unlayered.css", "utf8")}</style>`],
  ])("that is there, %s, is no matter", async (_, html) => {
    const { page, said } = await openPage({ html })
    await openForms(page, [{ flow }])
    expect(said).toEqual([])
  })

  test("that is missing is told of once", async () => {
    const { page, said } = await openPage({ html: "" })
    await openForms(page, [{ flow }], [{ flow }])
    await pass(page)
    expect(said).toEqual([
      expect.stringMatching(/has no styles\. .*import "react-ory-settings\/styles\.css"/),
    ])
    expect(said[0]).not.toContain("shadow")
  })

  test("that does not reach a shadow root", async () => {
    const { page, said } = await openPage()
    await openForms(page, [{ flow }, true])
    expect(said).toEqual([expect.stringContaining("put it into the shadow root too")])
  })

  test("that comes late is no matter", async () => {
    const { page, said } = await openPage({ html: "" })
    await page.evaluate((given) => window.openForm({ flow: given }), flow)
    await page.getByRole("heading", { name: "Password" }).waitFor()
    await page.clock.fastForward(1500)
    await page.addStyleTag({ content: readFileSync("dist/styles.css", "utf8") })
    await pass(page)
    expect(said).toEqual([])
  })

  test("that nobody wants is not missed", async () => {
    const { page, said } = await openPage({ html: "" })
    await openForms(page, [{ flow, theme: { unstyled: true } }])
    expect(said).toEqual([])
  })
})

describe("in production", { timeout: 20_000 }, () => {
  const WORDS = [
    "has no styles",
    "two copies of this",
    "likely causes",
    "mixed content",
    "/health/",
  ]

  test("the words are not in a bundle, which says nothing", async () => {
    for (const word of WORDS) {
      expect(scripts.development).toContain(word)
      expect(scripts.production).not.toContain(word)
    }
    const { page, said } = await openApp(browser, scripts.production)
    await openSettings(page, `http://auth.one.test:${await closedPort()}`)
    await page.getByRole("alert").waitFor()
    await pass(page)
    expect(said).toEqual([])
  })
})
