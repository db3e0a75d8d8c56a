import { readFileSync } from "node:fs"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "playwright"
import { build } from "vite"
import { BROWSER_ARGS, ensureBrowser } from "../../../scripts/browser.ts"
import { serve } from "./servers.ts"

export const STYLES = `<style>${readFileSync("dist/styles.css", "utf8")}</style>`

/** A browser to which each `….test` is this machine. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_ARGS, "--host-resolver-rules=MAP *.test 127.0.0.1"],
  })
}

/** What an app's bundler makes of it. */
export async function bundled(mode: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    define: { "process.env.NODE_ENV": JSON.stringify(mode), __VERSION__: '"1.2.3"' },
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "page.tsx"), formats: ["iife"], name: "p" },
    },
  })
  return (Array.isArray(result) ? result : [])[0]!.output[0].code
}

interface Opened {
  page: Page
  /** What this library says, as it grows. */
  said: string[]
}

export interface PageOptions {
  host?: string
  csp?: string
  html?: string
}

/** An app's page, with the library in it. */
export async function openApp(
  browser: Browser,
  code: string,
  { host = "app.one.test", csp, html = STYLES }: PageOptions = {},
): Promise<Opened> {
  const port = await serve((request, response) => {
    const isScript = request.url === "/app.js"
    response.writeHead(200, {
      "content-type": isScript ? "text/javascript" : "text/html",
      ...(csp !== undefined && { "content-security-policy": csp }),
    })
    response.end(isScript ? code : `<!doctype html><body>${html}<script src="/app.js"></script>`)
  })
  const page = await browser.newPage()
  await page.clock.install()
  const said = listen(page)
  await page.goto(`http://${host}:${port}/`)
  return { page, said }
}

/** What this library says from now on. */
export function listen(page: Page): string[] {
  const said: string[] = []
  page.on("console", (message) => {
    if (message.text().startsWith("react-ory-settings:")) said.push(message.text())
  })
  return said
}
