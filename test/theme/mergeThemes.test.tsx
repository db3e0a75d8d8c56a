import { render, screen } from "@testing-library/react"
import { memo } from "react"
import { FlowForm, ThemeProvider } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { FULL } from "../page.tsx"
import { parts } from "./everyPart.tsx"

const warn = vi.fn<(text: string) => void>()

beforeEach(() => {
  warn.mockClear()
  vi.spyOn(console, "warn").mockImplementation(warn)
  vi.spyOn(console, "error").mockImplementation(() => undefined)
})

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** The page with a theme as only JavaScript can write it. */
const show = (theme: unknown) =>
  render(<FlowForm flow={freshFlow(FULL)} groups={["profile"]} theme={theme as never} />)

/** As it would be without a theme. */
function expectDefault() {
  const email = screen.getByLabelText("E-Mail")
  expect(email).toHaveClass("ory-input", { exact: true })
  expect(email).toHaveAttribute("data-ory", "input")
  expect(email.style).toHaveLength(0)
  expect(screen.getByRole("button", { name: "Save" })).toHaveClass("ory-button", { exact: true })
  expect(parts("flow")[0]).not.toHaveAttribute("data-color-scheme")
}

const warnings = () => warn.mock.calls.map(([text]) => text)

const X = () => <b>mine</b>

/** What is wrong with it, and what the warning has to say: the key, and what would be right. */
const MISTAKES: [string, unknown, string[]][] = [
  ["a key it does not have", { colours: {} }, ['theme has no "colours"', "variables"]],
  ["a prototype's key", { constructor: 1 }, ['theme has no "constructor"', "colorScheme"]],
  ["an unknown part", { classNames: { btn: "x" } }, ['theme.classNames has no "btn"', "button"]],
  ["a part unknown to styles", { styles: { btn: {} } }, ['theme.styles has no "btn"', "button"]],
  [
    "a list for a class",
    { classNames: { input: ["x", "y"] } },
    ["theme.classNames.input is no string", "default"],
  ],
  [
    "a number for a class",
    { classNames: { button: 5 } },
    ["theme.classNames.button is no string", "default"],
  ],
  [
    "a string for a style",
    { styles: { input: "color: red" } },
    ["theme.styles.input is no object", "default"],
  ],
  ["null for a style", { styles: { label: null } }, ["theme.styles.label is no object", "default"]],
  ["an unknown component", { components: { Inptu: X } }, ['has no "Inptu"', "There are Input"]],
  [
    "an element for a component",
    { components: { Input: <X /> } },
    ["theme.components.Input is no component but an element", "where X is meant"],
  ],
  [
    "a string for a component",
    { components: { Button: "button" } },
    ["theme.components.Button is no component but a string", "default"],
  ],
  [
    "null for a component",
    { components: { Label: null } },
    ["theme.components.Label is no component but null", "default"],
  ],
  [
    "an object for a component",
    { components: { Field: { render: X } } },
    ["theme.components.Field is no component but an object", "default"],
  ],
  [
    "an element for a node",
    { nodes: { "traits.email": <X /> } },
    ["theme.nodes.traits.email is no component but an element", "where X is meant"],
  ],
  ["an unknown variable", { variables: { colour: "red" } }, ['has no "colour"', "accent"]],
  [
    "a prototype's name for a variable",
    { variables: { constructor: "red" } },
    ['theme.variables has no "constructor"', "accent"],
  ],
  [
    "a number for a variable",
    { variables: { radius: 8 } },
    ["theme.variables.radius is a number", "no value for border-radius", "default"],
  ],
  [
    "an object for a colour",
    { variables: { accent: { hex: "red" } } },
    ["theme.variables.accent is an object", "no value for color", "default"],
  ],
  [
    "a colour scheme that is none",
    { colorScheme: "purple" },
    ['theme.colorScheme is "purple"', "light, dark, auto", "default"],
  ],
  ["a string for a theme", "dark", ["theme is a string", "Pass an object, such as { colorSch"]],
  ["a function for a theme", () => ({}), ["theme is a function", "Pass an object"]],
  ["a number for a theme", 5, ["theme is a number", "Pass an object"]],
]

describe("a theme with", () => {
  it.each(MISTAKES)("%s: one warning that says so, and the default look", (_, theme, texts) => {
    show(theme)
    expectDefault()
    expect(warnings()).toHaveLength(1)
    expect(warnings()[0]).toMatch(/^react-ory-settings: /)
    for (const text of texts) expect(warnings()[0]).toContain(text)
  })

  it.each(MISTAKES)("%s: nothing is said in production", async (_, theme) => {
    vi.stubEnv("NODE_ENV", "production")
    vi.resetModules()
    const { FlowForm: Fresh } = await import("../../src/index.ts")
    render(<Fresh flow={freshFlow(FULL)} groups={["profile"]} theme={theme as never} />)
    expectDefault()
    expect(warnings()).toEqual([])
  })

  it("several mistakes: each is named, once, and what is right stays", () => {
    const theme = {
      variables: { accent: "red", tint: "red" },
      classNames: { inputs: "x", label: "mine" },
      components: { Save: X, Checkbox: "checkbox", Button: () => <b>pressed</b> },
    }
    const { rerender } = show(theme)
    expect(warnings()).toHaveLength(4)
    for (const name of ["tint", "inputs", "Save", "Checkbox"]) {
      expect(warnings().filter((text) => text.includes(name)).length, name).toBeGreaterThan(0)
    }
    expect(parts("flow")[0]!.style.getPropertyValue("--ory-accent")).toBe("red")
    expect(parts("flow")[0]!.style.getPropertyValue("--ory-tint")).toBe("")
    expect(screen.getByText("E-Mail")).toHaveClass("mine")
    expect(screen.getByLabelText("Newsletter")).toHaveAttribute("type", "checkbox")
    expect(screen.getAllByText("pressed")[0]).toBeVisible()
    rerender(<FlowForm flow={freshFlow(FULL)} theme={{ ...theme } as never} />)
    expect(warnings()).toHaveLength(4)
  })

  it("a mistake leaves the outer theme's in place", () => {
    const outer = {
      colorScheme: "dark" as const,
      variables: { accent: "red" },
      components: { Button: () => <b>pressed</b> },
    }
    const inner = { colorScheme: "grey", variables: { accent: 7 }, components: { Button: <X /> } }
    render(
      <ThemeProvider theme={outer}>
        <FlowForm flow={freshFlow(FULL)} groups={["profile"]} theme={inner as never} />
      </ThemeProvider>,
    )
    expect(parts("flow")[0]).toHaveAttribute("data-color-scheme", "dark")
    expect(parts("flow")[0]!.style.getPropertyValue("--ory-accent")).toBe("red")
    expect(screen.getAllByText("pressed")[0]).toBeVisible()
  })

  it.each([null, undefined, false, {}, { variables: null, classNames: null, nodes: null }])(
    "nothing in it (%j) is fine",
    (theme) => {
      show(theme)
      expectDefault()
      expect(warnings()).toEqual([])
    },
  )

  it("what fits is fine, undefined among it", () => {
    show({
      colorScheme: "auto",
      unstyled: false,
      variables: { accent: "red", radius: undefined },
      classNames: { label: "x", input: undefined },
      components: { Image: memo(X), Label: undefined },
      nodes: { "traits.nowhere": X },
    })
    expect(warnings()).toEqual([])
  })
})
