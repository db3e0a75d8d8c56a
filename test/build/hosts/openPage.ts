import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "playwright"
import type { Theme } from "react-ory-settings"
import { build } from "vite"
import { BROWSER_ARGS, ensureBrowser } from "../../../scripts/browser.ts"
import { FORMS } from "./forms.ts"

if (!existsSync("dist/styles.css")) throw new Error("There is no dist/: run `npm run build` first")

export const LAYERED = readFileSync("dist/styles.css", "utf8")
export const UNLAYERED = readFileSync("dist/styles.unlayered.css", "utf8")

/** Where our page stands: neither its place nor its ground depends on the app's styles. */
const PLACE =
  '<div id="ours" style="position: absolute; inset: 0 0 auto; background: #fff; outline: 9px solid #fff">'

export async function openBrowser(): Promise<Browser> {
  // What changes is else drawn anew in parts, and rounded corners come out a shade different.
  const args = [...BROWSER_ARGS, "--disable-partial-raster"]
  return chromium.launch({ executablePath: ensureBrowser(), args })
}

/** A page of the stylesheets, in their order, and of what is given for its body. */
export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  sheets: string[],
  body: string,
): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" })
  const styles = sheets.map((css) => `<style>${css}</style>`).join("")
  await page.setContent(`<!doctype html><html lang="en"><head>${styles}</head><body>${body}`)
  return page
}

/** A page with nothing but ours, every part of it. */
export async function openOurs(
  browser: Browser,
  width: number,
  sheets: string[],
  theme: Theme = {},
): Promise<Page> {
  // As tall as all of it: a page that grows for its picture would be drawn in two goes.
  const page = await openPage(browser, { width, height: 15_000 }, sheets, PLACE)
  await page.addScriptTag({ content: await bundled() })
  await page.evaluate(([forms, look]) => window.showForms(forms, look), [FORMS, theme] as const)
  // Says that it cannot, and goes on saying so: this page has no address, and thus no clipboard.
  await page.getByRole("button", { name: "Copy" }).first().click()
  await page.getByRole("button", { name: "Remove security key" }).first().click()
  await page.locator("[data-ory=question]").waitFor()
  return page
}

let script: Promise<string> | undefined

/** What shows our forms in a page. */
function bundled(): Promise<string> {
  script ??= bundle()
  return script
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    // Directives of one file for all are no loss here.
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    define: { "process.env.NODE_ENV": '"development"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "app.tsx"), formats: ["iife"], name: "app" },
    },
  })
  const [first] = Array.isArray(result) ? result : []
  if (!first) throw new Error("Vite has built nothing")
  return first.output[0].code
}
