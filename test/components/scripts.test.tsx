import { act, fireEvent, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import type { SettingsFlow } from "@ory/client"
import { afterEach, describe, expect, it, vi } from "vitest"
import { flowFixture } from "../fixtures.ts"

afterEach(() => {
  vi.unstubAllGlobals()
})

function show(props: Partial<FlowFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
  const page = (more: Partial<FlowFormProps> = {}) => (
    <FlowForm
      flow={flowFixture("browser-webauthn-two-keys")}
      onSubmit={onSubmit}
      scripts="load"
      groups={["webauthn", "passkey"]}
      {...props}
      {...more}
    />
  )
  const { rerender, unmount } = render(page())
  return { onSubmit, unmount, update: (more: Partial<FlowFormProps>) => rerender(page(more)) }
}

const script = () => document.querySelector<HTMLScriptElement>("script[src*=webauthn]")
const nameField = () => screen.getByLabelText("Name of the security key")
const addKey = () => screen.getByRole("button", { name: "Add security key" })

/** Kratos's script, in short: it writes the credential and submits past every listener. */
function stubScript(name: string, trigger: string, result: string) {
  const run = vi.fn(() => {
    const button = document.querySelector<HTMLButtonElement>(`[name=${trigger}]`)!
    document.querySelector<HTMLInputElement>(`[name=${result}]`)!.value = '{"id":"x"}'
    button.closest("form")!.submit()
  })
  vi.stubGlobal(name, run)
  return run
}

function withScript(changes: object): SettingsFlow {
  const flow = flowFixture("browser-webauthn-two-keys")
  for (const { type, attributes } of flow.ui.nodes) {
    if (type === "script") Object.assign(attributes, changes)
  }
  return flow
}

describe('scripts="native"', () => {
  it("loads nothing", () => {
    show({ scripts: "native" })
    expect(script()).toBeNull()
  })

  it("is the default", () => {
    render(<FlowForm flow={flowFixture("browser-webauthn-two-keys")} />)
    expect(script()).toBeNull()
  })
})

describe('scripts="load"', () => {
  it("peers 24: loads Kratos's script with its hash and the host's nonce, not Kratos's", () => {
    show({ scriptNonce: "of-the-host" })
    const node = flowFixture("browser-webauthn-two-keys").ui.nodes.find(
      ({ type }) => type === "script",
    )!
    const attributes = node.attributes as unknown as Record<string, string>
    expect(script()).toMatchObject({
      async: true,
      src: attributes.src,
      type: "text/javascript",
      crossOrigin: "anonymous",
      referrerPolicy: "no-referrer",
      integrity: attributes.integrity,
      nonce: "of-the-host",
    })
    expect(attributes.integrity).toMatch(/^sha512-/)
    expect(document.documentElement.outerHTML).not.toContain(attributes.nonce)
  })

  it("loads it once, whatever nonce the next answer brings, and takes it away with the form", () => {
    const { update, unmount } = show()
    const first = script()
    update({ flow: withScript({ nonce: "another" }) })
    expect(script()).toBe(first)
    expect(document.querySelectorAll("script[src*=webauthn]")).toHaveLength(1)
    unmount()
    expect(script()).toBeNull()
  })

  it.each([
    "https://evil.test/.well-known/ory/webauthn.js",
    "http://localhost:5433.evil.test/.well-known/ory/webauthn.js",
    "//evil.test/webauthn.js",
    "javascript:alert(1)//webauthn",
    "data:text/javascript,webauthn",
  ])("peers 24: refuses a script from %s, and says so", (src) => {
    show({ flow: withScript({ src }) })
    expect(script()).toBeNull()
    expect(screen.getByRole("alert")).toHaveTextContent("could not be loaded")
  })

  it("peers 22: says so where the script cannot be loaded, as by the page's policy", () => {
    show()
    act(() => {
      fireEvent.error(script()!)
    })
    expect(screen.getByRole("alert")).toHaveTextContent("could not be loaded")
  })

  it("peers 22: says so where its function is not there when it is needed", async () => {
    const { onSubmit } = show()
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    expect(screen.getByRole("alert")).toHaveTextContent("could not be loaded")
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it("peers 22: brings the script's form.submit() back to onSubmit", async () => {
    const native = vi.spyOn(HTMLFormElement.prototype, "submit").mockReturnValue()
    const run = stubScript(
      "oryWebAuthnRegistration",
      "webauthn_register_trigger",
      "webauthn_register",
    )
    const { onSubmit } = show()
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    expect(run).toHaveBeenCalledTimes(1)
    expect(run).toHaveBeenCalledWith()
    expect(native).not.toHaveBeenCalled()
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(onSubmit.mock.calls[0]![0]).toEqual({
      csrf_token: expect.any(String) as string,
      webauthn_register: '{"id":"x"}',
      webauthn_register_displayname: "My key",
    })
    // The form is as before: nothing is left for the next submit.
    const form = addKey().closest("form")!
    expect(Object.hasOwn(form, "submit")).toBe(false)
    expect(new FormData(form).get("webauthn_register")).toBe("")
    native.mockRestore()
  })

  it("runs passkeys the same way", async () => {
    stubScript(
      "oryPasskeySettingsRegistration",
      "passkey_register_trigger",
      "passkey_settings_register",
    )
    const { onSubmit } = show()
    await userEvent.click(screen.getByRole("button", { name: "Add passkey" }))
    expect(onSubmit.mock.calls[0]![0]).toEqual({
      csrf_token: expect.any(String) as string,
      passkey_settings_register: '{"id":"x"}',
    })
  })

  it("asks for the key's name first", async () => {
    const run = stubScript(
      "oryWebAuthnRegistration",
      "webauthn_register_trigger",
      "webauthn_register",
    )
    show()
    await userEvent.click(addKey())
    expect(run).not.toHaveBeenCalled()
    expect(nameField()).toHaveFocus()
  })

  it("peers 21: calls no function but Kratos's own, whatever the node names", async () => {
    const open = vi.fn()
    vi.stubGlobal("open", open)
    const flow = flowFixture("browser-webauthn-two-keys")
    for (const { attributes } of flow.ui.nodes) {
      if ("onclickTrigger" in attributes) Object.assign(attributes, { onclickTrigger: "open" })
    }
    const { onSubmit } = show({ flow })
    await userEvent.click(screen.getByRole("button", { name: "Add passkey" }))
    expect(open).not.toHaveBeenCalled()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(screen.getByRole("alert")).toBeVisible()
  })

  it("peers 22: a script that throws is words in place", async () => {
    vi.stubGlobal("oryWebAuthnRegistration", () => {
      throw new Error("no trigger")
    })
    const { onSubmit } = show()
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    await waitFor(() => expect(screen.getByRole("alert")).toBeVisible())
    expect(onSubmit).not.toHaveBeenCalled()
  })
})
