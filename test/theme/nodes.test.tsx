import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import type { Components, FlowFormProps, NodeProps, Theme } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { makeFlow, makeInput, makeNode } from "../flow/make.ts"
import { flowWith, withError } from "../page.tsx"
import { fullFlow } from "./everyPart.tsx"

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
})

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

const show = (theme: Theme, props: Partial<FlowFormProps> = {}) =>
  render(<FlowForm flow={fullFlow()} groups={["profile", "totp"]} theme={theme} {...props} />)

/** Wraps what it stands for in one line, the way the types promise. */
const Framed = ({ Default, ...props }: NodeProps) => (
  <ins data-mine={props.field.kind}>
    <Default {...props} />
  </ins>
)

const framed = () => [...document.querySelectorAll<HTMLElement>("ins[data-mine]")]

describe("theme.nodes", () => {
  it.each([
    ["an input", "traits.email", "input", () => screen.getByLabelText("E-Mail")],
    ["a long text", "traits.described", "textarea", () => screen.getByLabelText("Described")],
    ["a choice", "traits.plan", "select", () => screen.getByLabelText("Plan")],
    ["a checkbox", "traits.tos", "checkbox", () => screen.getByLabelText("Accept TOS")],
    ["a date-time", "traits.appointment", "datetime", () => screen.getByLabelText("Appointment")],
    ["a list", "traits.tags", "list", () => screen.getByRole("group", { name: "Tags" })],
    ["an item of a list", "traits.tags.1", "list", () => screen.getByLabelText("Tags 2")],
    ["a text", "note", "text", () => screen.getByText("Look into the lens.")],
    ["a secret", "totp_secret_key", "text", () => screen.getByText(/^[A-Z2-7]{32}$/)],
    ["an image", "totp_qr", "image", () => screen.getByRole("img")],
    ["a link", "more", "anchor", () => screen.getByRole("link", { name: "Read more" })],
  ] as const)("take the place of %s by its name, and of nothing else", (_, name, kind, find) => {
    show({ nodes: { [name]: Framed } })
    expect(framed()).toHaveLength(1)
    expect(framed()[0]).toBe(find().parentElement)
    expect(framed()[0]).toHaveAttribute("data-mine", kind)
  })

  it("take the place of one that a script fills, such as a captcha's", () => {
    const attributes = {
      node_type: "div",
      id: "captcha",
      class: "cf-turnstile",
      data: { key: "k" },
    }
    const flow = makeFlow([makeNode({ type: "div", attributes })])
    show({ nodes: { captcha: Framed } }, { flow })
    expect(framed()).toHaveLength(1)
    const place = framed()[0]!.firstElementChild
    expect(place).toHaveClass("cf-turnstile", { exact: true })
    expect(place).toHaveAttribute("id", "captcha")
    expect(place).toHaveAttribute("data-key", "k")
  })

  it("take the place of buttons, which post what they posted", async () => {
    const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
    const nodes = { unlink: Framed, link: Framed, method: Framed, passkey_register_trigger: Framed }
    const groups = ["oidc", "passkey"]
    show({ nodes }, { flow: freshFlow("browser-oidc-linked"), groups, onSubmit })
    const link = screen.getByRole("button", { name: "Link google" })
    expect(framed().map(({ textContent }) => textContent)).toEqual([
      "Link",
      "Unlink",
      "Add passkey",
    ])
    expect(link.parentElement).toHaveAttribute("data-mine", "submit")
    await userEvent.click(link)
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ link: "google" })
  })

  it("know which of several buttons they are by their node", () => {
    const Save = ({ node, Default, ...props }: NodeProps) => (
      <Default {...props} node={node}>
        Save {node.group}
      </Default>
    )
    show({ nodes: { method: Save } })
    expect(screen.getByRole("button", { name: "Save profile" })).toBeVisible()
    expect(screen.getByRole("button", { name: "Save totp" })).toBeVisible()
  })

  it("may be a control of one's own, wired up as any", async () => {
    const Stars = ({ node, field, Default, ...props }: NodeProps) => (
      <span>
        <input {...props} type="range" min="1" max="5" />
      </span>
    )
    const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
    const page = (flow = fullFlow()) => (
      <FlowForm
        flow={flow}
        groups={["profile"]}
        theme={{ nodes: { "traits.level": Stars } }}
        onSubmit={onSubmit}
      />
    )
    const { rerender } = render(page())
    expect(screen.getByRole("slider", { name: "Level" })).toHaveValue("2")
    rerender(page(withError(fullFlow(), "traits.level", "too few")))
    expect(screen.getByRole("slider")).toHaveAccessibleDescription("too few")
    expect(screen.getByRole("slider")).toBeInvalid()
    rerender(page(flowWith({ "traits.level": 4 }, fullFlow())))
    expect(screen.getByRole("slider")).toHaveValue("4")
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ traits: { level: 4 } })
  })

  it("may be a list of one's own", async () => {
    const Pairs = ({ field, children }: NodeProps) => (
      <section aria-label="Mine">
        <p>{field.items.length} tags</p>
        {children}
      </section>
    )
    show({ nodes: { "traits.tags": Pairs } })
    const list = screen.getByRole("region", { name: "Mine" })
    expect(list).toHaveTextContent("2 tags")
    await userEvent.click(within(list).getByRole("button", { name: "Add to Tags" }))
    expect(within(list).getAllByRole("textbox")).toHaveLength(3)
  })

  it("stand before the theme's component of that kind, which is their Default", async () => {
    const Input: Components["Input"] = ({ Default, ...props }) => (
      <b>
        <Default {...props} />
      </b>
    )
    const theme: Theme = { nodes: { "traits.email": Framed }, components: { Input } }
    const { rerender } = show(theme)
    const email = screen.getByLabelText("E-Mail")
    expect(email.parentElement?.outerHTML).toMatch(/^<b/)
    expect(email.parentElement?.parentElement).toBe(framed()[0])
    expect(screen.getByLabelText("Phone").closest("ins")).toBeNull()
    expect(screen.getByLabelText("Phone").parentElement?.outerHTML).toMatch(/^<b/)
    await userEvent.type(email, "x")
    const refused = withError(fullFlow(), "traits.email", "taken")
    rerender(<FlowForm flow={refused} groups={["profile", "totp"]} theme={theme} />)
    expect(screen.getByLabelText("E-Mail")).toBe(email)
    expect(email).toHaveValue("full08fb3a47@example.comx")
  })

  it("leave the field around the node as it is: label and messages", () => {
    const flow = withError(fullFlow(), "traits.email", "taken")
    show({ nodes: { "traits.email": () => <input name="traits.email" /> } }, { flow })
    const field = screen.getByText("taken").closest<HTMLElement>("[data-ory=field]")!
    expect(within(field).getByText("E-Mail")).toBeVisible()
  })
})

describe("names of prototypes", () => {
  const names = ["__proto__", "constructor", "traits.toString", "traits.hasOwnProperty"]
  const flow = () => makeFlow(names.map((name) => makeInput({ name, value: name })))

  it("are names like any, of a node that the theme has nothing for", () => {
    show({ nodes: {}, components: {} }, { flow: flow() })
    for (const name of names) expect(screen.getByDisplayValue(name)).toBeVisible()
    expect(framed()).toEqual([])
  })

  it.each(names)("and %s of one that it has something for", (name) => {
    show({ nodes: Object.fromEntries([[name, Framed]]) }, { flow: flow() })
    expect(framed()).toHaveLength(1)
    expect(within(framed()[0]!).getByDisplayValue(name)).toBeVisible()
  })
})
