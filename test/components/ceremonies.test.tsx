import { act, render, screen, waitFor, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { flowFixture } from "../fixtures.ts"

type Create = CredentialsContainer["create"]

const create = vi.fn<Create>()

/** What a security key answers, as far as it goes into the body. */
const credential = {
  id: "a2V5",
  rawId: new Uint8Array([107, 101, 121]).buffer,
  type: "public-key",
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: new Uint8Array([1]).buffer,
    attestationObject: new Uint8Array([255, 254]).buffer,
  },
}

beforeEach(() => {
  vi.stubGlobal("PublicKeyCredential", vi.fn())
  Object.defineProperty(navigator, "credentials", { configurable: true, value: { create } })
  create.mockReset().mockImplementation(() => Promise.resolve(credential as never))
})

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, "credentials")
})

function show(props: Partial<FlowFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
  const flow = flowFixture("browser-webauthn-two-keys")
  const groups = ["webauthn", "passkey"]
  render(<FlowForm flow={flow} onSubmit={onSubmit} groups={groups} {...props} />)
  return onSubmit
}

const nameField = () => screen.getByLabelText("Name of the security key")
const addKey = () => screen.getByRole("button", { name: "Add security key" })
const addPasskey = () => screen.getByRole("button", { name: "Add passkey" })

describe("adding a security key", () => {
  it("posts the credential and the name, with no button", async () => {
    const onSubmit = show()
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
    const [body, meta] = onSubmit.mock.calls[0]!
    expect(Object.keys(body).sort()).toEqual([
      "csrf_token",
      "webauthn_register",
      "webauthn_register_displayname",
    ])
    expect(body.webauthn_register_displayname).toBe("My key")
    expect(JSON.parse(String(body.webauthn_register))).toMatchObject({
      id: "a2V5",
      rawId: "a2V5",
      type: "public-key",
      response: { attestationObject: "__4", clientDataJSON: "AQ" },
    })
    expect(meta).toMatchObject({ group: "webauthn", submitter: null })
  })

  it("asks the browser with the options of the flow", async () => {
    show()
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    await waitFor(() => expect(create).toHaveBeenCalledTimes(1))
    const { publicKey } = create.mock.calls[0]![0]!
    expect(publicKey?.rp).toMatchObject({ name: "Example", id: "localhost" })
    expect(new Uint8Array(publicKey!.challenge as ArrayBuffer).length).toBeGreaterThan(15)
  })

  it("asks for a name first, beside the field, with the focus on it", async () => {
    const onSubmit = show()
    await userEvent.type(nameField(), "  ")
    await userEvent.click(addKey())
    expect(create).not.toHaveBeenCalled()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(nameField()).toHaveFocus()
    expect(nameField()).toHaveAccessibleDescription("Give the security key a name first.")
    await userEvent.type(nameField(), "Now")
    await userEvent.click(addKey())
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
    expect(screen.queryByText("Give the security key a name first.")).toBeNull()
  })

  it("starts by Enter in its name, and removes nothing", async () => {
    const onSubmit = show()
    await userEvent.type(nameField(), "My key{Enter}")
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
    expect(onSubmit.mock.calls[0]![0]).not.toHaveProperty("webauthn_remove")
    expect(onSubmit.mock.calls[0]![0]).toHaveProperty("webauthn_register")
  })

  it("runs one ceremony for two clicks in a tick", async () => {
    const onSubmit = show()
    await userEvent.type(nameField(), "My key")
    act(() => {
      addKey().click()
      addKey().click()
    })
    await waitFor(() => expect(onSubmit).toHaveBeenCalled())
    expect(create).toHaveBeenCalledTimes(1)
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it("says that the browser is to be followed, and takes that back", async () => {
    let answer: (value: never) => void = () => undefined
    create.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
    const onSubmit = show()
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    expect(await screen.findByText("Follow the instructions of your browser …")).toBeVisible()
    expect(addKey()).toHaveAttribute("aria-busy", "true")
    await waitFor(() => expect(create).toHaveBeenCalled())
    act(() => answer(credential as never))
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
    expect(screen.queryByText("Follow the instructions of your browser …")).toBeNull()
  })

  it.each([
    ["NotAllowedError", "cancelled or took too long"],
    ["AbortError", "cancelled or took too long"],
    ["InvalidStateError", "registered already"],
    ["NotSupportedError", "cannot use security keys"],
    ["SecurityError", "do not work at this address"],
    ["UnknownError", "could not be used"],
  ])(
    "peers 22: %s is words in place, nothing is posted, and it can be tried again",
    async (name, words) => {
      const alerts = vi.fn()
      vi.stubGlobal("alert", alerts)
      create.mockRejectedValueOnce(new DOMException("no", name))
      const onSubmit = show()
      await userEvent.type(nameField(), "My key")
      await userEvent.click(addKey())
      const message = await screen.findByRole("alert")
      expect(message).toHaveTextContent(words)
      expect(message.closest("form")).toBe(addKey().closest("form"))
      expect(alerts).not.toHaveBeenCalled()
      expect(onSubmit).not.toHaveBeenCalled()
      expect(nameField()).toHaveValue("My key")
      await userEvent.click(addKey())
      await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
      expect(screen.queryByRole("alert")).toBeNull()
    },
  )

  it("a browser without WebAuthn is words in place", async () => {
    vi.stubGlobal("PublicKeyCredential", undefined)
    show()
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    expect(await screen.findByRole("alert")).toHaveTextContent("cannot use security keys")
  })

  it.each(["", "{", "null", '{"publicKey":null}'])(
    "options of %j are words in place",
    async (value) => {
      const flow = flowFixture("browser-webauthn-two-keys")
      for (const { attributes } of flow.ui.nodes) {
        if ("name" in attributes && attributes.name === "webauthn_register_trigger") {
          attributes.value = value
        }
      }
      const onSubmit = show({ flow })
      await userEvent.type(nameField(), "My key")
      await userEvent.click(addKey())
      expect(await screen.findByRole("alert")).toHaveTextContent("could not be used")
      expect(onSubmit).not.toHaveBeenCalled()
    },
  )

  it("posts nothing where the form is gone by the time the key answers", async () => {
    let answer: (value: never) => void = () => undefined
    create.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
    const onSubmit = vi.fn()
    const flow = flowFixture("browser-webauthn-two-keys")
    const { unmount } = render(<FlowForm flow={flow} onSubmit={onSubmit} />)
    await userEvent.type(nameField(), "My key")
    await userEvent.click(addKey())
    await waitFor(() => expect(create).toHaveBeenCalled())
    unmount()
    answer(credential as never)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(onSubmit).not.toHaveBeenCalled()
  })
})

describe("adding a passkey", () => {
  it("posts the credential only: never the options", async () => {
    const onSubmit = show()
    await userEvent.click(addPasskey())
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1))
    const [body, { group }] = onSubmit.mock.calls[0]!
    expect(Object.keys(body).sort()).toEqual(["csrf_token", "passkey_settings_register"])
    expect(group).toBe("passkey")
    const section = screen.getByRole("heading", { name: "Passkeys" }).closest("section")!
    expect(within(section).queryByRole("alert")).toBeNull()
  })

  it("without onSubmit posts as Kratos's own script does", async () => {
    const posted: unknown[] = []
    const submit = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(function (
      this: HTMLFormElement,
    ) {
      posted.push(new FormData(this).get("passkey_settings_register"))
    })
    show({ onSubmit: undefined })
    await userEvent.click(addPasskey())
    await waitFor(() => expect(submit).toHaveBeenCalledTimes(1))
    expect(JSON.parse(posted[0] as string)).toMatchObject({ id: "a2V5" })
    submit.mockRestore()
  })
})

describe("what a flow brings is never run", () => {
  it("peers 21: onclick is no attribute, no handler and no code", async () => {
    const flow = flowFixture("browser-all-methods-fresh")
    vi.stubGlobal("stolen", vi.fn())
    vi.stubGlobal("evil", vi.fn())
    for (const { attributes } of flow.ui.nodes) {
      if (!("name" in attributes)) continue
      Object.assign(attributes, { onclick: "window.stolen()", onload: "window.stolen()" })
      if (attributes.type === "button") Object.assign(attributes, { onclickTrigger: "evil" })
    }
    for (const scripts of ["native", "load"] as const) {
      const { unmount } = render(
        <FlowForm flow={flow} onSubmit={vi.fn()} groups={["passkey"]} scripts={scripts} />,
      )
      await userEvent.click(addPasskey())
      expect(screen.getAllByRole("alert").length).toBeGreaterThan(0)
      expect(document.body.innerHTML).not.toContain("onclick")
      unmount()
    }
    expect(create).not.toHaveBeenCalled()
    expect(vi.mocked(window as never as Record<string, () => void>).stolen).not.toHaveBeenCalled()
    expect(vi.mocked(window as never as Record<string, () => void>).evil).not.toHaveBeenCalled()
  })
})
