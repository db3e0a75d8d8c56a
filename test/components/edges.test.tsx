import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm, OrySettings, Section, type FlowFormProps } from "react-ory-settings"
import { de } from "react-ory-settings/locales/de"
import { afterEach, describe, expect, it, vi } from "vitest"
import { answerWith, freshFlow } from "../answers.ts"
import { flowFixture } from "../fixtures.ts"
import { showPage, withError } from "../page.tsx"
import { serverHtml } from "../serverHtml.ts"

const FULL = "browser-all-methods-fresh"

afterEach(() => {
  vi.restoreAllMocks()
  location.hash = ""
})

describe("what hosts do", () => {
  it("renderGroup may leave a section out", () => {
    render(
      <FlowForm
        flow={freshFlow(FULL)}
        groups={["profile", "password"]}
        renderGroup={(section, name) => (name === "password" ? null : section)}
      />,
    )
    expect(screen.getByRole("heading", { name: "Profile" })).toBeVisible()
    expect(screen.queryByRole("heading", { name: "Password" })).toBeNull()
  })

  it("a section of their own keeps the library's class beside theirs", () => {
    render(<Section title="Sessions" className="mine" data-testid="own" />)
    expect(screen.getByTestId("own")).toHaveClass("ory-group", "mine")
  })

  it("their sections stand also where the flow could not be loaded", async () => {
    const kratos = answerWith({ create: [() => Response.error()] })
    showPage(kratos, { headingLevel: 3, children: <Section title="Delete the account" /> })
    expect(await screen.findByRole("alert")).toBeVisible()
    expect(screen.getByRole("heading", { name: "Delete the account", level: 3 })).toBeVisible()
  })

  it("a button of theirs that throws is replaced by the library's, alone", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined)
    const Button = () => {
      throw new Error("a mistake of the host's")
    }
    render(
      <FlowForm flow={freshFlow(FULL)} groups={["password"]} theme={{ components: { Button } }} />,
    )
    expect(screen.getByRole("button", { name: "Save" })).toBeVisible()
    expect(screen.getByLabelText("Password")).toBeVisible()
  })

  it("labels written into the JSX render no field anew", () => {
    const Input = vi.fn(({ Default, ...props }: { Default: React.ComponentType }) => (
      <Default {...props} />
    ))
    const theme = { components: { Input } } as unknown as FlowFormProps["theme"]
    const flow = freshFlow(FULL)
    const page = () => (
      <FlowForm flow={flow} groups={["profile"]} theme={theme} labels={{ "traits.age": "Years" }} />
    )
    const { rerender } = render(page())
    const count = Input.mock.calls.length
    expect(count).toBeGreaterThan(3)
    rerender(page())
    expect(Input.mock.calls.length).toBe(count)
  })

  it("OrySettings without a client says so in the theme's own class", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined)
    render(<OrySettings client={undefined as never} theme={{ classNames: { notice: "mine" } }} />)
    expect(screen.getByRole("alert")).toHaveClass("mine")
  })
})

describe("a section that is linked to", () => {
  const heading = (name: string) => screen.getByRole("heading", { name })

  it("has the focus on load", () => {
    location.hash = "#ory-password"
    render(<FlowForm flow={freshFlow(FULL)} />)
    expect(heading("Password")).toHaveFocus()
  })

  it("is that of flow.active otherwise, whatever else the address has as its fragment", () => {
    location.hash = "#_=_"
    render(<FlowForm flow={{ ...freshFlow(FULL), active: "oidc" }} />)
    expect(heading("Linked accounts")).toHaveFocus()
  })

  it("takes the focus from nobody who has it", () => {
    location.hash = "#ory-password"
    render(<input aria-label="Search" />)
    screen.getByLabelText("Search").focus()
    render(<FlowForm flow={freshFlow(FULL)} />)
    expect(screen.getByLabelText("Search")).toHaveFocus()
  })

  it("is opened once: who comes back to a tab is not moved", () => {
    const flow = { ...freshFlow(FULL), active: "oidc" }
    render(<FlowForm flow={flow} />).unmount()
    render(<FlowForm flow={flow} />)
    expect(heading("Linked accounts")).not.toHaveFocus()
  })
})

describe("an error after Enter in the field", () => {
  it("is spoken, since the focus is there already and does not come to it", async () => {
    const props: FlowFormProps = {
      flow: freshFlow(FULL),
      groups: ["totp"],
      onSubmit: () => Promise.resolve(),
    }
    const { rerender } = render(<FlowForm {...props} />)
    await userEvent.type(screen.getByLabelText("Verify code"), "123456{Enter}")
    const flow = withError(freshFlow(FULL), "totp_code", "That code is invalid.")
    rerender(<FlowForm {...props} flow={flow} submittedGroup="totp" />)
    expect(screen.getByLabelText("Verify code")).toHaveFocus()
    expect(screen.getByRole("alert")).toHaveTextContent("code is invalid")
  })
})

describe("on a server in another time zone", () => {
  it("dates hydrate as they were written, then become the browser's", () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const page = (
      <FlowForm flow={freshFlow("browser-passkey-one")} groups={["passkey"]} locale={de} />
    )
    vi.stubEnv("TZ", "UTC")
    const html = serverHtml(page)
    vi.stubEnv("TZ", "Asia/Tokyo")
    const container = document.createElement("div")
    document.body.append(container)
    container.innerHTML = html
    const written = container.querySelector("[data-ory=row-state]")!.textContent
    render(page, { container, hydrate: true })
    expect(complaints.mock.calls.flat().map(String)).toEqual([])
    expect(container.querySelector("[data-ory=row-state]")!.textContent).not.toBe(written)
    container.remove()
    vi.unstubAllEnvs()
  })
})

describe("a provider that has no node", () => {
  const providers = { google: "Google", local: "Our own" }
  const linked = () => screen.queryByText(/your only way to sign in/)

  it("is shown as linked, with why it stays", () => {
    render(
      <FlowForm
        flow={freshFlow("browser-oidc-only-identity-no-unlink")}
        groups={["oidc"]}
        providers={providers}
      />,
    )
    expect(screen.getByText("Our own")).toBeVisible()
    expect(linked()).toBeVisible()
    expect(screen.getByText("1 linked")).toBeVisible()
  })

  it("is not, where another can be unlinked: Kratos does not know it", () => {
    render(
      <FlowForm
        flow={freshFlow("browser-oidc-linked")}
        groups={["oidc"]}
        providers={{ ...providers, gone: "Gone" }}
      />,
    )
    expect(linked()).toBeNull()
  })

  it("is not in a login, which links nothing", () => {
    render(<FlowForm flow={flowFixture("login-refresh-flow-200")} providers={{ other: "Other" }} />)
    expect(linked()).toBeNull()
  })
})
