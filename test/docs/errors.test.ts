// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import type { FlowErrorCode } from "../../src/index.ts"
import { words } from "../../src/i18n/en.ts"
import { readPage, ROOT } from "./pages.ts"

/** All of them: TypeScript tells of one that is missing. */
const CODES: Record<FlowErrorCode, true> = {
  session_inactive: true,
  session_aal2_required: true,
  session_refresh_required: true,
  flow_expired: true,
  flow_not_found: true,
  csrf_violation: true,
  identity_mismatch: true,
  return_to_forbidden: true,
  location_change_required: true,
  rate_limited: true,
  network: true,
  server: true,
  unknown: true,
  changed_elsewhere: true,
}

const page = readPage("docs/errors.md")

it("has a row for each code", () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code)
  expect(rows).toEqual(Object.keys(CODES))
})

it("quotes what the page says, word by word", () => {
  const said = JSON.stringify(words)
  const quotes = [...page.matchAll(/“([^”]{20,})”/g)].map(([, quote = ""]) => quote)
  expect(quotes.length).toBeGreaterThan(12)
  expect(quotes.filter((quote) => !said.includes(quote))).toEqual([])
})

it("quotes what the console says during development, word by word", () => {
  const folder = join(ROOT, "src/diagnose")
  const said = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    // A text over several lines.
    .map((code) => code.replace(/["`] \+\s+["`]/g, ""))
    .join()
  const [, table = ""] = readPage("docs/recipes/when-it-does-not-work.md").split(/^## /m)
  const quotes = [...table.matchAll(/^\| “([^”]+)” \|/gm)].map(([, quote = ""]) => quote)
  expect(quotes.length).toBeGreaterThan(5)
  expect(quotes.filter((quote) => !said.includes(quote))).toEqual([])
})
