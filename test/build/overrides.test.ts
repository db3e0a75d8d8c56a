import type { Browser } from "playwright"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { PARTS } from "../../src/theme/parts.ts"
import { codeOf } from "../docs/pages.ts"
import { LAYERED, openBrowser, openOurs, UNLAYERED } from "./hosts/openPage.ts"

/** What the app's class sets, as it is computed: something else for each part. */
function wanted(index: number): Record<string, string> {
  return {
    color: `rgb(${index}, 100, 200)`,
    padding: `${index + 1}px`,
    border: `${(index % 5) + 1}px dashed rgb(200, ${index}, 0)`,
    "font-size": `${index + 10}px`,
    "font-family": `Host${index}`,
  }
}

const CLASSES = PARTS.map((part, index) => {
  const declarations = Object.entries(wanted(index)).map(([name, value]) => `${name}: ${value}`)
  // A checkbox has neither padding nor border as long as it looks like the system's.
  if (part === "checkbox") declarations.push("appearance: none")
  return `.host-${part} { ${declarations.join("; ")} }`
}).join("\n")

const theme = { classNames: Object.fromEntries(PARTS.map((part) => [part, `host-${part}`])) }

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)

afterAll(() => browser.close())

/** The one line that is documented for apps with layers. */
const [ORDER = ""] = codeOf("docs/recipes/other-styles.md", "css").split("\n")

describe.each([
  ["after the layered styles", [LAYERED, CLASSES]],
  ["before the layered styles", [CLASSES, LAYERED]],
  ["in a layer above the layered styles", [ORDER, LAYERED, `@layer utilities { ${CLASSES} }`]],
  ["after the unlayered styles", [UNLAYERED, CLASSES]],
  ["before the unlayered styles", [CLASSES, UNLAYERED]],
])("a class of the app's %s", (_, sheets) => {
  test(
    "peers 27: overrides each part's colour, padding, border and font",
    { timeout: 60_000 },
    async () => {
      const page = await openOurs(browser, 900, sheets, theme)
      const elements = await page.evaluate(
        (names) =>
          [...document.querySelectorAll("[data-ory]")].map((element) => ({
            part: element.getAttribute("data-ory"),
            html: element.outerHTML.slice(0, 200),
            styles: names.map((name) => getComputedStyle(element).getPropertyValue(name)),
          })),
        Object.keys(wanted(0)),
      )
      await page.close()
      const shown = new Set(elements.map(({ part }) => part))
      expect(PARTS.filter((part) => !shown.has(part))).toEqual([])
      for (const { part, html, styles } of elements) {
        const index = (PARTS as readonly (string | null)[]).indexOf(part)
        expect(styles, html).toEqual(Object.values(wanted(index)))
      }
    },
  )
})
