import { fireEvent, render, screen } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import type { SettingsFlow, UiNode } from "@ory/client"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"

let complaints: string[]

beforeEach(() => {
  complaints = []
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      complaints.push(words.map(String).join(" "))
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** The fresh flow with a node more, of any shape. */
function withNode(...nodes: unknown[]): SettingsFlow {
  const flow = freshFlow("browser-all-methods-fresh")
  return { ...flow, ui: { ...flow.ui, nodes: [...(nodes as UiNode[]), ...flow.ui.nodes] } }
}

const input = (attributes: object, more: object = {}) => ({
  type: "input",
  group: "profile",
  messages: [],
  meta: {},
  attributes: { node_type: "input", type: "text", disabled: false, ...attributes },
  ...more,
})

function expectRest() {
  expect(screen.getByLabelText("First name")).toHaveValue("Ann")
  expect(screen.getByRole("heading", { name: "Authenticator app" })).toBeVisible()
}

describe("nodes that Kratos never sends", () => {
  it.each<[string, unknown]>([
    ["null", null],
    ["undefined", undefined],
    ["a text", "node"],
    ["nothing in it", {}],
    ["no attributes", { type: "input", group: "profile", messages: [], meta: {} }],
    ["null attributes", { type: "input", group: "profile", attributes: null }],
    ["no name", input({ name: undefined })],
    ["a name that is a number", input({ name: 1 })],
    ["no group", input({ name: "traits.x" }, { group: undefined })],
    ["a null group", input({ name: "traits.x" }, { group: null })],
    ["null messages and meta", input({ name: "traits.x" }, { messages: null, meta: null })],
    ["messages of null", input({ name: "traits.x" }, { messages: [null, {}, { text: 1 }] })],
    ["null values", input({ name: "traits.x", value: null, type: null, required: null })],
    ["a value that is an object", input({ name: "traits.x", value: { a: [1] } })],
    ["options of null", input({ name: "traits.x", options: [null, { value: "a" }] })],
    ["options that are a text", input({ name: "traits.x", options: "abc" })],
    ["a label that is an object", input({ name: "traits.x" }, { meta: { label: { text: {} } } })],
    ["a pattern that is a number", input({ name: "traits.x", pattern: 1, maxlength: "x" })],
    [
      "a text without text",
      { type: "text", group: "totp", attributes: { node_type: "text", id: "t" } },
    ],
    [
      "codes of null",
      {
        type: "text",
        group: "totp",
        attributes: { node_type: "text", id: "t", text: { context: { secrets: [null] } } },
      },
    ],
    [
      "an image without source",
      { type: "img", group: "totp", attributes: { node_type: "img", id: "i" } },
    ],
    [
      "a link without address",
      { type: "a", group: "totp", attributes: { node_type: "a", id: "a" } },
    ],
    [
      "a script without source",
      { type: "script", group: "x", attributes: { node_type: "script", id: "s" } },
    ],
    [
      "a div with odd data",
      {
        type: "div",
        group: "totp",
        attributes: { node_type: "div", id: "d", data: { "a b": 1, onclick: "x" } },
      },
    ],
  ])("%s: the rest is there, and can be saved", (_, node) => {
    const onSubmit = vi.fn()
    render(<FlowForm flow={withNode(node)} onSubmit={onSubmit} />)
    expectRest()
    fireEvent.submit(screen.getByLabelText("First name").closest("form")!)
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(document.body.innerHTML).not.toContain("[object Object]")
  })

  it.each(["submit", "button", "hidden"])(
    "a %s whose label and value are objects takes nothing down",
    (type) => {
      const label = { meta: { label: { text: { not: "a text" } } } }
      const value = { no: "text" }
      render(
        <FlowForm flow={withNode(input({ name: "x", type, value }, { ...label, group: "x" }))} />,
      )
      expectRest()
    },
  )

  it("a field that throws takes down only itself", () => {
    // Nothing that JSON can hold throws; what an app makes of a flow may.
    const attributes = {
      node_type: "img",
      id: "bad",
      get src() {
        throw new Error("no source")
      },
    }
    const node = { type: "img", group: "totp", messages: [], meta: {}, attributes }
    render(<FlowForm flow={withNode(node)} />)
    expectRest()
    expect(document.querySelector("[data-name=bad]")).toHaveTextContent("cannot be shown")
  })

  it("an unknown type renders nothing, and warns of its group and name", () => {
    render(<FlowForm flow={withNode({ ...input({ name: "traits.shape", type: "hologram" }) })} />)
    expectRest()
    expect(document.querySelector("[name='traits.shape']")).toBeNull()
    expect(complaints).toEqual([expect.stringMatching(/"traits.shape" of group "profile"/)])
  })

  it("a name nested a thousand times is a field like any", () => {
    const name = `traits${".a".repeat(1000)}`
    const onSubmit = vi.fn()
    render(
      <FlowForm
        flow={withNode(input({ name }, { meta: { label: { text: "Deep" } } }))}
        onSubmit={onSubmit}
      />,
    )
    fireEvent.change(screen.getByLabelText("Deep"), { target: { value: "down" } })
    fireEvent.submit(screen.getByLabelText("Deep").closest("form")!)
    const body = onSubmit.mock.calls[0]?.[0] as { traits: unknown }
    let value: unknown = body.traits
    for (let depth = 0; depth < 1000; depth++) value = (value as Record<string, unknown>).a
    expect(value).toBe("down")
    expect(complaints).toEqual([])
  })

  it.each(["traits.__proto__.polluted", "traits.constructor.prototype.polluted", "__proto__"])(
    "a field named %s pollutes nothing",
    (name) => {
      const onSubmit = vi.fn()
      const node = input({ name, value: "yes" }, { meta: { label: { text: "Odd" } } })
      render(<FlowForm flow={withNode(node)} onSubmit={onSubmit} />)
      fireEvent.change(screen.getByLabelText("Odd"), { target: { value: "typed" } })
      fireEvent.submit(screen.getByLabelText("Odd").closest("form")!)
      expect(onSubmit).toHaveBeenCalledTimes(1)
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      expect(Object.getPrototypeOf(onSubmit.mock.calls[0]?.[0])).toBe(Object.prototype)
    },
  )

  it("no identity, no messages, no action: what there is of it", () => {
    const { ui, id } = freshFlow("browser-all-methods-fresh")
    render(<FlowForm flow={{ id, ui: { nodes: ui.nodes } } as never} onSubmit={vi.fn()} />)
    expectRest()
    expect(complaints).toEqual([])
  })

  it("an empty flow is an empty form", () => {
    const { container } = render(<FlowForm flow={{ id: "", ui: { nodes: [] } } as never} />)
    expect(container.querySelector("[data-ory=flow]")).toBeEmptyDOMElement()
    expect(complaints).toEqual([])
  })

  it("peers 15: no attribute of Kratos's reaches the DOM but those HTML knows", () => {
    const { container } = render(
      <FlowForm
        flow={withNode(
          input({
            name: "traits.x",
            node: {},
            onclick: "alert(1)",
            onload: "x",
            dangerouslySetInnerHTML: { __html: "<b>" },
            ref: "r",
            key: "k",
            style: "color:red",
            id: "stolen",
            form: "other",
            formaction: "http://evil.test",
          }),
        )}
      />,
    )
    const html = container.innerHTML
    for (const word of [
      "node_type",
      "onclick",
      "onload",
      "[object",
      "<b>",
      "stolen",
      "evil",
      "style=",
    ]) {
      expect(html).not.toContain(word)
    }
    expect(complaints).toEqual([])
  })
})
