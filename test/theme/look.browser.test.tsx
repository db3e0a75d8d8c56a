import "react-ory-settings/styles.css"
import { render, screen } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import type { Theme } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { cdp, userEvent } from "vitest/browser"
import { freshFlow } from "../answers.ts"
import { contrast, luminance } from "../contrast.ts"
import { FULL } from "../page.tsx"

const page = (theme: Theme, groups = ["password"]) => (
  <FlowForm flow={freshFlow(FULL)} groups={groups} theme={theme} onSubmit={vi.fn()} />
)

/** What the system is set to; without motion, as a colour on its way is none of both. */
async function setSystem(scheme: "light" | "dark") {
  await cdp().send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ],
  })
}

beforeEach(async () => {
  document.documentElement.style.colorScheme = "light dark"
  await setSystem("light")
})

afterEach(async () => {
  document.documentElement.style.colorScheme = ""
  await cdp().send("Emulation.setEmulatedMedia", { features: [] })
  vi.restoreAllMocks()
})

const styleOf = (element: Element) => getComputedStyle(element)
const save = () => screen.getByRole("button", { name: "Save" })
const part = (name: string) => document.querySelector(`[data-ory="${name}"]`)!

describe("theme.variables", () => {
  it("are seen: colours, corners, distances and font", () => {
    const plain = render(page({}, ["profile", "webauthn"]))
    const space = parseFloat(styleOf(part("fields")).paddingTop)
    plain.unmount()
    const variables = {
      accent: "rgb(10, 125, 75)",
      danger: "rgb(200, 0, 90)",
      surface: "rgb(255, 250, 240)",
      text: "rgb(60, 30, 0)",
      muted: "rgb(120, 90, 60)",
      border: "rgb(220, 200, 180)",
      radius: "3px",
      space: "16px",
      font: "Georgia, serif",
    }
    const flow = freshFlow("submit-profile-validation-errors-400")
    render(<FlowForm flow={flow} groups={["profile", "totp"]} theme={{ variables }} />)
    const [button] = screen.getAllByRole("button", { name: "Save" })
    expect(styleOf(button!).backgroundColor).toBe(variables.accent)
    expect(styleOf(part("message")).color).toBe(variables.danger)
    expect(styleOf(part("card")).backgroundColor).toBe(variables.surface)
    expect(styleOf(part("heading")).color).toBe(variables.text)
    expect(styleOf(part("description")).color).toBe(variables.muted)
    expect(styleOf(part("card")).borderTopColor).toBe(variables.border)
    expect(styleOf(part("card")).borderTopLeftRadius).toBe("3px")
    expect(parseFloat(styleOf(part("fields")).paddingTop)).toBeCloseTo(space * 2)
    for (const name of ["heading", "label", "input", "button"]) {
      expect(styleOf(part(name)).fontFamily, name).toBe(variables.font)
    }
  })

  it("success, too", () => {
    const flow = freshFlow("submit-password-success-200")
    render(<FlowForm flow={flow} theme={{ variables: { success: "rgb(1, 2, 3)" } }} />)
    expect(styleOf(part("message")).color).toBe("rgb(1, 2, 3)")
  })

  it("of the theme go before those of a page's own stylesheet, which go before the default", () => {
    const own = { "--ory-accent": "rgb(1, 2, 3)", "--ory-radius": "1px" } as React.CSSProperties
    render(<div style={own}>{page({ variables: { accent: "rgb(4, 5, 6)" } })}</div>)
    expect(styleOf(save()).backgroundColor).toBe("rgb(4, 5, 6)")
    expect(styleOf(part("card")).borderTopLeftRadius).toBe("1px")
  })

  it.each([
    ["accent", "blurple", "color"],
    ["accent", "#12", "color"],
    ["radius", "wide", "border-radius"],
    ["space", "1px 2px", "row-gap"],
    ["font", "12", "font-family"],
  ])("%s that is %s is named, and the default stands in its place", (name, value, property) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined)
    const { unmount } = render(page({}))
    const looks = () =>
      [save(), part("card"), part("fields")].map((element) => {
        const { backgroundColor, borderRadius, padding, fontFamily } = styleOf(element)
        return { backgroundColor, borderRadius, padding, fontFamily }
      })
    const before = looks()
    unmount()
    render(page({ variables: { [name]: value } }))
    expect(looks()).toEqual(before)
    expect(warn).toHaveBeenCalledTimes(1)
    expect(warn.mock.calls[0]?.[0]).toMatch(
      new RegExp(`theme\\.variables\\.${name} is "${value}", which is no value for ${property}`),
    )
  })

  it.each(["oklch(0.6 0.1 150)", "var(--brand)", "currentcolor", "rgb(1 2 3 / 50%)", "Canvas"])(
    "a colour may be %s",
    (accent) => {
      const warn = vi.spyOn(console, "warn")
      render(page({ variables: { accent } }))
      expect(warn).not.toHaveBeenCalled()
    },
  )
})

describe("the colour scheme", () => {
  const isDark = () => luminance(styleOf(part("card")).backgroundColor) < 0.2

  it.each([
    ["auto", "light", false],
    ["auto", "dark", true],
    ["light", "dark", false],
    ["light", "light", false],
    ["dark", "light", true],
    ["dark", "dark", true],
  ] as const)("%s on a system set to %s", async (colorScheme, system, dark) => {
    await setSystem(system)
    render(page({ colorScheme }))
    expect(isDark()).toBe(dark)
    expect(
      contrast(styleOf(part("heading")).color, styleOf(part("card")).backgroundColor),
    ).toBeGreaterThan(7)
    // What the browser draws itself goes with it: scroll bars, the calendar of a date.
    const { colorScheme: drawn } = styleOf(part("input"))
    const probe = document.createElement("div")
    probe.style.cssText = `color-scheme: ${drawn}; color: light-dark(white, black)`
    document.body.append(probe)
    expect(styleOf(probe).color).toBe(dark ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)")
    probe.remove()
  })

  it("follows the system while the page is open", async () => {
    render(page({}))
    expect(isDark()).toBe(false)
    await setSystem("dark")
    expect(isDark()).toBe(true)
  })

  it.each([
    ["dark", "light", true],
    ["light", "dark", false],
    ["normal", "dark", false],
  ] as const)("of a page that is %s counts, whatever the system is", async (own, system, dark) => {
    document.documentElement.style.colorScheme = own
    await setSystem(system)
    render(page({}))
    expect(isDark()).toBe(dark)
  })

  it("of the nearest theme counts, also for a form in a page of another", () => {
    render(
      <div data-color-scheme="dark" style={{ colorScheme: "dark" }}>
        {page({ colorScheme: "light" })}
      </div>,
    )
    expect(isDark()).toBe(false)
  })
})

describe("text on the accent can be read", () => {
  /** All over the place, and evenly: hues, from grey to full, from black to white. */
  const accents = Array.from({ length: 200 }, (_, index) => {
    const hue = Math.round((index * 137.5) % 360)
    return `hsl(${hue} ${[0, 30, 60, 85, 100][index % 5]}% ${Math.round(index / 2)}%)`
  })

  /** Those in which the text of the primary button is too faint. */
  function unreadable(rerender: (page: React.ReactElement) => void, theme: Theme = {}) {
    return accents.flatMap((accent) => {
      rerender(page({ ...theme, variables: { accent } }))
      const { color, backgroundColor } = styleOf(save())
      const found = contrast(color, backgroundColor)
      return found >= 4.5 ? [] : [`${accent}: ${found.toFixed(2)}`]
    })
  }

  it.each(["light", "dark"] as const)("in the %s scheme, whatever the accent", (colorScheme) => {
    const { rerender } = render(page({}))
    expect(unreadable(rerender, { colorScheme })).toEqual([])
  })

  it.each(["light", "dark"] as const)(
    "and while the button is pointed at, in the %s scheme",
    async (colorScheme) => {
      const { rerender } = render(page({ colorScheme }))
      const resting = styleOf(save()).backgroundColor
      await userEvent.hover(save())
      expect(styleOf(save()).backgroundColor).not.toBe(resting)
      expect(unreadable(rerender, { colorScheme })).toEqual([])
    },
  )
})
