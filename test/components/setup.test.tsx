import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen } from "@testing-library/react"
import type { ReactElement } from "react"
import { createOryClient, FlowForm, FlowNode, OrySettings } from "react-ory-settings"
import type { OryClient, SettingsClient } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { flowFixture } from "../fixtures.ts"
import { answerWith, flowAnswer } from "../answers.ts"

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** A client of the host's own. */
function onlyMethods(client: SettingsClient): SettingsClient {
  const api = client as OryClient
  return {
    createBrowserSettingsFlow: api.createBrowserSettingsFlow.bind(api),
    createNativeSettingsFlow: api.createNativeSettingsFlow.bind(api),
    getSettingsFlow: api.getSettingsFlow.bind(api),
    updateSettingsFlow: api.updateSettingsFlow.bind(api),
  }
}

const inCache = (page: ReactElement) => (
  <QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>
)

describe("a page set up wrongly says what to change", () => {
  it("without a QueryClientProvider", () => {
    render(<OrySettings client={createOryClient("http://kratos.test")} />)
    expect(screen.getByRole("alert")).toHaveTextContent(
      /no QueryClientProvider above.*<QueryClientProvider client=/,
    )
  })

  it.each([undefined, null, {}, "http://kratos.test", { createBrowserSettingsFlow: Date }])(
    "with a client of %j",
    (client) => {
      render(inCache(<OrySettings client={client as never} />))
      expect(screen.getByRole("alert")).toHaveTextContent(/`client` lacks .*createOryClient\(url\)/)
    },
  )

  it("with a client that does not say where to sign in", () => {
    render(inCache(<OrySettings client={onlyMethods(answerWith({}).client)} />))
    expect(screen.getByRole("alert")).toHaveTextContent(/Pass loginUrl, such as/)
  })

  it("is fine with such a client and a loginUrl, or a session token", async () => {
    for (const props of [{ loginUrl: "/login" }, { sessionToken: "t" }]) {
      const { client } = answerWith({ create: [flowAnswer("browser-all-methods-fresh")] })
      const { unmount } = render(inCache(<OrySettings client={onlyMethods(client)} {...props} />))
      expect(await screen.findByRole("heading", { name: "Profile" })).toBeVisible()
      unmount()
    }
  })

  it.each([undefined, null, {}, { ui: null }, { ui: { nodes: null } }, "flow", []])(
    "with a flow of %j, and the page around it goes on",
    (flow) => {
      render(
        <main>
          <h1>Account</h1>
          <FlowForm flow={flow as never} />
        </main>,
      )
      expect(screen.getByRole("heading", { name: "Account" })).toBeVisible()
      expect(screen.getByRole("alert")).toHaveTextContent(/`flow` has no `ui.nodes`/)
      expect(console.error).toHaveBeenCalledWith(expect.stringContaining("no Kratos flow"))
    },
  )

  it("with a flow that comes only later, once it is there", () => {
    const { rerender } = render(<FlowForm flow={undefined as never} />)
    rerender(<FlowForm flow={flowFixture("browser-all-methods-fresh")} />)
    expect(screen.queryByRole("alert")).toBeNull()
    expect(screen.getByRole("heading", { name: "Profile" })).toBeVisible()
  })

  it("with a node component outside of a form", () => {
    const node = flowFixture("browser-all-methods-fresh").ui.nodes[4]!
    const field = { node, kind: "input" as const, items: [] }
    expect(() => render(<FlowNode node={node} field={field} />)).toThrow(/outside of <FlowForm>/)
  })
})
