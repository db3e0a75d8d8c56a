import {
  QueryClient,
  QueryClientProvider,
  focusManager,
  onlineManager,
} from "@tanstack/react-query"
import type { DefaultOptions } from "@tanstack/react-query"
import { act, renderHook, waitFor } from "@testing-library/react"
import type { ReactNode } from "react"
import { settingsFlowOptions, useSettingsFlow } from "react-ory-settings"
import type { UseSettingsFlowOptions } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow, held } from "../answers.ts"

const loaded = flowAnswer("browser-all-methods-fresh")

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

afterEach(() => {
  onlineManager.setOnline(true)
  focusManager.setFocused(undefined)
})

function start(options: UseSettingsFlowOptions, queryClient = new QueryClient()) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  return renderHook((props) => useSettingsFlow(props), {
    wrapper,
    reactStrictMode: true,
    initialProps: options,
  })
}

/** Long enough for a request too many to be seen. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

describe("the flow in the cache", () => {
  it("peers 5: is created once in StrictMode, and taken again by a remount", async () => {
    const kratos = answerWith({ create: [loaded, loaded] })
    const queryClient = new QueryClient()
    const first = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(first.result.current.status).toBe("ready"))
    await settle()
    expect(kratos.requests()).toEqual(["create"])
    first.unmount()
    const second = start({ client: kratos.client }, queryClient)
    expect(second.result.current.status).toBe("ready")
    await settle()
    expect(kratos.requests()).toEqual(["create"])
  })

  it("peers 5: is created once for two hooks on a page", async () => {
    const kratos = answerWith({ create: [loaded, loaded] })
    const queryClient = new QueryClient()
    const first = start({ client: kratos.client }, queryClient)
    const second = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(first.result.current.status).toBe("ready"))
    await waitFor(() => expect(second.result.current.status).toBe("ready"))
    expect(kratos.requests()).toEqual(["create"])
  })

  it("is fetched anew on mount once it has expired", async () => {
    const expired = new Date(Date.now() - 1000).toISOString()
    const kratos = answerWith({
      create: [flowAnswer("browser-all-methods-fresh", { expires_at: expired }), loaded],
    })
    const queryClient = new QueryClient()
    const first = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(first.result.current.status).toBe("ready"))
    first.unmount()
    const second = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(kratos.requests()).toEqual(["create", "create"]))
    await waitFor(() => {
      const { current } = second.result
      expect(current.status === "ready" && Date.parse(current.flow.expires_at)).toBeGreaterThan(
        Date.now(),
      )
    })
  })

  it("forgets its messages with the page: a save is no news on the next visit", async () => {
    const kratos = answerWith({
      create: [loaded],
      submit: [flowAnswer("submit-password-success-200")],
    })
    const queryClient = new QueryClient()
    const first = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(first.result.current.status).toBe("ready"))
    await act(async () => {
      const { current } = first.result
      if (current.status === "ready") await current.submit({ method: "password", password: "x" })
    })
    const { current } = first.result
    expect(current.status === "ready" && current.flow.ui.messages).toHaveLength(1)
    first.unmount()
    const { result } = start({ client: kratos.client }, queryClient)
    await waitFor(() => {
      expect(result.current.status === "ready" && result.current.flow.ui.messages).toEqual([])
    })
  })

  it("stays away where the cache was cleared while a save was under way", async () => {
    const slow = held(flowAnswer("submit-password-success-200"))
    const kratos = answerWith({ create: [loaded], submit: [slow.answer] })
    const queryClient = new QueryClient()
    const { result, unmount } = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(result.current.status).toBe("ready"))
    const { current } = result
    if (current.status !== "ready") throw new Error(current.status)
    let submitted = Promise.resolve()
    act(() => {
      submitted = current.submit({ method: "password", password: "x" })
    })
    unmount()
    queryClient.clear()
    slow.release()
    await act(() => submitted)
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  it("keeps the messages of a flow that was fetched ahead, in StrictMode too", async () => {
    const kratos = answerWith({ create: [flowAnswer("browser-flow-after-recovery-200")] })
    const queryClient = new QueryClient()
    await queryClient.query(settingsFlowOptions({ client: kratos.client }))
    const { result } = start({ client: kratos.client }, queryClient)
    await settle()
    const { current } = result
    expect(current.status === "ready" && current.flow.ui.messages?.[0]?.id).toBe(1060001)
    expect(kratos.requests()).toEqual(["create"])
  })

  it("is not fetched again by focus or reconnecting", async () => {
    const kratos = answerWith({ create: [loaded] })
    const { result } = start({ client: kratos.client })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    act(() => {
      focusManager.setFocused(false)
      focusManager.setFocused(true)
      onlineManager.setOnline(false)
      onlineManager.setOnline(true)
    })
    await settle()
    expect(kratos.requests()).toEqual(["create"])
  })

  it.each<[string, DefaultOptions["queries"]]>([
    ["retry", { retry: 5, retryDelay: 1 }],
    ["refetching", { refetchOnWindowFocus: "always", refetchOnReconnect: "always", staleTime: 0 }],
    ["refetchOnMount", { refetchOnMount: "always", staleTime: 0 }],
    ["an interval", { refetchInterval: 10, refetchIntervalInBackground: true }],
    ["throwOnError", { throwOnError: true }],
    ["enabled", { enabled: false }],
    ["select", { select: () => "something else" }],
    ["placeholderData", { placeholderData: () => ({}) }],
    ["retryOnMount", { retryOnMount: false }],
    ["structuralSharing", { structuralSharing: false }],
    ["gcTime", { gcTime: 0 }],
  ] as [string, DefaultOptions["queries"]][])(
    "does not follow the host's default of %s",
    async (_, queries) => {
      const queryClient = new QueryClient({ defaultOptions: { queries } })
      const refused = answerWith({ create: [errorAnswer("submit-webauthn-wrong-origin-500")] })
      const failing = start({ client: refused.client }, queryClient)
      await waitFor(() => expect(failing.result.current.status).toBe("failed"))
      failing.unmount()
      queryClient.clear()

      const kratos = answerWith({ create: [loaded] })
      const first = start({ client: kratos.client }, queryClient)
      expect(first.result.current.status).toBe("pending")
      await waitFor(() => expect(first.result.current.status).toBe("ready"))
      first.unmount()
      const { result } = start({ client: kratos.client }, queryClient)
      act(() => {
        focusManager.setFocused(false)
        focusManager.setFocused(true)
        onlineManager.setOnline(false)
        onlineManager.setOnline(true)
      })
      await settle()
      const { current } = result
      expect(current.status === "ready" && current.flow.ui.action).toContain("/self-service/")
      expect(kratos.requests()).toEqual(["create"])
      expect(refused.requests()).toEqual(["create"])
    },
  )

  it("is asked for offline too, as an app on the same machine may well answer", async () => {
    onlineManager.setOnline(false)
    const kratos = answerWith({ create: [loaded] })
    const queryClient = new QueryClient({ defaultOptions: { queries: { networkMode: "online" } } })
    const { result } = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(result.current.status).toBe("ready"))
  })

  it("does not end up in a default persister: it holds keys and codes", async () => {
    const stored: unknown[] = []
    const queryClient = new QueryClient({
      defaultOptions: {
        queries: {
          persister: async (queryFn, context) => {
            const data: unknown = await queryFn(context)
            stored.push(data)
            return data
          },
        },
      },
    })
    const kratos = answerWith({ create: [loaded] })
    const { result } = start({ client: kratos.client }, queryClient)
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(stored).toEqual([])
  })

  it("belongs to its flowId and returnTo", async () => {
    const other = freshFlow("browser-all-methods-fresh", { id: "other" })
    const kratos = answerWith({ create: [loaded], get: [() => Response.json(other)] })
    const { result, rerender } = start({ client: kratos.client })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    rerender({ client: kratos.client, flowId: "other" })
    await waitFor(() => {
      expect(result.current.status === "ready" && result.current.flow.id).toBe("other")
    })
    expect(kratos.requests()).toEqual(["create", "get"])
  })
})
