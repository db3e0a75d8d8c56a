import { join } from "node:path"
import type { SettingsFlow } from "@ory/client"
import { chromium, type Browser, type CDPSession } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { build } from "vite"
import { BROWSER_ARGS, ensureBrowser } from "../../scripts/browser.ts"
import { createFakeKratos } from "../../src/testing/index.ts"

const ROUNDS = 500
/** Until then the engine compiles, and caches fill. */
const WARM = 100
const STEP = 50
const MOST_BYTES_A_ROUND = 1_000

let browser: Browser

beforeAll(async () => {
  // Compiled code is on the heap, too, and there is more of it the longer a page runs.
  const args = [...BROWSER_ARGS, "--js-flags=--no-sparkplug --no-maglev --no-opt"]
  browser = await chromium.launch({ executablePath: ensureBrowser(), args })
}, 60_000)

afterAll(() => browser.close())

/** React's own development build keeps what it would show in its tools. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "leaks/page.tsx"), formats: ["iife"], name: "page" },
    },
  })
  return (Array.isArray(result) ? result : [])[0]!.output[0].code
}

/** What Kratos answers to a page that is opened, and to a save on it. */
async function answers() {
  const kratos = createFakeKratos({
    identities: [{ traits: { email: "ada@example.com" }, password: "secret", verified: true }],
    providers: [{ id: "google", label: "Google" }],
  })
  kratos.loginAs("ada@example.com")
  const headers = { accept: "application/json", "content-type": "application/json" }
  const response = await kratos.fetch(`${kratos.url}/self-service/settings/browser`, { headers })
  const created = await response.text()
  const { ui } = JSON.parse(created) as SettingsFlow
  const token = ui.nodes.find(
    ({ attributes }) => "name" in attributes && attributes.name === "csrf_token",
  )!
  const body = {
    method: "profile",
    csrf_token: (token.attributes as { value: string }).value,
    traits: { email: "ada@example.com", nickname: "Countess" },
  }
  const answer = await kratos.fetch(ui.action, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  })
  return { created, saved: await answer.text() }
}

/** What is there after everything that can go has gone. */
async function measure(devTools: CDPSession) {
  await devTools.send("HeapProfiler.collectGarbage")
  await devTools.send("HeapProfiler.collectGarbage")
  const { metrics } = await devTools.send("Performance.getMetrics")
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") }
}

test(`${ROUNDS} times opened, saved and closed: nothing stays`, { timeout: 180_000 }, async () => {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(String(error)))
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text())
  })
  await page.route("**", (route) => route.fulfill({ contentType: "text/html", body: "<body>" }))
  await page.goto("http://app.test/")
  await page.addScriptTag({ content: await bundled() })
  const devTools = await page.context().newCDPSession(page)
  await devTools.send("Performance.enable")
  const given = await answers()
  const run = (count: number) =>
    page.evaluate(([rounds, recorded]) => window.rounds(rounds, recorded), [count, given] as const)

  await run(1)
  // React's own on the document, once and for all, and Playwright's.
  const { listeners } = await page.evaluate(() => window.left())
  await run(WARM - 1)
  const before = await measure(devTools)
  for (let round = WARM; round < ROUNDS; round += STEP) await run(STEP)
  const now = await measure(devTools)
  const growth = (now.heap - before.heap) / (ROUNDS - WARM)
  console.log(`${Math.round(now.heap / 1_000)} kB, ${Math.round(growth)} bytes more a round`)
  expect(growth).toBeLessThan(MOST_BYTES_A_ROUND)
  expect(now.nodes).toBeLessThanOrEqual(before.nodes)
  expect(now.listeners).toBeLessThanOrEqual(before.listeners)
  expect(await page.evaluate(() => window.left())).toEqual({ timers: [], listeners, requests: 0 })
  expect(errors).toEqual([])
})
