import { execFileSync } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { BROWSER_ARGS, ensureBrowser } from "../../scripts/browser.ts"
import { serveFolder } from "../../scripts/serveFolder.ts"

const FOLDER = "storybook-static"
const SUB_PATH = "/some/sub/path/"

let server: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser
let context: BrowserContext
let page: Page
/** The built Storybook's address. */
let base: string
/** What should not have happened: requests elsewhere or in vain, errors in the console. */
let complaints: string[]

beforeAll(async () => {
  execFileSync("npm", ["run", "--silent", "build-storybook"], { stdio: "pipe" })
  server = await serveFolder(FOLDER, SUB_PATH)
  base = server.url
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS })
  // One for all, so that each file is loaded once.
  context = await browser.newContext()
}, 300_000)

afterAll(async () => {
  await browser.close()
  server.close()
})

beforeEach(async () => {
  complaints = []
  page = await context.newPage()
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(base) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`))
})

afterEach(async () => {
  await page.close()
  expect(complaints).toEqual([])
})

const story = (id: string) => `${base}iframe.html?viewMode=story&id=${id}`
const section = (on: Page | Frame, group: string) => on.locator(`[data-group="${group}"]`)
const SAVED = "Your changes have been saved!"

test("the built Storybook opens with the Playground, and a profile is saved in it", async () => {
  await page.goto(base)
  await page.waitForURL(/path=\/story\/playground--playground/)
  const preview = page.frame({ name: "storybook-preview-iframe" })!
  const profile = section(preview, "profile")
  await profile.getByLabel("Nickname").fill("countess")
  await profile.getByRole("button", { name: "Save" }).click()
  await profile.getByText(SAVED).waitFor()
}, 30_000)

test("a passkey of the browser’s own is added in the Playground", async () => {
  const devtools = await context.newCDPSession(page)
  await devtools.send("WebAuthn.enable")
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  await page.goto(story("playground--playground"))
  const passkeys = section(page, "passkey")
  await passkeys.getByRole("button", { name: "Add passkey" }).click()
  await passkeys.getByText(SAVED).waitFor()
  const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId })
  expect(credentials).toHaveLength(1)
}, 30_000)

test("a story plays to its end", async () => {
  await page.goto(story("lifecycles-second-factors--authenticator-app"))
  // It unlinks the app last.
  await section(page, "totp").getByText(SAVED).waitFor()
  await section(page, "totp").getByRole("img").waitFor()
}, 30_000)

test("the toolbar's colour scheme holds in a story and around it", async () => {
  for (const [scheme, body, text] of [
    ["dark", "rgb(14, 16, 19)", "rgb(233, 236, 241)"],
    ["light", "rgb(246, 247, 249)", "rgb(26, 29, 35)"],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme === "dark" ? "light" : "dark" })
    await page.goto(`${story("page-states--new-account")}&globals=colorScheme:${scheme}`)
    await section(page, "profile").waitFor()
    const styles = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector("[data-group=profile]")!).color,
    ])
    expect(styles).toEqual([body, text])
  }
}, 30_000)

test("the documentation opens, with its stories, and leads to itself", async () => {
  const { entries } = JSON.parse(await readFile(join(FOLDER, "index.json"), "utf8")) as {
    entries: Record<string, { type: string; name: string; title: string }>
  }
  const docs = Object.entries(entries).filter(([, { type }]) => type === "docs")
  expect(docs.length).toBeGreaterThanOrEqual(5)
  for (const [id, { title }] of docs) {
    await page.goto(`${base}iframe.html?viewMode=docs&id=${id}`)
    await page.getByRole("heading", { level: 1, name: title.split("/").at(-1)! }).waitFor()
    const links = page.locator('#storybook-docs a[href^="?path=/"]')
    for (const link of await links.all()) {
      const address = (await link.getAttribute("href")) ?? ""
      expect(Object.keys(entries)).toContain(address.replace(/^.*\//, ""))
    }
  }
}, 120_000)
