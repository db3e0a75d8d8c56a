import type { SettingsFlow } from "@ory/client"
import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"

function show(flow: SettingsFlow, groups: string[], props: Partial<FlowFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
  render(<FlowForm flow={flow} groups={groups} onSubmit={onSubmit} {...props} />)
  return () => onSubmit.mock.calls.map(([body]) => body)
}

/** The recorded passkey that Kratos calls unnamed, once for each time it is said to be added. */
function withPasskeys(...times: (string | undefined)[]): SettingsFlow {
  const flow = freshFlow("browser-passkey-one")
  const isRemoval = ({ attributes }: (typeof flow.ui.nodes)[number]) =>
    "name" in attributes && attributes.name === "passkey_remove"
  const recorded = flow.ui.nodes.find(isRemoval)!
  const passkeys = times.map((addedAt, index) => {
    const node = structuredClone(recorded)
    Object.assign(node.attributes, { value: `passkey-${index}` })
    Object.assign(node.meta.label!.context!, { added_at: addedAt })
    return node
  })
  flow.ui.nodes = [...flow.ui.nodes.filter((node) => !isRemoval(node)), ...passkeys]
  return flow
}

const row = (button: HTMLElement) => button.closest<HTMLElement>("[data-row]")!

describe("passkeys without a name", () => {
  // Without a zone they are in that of whoever runs this, as the page shows them.
  const MORNING = "2026-03-01T09:05:00"
  const NOON = "2026-03-01T12:30:00"

  it("are told apart by the minute they were added, on the page and by their buttons", async () => {
    const bodies = show(withPasskeys(MORNING, NOON), ["passkey"])
    const buttons = screen.getAllByRole("button", { name: /^Remove passkey/ })
    expect(buttons.map((button) => button.textContent)).toEqual(["Remove", "Remove"])
    expect(row(buttons[0]!)).toHaveTextContent(/Added March 1, 2026 at 9:05.AM/)
    expect(row(buttons[1]!)).toHaveTextContent(/Added March 1, 2026 at 12:30.PM/)
    const noon = screen.getByRole("button", { name: /^Remove passkey .*12:30.PM/ })
    expect(noon).toBe(buttons[1])
    await userEvent.click(noon)
    const question = screen.getByRole("group", { name: /Remove the passkey .*12:30/ })
    await userEvent.click(within(question).getByRole("button", { name: /12:30/ }))
    expect(bodies()).toEqual([expect.objectContaining({ passkey_remove: "passkey-1" })])
  })

  it("are called by a word, never “unnamed”, also where Kratos sends no date", () => {
    show(withPasskeys(undefined), ["passkey"])
    const button = screen.getByRole("button", { name: /^Remove passkey "Passkey"/ })
    expect(within(row(button)).getByText("Passkey")).toBeVisible()
    expect(row(button)).not.toHaveTextContent("Added")
    expect(screen.queryByText(/unnamed/i)).toBeNull()
    expect(screen.queryByRole("button", { name: /unnamed/i })).toBeNull()
  })
})

describe("rows", () => {
  it("of keys have the name and the day, without the minute", () => {
    show(freshFlow("browser-webauthn-two-keys"), ["webauthn"])
    const [button] = screen.getAllByRole("button", { name: /^Remove security key/ })
    const [, name] = /"(.+?)"/.exec(button!.getAttribute("aria-label")!)!
    expect(within(row(button!)).getByText(name!)).toBeVisible()
    expect(within(row(button!)).getByText(/^Added [A-Z][a-z]+ \d+, \d{4}$/)).toBeVisible()
  })

  it("of accounts say whether they are linked, and their buttons which they are about", async () => {
    const bodies = show(freshFlow("browser-oidc-linked"), ["oidc"], {
      providers: { google: "Google", local: "Our own" },
    })
    const link = screen.getByRole("button", { name: "Link Google" })
    const unlink = screen.getByRole("button", { name: "Unlink Our own" })
    expect(link).toHaveTextContent(/^Link$/)
    expect(unlink).toHaveTextContent(/^Unlink$/)
    expect(within(row(link)).getByText("Google")).toBeVisible()
    expect(within(row(link)).getByText("Not linked")).toBeVisible()
    expect(within(row(unlink)).getByText("Our own")).toBeVisible()
    expect(within(row(unlink)).getByText("Linked")).toBeVisible()
    await userEvent.click(link)
    expect(bodies()).toEqual([expect.objectContaining({ link: "google" })])
    await userEvent.click(unlink)
    expect(screen.getByRole("group", { name: /^Unlink Our own\?/ })).toBeVisible()
  })

  it("of an account without a node have no button, and say why", () => {
    show(freshFlow("browser-oidc-only-identity-no-unlink"), ["oidc"], {
      providers: { google: "Google", local: "Our own" },
    })
    const own = row(screen.getByText("Our own"))
    expect(within(own).getByText(/^Linked\. It is your only way/)).toBeVisible()
    expect(within(own).queryByRole("button")).toBeNull()
    expect(screen.getByRole("button", { name: "Link Google" })).toBeVisible()
  })

  it("that are the only thing of their section have one, with its heading", () => {
    const flow = freshFlow("browser-oidc-only-identity-no-unlink")
    flow.ui.nodes = flow.ui.nodes.filter(({ group }) => group !== "oidc")
    show(flow, ["oidc"], { providers: { local: "Our own" } })
    expect(screen.getByRole("heading", { name: "Linked accounts" })).toBeVisible()
    expect(screen.getByText("1 linked")).toBeVisible()
    expect(row(screen.getByText("Our own"))).toBeVisible()
  })
})
