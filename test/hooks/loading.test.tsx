import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { renderHook, screen, render, waitFor } from "@testing-library/react"
import { StrictMode } from "react"
import type { ReactNode } from "react"
import { OrySettings, useSettingsFlow } from "react-ory-settings"
import type { FlowError, UseSettingsFlowOptions } from "react-ory-settings"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow, offline } from "../answers.ts"
import type { Answer } from "../answers.ts"
import { fixture } from "../fixtures.ts"

const LOGIN = "http://kratos.test/self-service/login/browser"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account?tab=a%26b&flow=old#top")
})

/** The hook below a fresh cache, in StrictMode: everything here has to hold there, too. */
function start(options: UseSettingsFlowOptions) {
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  return renderHook(() => useSettingsFlow(options), { wrapper, reactStrictMode: true })
}

const text = (body: string, status: number): Answer => {
  return () => new Response(body, { status, headers: { "content-type": "text/html" } })
}

describe("loading", () => {
  it("fetches the flow that the page's address names", async () => {
    const kratos = answerWith({ get: [flowAnswer("get-flow-200", { id: "old" })] })
    const { result } = start({ client: kratos.client })
    expect(result.current.status).toBe("pending")
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(kratos.requests()).toEqual(["get"])
    expect(kratos.calls[0]?.url.searchParams.get("id")).toBe("old")
  })

  it("prefers flowId to the page's address, and leaves the address alone", async () => {
    const kratos = answerWith({ get: [flowAnswer("get-flow-200")] })
    const { result } = start({ client: kratos.client, flowId: "mine" })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(kratos.calls[0]?.url.searchParams.get("id")).toBe("mine")
    expect(location.href).toContain("flow=old")
  })

  it("peers 1: goes to login with the encoded page as return_to, once, and says so", async () => {
    const kratos = answerWith({ get: [errorAnswer("get-flow-no-session-401")] })
    const navigate = vi.fn()
    render(
      <StrictMode>
        <QueryClientProvider client={new QueryClient()}>
          <OrySettings client={kratos.client} navigate={navigate} />
        </QueryClientProvider>
      </StrictMode>,
    )
    expect(await screen.findByText("Taking you to sign in …")).toBeVisible()
    const page = `${location.origin}/account?tab=a%26b#top`
    expect(navigate.mock.calls).toEqual([
      [`${LOGIN}?return_to=${encodeURIComponent(page)}`, "login"],
    ])
    expect(new URL(String(navigate.mock.calls[0]?.[0])).searchParams.get("return_to")).toBe(page)
  })

  it("takes the loginUrl of the host, and adds to its query", async () => {
    const kratos = answerWith({ get: [errorAnswer("get-flow-no-session-401")] })
    const navigate = vi.fn()
    start({ client: kratos.client, navigate, loginUrl: "/login?theme=dark" })
    await waitFor(() => expect(navigate).toHaveBeenCalled())
    expect(String(navigate.mock.calls[0]?.[0])).toMatch(/^\/login\?theme=dark&return_to=http/)
  })

  it("leaves for a second factor with the page as return_to, where Kratos names none", async () => {
    const kratos = answerWith({ get: [errorAnswer("create-browser-aal2-required-403")] })
    const navigate = vi.fn()
    const { result } = start({ client: kratos.client, navigate })
    await waitFor(() => expect(result.current.status).toBe("leaving"))
    expect(navigate).toHaveBeenCalledTimes(1)
    const [to, reason] = navigate.mock.calls[0] as [string, string]
    expect(reason).toBe("aal2")
    expect(new URL(to).searchParams.get("aal")).toBe("aal2")
    expect(new URL(to).searchParams.get("return_to")).toBe(
      `${location.origin}/account?tab=a%26b#top`,
    )
  })

  it("leaves a return_to alone that Kratos has put into the address of the second factor", async () => {
    const kratos = answerWith({ get: [errorAnswer("get-flow-aal2-required-403")] })
    const navigate = vi.fn()
    const { result } = start({ client: kratos.client, navigate })
    await waitFor(() => expect(result.current.status).toBe("leaving"))
    const to = new URL(String(navigate.mock.calls[0]?.[0]))
    expect(to.searchParams.getAll("return_to")).toHaveLength(1)
    expect(to.searchParams.get("return_to")).toContain("/settings?flow=81e63291")
  })

  it("leaves for a new sign-in unchanged", async () => {
    const kratos = answerWith({ get: [errorAnswer("error-session-refresh-required-403")] })
    const navigate = vi.fn()
    start({ client: kratos.client, navigate })
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    const [to, reason] = navigate.mock.calls[0] as [string, string]
    expect(reason).toBe("refresh")
    expect(fixture("error-session-refresh-required-403")).toMatchObject({ redirect_browser_to: to })
  })

  it.each([
    ["another identity's", "get-flow-other-identity-403"],
    ["unknown", "get-flow-unknown-404"],
    ["expired", "get-flow-expired-410"],
  ])("peers 3: creates a flow at once where the one asked for is %s", async (_, name) => {
    const kratos = answerWith({
      get: [errorAnswer(name)],
      create: [flowAnswer("browser-all-methods-fresh")],
    })
    const onError = vi.fn()
    const { result } = start({ client: kratos.client, onError })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(kratos.requests()).toEqual(["get", "create"])
    expect(onError).not.toHaveBeenCalled()
  })

  it("peers 3: goes on with the replacement that Kratos names (use_flow_id)", async () => {
    const kratos = answerWith({
      get: [
        errorAnswer("submit-expired-410"),
        flowAnswer("get-flow-after-expired-replacement-200"),
      ],
    })
    const { result } = start({ client: kratos.client })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(kratos.calls.map(({ url }) => url.searchParams.get("id"))).toEqual([
      "old",
      "89b9de98-ae80-4396-8727-5e404653725c",
    ])
  })

  it.each<[string, Answer, FlowError["code"]]>([
    [
      "a refused return_to",
      errorAnswer("create-browser-return_to-not-allowed-400"),
      "return_to_forbidden",
    ],
    ["429", text("slow down", 429), "rate_limited"],
    ["a proxy's HTML with 502", text("<h1>502 Bad Gateway</h1>", 502), "server"],
    ["no network", offline, "network"],
    ["a page's HTML with 200", text("<!doctype html><title>App</title>", 200), "unknown"],
    ["JSON that is no flow", () => Response.json({ hello: 1 }), "unknown"],
    ["JSON null", () => Response.json(null), "unknown"],
  ])("peers 8: fails with words and a way to try again after %s", async (_, answer, code) => {
    const kratos = answerWith({ get: [answer, flowAnswer("get-flow-200")] })
    const onError = vi.fn()
    const { result } = start({ client: kratos.client, onError })
    await waitFor(() => expect(result.current.status).toBe("failed"))
    expect(kratos.requests()).toEqual(["get"])
    const failed = result.current
    if (failed.status !== "failed") throw new Error(failed.status)
    expect(failed.error.code).toBe(code)
    expect(failed.error.message).toMatch(/\w{4}.*\.$/s)
    expect(failed.error.message).not.toContain("[object Object]")
    expect(failed.error.message).not.toContain("<")
    expect(onError.mock.calls).toEqual([[failed.error]])

    failed.retry()
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(kratos.requests()).toEqual(["get", "get"])
  })

  it("shows the failure and its button on the page", async () => {
    const kratos = answerWith({ get: [text("<h1>502</h1>", 502), flowAnswer("get-flow-200")] })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={kratos.client} />
      </QueryClientProvider>,
    )
    expect(screen.getByRole("status")).toHaveTextContent("Loading your settings …")
    expect(await screen.findByRole("alert")).toHaveTextContent("could not be loaded")
    screen.getByRole("button", { name: "Try again" }).click()
    expect(await screen.findByRole("heading", { name: "Profile" })).toBeVisible()
  })

  it("leaves out the complaint that Kratos leaves on a flow after a second factor", async () => {
    const flow = freshFlow("replay-json-get-after-refresh-400")
    expect(flow.ui.messages?.[0]?.text).toContain('HTTP Request Method was "GET"')
    const kratos = answerWith({ get: [() => Response.json(flow)] })
    const { result } = start({ client: kratos.client })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(result.current.status === "ready" && result.current.flow.ui.messages).toEqual([])
  })
})
