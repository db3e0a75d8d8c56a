// @vitest-environment node
import { expect, it } from "vitest"
import type { FlowErrorCode } from "../../src/index.ts"
import { words } from "../../src/i18n/en.ts"
import { readPage } from "./pages.ts"

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
