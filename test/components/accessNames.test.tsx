import { render, screen } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import type { Locale } from "react-ory-settings"
import { describe, expect, it } from "vitest"
import { freshFlow } from "../answers.ts"
import { FULL } from "../page.tsx"

const modules = import.meta.glob<Record<string, Locale>>("../../src/i18n/locales/*.ts", {
  eager: true,
})
const locales = Object.values(modules).flatMap((module) => Object.values(module))

const FLOWS = [
  FULL,
  "browser-all-methods-enrolled",
  "browser-webauthn-two-keys",
  "browser-oidc-linked",
  "submit-lookup-reveal-used-200",
]

describe.each(locales.map((locale): [string, Locale] => [locale.code, locale]))(
  "in %s",
  (_, locale) => {
    it.each(FLOWS)("each button of %s is called what stands on it, and more", (name) => {
      render(<FlowForm flow={freshFlow(name)} locale={locale} />)
      const buttons = screen.getAllByRole("button")
      const pairs = buttons.map((button) => [
        button.textContent,
        button.getAttribute("aria-label") ?? button.textContent,
      ])
      // Who says what they see presses what they mean.
      const others = pairs.filter(
        ([shown = "", name = ""]) =>
          !name.toLocaleLowerCase(locale.code).includes(shown.toLocaleLowerCase(locale.code)),
      )
      expect(others).toEqual([])
    })
  },
)
