import { chromium, type Browser, type CDPSession, type Page } from "playwright"
import { BROWSER_ARGS, ensureBrowser } from "../../scripts/browser.ts"
import { SIZES } from "../flows/flows.ts"
import { blankPage, buildMeasures, buildPage, firstPage, visitPage } from "./pages.ts"
import { serve, type Files, type Served } from "./server.ts"
import { BY_HAND, type Subject } from "./subjects.ts"

export interface OpenPage {
  page: Page
  devTools: CDPSession
}

/** All that a measure needs: the pages, built and served, and a browser. */
export interface Bench {
  isQuick: boolean
  browser: Browser
  served: Served
  /** The page of a subject that shows nothing yet; always the same one, and in front. */
  blank: (subject: Subject) => Promise<OpenPage>
  /** Another such page, in a browser's tab of its own. */
  newBlank: (subject: Subject) => Promise<OpenPage>
  close: () => Promise<void>
}

const ARGS = [
  ...BROWSER_ARGS,
  // A frame is made as soon as it is asked for: else each figure would hold the wait for one.
  "--disable-frame-rate-limit",
  "--disable-gpu-vsync",
  "--js-flags=--expose-gc",
]

/** Builds and serves the pages of these subjects. */
export async function openBench(subjects: Subject[], isQuick: boolean): Promise<Bench> {
  const files: Files = new Map()
  files.set("/measure.js", { type: "text/javascript", content: await buildMeasures() })
  const built = new Map<Subject, Awaited<ReturnType<typeof buildPage>>>()
  for (const subject of new Set([BY_HAND, ...subjects])) {
    const page = await buildPage(subject)
    const { name } = subject
    built.set(subject, page)
    for (const [file, content] of page.scripts) {
      files.set(`/${name}/${file}`, { type: "text/javascript", content })
    }
    files.set(`/${name}/blank`, { type: "text/html", content: blankPage(name, page) })
    files.set(`/${name}/visit`, { type: "text/html", content: visitPage(name, page) })
  }
  const served = await serve(files)
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ARGS })
  const opened = new Map<Subject, OpenPage>()

  async function open(subject: Subject): Promise<OpenPage> {
    const page = await browser.newPage()
    page.on("pageerror", (error) => console.error(`${subject.title}: ${error.message}`))
    await page.goto(`${served.url}/${subject.name}/blank`)
    const devTools = await page.context().newCDPSession(page)
    if (subject.name === "floor") {
      for (const size of SIZES) {
        const given = [size, await htmlByHand(size)] as const
        await page.evaluate(([nodes, text]) => {
          window.html = { ...window.html, [nodes]: text }
        }, given)
      }
    }
    return { page, devTools }
  }

  async function blank(subject: Subject): Promise<OpenPage> {
    const entry = opened.get(subject) ?? (await open(subject))
    opened.set(subject, entry)
    await entry.page.bringToFront()
    return entry
  }

  /** What the floor shows: what the form by hand renders. */
  async function htmlByHand(size: number): Promise<string> {
    const { page } = await blank(BY_HAND)
    return page.evaluate((nodes) => window.measure.html(nodes), size)
  }

  // Some of what is measured asks whether somebody is signed in.
  served.newVisit()
  const html = await htmlByHand(25)
  for (const [{ name }, page] of built) {
    files.set(`/${name}/first`, { type: "text/html", content: firstPage(name, page, html) })
  }

  return {
    isQuick,
    browser,
    served,
    blank,
    newBlank: open,
    async close() {
      await browser.close()
      served.close()
    },
  }
}
