import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { flowFixture } from "../fixtures.ts"
import { freshFlow } from "../answers.ts"

const section = (name: string) =>
  screen.getByRole("heading", { name, level: 2 }).closest<HTMLElement>("[data-ory=group]")!

describe("messages of the flow", () => {
  it("peers 11: stand once, in the section that was submitted, and stay", () => {
    vi.useFakeTimers()
    render(<FlowForm flow={flowFixture("submit-password-success-200")} submittedGroup="password" />)
    vi.advanceTimersByTime(60_000)
    expect(screen.getAllByText("Your changes have been saved!")).toHaveLength(1)
    expect(within(section("Password")).getByRole("status")).toHaveTextContent("have been saved")
    vi.useRealTimers()
  })

  it("peers 11: stand once on top, where nothing was submitted", () => {
    render(<FlowForm flow={flowFixture("browser-flow-after-recovery-200")} />)
    const message = screen.getByText(/You successfully recovered your account/)
    expect(message).toHaveAttribute("data-message-id", "1060001")
    expect(message.closest("[data-ory=group]")).toBeNull()
    const first = document.querySelector("[data-ory=group]")!
    expect(message.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it("stand on top, where the submitted group is gone from the flow", () => {
    const flow = flowFixture("submit-password-success-200")
    flow.ui.nodes = flow.ui.nodes.filter(({ group }) => group !== "password")
    render(<FlowForm flow={flow} submittedGroup="password" />)
    const message = screen.getByText("Your changes have been saved!")
    expect(message.closest("[data-ory=group]")).toBeNull()
  })

  it("say once that a flow expired: in the notice, where there is one", () => {
    const flow = flowFixture("get-flow-after-expired-replacement-200")
    const expired = { code: "flow_expired", message: "m" } as FlowFormProps["notice"]
    const { rerender } = render(<FlowForm flow={flow} />)
    expect(screen.getByText(/^The settings flow expired/)).toBeVisible()
    rerender(<FlowForm flow={flow} notice={expired} />)
    expect(screen.queryByText(/^The settings flow expired/)).toBeNull()
    expect(screen.getByText(/^The page was open for too long/)).toBeVisible()
  })

  it("stand in one of several forms that share the flow", () => {
    const flow = flowFixture("submit-password-success-200")
    render(
      <>
        <FlowForm flow={flow} groups={["profile"]} submittedGroup="password" />
        <FlowForm flow={flow} groups={["password"]} submittedGroup="password" />
      </>,
    )
    expect(screen.getAllByText("Your changes have been saved!")).toHaveLength(1)
    expect(within(section("Password")).getByText("Your changes have been saved!")).toBeVisible()
  })

  it("stand beside the button that was pressed, of several in a group", async () => {
    const props: FlowFormProps = {
      flow: freshFlow("browser-webauthn-two-keys"),
      onSubmit: () => Promise.resolve(),
      groups: ["webauthn"],
    }
    const { rerender } = render(<FlowForm {...props} />)
    const second = screen.getAllByRole("button", { name: /^Remove security key/ })[1]!
    await userEvent.click(second)
    await userEvent.click(screen.getAllByRole("button", { name: /^Remove security key/ })[1]!)
    const messages = [{ id: 4000001, type: "error" as const, text: "That one stays." }]
    const flow = freshFlow("browser-webauthn-two-keys")
    rerender(<FlowForm {...props} flow={{ ...flow, ui: { ...flow.ui, messages } }} />)
    const form = screen
      .getAllByRole("button", { name: /^Remove security key/ })[1]!
      .closest("form")!
    expect(within(form).getByRole("alert")).toHaveTextContent("That one stays.")
    expect(screen.getAllByText("That one stays.")).toHaveLength(1)
  })

  it("are shown once, where Kratos repeats them", () => {
    const flow = freshFlow("submit-password-success-200")
    const messages = [...(flow.ui.messages ?? []), ...(flow.ui.messages ?? [])]
    render(<FlowForm flow={{ ...flow, ui: { ...flow.ui, messages } }} />)
    expect(screen.getAllByText("Your changes have been saved!")).toHaveLength(1)
  })
})

describe("messages of a node", () => {
  it("peers 18: stand beside it, tied to it for assistive technology", () => {
    render(<FlowForm flow={flowFixture("submit-totp-wrong-code-400")} submittedGroup="totp" />)
    const code = screen.getByLabelText("Verify code")
    expect(code).toHaveAttribute("aria-invalid", "true")
    expect(code).toHaveAccessibleDescription(
      "The provided authentication code is invalid, please try again.",
    )
    // It is read out as the field is focused: spoken as an alert, too, it would be heard twice.
    expect(within(section("Authenticator app")).queryByRole("alert")).toBeNull()
    expect(code.closest("[data-ory=field]")).toHaveAttribute("data-invalid")
  })

  it("peers 25: every error of a refused profile is tied to its field", () => {
    const flow = flowFixture("submit-profile-validation-errors-400")
    render(<FlowForm flow={flow} submittedGroup="profile" groups={["profile"]} />)
    const refused = flow.ui.nodes.filter(({ messages }) => messages.length > 0)
    expect(refused).toHaveLength(12)
    for (const { attributes, messages, meta } of refused) {
      const field = screen.getByLabelText(meta.label!.text)
      expect(field).toHaveAttribute("name", (attributes as { name: string }).name)
      expect(field).toHaveAttribute("aria-invalid", "true")
      for (const { text } of messages) {
        expect(field).toHaveAccessibleDescription(expect.stringContaining(text) as string)
      }
    }
  })

  it("an error without a field shows once, in its group, and is no input", () => {
    const flow = flowFixture("submit-profile-array-of-objects-omitted-400")
    render(<FlowForm flow={flow} submittedGroup="profile" />)
    expect(screen.getAllByText("expected array, but got object")).toHaveLength(1)
    expect(within(section("Profile")).getByText("expected array, but got object")).toBeVisible()
    expect(screen.getByText("Addresses")).toBeVisible()
    expect(document.querySelector("[name='traits.addresses']")).toBeNull()
  })

  it("the last passkey's error stands with the passkeys, though its name is a key's", () => {
    render(
      <FlowForm flow={flowFixture("submit-passkey-remove-last-400")} submittedGroup="passkey" />,
    )
    const error = flowFixture("submit-passkey-remove-last-400").ui.nodes.find(
      ({ messages }) => messages.length > 0,
    )!
    expect(screen.getAllByText(error.messages[0]!.text)).toHaveLength(1)
    expect(within(section("Passkeys")).getByText(error.messages[0]!.text)).toBeVisible()
  })
})

describe("a notice", () => {
  const notice = { code: "network", message: "m" }

  it("stands in the section that was submitted, else on top", () => {
    const flow = flowFixture("browser-all-methods-fresh")
    const { rerender } = render(<FlowForm flow={flow} notice={notice} submittedGroup="password" />)
    expect(within(section("Password")).getByRole("alert")).toHaveTextContent("No connection")
    expect(screen.getAllByRole("alert")).toHaveLength(1)
    rerender(<FlowForm flow={flow} notice={notice} />)
    expect(screen.getByRole("alert").closest("[data-ory=group]")).toBeNull()
    rerender(<FlowForm flow={flow} />)
    expect(screen.queryByRole("alert")).toBeNull()
  })

  it("has no button to try again where nothing was sent from here", () => {
    const flow = flowFixture("browser-all-methods-fresh")
    render(<FlowForm flow={flow} notice={notice} submittedGroup="password" />)
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull()
  })

  it("shows the message of an error nobody has words for", () => {
    const flow = flowFixture("browser-all-methods-fresh")
    const odd = { code: "toString", message: "The cat sat on it." }
    render(<FlowForm flow={flow} notice={odd} submittedGroup="password" />)
    expect(screen.getByRole("alert")).toHaveTextContent("The cat sat on it.")
  })
})
