import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { ComponentType } from "react"
import { FlowForm } from "react-ory-settings"
import type { Components, Theme } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { fullFlow, showEveryPart } from "./everyPart.tsx"
import { freshFlow } from "../answers.ts"
import { PLACES, wrapped } from "./wrapped.tsx"

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  vi.spyOn(console, "warn").mockImplementation(() => undefined)
})

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  expect(console.warn).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

/** Every prop there is, whatever it stands for. */
type AnyProps = Record<string, unknown> & { Default: ComponentType<object> }

/** A theme with one component replaced. */
function replacing(place: keyof Components, component: ComponentType<AnyProps>): Theme {
  return { components: { [place]: component } }
}

/** The page's HTML, its generated ids numbered as they come. */
function html(container: HTMLElement): string {
  const seen: string[] = []
  return container.innerHTML.replace(/_r_\w+_|:r\w+:/g, (id) => {
    if (!seen.includes(id)) seen.push(id)
    return `id-${seen.indexOf(id)}`
  })
}

let plain: string | undefined

/** The page as it is without a theme. */
function plainHtml(): string {
  if (plain === undefined) {
    const { container, unmount } = showEveryPart({})
    plain = html(container)
    unmount()
  }
  return plain
}

function countPlain(selector: string): number {
  const page = document.createElement("template")
  page.innerHTML = plainHtml()
  return page.content.querySelectorAll(selector).length
}

describe.each(PLACES)("theme.components.%s", (place) => {
  it("wrapped in one line, is the same page without it", () => {
    const expected = plainHtml()
    const { container } = showEveryPart({ components: { [place]: wrapped[place] } })
    expect(html(container)).toBe(expected)
  })

  it("stands wherever its default stood, and is told what it is about", () => {
    const count = countPlain(SELECTORS[place])
    const seen: Record<string, unknown>[] = []
    const Mine = ({ Default, ...props }: AnyProps) => {
      seen.push(props)
      return (
        <ins data-mine="">
          <Default {...props} />
        </ins>
      )
    }
    showEveryPart(replacing(place, Mine))
    expect(count).toBeGreaterThan(0)
    const framed = SELECTORS[place]
      .split(", ")
      .map((selector) => `ins[data-mine] > ${selector}`)
      .join(", ")
    expect(document.querySelectorAll(framed)).toHaveLength(count)
    expect(document.querySelectorAll("ins[data-mine]")).toHaveLength(count)
    for (const expected of TOLD[place]) {
      expect(seen).toContainEqual(expect.objectContaining(expected))
    }
  })
})

/** All elements of the page that are that component's. */
const SELECTORS: Record<keyof Components, string> = {
  Input: "input[data-ory=input]",
  TextArea: "textarea[data-ory=input]",
  Select: "select",
  Checkbox: "input[type=checkbox]",
  Button: "button",
  Image: "img",
  Anchor: "a[data-ory=anchor]",
  Text: "p[data-ory=text], code[data-ory=secret]",
  Codes: "ul",
  List: "fieldset",
  Script: "[data-kind=script]",
  Field: "div[data-ory=field]:not([data-kind=script])",
  Label: "label",
  Group: "section",
  Messages: "div[data-ory=messages]",
  Notice: "div[data-ory=notice]",
}

const input = (name: string) => ({
  node: expect.objectContaining({
    attributes: expect.objectContaining({ name }) as unknown,
  }) as unknown,
})
const other = (id: string) => ({
  node: expect.objectContaining({
    attributes: expect.objectContaining({ id }) as unknown,
  }) as unknown,
})
const field = (kind: string) => ({ field: expect.objectContaining({ kind }) as unknown })
const some = expect.anything() as unknown
const id = expect.any(String) as unknown

const TOLD: Record<keyof Components, object[]> = {
  Input: [
    { ...input("traits.name.first"), ...field("input"), id, name: "traits.name.first" },
    { name: "traits.name.first", defaultValue: "Ann", type: "text", "data-ory": "input" },
    { ...input("password"), type: "password", autoComplete: "new-password" },
    { ...input("traits.tags.0"), ...field("list"), "aria-label": "Tags 1", defaultValue: "a" },
    { ...input("traits.appointment"), ...field("datetime"), type: "datetime-local", step: "1" },
    { name: "traits.email", "aria-invalid": true, "aria-describedby": id, required: true },
  ],
  TextArea: [
    { ...input("traits.described"), ...field("textarea"), id, name: "traits.described" },
    { name: "traits.described", rows: 4, maxLength: 500, defaultValue: "", "data-ory": "input" },
  ],
  Select: [
    { ...input("traits.plan"), ...field("select"), id, name: "traits.plan", children: some },
    { name: "traits.plan", defaultValue: "free", "data-ory": "select" },
  ],
  Checkbox: [
    { ...input("traits.newsletter"), ...field("checkbox"), id, name: "traits.newsletter" },
    { name: "traits.newsletter", defaultChecked: true, value: "true", type: "checkbox" },
    { ...input("traits.flags.1"), ...field("list"), "aria-label": "Flags 2", value: "true" },
    { name: "traits.tos", "aria-invalid": true, "aria-describedby": id },
  ],
  Button: [
    { ...input("method"), ...field("submit"), variant: "primary", type: "submit" },
    { ...input("webauthn_remove"), variant: "danger", children: "Remove", "aria-label": id },
    { ...input("webauthn_register_trigger"), ...field("trigger"), type: "button", onClick: some },
    { ...input("method"), "aria-disabled": true },
    { ...input("passkey_remove"), disabled: true, "aria-describedby": id },
    { variant: "quiet", type: "button", onClick: some, "data-ory": "button" },
  ],
  Image: [
    { ...other("totp_qr"), ...field("image"), alt: "Authenticator app QR code", width: 256 },
    { src: expect.stringMatching(/^data:image\/png/) as unknown, height: 256 },
  ],
  Anchor: [
    { ...other("more"), ...field("anchor"), href: "/more", children: "Read more" },
    { href: expect.stringContaining("/verification") as unknown, children: "Confirm it" },
  ],
  Text: [
    { ...other("note"), ...field("text"), children: "Look into the lens.", "data-ory": "text" },
    { ...other("totp_secret_key"), id, children: id, "data-ory": "secret" },
  ],
  Codes: [
    {
      ...other("lookup_secret_codes"),
      ...field("codes"),
      codes: expect.arrayContaining([undefined, "6mugam07"]) as unknown,
      "aria-labelledby": id,
      children: some,
    },
  ],
  List: [
    { ...input("traits.tags"), ...field("list"), children: some, "data-ory": "list" },
    { ...input("traits.flags"), field: expect.objectContaining({ items: some }) as unknown },
  ],
  Script: [{ ...other("webauthn_script"), ...field("script"), hidden: true, children: some }],
  Field: [
    { ...input("traits.email"), ...field("input"), "data-name": "traits.email", children: some },
    { ...input("traits.email"), "data-invalid": true },
    { ...input("traits.newsletter"), "data-kind": "checkbox" },
    { ...other("totp_qr"), ...field("image"), "data-kind": "image" },
  ],
  Label: [{ ...input("traits.email"), ...field("input"), htmlFor: id, children: "E-Mail" }],
  Group: [
    {
      group: expect.objectContaining({ name: "totp", forms: some }) as unknown,
      heading: "Authenticator app",
      id: "ory-totp",
      children: some,
    },
    { heading: "Password", "data-submitting": true },
  ],
  Messages: [
    { messages: [expect.objectContaining({ id: 4000026 })], id, children: some },
    { messages: [expect.objectContaining({ id: 1050001 })], role: "status" },
  ],
  Notice: [
    {
      error: expect.objectContaining({ code: "network", message: "offline" }) as unknown,
      role: "alert",
      "data-code": "network",
      children: some,
    },
  ],
}

it("what components are told is nothing for the DOM", () => {
  showEveryPart({ components: wrapped })
  const told = "[node], [field], [default], [variant], [group], [heading], [messages], [codes]"
  expect([...document.querySelectorAll(`${told}, [error]`)]).toEqual([])
})

describe("a component of one's own", () => {
  it("for codes makes of them what it likes", () => {
    const Codes: Components["Codes"] = ({ codes }) => (
      <pre>{codes.map((code) => code ?? "–").join("\n")}</pre>
    )
    const flow = freshFlow("submit-lookup-reveal-used-200")
    render(<FlowForm flow={flow} groups={["lookup_secret"]} theme={{ components: { Codes } }} />)
    expect(screen.getByText(/^–\s6mugam07\sjliiphtl/)).toBeVisible()
    expect(screen.queryByRole("list")).toBeNull()
  })

  it("for a section, a heading of its own", () => {
    const Group: Components["Group"] = ({ heading, group, children }) => (
      <details open data-name={group.name}>
        <summary>{heading}</summary>
        {children}
      </details>
    )
    render(<FlowForm flow={fullFlow()} groups={["profile"]} theme={{ components: { Group } }} />)
    expect(screen.getByRole("group", { name: "" })).toHaveAttribute("data-name", "profile")
    expect(screen.getByText("Profile", { selector: "summary" })).toBeVisible()
    expect(screen.getByLabelText("E-Mail")).toBeVisible()
  })

  it("for messages and notices, with a way to try again that works", async () => {
    const Messages: Components["Messages"] = ({ messages, Default, ...props }) => (
      <strong {...props}>{messages.map(({ text }) => text).join(" / ")}</strong>
    )
    const Notice: Components["Notice"] = ({ error, children }) => (
      <aside aria-label={error.code}>{children}</aside>
    )
    const onSubmit = vi.fn(() => Promise.resolve())
    const form = (more: object) => (
      <FlowForm
        flow={freshFlow("submit-password-too-short-400")}
        groups={["password"]}
        onSubmit={onSubmit}
        theme={{ components: { Messages, Notice } }}
        {...more}
      />
    )
    const { rerender } = render(form({}))
    const password = screen.getByLabelText("Password")
    expect(password).toHaveAccessibleDescription(/^The password must be at least 8 characters/)
    await userEvent.type(password, "longer than that")
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    rerender(form({ notice: { code: "network", message: "offline" } }))
    const notice = screen.getByRole("complementary", { name: "network" })
    expect(notice).toHaveTextContent("No connection")
    await userEvent.click(screen.getByRole("button", { name: "Try again" }))
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })
})
