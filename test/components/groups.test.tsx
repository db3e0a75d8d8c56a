import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { SettingsFlow, UiNode } from "@ory/client"
import { FlowForm, isInputNode } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"

const fresh = () => flowFixture("browser-all-methods-fresh")
const headings = () => screen.getAllByRole("heading", { level: 2 }).map((h) => h.textContent)

/** A flow with nodes of a group that no Kratos sends yet. */
function withHologram(): SettingsFlow {
  const flow = fresh()
  const node = (type: string, attributes: object, text?: string) => ({
    type,
    group: "hologram_login",
    messages: [],
    meta: text ? { label: { id: 1, type: "info", text } } : {},
    attributes: { node_type: type, ...attributes },
  })
  const text = { id: 1, type: "info", text: "Look into the lens." }
  const nodes = [
    node("text", { id: "how", text }),
    node("a", { id: "more", href: "https://example.com/more", title: { text: "Read more" } }),
    node(
      "img",
      { id: "lens", src: "https://example.com/lens.png", width: 9, height: 9 },
      "The lens",
    ),
    node("input", { name: "hologram", type: "text", disabled: false }, "Hologram"),
    node("input", { name: "method", type: "submit", value: "hologram_login" }, "Project"),
  ] as unknown as UiNode[]
  return { ...flow, ui: { ...flow.ui, nodes: [...nodes, ...flow.ui.nodes] } }
}

describe("groups", () => {
  it("stand in one order, whatever Kratos's", () => {
    const flow = fresh()
    flow.ui.nodes.reverse()
    const { unmount } = render(<FlowForm flow={flow} />)
    const reversed = headings()
    unmount()
    render(<FlowForm flow={fresh()} />)
    expect(headings()).toEqual(reversed)
    expect(headings()[0]).toBe("Profile")
  })

  it("peers 28: are chosen and ordered from outside", () => {
    render(<FlowForm flow={fresh()} groups={["password", "nonsense", "profile", "password"]} />)
    expect(headings()).toEqual(["Password", "Profile"])
  })

  it("peers 10: an unknown one is last and whole, with a title in words", async () => {
    const onSubmit = vi.fn()
    render(<FlowForm flow={withHologram()} onSubmit={onSubmit} />)
    expect(headings().at(-1)).toBe("Hologram login")
    const section = screen.getByRole("heading", { name: "Hologram login" }).closest("section")!
    expect(section).toHaveAttribute("id", "ory-hologram_login")
    expect(within(section).getByText("Look into the lens.")).toBeVisible()
    expect(within(section).getByRole("link", { name: "Read more" })).toBeVisible()
    expect(within(section).getByRole("img", { name: "The lens" })).toBeVisible()
    await userEvent.type(within(section).getByLabelText("Hologram"), "h")
    await userEvent.click(within(section).getByRole("button", { name: "Project" }))
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ hologram: "h", method: "hologram_login" })
  })

  it("peers 12: the script of Kratos makes no empty section", () => {
    const flow = flowFixture("browser-passkey-one")
    flow.ui.nodes = flow.ui.nodes.filter(
      (node) => node.group !== "webauthn" || node.type === "script",
    )
    expect(flow.ui.nodes.some(({ group }) => group === "webauthn")).toBe(true)
    render(<FlowForm flow={flow} />)
    expect(headings()).not.toContain("Security keys")
    expect(headings()).toContain("Passkeys")
  })

  it.each(flowFixtureNames)(
    "no section of %s is empty, and none shows a key for a name",
    (name) => {
      render(<FlowForm flow={flowFixture(name)} />)
      for (const heading of screen.getAllByRole("heading", { level: 2 })) {
        const section = heading.closest("section")!
        expect(section.querySelector("[data-ory=field], button")).not.toBeNull()
        expect(heading.textContent).toMatch(/^[A-Z][a-z -]+$/)
      }
    },
  )

  it("labels by node name take the place of Kratos's", () => {
    const labels = { "traits.email": "Mail", password: "Secret", __proto__: "x" }
    render(<FlowForm flow={fresh()} labels={labels} groups={["profile", "password"]} />)
    expect(screen.getByLabelText("Mail")).toHaveAttribute("name", "traits.email")
    expect(screen.getByLabelText("Secret")).toHaveAttribute("type", "password")
    expect(screen.getByLabelText("First name")).toBeVisible()
  })

  it("spreads what a div takes on its root", () => {
    render(<FlowForm flow={fresh()} className="mine" aria-label="Settings" data-x="1" lang="en" />)
    const root = screen.getByLabelText("Settings")
    expect(root).toHaveAttribute("data-ory", "flow")
    expect(root).toHaveClass("mine")
    expect(root).toHaveAttribute("data-x", "1")
  })
})

describe("a filter", () => {
  const notPhone = (node: UiNode) => !isInputNode(node) || node.attributes.name !== "traits.phone"

  it("peers 13: holds on every update, and what it leaves out keeps its value", async () => {
    const onSubmit = vi.fn()
    const show = (name: string) => (
      <FlowForm
        flow={flowFixture(name)}
        onSubmit={onSubmit}
        filter={notPhone}
        groups={["profile"]}
      />
    )
    const { rerender } = render(show("browser-profile-all-trait-types-filled"))
    expect(screen.queryByLabelText("Phone")).toBeNull()
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ traits: { phone: "+4917612345678" } })
    rerender(show("submit-profile-validation-errors-400"))
    expect(screen.getByLabelText("Website")).toHaveAttribute("aria-invalid", "true")
    expect(screen.queryByLabelText("Phone")).toBeNull()
  })

  it("that leaves out all of a group leaves out its section", () => {
    render(<FlowForm flow={fresh()} filter={({ group }) => group !== "password"} />)
    expect(headings()).not.toContain("Password")
  })
})

describe("the line that says what a group is for", () => {
  const LINE = "Choose one you do not use anywhere else."

  it("stands in settings, and not where a password is asked for to sign in", () => {
    const { unmount } = render(<FlowForm flow={fresh()} />)
    expect(screen.getByText(LINE)).toBeVisible()
    unmount()
    render(<FlowForm flow={flowFixture("login-refresh-flow-200")} />)
    expect(screen.getByRole("heading", { name: "Password" })).toBeVisible()
    expect(screen.queryByText(LINE)).toBeNull()
  })
})
