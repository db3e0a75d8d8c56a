import { act, fireEvent, render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { flowFixture } from "../fixtures.ts"

const section = (name: string) =>
  screen.getByRole("heading", { name, level: 2 }).closest<HTMLElement>("[data-ory=group]")!

function show(name: string, props: Partial<FlowFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
  render(<FlowForm flow={flowFixture(name)} onSubmit={onSubmit} {...props} />)
  return { onSubmit, bodies: () => onSubmit.mock.calls.map(([body]) => body) }
}

/** What every body holds. */
const withToken = (body: object) => ({ csrf_token: expect.any(String) as string, ...body })

describe("the body", () => {
  it("peers 16: of Regenerate has no lookup_secret_disable, in the revealed state", async () => {
    const { bodies } = show("submit-lookup-reveal-200")
    const backup = section("Backup codes")
    await userEvent.click(
      within(backup).getByRole("button", { name: "Generate new backup recovery codes" }),
    )
    expect(bodies()).toEqual([withToken({ lookup_secret_regenerate: true })])
    await userEvent.click(within(backup).getByRole("button", { name: "Disable this method" }))
    await userEvent.click(within(backup).getByRole("button", { name: "Disable this method" }))
    expect(bodies()[1]).toEqual(withToken({ lookup_secret_disable: true }))
  })

  it("peers 17: of each provider's button names that provider", async () => {
    const { bodies } = show("browser-all-methods-fresh", { groups: ["oidc"] })
    for (const button of screen.getAllByRole("button", { name: /^Link/ })) {
      await userEvent.click(button)
    }
    expect(bodies()).toEqual([withToken({ link: "google" }), withToken({ link: "local" })])
  })

  it("of a removal holds that key only", async () => {
    const { bodies } = show("browser-webauthn-two-keys", { groups: ["webauthn"] })
    await userEvent.type(screen.getByLabelText("Name of the security key"), "New one")
    await userEvent.click(screen.getAllByRole("button", { name: /^Remove security key/ })[1]!)
    await userEvent.click(screen.getAllByRole("button", { name: /^Remove security key/ })[1]!)
    const values = flowFixture("browser-webauthn-two-keys")
      .ui.nodes.map(({ attributes }) => attributes as { name?: string; value?: string })
      .filter(({ name }) => name === "webauthn_remove")
    expect(bodies()).toEqual([withToken({ webauthn_remove: values[1]!.value })])
  })

  it("peers 19: of a profile leaves out an empty optional trait, and the page stays", async () => {
    const { bodies } = show("browser-profile-all-trait-types-filled", { groups: ["profile"] })
    await userEvent.clear(screen.getByLabelText("Website"))
    await userEvent.clear(screen.getByLabelText("Height"))
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    const [body] = bodies() as unknown as [{ traits: object }]
    expect(Object.keys(body.traits)).not.toContain("website")
    expect(Object.keys(body.traits)).not.toContain("height")
    expect(body.traits).toMatchObject({
      freeform: { x: 1 },
      scores: [1, 2.5],
      flags: [true, false],
    })
    expect(screen.getByLabelText("Website")).toHaveValue("")
  })

  it("of a list holds its items as they stand: removed, added, changed", async () => {
    const { bodies } = show("browser-profile-all-trait-types-filled", { groups: ["profile"] })
    await userEvent.click(screen.getByRole("button", { name: "Remove Tags 1" }))
    await userEvent.click(screen.getByRole("button", { name: "Add to Tags" }))
    await userEvent.type(screen.getByLabelText("Tags 2"), "new")
    await userEvent.click(screen.getByRole("button", { name: "Add to Scores" }))
    await userEvent.type(screen.getByLabelText("Scores 3"), "7")
    await userEvent.click(screen.getByLabelText("Flags 2"))
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    expect(bodies()[0]).toMatchObject({
      traits: { tags: ["b", "new"], scores: [1, 2.5, 7], flags: [true, true] },
    })
  })

  it("of a password has no username, which is there for password managers", async () => {
    const { bodies } = show("browser-all-methods-fresh", { groups: ["password"] })
    const username = document.querySelector("[autocomplete=username]")!
    expect(username).toHaveValue("uba4ab31f5b@example.com")
    expect(username).not.toBeVisible()
    expect(username.closest("form")).toBe(screen.getByLabelText("Password").closest("form"))
    expect(screen.getByLabelText("Password")).toHaveAttribute("autocomplete", "new-password")
    await userEvent.type(screen.getByLabelText("Password"), "secret{Enter}")
    expect(bodies()).toEqual([withToken({ method: "password", password: "secret" })])
  })
})

describe("onSubmit", () => {
  it("is told the group, the form and the button", async () => {
    const { onSubmit } = show("browser-all-methods-fresh")
    const button = within(section("Profile")).getByRole("button", { name: "Save" })
    await userEvent.click(button)
    expect(onSubmit.mock.calls[0]?.[1]).toEqual({
      group: "profile",
      form: button.closest("form"),
      submitter: button,
    })
  })

  it("peers 6: is called once for three submits in a tick, and again once it is done", async () => {
    let done: () => void = () => undefined
    const onSubmit = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
    render(<FlowForm flow={flowFixture("browser-all-methods-fresh")} onSubmit={onSubmit} />)
    const save = within(section("Profile")).getByRole("button", { name: "Save" })
    act(() => {
      save.click()
      save.click()
      save.click()
    })
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(section("Profile")).toHaveAttribute("data-submitting")
    expect(section("Password")).not.toHaveAttribute("data-submitting")
    await act(async () => {
      done()
      await Promise.resolve()
    })
    expect(section("Profile")).not.toHaveAttribute("data-submitting")
    await userEvent.click(save)
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })

  it("that fails leaves the form usable", async () => {
    const rejections: unknown[] = []
    const onRejection = (reason: unknown) => rejections.push(reason)
    process.on("unhandledRejection", onRejection)
    const onSubmit = vi.fn(() => Promise.reject(new Error("no")))
    render(<FlowForm flow={flowFixture("browser-all-methods-fresh")} onSubmit={onSubmit} />)
    const save = within(section("Profile")).getByRole("button", { name: "Save" })
    await userEvent.click(save)
    await userEvent.click(save)
    expect(onSubmit).toHaveBeenCalledTimes(2)
    await new Promise((resolve) => setTimeout(resolve, 10))
    process.off("unhandledRejection", onRejection)
    // The host's error is the host's to see.
    expect(rejections).toHaveLength(2)
  })

  it("waits while the host says that it submits", async () => {
    const { onSubmit } = show("browser-all-methods-fresh", { submitting: "password" })
    expect(section("Password")).toHaveAttribute("data-submitting")
    await userEvent.click(within(section("Profile")).getByRole("button", { name: "Save" }))
    expect(onSubmit).not.toHaveBeenCalled()
  })
})

describe("without onSubmit", () => {
  it("each form is a plain one of Kratos's, and posts by itself", () => {
    const flow = flowFixture("browser-all-methods-fresh")
    render(<FlowForm flow={flow} />)
    const forms = [...document.forms]
    expect(forms.length).toBeGreaterThan(6)
    for (const form of forms) {
      expect(form.getAttribute("action")).toBe(flow.ui.action)
      expect(form.getAttribute("method")).toBe("POST")
      expect(new FormData(form).get("csrf_token")).toMatch(/^M\+Jqa6G8/)
    }
    fireEvent.change(screen.getByLabelText("Password"), { target: { value: "secret" } })
    const form = screen.getByLabelText("Password").closest("form")!
    // True where nobody called preventDefault.
    expect(fireEvent.submit(form)).toBe(true)
    const data = new FormData(form, within(form).getByRole("button", { name: "Save" }))
    expect(Object.fromEntries(data)).toEqual(withToken({ method: "password", password: "secret" }))
  })

  it("what the browser finds wrong is not posted", () => {
    render(<FlowForm flow={flowFixture("browser-all-methods-fresh")} />)
    const form = screen.getByLabelText("Password").closest("form")!
    expect(fireEvent.submit(form)).toBe(false)
    expect(screen.getByLabelText("Password")).toHaveAccessibleDescription("Fill in this field.")
  })
})
