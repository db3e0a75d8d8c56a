import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm, type FlowFormProps } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"

const KEYS = "browser-webauthn-two-keys"
const REMOVE = /^Remove security key "K2"/

/** The security keys, and what was submitted of them. */
function showKeys(props: Partial<FlowFormProps> = {}) {
  const onSubmit = vi.fn(() => Promise.resolve())
  const page = (more: Partial<FlowFormProps> = {}) => (
    <FlowForm
      flow={freshFlow(KEYS)}
      groups={["webauthn"]}
      onSubmit={onSubmit}
      {...props}
      {...more}
    />
  )
  const { rerender, unmount } = render(page())
  return {
    onSubmit,
    unmount,
    change: (more: Partial<FlowFormProps>) => rerender(page(more)),
  }
}

const question = () => screen.queryByRole("group", { name: /^Remove the security key/ })
const press = () => userEvent.click(screen.getByRole("button", { name: REMOVE }))

describe("a removal", () => {
  it("peers 29: is asked about first, and done by the second button of the same name", async () => {
    const { onSubmit } = showKeys()
    await press()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(question()).toHaveTextContent("Remove the security key “K2”?")
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus()
    await press()
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(onSubmit.mock.calls[0]).toEqual([
      expect.objectContaining({ webauthn_remove: expect.any(String) as string }),
      expect.anything(),
    ])
    expect(question()).toBeNull()
  })

  it("is called off by Cancel and by Escape, and the focus goes back", async () => {
    const { onSubmit } = showKeys()
    await press()
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }))
    expect(screen.getByRole("button", { name: REMOVE })).toHaveFocus()
    await press()
    await userEvent.keyboard("{Escape}")
    expect(question()).toBeNull()
    expect(screen.getByRole("button", { name: REMOVE })).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it("Escape answers the question alone, not a dialog that the page is in", async () => {
    const onKeyDown = vi.fn()
    document.addEventListener("keydown", onKeyDown)
    showKeys()
    await press()
    await userEvent.keyboard("{Escape}")
    document.removeEventListener("keydown", onKeyDown)
    expect(onKeyDown).not.toHaveBeenCalled()
  })

  it("is asked about each time, also where an answer came while another section was saved", async () => {
    const { onSubmit, change } = showKeys()
    await press()
    change({ submitting: "profile" })
    await press()
    expect(onSubmit).not.toHaveBeenCalled()
    change({ submitting: undefined })
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }))
    await press()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(question()).not.toBeNull()
  })

  it("is asked about once only where a try failed", async () => {
    const { onSubmit, change } = showKeys()
    await press()
    await press()
    change({ submittedGroup: "webauthn", notice: { code: "network", message: "gone" } })
    await userEvent.click(screen.getByRole("button", { name: "Try again" }))
    expect(question()).toBeNull()
    expect(onSubmit).toHaveBeenCalledTimes(2)
    const [first, second] = onSubmit.mock.calls as unknown as [[object], [object]]
    expect(second[0]).toEqual(first[0])
  })

  it("keeps its question, with its warning, while the flow is fetched anew", async () => {
    const flow = freshFlow("browser-totp-linked")
    const props: FlowFormProps = { flow, groups: ["totp"], onSubmit: () => Promise.resolve() }
    const { rerender } = render(<FlowForm {...props} />)
    await userEvent.click(screen.getByRole("button", { name: /^Unlink TOTP/ }))
    expect(screen.getByText(/It is your last second step/)).toBeVisible()
    rerender(<FlowForm {...props} flow={freshFlow("browser-totp-linked")} />)
    expect(screen.getByText(/It is your last second step/)).toBeVisible()
  })

  it("puts the focus on the section's heading where the row is gone meanwhile", async () => {
    const { change } = showKeys()
    await press()
    const flow = freshFlow(KEYS)
    flow.ui.nodes = flow.ui.nodes.filter(
      ({ meta }) => !JSON.stringify(meta.label?.context ?? {}).includes("K2"),
    )
    change({ flow })
    expect(question()).toBeNull()
    expect(screen.getByRole("heading", { name: "Security keys" })).toHaveFocus()
  })

  it("is done at once with confirmRemoval={false}", async () => {
    const { onSubmit } = showKeys({ confirmRemoval: false })
    await press()
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it("rows have a short word each, and a name in full, also with a label of the host's", () => {
    showKeys({ labels: { webauthn_remove: "Forget" } })
    const buttons = screen.getAllByRole("button", { name: /^Forget/ })
    expect(buttons.map((button) => button.textContent)).toEqual(["Forget", "Forget"])
    expect(new Set(buttons.map((button) => button.getAttribute("aria-label"))).size).toBe(2)
    const [row] = buttons.map((button) => button.closest<HTMLElement>("[data-row]")!)
    expect(within(row!).getByText(/^Added /)).toBeVisible()
  })

  it("of a form that posts itself has the button in what is posted", async () => {
    render(<FlowForm flow={freshFlow(KEYS)} groups={["webauthn"]} />)
    const posted: FormData[] = []
    const onSubmit = (event: SubmitEvent) => {
      if (event.defaultPrevented) return
      event.preventDefault()
      const form = event.target as HTMLFormElement
      // The browser reads the form once all listeners are done.
      setTimeout(() => posted.push(new FormData(form, event.submitter)))
    }
    document.addEventListener("submit", onSubmit)
    await press()
    expect(posted).toEqual([])
    await press()
    await vi.waitFor(() => expect(posted).toHaveLength(1))
    document.removeEventListener("submit", onSubmit)
    expect(posted[0]!.get("webauthn_remove")).toMatch(/^[0-9a-f]{8,}/)
  })
})
