import "react-ory-settings/styles.css"
import { act, render, screen } from "@testing-library/react"
import axe from "axe-core"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { cdp, page, userEvent } from "vitest/browser"
import { freshFlow } from "../answers.ts"
import { contrast } from "../contrast.ts"
import { FULL, withError } from "../page.tsx"

async function setMedia(media: Record<string, string>) {
  const features = Object.entries(media).map(([name, value]) => ({ name, value }))
  await cdp().send("Emulation.setEmulatedMedia", { features })
}

beforeEach(async () => {
  await setMedia({ "prefers-reduced-motion": "reduce" })
})

/** The page around is of one scheme, as its own styles have it. */
function setPage(scheme: string) {
  Object.assign(document.documentElement.style, { colorScheme: scheme, background: "Canvas" })
}

afterEach(async () => {
  document.documentElement.removeAttribute("style")
  await setMedia({})
  await page.viewport(1280, 800)
})

const form = (name: string, props: Partial<FlowFormProps> = {}) => (
  <FlowForm flow={freshFlow(name)} onSubmit={() => new Promise(() => undefined)} {...props} />
)

const FLOWS = [
  FULL,
  "browser-all-methods-enrolled",
  "submit-lookup-reveal-used-200",
  "submit-profile-validation-errors-400",
  "browser-passkey-last-credential-disabled",
  "submit-profile-email-change-continue-with-verification-200",
  "login-refresh-flow-200",
]

const styleOf = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo)
const section = (name: string) =>
  screen.getByRole("heading", { name }).closest<HTMLElement>("[data-ory=group]")!

/** What can be pressed or filled in and is in sight. */
function controls(): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(
    "button, input:not([type=hidden]), textarea, select, a[href]",
  )
  return [...found].filter((element) => element.checkVisibility())
}

describe.each([320, 1280])("at %i px", (width) => {
  beforeEach(async () => {
    await page.viewport(width, 640)
  })

  it.each(FLOWS)("everything of %s is big enough to be hit", (name) => {
    render(form(name))
    expect(controls().length).toBeGreaterThan(1)
    for (const element of controls()) {
      const { width, height } = element.getBoundingClientRect()
      expect([width, height], element.outerHTML).toEqual([atLeast24(width), atLeast24(height)])
    }
  })

  it.each(FLOWS)("nothing of %s is cut off, also with text spaced as WCAG allows it", (name) => {
    render(form(name))
    const style = document.createElement("style")
    style.textContent =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
      "p { margin-block-end: 2em !important }"
    for (const spacing of [undefined, style]) {
      if (spacing) document.head.append(spacing)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
      for (const element of document.querySelectorAll<HTMLElement>("[data-ory]")) {
        if (!element.checkVisibility() || element.matches("input, textarea, select")) continue
        expect(element.scrollWidth, element.outerHTML).toBeLessThanOrEqual(element.offsetWidth + 1)
        expect(element.scrollHeight, element.outerHTML).toBeLessThanOrEqual(
          element.offsetHeight + 1,
        )
      }
    }
    style.remove()
  })
})

function atLeast24(size: number): number {
  return Math.max(size, 24)
}

describe("the focus", () => {
  it.each([
    ["light", {}],
    ["dark", {}],
    ["forced colours", { "forced-colors": "active" }],
  ])("is seen on everything that takes it, in %s", async (name, media) => {
    await setMedia({ "prefers-reduced-motion": "reduce", ...media })
    setPage(name === "dark" ? "dark" : "light")
    render(form("browser-all-methods-enrolled"))
    const enabled = controls().filter((element) => !element.matches(":disabled"))
    const seen = new Set<Element>()
    // A date has a stop for each of its parts.
    for (let stops = 0; stops < enabled.length + 6; stops++) {
      await userEvent.tab()
      const { activeElement } = document
      if (!activeElement?.matches(":focus") || activeElement === document.body) continue
      const { outlineStyle, outlineWidth, outlineColor } = styleOf(activeElement)
      expect([outlineStyle, outlineWidth], activeElement.outerHTML).toEqual(["solid", "2px"])
      expect(contrast(outlineColor, behind(activeElement))).toBeGreaterThanOrEqual(3)
      seen.add(activeElement)
    }
    expect(seen.size).toBe(enabled.length)
  })
})

describe.each(["light", "dark"])("in %s", (scheme) => {
  it("what is asked, refused, under way and said can be read, and is in order for axe", async () => {
    setPage(scheme)
    const notice = { code: "network", message: "" }
    render(
      <>
        {form("browser-all-methods-enrolled", { notice, submittedGroup: "profile" })}
        {form("submit-lookup-reveal-used-200", { groups: ["lookup_secret"] })}
      </>,
    )
    await userEvent.click(screen.getByRole("button", { name: /^Unlink TOTP/ }))
    await userEvent.click(screen.getByRole("button", { name: "Copy the codes" }))
    await userEvent.click(screen.getByRole("button", { name: "Add security key" }))
    await userEvent.type(screen.getByLabelText("Password"), "something{Enter}")
    expect(screen.getByText(/^Turn off the authenticator app/)).toBeVisible()
    expect(screen.getByText(/^No connection/)).toBeVisible()
    expect(screen.getByText("Give the security key a name first.")).toBeVisible()
    expect(document.querySelector("[aria-busy=true]")).toBeVisible()
    const rules = { "duplicate-id": { enabled: false }, region: { enabled: false } }
    const { violations } = await axe.run(document.body, { rules })
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ).toEqual([])
  })

  it("the edges of what is filled in and pressed can be made out", () => {
    setPage(scheme)
    render(form(FULL))
    const edged = "input:not([type=hidden], [type=checkbox]), [data-ory=button]:not([data-variant])"
    const found = [...document.querySelectorAll(edged)].filter((one) => one.checkVisibility())
    expect(found.length).toBeGreaterThan(10)
    for (const element of found) {
      const edge = contrast(styleOf(element).borderTopColor, behind(element))
      expect(edge, element.outerHTML).toBeGreaterThanOrEqual(3)
    }
  })
})

/** The colour that an element stands on. */
function behind(element: Element): string {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { backgroundColor } = styleOf(around)
    if (!/^rgba\(.* 0\)$/.test(backgroundColor)) return backgroundColor
  }
  return "Canvas"
}

describe("with forced colours", () => {
  beforeEach(async () => {
    await setMedia({ "forced-colors": "active", "prefers-reduced-motion": "reduce" })
  })

  it("everything that has an edge still has one", async () => {
    render(form("browser-all-methods-enrolled"))
    await userEvent.click(screen.getByRole("button", { name: /^Unlink TOTP/ }))
    const edged =
      "input:not([type=hidden], [type=checkbox]), button, [data-ory=card], [data-ory=state], [data-ory=question]"
    const found = [...document.querySelectorAll(edged)].filter((one) => one.checkVisibility())
    expect(found.length).toBeGreaterThan(20)
    for (const element of found) {
      const { borderTopColor, borderTopStyle, borderTopWidth } = styleOf(element)
      expect([borderTopStyle, borderTopWidth], element.outerHTML).toEqual([
        "solid",
        expect.stringMatching(/^[12]px$/),
      ])
      expect(borderTopColor).not.toBe(styleOf(section("Profile")).backgroundColor)
    }
  })

  it("a field that is wrong, a button that is off and one that is at work look different", async () => {
    const { rerender } = render(form(FULL))
    const phone = screen.getByLabelText("Phone")
    const right = styleOf(phone).borderTopWidth
    const flow = withError(freshFlow(FULL), "traits.phone", "No number.")
    rerender(form(FULL, { flow }))
    expect(styleOf(phone).borderTopWidth).not.toBe(right)
    expect(screen.getByText("No number.")).toBeVisible()

    const save = screen.getAllByRole("button", { name: "Save" })[1]!
    const before = styleOf(save).color
    save.setAttribute("disabled", "")
    expect(styleOf(save).color).not.toBe(before)
    save.removeAttribute("disabled")

    await userEvent.type(screen.getByLabelText("Password"), "something")
    await act(() => userEvent.click(save))
    const spinner = styleOf(save, "::before")
    expect(spinner.content).toBe('""')
    expect(spinner.borderInlineEndColor).not.toBe(spinner.borderInlineStartColor)
  })

  it("a QR code stays dark on light", () => {
    render(form(FULL))
    const code = screen.getByRole("img", { name: /QR/ })
    expect(styleOf(code).backgroundColor).toBe("rgb(255, 255, 255)")
  })
})

describe("motion", () => {
  it("is there by default, and not where the person wants less of it", async () => {
    render(form(FULL))
    const [save] = screen.getAllByRole("button", { name: "Save" })
    expect(styleOf(save!).transitionDuration).toBe("0s")
    await setMedia({})
    expect(styleOf(save!).transitionDuration).not.toBe("0s")
  })
})
