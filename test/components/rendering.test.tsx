import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, waitFor, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { Profiler } from "react"
import { FlowForm, OrySettings } from "react-ory-settings"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, flowAnswer, freshFlow } from "../answers.ts"

const FULL = "browser-profile-all-trait-types-filled"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** Labels that count how often each field asks for its own: once in each of its renders. */
function countingLabels() {
  const counts = new Map<string, number>()
  const labels = new Proxy<Record<string, string>>(
    {},
    {
      getOwnPropertyDescriptor: (_, name) => {
        counts.set(String(name), (counts.get(String(name)) ?? 0) + 1)
        return undefined
      },
    },
  )
  return { labels, counts }
}

describe("rendering", () => {
  it("a keystroke renders nothing", async () => {
    const onRender = vi.fn()
    render(
      <Profiler id="form" onRender={onRender}>
        <FlowForm flow={freshFlow(FULL)} onSubmit={vi.fn()} groups={["profile"]} />
      </Profiler>,
    )
    onRender.mockClear()
    await userEvent.type(screen.getByLabelText("First name"), "abc")
    await userEvent.click(screen.getByLabelText("Newsletter"))
    await userEvent.type(screen.getByLabelText("Tags 1"), "abc")
    expect(onRender).not.toHaveBeenCalled()
    expect(screen.getByLabelText("First name")).toHaveValue("Annabc")
  })

  it("a 400 renders the fields that changed, and no other", async () => {
    const refused = freshFlow(FULL)
    const website = refused.ui.nodes.find(({ meta }) => meta.label?.text === "Website")!
    website.messages = [{ id: 4000001, type: "error", text: "not there" }]
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      submit: [() => Response.json(refused, { status: 400 })],
    })
    const { labels, counts } = countingLabels()
    render(
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={kratos.client} groups={["profile"]} labels={labels} />
      </QueryClientProvider>,
    )
    await screen.findByLabelText("First name")
    expect(counts.get("traits.name.first")).toBeGreaterThan(0)
    counts.clear()
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    expect(await screen.findByText("not there")).toBeVisible()
    const rendered = [...counts.keys()].filter((name) => name.startsWith("traits."))
    expect(rendered).toEqual(["traits.website"])
  })

  it("an answer that a host fetched by itself renders the fields that changed, and no other", () => {
    const { labels, counts } = countingLabels()
    const props = { groups: ["profile"], labels, onSubmit: vi.fn() }
    const { rerender } = render(<FlowForm {...props} flow={freshFlow(FULL)} />)
    counts.clear()
    const refused = freshFlow(FULL)
    const website = refused.ui.nodes.find(({ meta }) => meta.label?.text === "Website")!
    website.messages = [{ id: 4000001, type: "error", text: "not there" }]
    rerender(<FlowForm {...props} flow={refused} />)
    expect(screen.getByText("not there")).toBeVisible()
    const rendered = [...counts.keys()].filter((name) => name.startsWith("traits."))
    expect(rendered).toEqual(["traits.website"])
  })

  it("fields stay where they are, whatever order the next answer has", async () => {
    const refused = freshFlow(FULL)
    refused.ui.nodes.reverse()
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      submit: [() => Response.json(refused, { status: 400 })],
    })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={kratos.client} groups={["profile"]} />
      </QueryClientProvider>,
    )
    const names = () =>
      [...document.querySelectorAll("[data-ory=field]")].map((field) =>
        field.getAttribute("data-name"),
      )
    await screen.findByLabelText("First name")
    const before = names()
    const first = screen.getByLabelText("First name")
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    await waitFor(() => expect(kratos.posted()).toHaveLength(1))
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Save" })).not.toHaveAttribute("aria-busy"),
    )
    expect(names()).toEqual(before)
    expect(screen.getByLabelText("First name")).toBe(first)
  })
})

describe("what Kratos says of an input reaches the DOM", () => {
  it("peers 9: required, pattern, autocomplete, maxlength, options, and a type each", () => {
    const flow = freshFlow(FULL)
    for (const { attributes } of flow.ui.nodes) {
      if (!("name" in attributes)) continue
      if (attributes.name === "traits.email") Object.assign(attributes, { autocomplete: "email" })
      if (attributes.name === "traits.name.first") Object.assign(attributes, { maxlength: 9 })
      if (attributes.name === "traits.plan") {
        Object.assign(attributes, { options: [{ value: "free" }, { value: "pro" }] })
      }
    }
    render(<FlowForm flow={flow} groups={["profile"]} />)
    expect(screen.getByLabelText("E-Mail")).toBeRequired()
    expect(screen.getByLabelText("E-Mail")).toHaveAttribute("autocomplete", "email")
    expect(screen.getByLabelText("Username")).toHaveAttribute("pattern", ".*(?:^[a-z]+$).*")
    expect(screen.getByLabelText("First name")).toHaveAttribute("maxlength", "9")
    const options = within(screen.getByRole("combobox", { name: "Plan" })).getAllByRole("option")
    expect(options.map(({ textContent }) => textContent)).toEqual(["", "free", "pro"])
    expect(screen.getByLabelText("Appointment")).toHaveAttribute("type", "datetime-local")
    expect(screen.getByLabelText("Birthday")).toHaveAttribute("type", "date")
    expect(screen.getByLabelText("Newsletter")).toHaveAttribute("type", "checkbox")
    expect(screen.getByLabelText("Age")).toHaveAttribute("step", "any")
    expect(screen.getByLabelText("Phone")).toHaveAttribute("type", "tel")
  })
})

describe("names and roles", () => {
  it("peers 25: each button and field has a name, in every state of the flow", () => {
    for (const name of [FULL, "browser-webauthn-two-keys", "submit-lookup-reveal-used-200"]) {
      const { unmount } = render(<FlowForm flow={freshFlow(name)} onSubmit={vi.fn()} />)
      for (const control of document.querySelectorAll(
        "button, input:not([type=hidden]):not([hidden]), select, textarea",
      )) {
        expect(control).toHaveAccessibleName()
      }
      unmount()
    }
  })

  it("peers 25: the key of the authenticator app and the codes are text, with a label", () => {
    render(<FlowForm flow={freshFlow("submit-lookup-reveal-200")} groups={["lookup_secret"]} />)
    const list = screen.getByRole("list", {
      name: "These are your back up recovery codes. Please keep them in a safe place!",
    })
    expect(within(list).getAllByRole("listitem")).toHaveLength(12)
    expect(document.querySelector("input[disabled]")).toBeNull()
    render(<FlowForm flow={freshFlow("browser-all-methods-fresh")} groups={["totp"]} />)
    expect(screen.getByText(/^[A-Z2-7]{32}$/).tagName).toBe("CODE")
    expect(
      screen.getByText(
        "This is your authenticator app secret. Use it if you can not scan the QR code.",
      ),
    ).toBeVisible()
    expect(screen.getByRole("img", { name: "Authenticator app QR code" })).toBeVisible()
    expect(document.querySelector("input[disabled]")).toBeNull()
  })
})
