import { render, screen } from "@testing-library/react"
import { renderToStaticMarkup } from "react-dom/server"
import { FlowForm } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { makeFlow, makeInput, makeNode, withUi } from "../flow/make.ts"

const flow = freshFlow("browser-all-methods-fresh")
const profileForm = () => screen.getByLabelText("First name").closest("form")

describe("where the forms post themselves", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", { no: "text" }, undefined])(
    "never to %j",
    (action) => {
      render(<FlowForm flow={withUi(flow, { action })} />)
      expect(profileForm()).not.toHaveAttribute("action")
    },
  )

  it.each(["GET", "dialog", {}, undefined])(
    "always by POST, though the flow says %j: a password is not for the address bar",
    (method) => {
      render(<FlowForm flow={withUi(flow, { method })} />)
      expect(profileForm()).toHaveAttribute("method", "POST")
    },
  )
})

it("a server renders the rest of a flow, too, whatever one of its nodes holds", () => {
  const text = { id: { toString: 1 }, type: [], text: { no: "text" }, context: { secrets: [null] } }
  const odd = ["text", "a", "img"].map((type) =>
    makeNode({
      type,
      attributes: {
        node_type: type,
        id: type,
        text,
        title: text,
        width: { toString: 1 },
        src: "/",
      },
    }),
  )
  const select = makeInput({ name: "traits.select", options: [null, { value: { toString: 1 } }] })
  const button = makeInput({ name: "x", type: "submit", value: { toString: 1 } })
  const markup = renderToStaticMarkup(<FlowForm flow={makeFlow([...odd, select, button])} />)
  expect(markup).toContain('name="traits.select"')
})

it("a node that is none does no harm to the answer of a group that stands elsewhere", () => {
  render(
    <FlowForm flow={withUi(flow, { nodes: [null, ...flow.ui.nodes] })} submittedGroup="gone" />,
  )
  expect(profileForm()).toBeVisible()
})

it("a group called like a method of every object puts nothing into its inputs", () => {
  const input = makeInput({ name: "name" }, { group: "constructor" })
  const save = makeInput({ name: "method", type: "submit" }, { group: "constructor" })
  const draft = { attach: () => () => undefined, read: () => undefined, drop: vi.fn() }
  const { container } = render(<FlowForm flow={makeFlow([input, save])} />)
  expect(container.querySelector("[name=name]")).toHaveValue("")
  render(<FlowForm flow={makeFlow([input, save])} draft={draft} />)
  expect(document.querySelectorAll<HTMLInputElement>("[name=name]")[1]).toHaveValue("")
})
