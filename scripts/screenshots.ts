/**
 * Makes the pictures of the documentation in docs/looks/, from the stories as they are:
 * `npm run screenshots`.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import react from "@vitejs/plugin-react"
import { chromium, type Browser, type BrowserContextOptions } from "playwright"
import { createServer } from "vite"
import { BROWSER_ARGS, ensureBrowser } from "./browser.ts"
import { serveFolder } from "./serveFolder.ts"

const FOLDER = "docs/looks"

interface Shot {
  name: string
  story: string
  width?: number
  /** How much of it, from the top. All of it by default. */
  height?: number
  context?: BrowserContextOptions
}

const WHOLE_PAGE = "page-states--everything-set-up"
const NEW_ACCOUNT = "page-states--new-account"

const SHOTS: Shot[] = [
  { name: "top-light", story: NEW_ACCOUNT, height: 1000 },
  { name: "top-dark", story: NEW_ACCOUNT, height: 1000, context: { colorScheme: "dark" } },
  { name: "light", story: WHOLE_PAGE },
  { name: "dark", story: NEW_ACCOUNT, context: { colorScheme: "dark" } },
  { name: "narrow", story: NEW_ACCOUNT, width: 320 },
  { name: "arabic", story: "languages--arabic" },
  { name: "forced-colors", story: WHOLE_PAGE, context: { forcedColors: "active" } },
  { name: "shadcn", story: "looks-shadcn--page" },
  { name: "mui", story: "looks-mui--page" },
  { name: "mantine", story: "looks-mantine--page" },
  { name: "plain-css", story: "looks-plain-css--page" },
]

async function shootStories(browser: Browser): Promise<void> {
  execFileSync("npm", ["run", "--silent", "build-storybook"], { stdio: "pipe" })
  const { url, close } = await serveFolder("storybook-static")
  for (const { name, story, width = 1080, height, context } of SHOTS) {
    const viewport = { width, height: height ?? 800 }
    const page = await browser.newPage({ ...context, viewport })
    await page.goto(`${url}iframe.html?id=${story}&viewMode=story`)
    await page.locator("[data-ory=group]").last().waitFor()
    // Stories go on by themselves: what they end with is what is shown.
    await page.waitForTimeout(4_000)
    await page.screenshot({
      path: `${FOLDER}/${name}.png`,
      fullPage: height === undefined,
      animations: "disabled",
    })
    await page.close()
  }
  close()
}

/** The same recorded flow in @ory/elements-react and here, each at the width it is made for. */
async function shootComparison(browser: Browser): Promise<void> {
  const server = await createServer({
    configFile: false,
    plugins: [react()],
    resolve: { tsconfigPaths: true },
    server: { port: 0, host: "localhost" },
    logLevel: "error",
  })
  await server.listen()
  const base = server.resolvedUrls?.local[0] ?? ""
  const pictures: string[] = []
  for (const name of ["elements", "ours"]) {
    const page = await browser.newPage({ viewport: { width: 960, height: 800 } })
    await page.goto(`${base}scripts/screenshots/${name}.html`)
    await page.getByText("Verify code").waitFor({ timeout: 60_000 })
    pictures.push((await page.screenshot({ fullPage: true })).toString("base64"))
    await page.close()
  }
  await server.close()
  const page = await browser.newPage({ viewport: { width: 1320, height: 800 } })
  const figures = pictures.map((picture, index) => {
    const caption = ["@ory/elements-react 1.2.1", "react-ory-settings"][index] ?? ""
    return `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${picture}"></figure>`
  })
  await page.setContent(`<!doctype html><style>
    body { display: flex; gap: 24px; align-items: start; margin: 16px; font: 20px sans-serif }
    figure { flex: 1; margin: 0 } figcaption { margin-bottom: 12px }
    img { width: 100%; border: 1px solid #ccc }
  </style>${figures.join("")}`)
  await page.screenshot({ path: `${FOLDER}/compared.png`, fullPage: true })
}

mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS })
await shootComparison(browser)
await shootStories(browser)
await browser.close()
