import type { SettingsFlow } from "@ory/client"
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import { afterEach, describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"

/** Twelve codes, of which the first is used. */
const REVEALED = "submit-lookup-reveal-used-200"

function secretsIn(flow: SettingsFlow): { id: number; text: string }[] {
  const node = flow.ui.nodes.find(
    ({ group, type }) => group === "lookup_secret" && type === "text",
  )!
  return (node.attributes as { text: { context: { secrets: [] } } }).text.context.secrets
}

const unused = secretsIn(freshFlow(REVEALED))
  .slice(1)
  .map(({ text }) => text)

const show = (flow = freshFlow(REVEALED)) =>
  render(<FlowForm flow={flow} groups={["lookup_secret"]} />)

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }))

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe("peers 29: copying backup codes", () => {
  it("puts those that still work on the clipboard, and says so for a while", async () => {
    // Brings a clipboard along.
    userEvent.setup()
    show()
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    expect(screen.queryByRole("status")).toBeNull()
    fireEvent.click(screen.getByRole("button", { name: "Copy the codes" }))
    await act(() => navigator.clipboard.readText())
    expect(await navigator.clipboard.readText()).toBe(unused.join("\n"))
    expect(unused).toHaveLength(11)
    expect(screen.getByRole("status")).toHaveTextContent("Copied")
    expect(screen.getByRole("status")).toBeVisible()
    act(() => {
      vi.advanceTimersByTime(5_000)
    })
    expect(screen.queryByRole("status")).toBeNull()
  })

  it.each([
    ["refuses it", { writeText: () => Promise.reject(new Error("Not allowed.")) }],
    ["has no clipboard", undefined],
  ])("where the browser %s says what to do, and selects them", async (_, clipboard) => {
    show()
    vi.stubGlobal("navigator", Object.create(navigator, { clipboard: { value: clipboard } }))
    fireEvent.click(screen.getByRole("button", { name: "Copy the codes" }))
    const status = await screen.findByRole("status")
    expect(status).toHaveTextContent("Select the text and copy it yourself")
    expect(status).toBeVisible()
    for (const code of unused) expect(getSelection()?.toString()).toContain(code)
    const { anchorNode } = getSelection()!
    expect(anchorNode).toBe(screen.getByRole("list"))
  })

  it("says it in a place that was there before, and anew when it is pressed again", async () => {
    const user = userEvent.setup()
    show()
    const said: string[] = []
    const live = document.querySelector("[aria-live=polite]")!
    const watch = new MutationObserver(() => said.push(live.textContent))
    watch.observe(live, { childList: true })
    await user.click(screen.getByRole("button", { name: "Copy the codes" }))
    await user.click(screen.getByRole("button", { name: "Copy the codes" }))
    await waitFor(() => expect(said).toEqual(["Copied", "", "Copied"]))
    watch.disconnect()
  })
})

it("the key of an authenticator app is copied, and nothing beside it", async () => {
  const user = userEvent.setup()
  const flow = freshFlow("browser-all-methods-fresh")
  render(<FlowForm flow={flow} groups={["totp"]} />)
  await user.click(screen.getByRole("button", { name: "Copy the key" }))
  const key = document.querySelector("[data-ory=secret]")!.textContent
  expect(key).toMatch(/^[A-Z2-7]+$/)
  expect(await navigator.clipboard.readText()).toBe(key)
  expect(screen.getByRole("status")).toHaveTextContent("Copied")
})

describe("peers 29: downloading backup codes", () => {
  it("saves a text file with each that still works on a line, and lets go of it", async () => {
    const blobs: Blob[] = []
    const revoked: string[] = []
    URL.createObjectURL = (blob: Blob) => `blob:${String(blobs.push(blob))}`
    URL.revokeObjectURL = (url: string) => void revoked.push(url)
    const saved: HTMLAnchorElement[] = []
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this)
    })
    show()
    vi.useFakeTimers()
    fireEvent.click(screen.getByRole("button", { name: "Download the codes" }))
    expect(saved).toHaveLength(1)
    expect(saved[0]).toHaveAttribute("download", "backup-codes.txt")
    expect(saved[0]).toHaveAttribute("href", "blob:1")
    expect(blobs[0]?.type).toBe("text/plain")
    // Not yet: a browser may read it only now.
    expect(revoked).toEqual([])
    vi.advanceTimersByTime(60_000)
    expect(revoked).toEqual(["blob:1"])
    vi.useRealTimers()
    const lines = (await textOf(blobs[0]!)).split("\r\n")
    expect(lines[0]).toBe("Backup codes for localhost:3000")
    expect(lines.filter((line) => /^[a-z0-9]{8}$/.test(line))).toEqual(unused)
    expect(lines.join()).not.toContain("used,")
  })

  /** Blob's own `text()` is missing in jsdom. */
  function textOf(blob: Blob): Promise<string> {
    return new Promise((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result as string)
      reader.readAsText(blob)
    })
  }
})

describe("without a code that still works", () => {
  it("there is nothing to copy, download or print", () => {
    const flow = freshFlow(REVEALED)
    const secrets = secretsIn(flow)
    const [used] = secrets
    secrets.splice(0, secrets.length, used!)
    show(flow)
    expect(within(screen.getByRole("list")).getByText("used")).toBeVisible()
    expect(screen.queryByRole("button", { name: /the codes$/ })).toBeNull()
  })
})

describe("a password that is looked at", () => {
  it("stays what was typed, is posted as it is, and is covered again", async () => {
    const onSubmit = vi.fn(() => Promise.resolve())
    render(
      <FlowForm
        flow={freshFlow("browser-all-methods-fresh")}
        groups={["password"]}
        onSubmit={onSubmit}
      />,
    )
    const password = screen.getByLabelText("Password")
    await userEvent.type(password, "secr")
    await press("Show what you type")
    expect(password).toHaveAttribute("type", "text")
    expect(password).toHaveAttribute("autocomplete", "new-password")
    await userEvent.type(password, "et")
    await press("Hide what you type")
    expect(password).toHaveAttribute("type", "password")
    await press("Show what you type")
    expect(password).toHaveValue("secret")
    await act(() => press("Save"))
    expect(password).toHaveAttribute("type", "password")
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ method: "password", password: "secret" }),
      expect.anything(),
    )
  })
})
