import { render, screen, within } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import type { Part, PartState, Theme } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { PARTS } from "../../src/theme/parts.ts"
import { freshFlow } from "../answers.ts"
import { fullFlow, parts, showEveryPart } from "./everyPart.tsx"

/** The same for each part. */
function forEach<Value>(value: (part: Part) => Value): Record<Part, Value> {
  return Object.fromEntries(PARTS.map((part) => [part, value(part)])) as Record<Part, Value>
}

/** Elements of a part, of which there has to be one. */
function present(part: Part): HTMLElement[] {
  const found = parts(part)
  expect(found.length, `elements of the part ${part}`).toBeGreaterThan(0)
  return found
}

/** What a part was told, by the part: read off the class that is made of it. */
const told = (part: string, state: PartState) => `is-${part} ${Object.keys(state).join(" ")}`

describe("every part", () => {
  it("takes a class and a style of its own beside the library's class", () => {
    const classNames = forEach((part) => `mine-${part}`)
    const styles = forEach((part) => ({ order: PARTS.indexOf(part) + 1 }))
    showEveryPart({ classNames, styles })
    for (const part of PARTS) {
      for (const element of present(part)) {
        expect(element, part).toHaveClass(`ory-${part}`, `mine-${part}`)
        expect(element.style.order, part).toBe(String(PARTS.indexOf(part) + 1))
      }
    }
  })

  it("takes a class and a style from a function, which is called with an object", () => {
    const classNames = forEach((part) => (state: PartState) => told(part, state))
    const styles = forEach((part) => ({ invalid }: PartState) => ({
      order: PARTS.indexOf(part) + 1,
      opacity: invalid ? 0.5 : 1,
    }))
    showEveryPart({ classNames, styles })
    for (const part of PARTS) {
      for (const element of present(part)) {
        expect(element, part).toHaveClass(`ory-${part}`, `is-${part}`)
        expect(element.style.order, part).toBe(String(PARTS.indexOf(part) + 1))
      }
    }
    expect(screen.getByDisplayValue("notanemail").style.opacity).toBe("0.5")
    expect(screen.getByDisplayValue("Ann").style.opacity).toBe("1")
  })

  it("does without a class where the function has none for it, and without a style", () => {
    const nothing = () => undefined as never
    showEveryPart({ classNames: forEach(() => nothing), styles: forEach(() => nothing) })
    for (const part of PARTS) {
      for (const element of present(part)) expect(element.className, part).toBe(`ory-${part}`)
    }
  })

  it("is left without the library's class, and with its name, where unstyled", () => {
    const { unmount } = showEveryPart({})
    const names = () => allParts().map((element) => element.dataset.ory)
    const styled = names()
    unmount()
    showEveryPart({ unstyled: true, classNames: { heading: "mine" } })
    expect(names()).toEqual(styled)
    const ours = [...document.querySelectorAll("[class]")].filter(({ className }) =>
      /(^|\s)ory-/.test(className),
    )
    expect(ours).toEqual([])
    for (const heading of parts("heading")) expect(heading.className).toBe("mine")
    for (const input of parts("input")) expect(input).not.toHaveAttribute("class")
  })

  it("is one that the type names", () => {
    showEveryPart({})
    const names = new Set(allParts().map((element) => element.dataset.ory))
    expect([...names].filter((name) => !PARTS.includes(name as Part))).toEqual([])
    expect(names.size).toBe(PARTS.length)
  })
})

function allParts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-ory]")]
}

/** A theme that writes the state a part is given on its element. */
function writing(): Theme {
  const style = (state: PartState) =>
    Object.fromEntries(Object.entries(state).map(([name, value]) => [`--${name}`, String(value)]))
  return { styles: forEach(() => style) }
}

/** What the element's part was told, without what it was told nothing of. */
function stateOf(element: HTMLElement): Record<string, string> {
  const declarations = element.getAttribute("style")?.split(";") ?? []
  const pairs = declarations.flatMap((line) => {
    const [, name, value] = /^\s*--(\w+):\s*(.*)$/.exec(line) ?? []
    return name && value && value !== "undefined" ? [[name, value] as const] : []
  })
  return Object.fromEntries(pairs)
}

describe("a part is told", () => {
  const show = (name: string, groups: string[], more: object = {}) =>
    render(
      <FlowForm
        flow={freshFlow(name)}
        groups={groups}
        theme={writing()}
        onSubmit={vi.fn()}
        {...more}
      />,
    )
  const part = (name: Part) => stateOf(present(name)[0]!)
  const around = (element: HTMLElement, name: Part) =>
    stateOf(element.closest<HTMLElement>(`[data-ory="${name}"]`)!)

  it("of which group it is, from the section to its controls", () => {
    show("browser-all-methods-fresh", ["totp"])
    for (const name of ["group", "card", "forms", "form", "fields", "actions"] as const) {
      expect(part(name), name).toMatchObject({ group: "totp" })
    }
    for (const name of ["field", "label", "control", "input", "image", "secret"] as const) {
      expect(part(name), name).toMatchObject({ group: "totp", name: expect.any(String) as string })
    }
    expect(stateOf(screen.getByRole("textbox"))).toMatchObject({ name: "totp_code" })
    expect(stateOf(screen.getByRole("img"))).toMatchObject({ name: "totp_qr" })
  })

  it("the node's name and the kind of field", () => {
    render(<FlowForm flow={fullFlow()} groups={["profile"]} theme={writing()} />)
    const fieldOf = (label: string) => around(screen.getByLabelText(label), "field")
    expect(fieldOf("First name")).toEqual({ group: "profile", name: "traits.name.first" })
    expect(fieldOf("Newsletter")).toMatchObject({ kind: "checkbox", name: "traits.newsletter" })
    expect(fieldOf("Tags 1")).toMatchObject({ kind: "list", name: "traits.tags" })
    expect(stateOf(screen.getByLabelText("Tags 1"))).toMatchObject({ name: "traits.tags.0" })
    expect(stateOf(screen.getByRole("group", { name: "Tags" }))).toMatchObject({
      group: "profile",
      name: "traits.tags",
    })
    expect(around(screen.getByText("Look into the lens."), "field")).toMatchObject({ kind: "text" })
    expect(around(screen.getByRole("link"), "field")).toMatchObject({ kind: "anchor" })
  })

  it("that there is an error, whatever the control", () => {
    const flow = freshFlow("submit-profile-validation-errors-400")
    for (const { attributes } of flow.ui.nodes) {
      if (!("name" in attributes) || attributes.name !== "traits.plan") continue
      Object.assign(attributes, { options: [{ value: "free" }] })
    }
    render(<FlowForm flow={flow} groups={["profile"]} theme={writing()} />)
    for (const label of ["E-Mail", "Age", "Accept TOS", "Plan", "Appointment"]) {
      const control = screen.getByLabelText(label)
      expect(stateOf(control), label).toMatchObject({ invalid: "true" })
      expect(around(control, "control"), label).toMatchObject({ invalid: "true" })
      expect(around(control, "field"), label).toMatchObject({ invalid: "true" })
    }
    for (const label of ["Newsletter", "Last name"]) {
      expect(stateOf(screen.getByLabelText(label)), label).not.toHaveProperty("invalid")
      expect(around(screen.getByLabelText(label), "field"), label).not.toHaveProperty("invalid")
    }
  })

  it("that there is an error in an item of a list", () => {
    show("submit-profile-array-item-wrong-type-400", ["profile"])
    const wrong = screen
      .getAllByRole("spinbutton")
      .concat(screen.getAllByRole("textbox"))
      .filter((item) => item.getAttribute("name")?.match(/\.\d+$/))
      .filter((item) => item.getAttribute("aria-invalid") === "true")
    expect(wrong.length).toBeGreaterThan(0)
    for (const item of wrong) {
      expect(stateOf(item)).toMatchObject({ invalid: "true" })
      expect(around(item, "list-item")).toMatchObject({ invalid: "true" })
    }
  })

  it("what a button does", () => {
    show("browser-webauthn-two-keys", ["webauthn", "password", "oidc"])
    const button = (name: RegExp | string) => stateOf(screen.getAllByRole("button", { name })[0]!)
    expect(button("Save")).toMatchObject({ variant: "primary", group: "password", name: "method" })
    expect(button("Add security key")).toMatchObject({ variant: "primary", group: "webauthn" })
    expect(button(/^Remove security key/)).toMatchObject({ variant: "danger" })
    expect(button(/^Link google/i)).not.toHaveProperty("variant")
    expect(button(/^Show/)).toMatchObject({ variant: "quiet" })
  })

  it("which form it is: the main one, a row or a button alone", () => {
    show("browser-webauthn-two-keys", ["webauthn", "lookup_secret"])
    const formOf = (name: RegExp) => screen.getAllByRole("button", { name })[0]!
    for (const name of ["form", "actions"] as const) {
      expect(around(formOf(/^Add security key/), name)).toMatchObject({ kind: "main" })
      expect(around(formOf(/^Remove security key/), name)).toMatchObject({ kind: "row" })
      expect(around(formOf(/^Generate new/), name)).toMatchObject({ kind: "button" })
    }
  })

  it("that a submission is under way: the group, the form and the button pressed", async () => {
    show("browser-all-methods-fresh", ["password", "profile"], {
      onSubmit: () => new Promise(() => undefined),
    })
    const [password, profile] = screen.getAllByRole("button", { name: "Save" })
    for (const name of ["group", "form"] as const) {
      expect(around(profile!, name)).not.toHaveProperty("busy", "true")
    }
    profile!.click()
    await screen.findByRole("button", { name: "Save", busy: true })
    expect(stateOf(profile!)).toMatchObject({ busy: "true" })
    expect(stateOf(password!)).not.toHaveProperty("busy", "true")
    for (const name of ["group", "form"] as const) {
      expect(around(profile!, name), name).toMatchObject({ busy: "true" })
      expect(around(password!, name), name).not.toHaveProperty("busy", "true")
    }
  })

  it("that a button is off", () => {
    show("browser-passkey-last-credential-disabled", ["passkey"])
    const removal = screen.getByRole("button", { name: /^Remove passkey/ })
    expect(stateOf(removal)).toMatchObject({ disabled: "true", variant: "danger" })
  })

  it("how a method stands, and which account is linked", () => {
    show("browser-oidc-linked", ["oidc", "lookup_secret"])
    expect(stateOf(screen.getByText("1 linked"))).toEqual({ kind: "linked", on: "true" })
    expect(stateOf(screen.getByText("Not set up"))).toEqual({ kind: "off", on: "false" })
    const row = (name: RegExp) =>
      stateOf(parts("row").find((element) => name.test(element.textContent))!)
    expect(row(/Local/)).toEqual({ on: "true" })
    expect(row(/google/)).toEqual({ on: "false" })
  })

  it("which code is used up", () => {
    show("submit-lookup-reveal-used-200", ["lookup_secret"])
    const [first, second] = within(screen.getByRole("list")).getAllByRole("listitem")
    expect(stateOf(first!)).toEqual({ used: "true" })
    expect(stateOf(second!)).toEqual({ used: "false" })
    expect(part("codes")).toEqual({})
  })

  it("the type of a message or notice", () => {
    const { unmount } = show("submit-profile-validation-errors-400", ["profile"])
    expect(part("message")).toEqual({ type: "error" })
    unmount()
    const notice = { code: "network", message: "offline" }
    show("submit-password-success-200", ["password"], { notice, submittedGroup: "password" })
    expect(part("message")).toEqual({ type: "success" })
    expect(part("notice")).toEqual({ type: "error" })
  })
})
