import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen } from "@testing-library/react"
import { FlowForm, OrySettings, ThemeProvider } from "react-ory-settings"
import type { Components, FlowFormProps, NodeProps, Theme } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { answerWith, flowAnswer, freshFlow, held } from "../answers.ts"
import { FULL, showPage } from "../page.tsx"
import { parts } from "./everyPart.tsx"

const form = (props: Partial<FlowFormProps> = {}) => (
  <FlowForm flow={freshFlow(FULL)} groups={["profile"]} {...props} />
)

const flowRoot = () => parts("flow")[0]!
const email = () => screen.getByLabelText("E-Mail")

const Wrapped = (name: string): Components["Input"] =>
  function Mine({ Default, ...props }) {
    return (
      <span data-mine={name}>
        <Default {...props} />
      </span>
    )
  }

const ForNode = (name: string) =>
  function Mine({ Default, ...props }: NodeProps) {
    return (
      <span data-mine={name}>
        <Default {...props} />
      </span>
    )
  }

const OUTER: Theme = {
  colorScheme: "dark",
  variables: { accent: "red", radius: "1px" },
  classNames: { input: "outer-input", label: "outer-label" },
  styles: { input: { order: 1 }, label: { order: 1 } },
  components: { Input: Wrapped("outer"), Checkbox: Wrapped("outer") },
  nodes: { "traits.phone": ForNode("outer node"), "traits.website": ForNode("outer node") },
}

const INNER: Theme = {
  variables: { accent: "blue" },
  classNames: { input: "inner-input" },
  styles: { input: { order: 2 } },
  components: { Input: Wrapped("inner") },
  nodes: { "traits.phone": ForNode("inner node") },
}

/** The theme above with the one below it in force, key by key. */
function expectMerged() {
  expect(flowRoot()).toHaveAttribute("data-color-scheme", "dark")
  expect(flowRoot().style.getPropertyValue("--ory-accent")).toBe("blue")
  expect(flowRoot().style.getPropertyValue("--ory-radius")).toBe("1px")
  expect(email()).toHaveClass("ory-input", "inner-input")
  expect(email()).not.toHaveClass("outer-input")
  expect(email().style.order).toBe("2")
  expect(screen.getByText("E-Mail")).toHaveClass("outer-label")
  expect(screen.getByText("E-Mail").style.order).toBe("1")
  const mine = (label: string) =>
    screen.getByLabelText(label).closest("[data-mine]")?.getAttribute("data-mine")
  expect(mine("E-Mail")).toBe("inner")
  expect(mine("Newsletter")).toBe("outer")
  expect(screen.getByLabelText("Phone").closest("[data-mine='inner node']")).not.toBeNull()
  expect(screen.getByLabelText("Website").closest("[data-mine='outer node']")).not.toBeNull()
  expect(document.querySelector("[data-mine='outer'] [data-mine='inner']")).toBeNull()
}

describe("the nearest theme wins, key by key", () => {
  it("of a form in a provider", () => {
    render(<ThemeProvider theme={OUTER}>{form({ theme: INNER })}</ThemeProvider>)
    expectMerged()
  })

  it("of providers in each other", () => {
    render(
      <ThemeProvider theme={OUTER}>
        <ThemeProvider theme={INNER}>{form()}</ThemeProvider>
      </ThemeProvider>,
    )
    expectMerged()
  })

  it("of a whole page in a provider", async () => {
    const { client } = answerWith({ create: [flowAnswer(FULL)] })
    render(
      <ThemeProvider theme={OUTER}>
        <QueryClientProvider client={new QueryClient()}>
          <OrySettings client={client} groups={["profile"]} theme={INNER} />
        </QueryClientProvider>
      </ThemeProvider>,
    )
    await screen.findByLabelText("E-Mail")
    expectMerged()
  })

  it("and what is undefined in it overrides nothing", () => {
    const theme: Theme = {
      ...INNER,
      colorScheme: undefined,
      unstyled: undefined,
      variables: { accent: "blue", radius: undefined },
      classNames: { ...INNER.classNames, label: undefined },
      styles: { ...INNER.styles, label: undefined },
      components: { ...INNER.components, Checkbox: undefined },
    }
    render(<ThemeProvider theme={OUTER}>{form({ theme })}</ThemeProvider>)
    expectMerged()
  })

  it("of two forms, each on its own", () => {
    render(
      <ThemeProvider theme={OUTER}>
        {form({ theme: { variables: { accent: "blue" } } })}
        {form({ theme: { unstyled: true } })}
      </ThemeProvider>,
    )
    const [first, second] = parts("flow")
    expect(first!.style.getPropertyValue("--ory-accent")).toBe("blue")
    expect(second!.style.getPropertyValue("--ory-accent")).toBe("red")
    expect(first).toHaveClass("ory-flow")
    expect(second).not.toHaveClass("ory-flow")
  })

  it("and another theme shows at once, with what is typed", () => {
    const { rerender } = render(form({ theme: OUTER }))
    const before = screen.getByLabelText("Last name")
    rerender(form({ theme: { ...OUTER, classNames: { label: "new" } } }))
    expect(screen.getByText("E-Mail")).toHaveClass("new")
    expect(screen.getByLabelText("Last name")).toBe(before)
  })
})

describe("ThemeProvider", () => {
  it("renders its children alone, and does without a theme", () => {
    const { container } = render(
      <ThemeProvider theme={undefined}>
        <b>x</b>
      </ThemeProvider>,
    )
    expect(container.innerHTML).toBe("<b>x</b>")
  })
})

describe("the root", () => {
  it("has each variable as a property", () => {
    const variables = {
      accent: "#0a7d4b",
      danger: "crimson",
      success: "oklch(0.6 0.1 150)",
      surface: "white",
      text: "black",
      muted: "gray",
      border: "silver",
      radius: "4px",
      space: "0.5rem",
      font: "Georgia, serif",
    }
    render(form({ theme: { variables } }))
    for (const [name, value] of Object.entries(variables)) {
      expect(flowRoot().style.getPropertyValue(`--ory-${name}`)).toBe(value)
    }
  })

  it.each([
    ["light", "light"],
    ["dark", "dark"],
    ["auto", null],
    [undefined, null],
  ] as const)("with the colour scheme %s has the attribute %s", (colorScheme, attribute) => {
    render(form({ theme: { colorScheme } }))
    expect(flowRoot().getAttribute("data-color-scheme")).toBe(attribute)
  })

  it("can be set back to the system's scheme below a provider", () => {
    render(<ThemeProvider theme={OUTER}>{form({ theme: { colorScheme: "auto" } })}</ThemeProvider>)
    expect(flowRoot()).not.toHaveAttribute("data-color-scheme")
  })

  it("of a page that loads has them, too", () => {
    const { client } = answerWith({ create: [held(flowAnswer(FULL)).answer] })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={client} theme={OUTER} />
      </QueryClientProvider>,
    )
    const [settings] = parts("settings")
    expect(settings).toHaveAttribute("data-color-scheme", "dark")
    expect(settings!.style.getPropertyValue("--ory-accent")).toBe("red")
  })

  it("keeps the host's class and style beside the theme's", () => {
    const theme: Theme = {
      variables: { accent: "red" },
      classNames: { flow: "themed" },
      styles: { flow: { order: 1, zIndex: 1 } },
    }
    render(form({ theme, className: "mine yours", style: { zIndex: 2, color: "blue" } }))
    expect(flowRoot()).toHaveClass("ory-flow", "themed", "mine", "yours", { exact: true })
    expect(flowRoot().style.order).toBe("1")
    expect(flowRoot().style.zIndex).toBe("2")
    expect(flowRoot().style.color).toBe("blue")
    expect(flowRoot().style.getPropertyValue("--ory-accent")).toBe("red")
  })

  it("has no empty class or style", () => {
    render(form({ theme: { unstyled: true } }))
    expect(flowRoot()).not.toHaveAttribute("class")
    expect(flowRoot()).not.toHaveAttribute("style")
  })
})

describe("a page that is set up wrongly has the theme, too", () => {
  it("and its notice", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined)
    const theme: Theme = { ...OUTER, classNames: { notice: "mine" } }
    render(<OrySettings client={{} as never} theme={theme} />)
    expect(screen.getByRole("alert")).toHaveClass("ory-notice", "mine")
    expect(parts("settings")[0]).toHaveAttribute("data-color-scheme", "dark")
    vi.restoreAllMocks()
  })

  it("a flow that is none", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined)
    render(<FlowForm flow={null as never} theme={{ ...OUTER, classNames: { notice: "mine" } }} />)
    expect(screen.getByRole("alert")).toHaveClass("ory-notice", "mine")
    expect(flowRoot()).toHaveAttribute("data-color-scheme", "dark")
    vi.restoreAllMocks()
  })
})

it("OrySettings hands className and style to the form", async () => {
  const kratos = answerWith({ create: [flowAnswer(FULL)] })
  showPage(kratos, { className: "mine", style: { order: 3 }, theme: { classNames: { flow: "x" } } })
  await screen.findByLabelText("E-Mail")
  expect(flowRoot()).toHaveClass("ory-flow", "x", "mine")
  expect(flowRoot().style.order).toBe("3")
})
