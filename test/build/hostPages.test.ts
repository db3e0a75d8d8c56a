import { decode } from "fast-png"
import type { Browser, Page } from "playwright"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { HOSTS } from "./hosts/hosts.ts"
import { LAYERED, openBrowser, openOurs, openPage, UNLAYERED } from "./hosts/openPage.ts"

const WIDTHS = [900, 360]

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)

afterAll(() => browser.close())

/** What our page looks like, with those stylesheets. */
async function pictureOfOurs(width: number, sheets: string[]): Promise<Buffer> {
  const page = await openOurs(browser, width, sheets)
  return pictureOf(page, "#ours")
}

/** What the app's own parts look like. */
async function pictureOfTheirs(markup: string, sheets: string[]): Promise<Buffer> {
  const viewport = { width: 900, height: 2_000 }
  const page = await openPage(browser, viewport, sheets, `<main>${markup}</main>`)
  return pictureOf(page, "main")
}

async function pictureOf(page: Page, selector: string): Promise<Buffer> {
  const png = await page.locator(selector).screenshot({ animations: "disabled", caret: "hide" })
  await page.close()
  return png
}

/** How many pixels differ, and where the first of them is. */
function difference(before: Buffer, after: Buffer): { count: number; first?: string } {
  // The same pixels make the same file: that is quicker told than reading both.
  if (before.equals(after)) return { count: 0 }
  const [{ data, channels, width }, other] = [decode(before), decode(after)]
  const different: number[] = []
  for (let index = 0; index < Math.max(data.length, other.data.length); index += 1) {
    const pixel = Math.floor(index / channels)
    if (data[index] !== other.data[index] && different.at(-1) !== pixel) different.push(pixel)
  }
  const first = different[0] ?? 0
  return { count: different.length, first: `x ${first % width}, y ${Math.floor(first / width)}` }
}

const alone = new Map<string, Promise<Buffer>>()

/** Our page where nobody else has styles. */
function pictureAlone(width: number, ours: string): Promise<Buffer> {
  const key = `${width} ${ours}`
  const picture = alone.get(key) ?? pictureOfOurs(width, [ours])
  alone.set(key, picture)
  return picture
}

function expectSame(what: string, before: Buffer, after: Buffer) {
  const { count, first } = difference(before, after)
  console.log(`${what}: ${count} pixels differ`)
  expect(count, first).toBe(0)
}

test("both files give the same look", { timeout: 60_000 }, async () => {
  const layered = await pictureAlone(900, LAYERED)
  expectSame("layered and unlayered", layered, await pictureAlone(900, UNLAYERED))
})

describe.each(HOSTS)("in an app with $name", ({ name, markup, styles, ours }) => {
  test(
    "peers 27: neither file changes what the app shows itself",
    { timeout: 60_000 },
    async () => {
      const theirs = await styles()
      const before = await pictureOfTheirs(markup, [theirs])
      for (const css of [LAYERED, UNLAYERED]) {
        expectSame(`${name}, theirs`, before, await pictureOfTheirs(markup, [theirs, css]))
      }
    },
  )

  test.each(WIDTHS)("our page %d px wide is as without it", { timeout: 60_000 }, async (width) => {
    const beside = await pictureOfOurs(width, [await styles(), ours])
    expectSame(`${name}, ours at ${width} px`, await pictureAlone(width, ours), beside)
  })
})
