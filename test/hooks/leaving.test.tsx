import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, renderHook, waitFor } from "@testing-library/react"
import type { ReactNode } from "react"
import { useSettingsFlow } from "react-ory-settings"
import type { UseSettingsFlowOptions } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer } from "../answers.ts"

const loaded = flowAnswer("browser-all-methods-fresh")
const noSession = errorAnswer("create-browser-no-session-401")
const needsLogin = errorAnswer("submit-no-session-401")
const csrf = errorAnswer("submit-csrf-missing-403")

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

afterEach(() => {
  vi.useRealTimers()
})

/** A visit of the page, with a cache of its own as after a reload. */
function visit(options: UseSettingsFlowOptions) {
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  return renderHook(() => useSettingsFlow(options), { wrapper, reactStrictMode: true })
}

/** The browser shows the page as it was left, by its history. */
function comeBack(persisted: boolean) {
  act(() => {
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted }))
  })
}

async function submitPassword(result: { current: ReturnType<typeof useSettingsFlow> }) {
  await act(async () => {
    const { current } = result
    if (current.status !== "ready") throw new Error(current.status)
    await current.submit({ method: "password", password: "secret" })
  })
}

describe("a login loop, as with blocked cookies", () => {
  it("is broken after the second round, with words that say why", async () => {
    const navigate = vi.fn()
    for (const rounds of [1, 2]) {
      const { result, unmount } = visit({
        client: answerWith({ create: [noSession] }).client,
        navigate,
      })
      await waitFor(() => expect(result.current.status).toBe("leaving"))
      expect(navigate).toHaveBeenCalledTimes(rounds)
      unmount()
    }
    const kratos = answerWith({ create: [noSession, loaded] })
    const { result } = visit({ client: kratos.client, navigate })
    await waitFor(() => expect(result.current.status).toBe("failed"))
    expect(navigate).toHaveBeenCalledTimes(2)
    const { current } = result
    if (current.status !== "failed") throw new Error(current.status)
    expect(current.error.message).toContain("Allow cookies")
    act(current.retry)
    await waitFor(() => expect(result.current.status).toBe("ready"))
  })

  it("is none after two minutes, which is a person", async () => {
    vi.useFakeTimers({ toFake: ["Date"] })
    const navigate = vi.fn()
    for (let round = 0; round < 4; round++) {
      const { client } = answerWith({ create: [noSession] })
      const { result, unmount } = visit({ client, navigate })
      await waitFor(() => expect(result.current.status).toBe("leaving"))
      unmount()
      vi.setSystemTime(Date.now() + 121_000)
    }
    expect(navigate).toHaveBeenCalledTimes(4)
  })

  it("is forgotten once a flow was loaded", async () => {
    const navigate = vi.fn()
    for (const answer of [noSession, noSession, loaded, noSession, noSession]) {
      const { result, unmount } = visit({
        client: answerWith({ create: [answer] }).client,
        navigate,
      })
      await waitFor(() => expect(result.current.status).not.toBe("pending"))
      expect(result.current.status).toBe(answer === loaded ? "ready" : "leaving")
      unmount()
    }
    expect(navigate).toHaveBeenCalledTimes(4)
  })

  it("does not count other reasons to leave", async () => {
    const navigate = vi.fn()
    for (const rounds of [1, 2, 3]) {
      const aal2 = errorAnswer("create-browser-aal2-required-403")
      const { result, unmount } = visit({
        client: answerWith({ create: [aal2] }).client,
        navigate,
      })
      await waitFor(() => expect(result.current.status).toBe("leaving"))
      expect(navigate).toHaveBeenCalledTimes(rounds)
      unmount()
    }
  })

  it("leaves all the same where there is no storage to count in", async () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError")
    })
    const navigate = vi.fn()
    const { result } = visit({ client: answerWith({ create: [noSession] }).client, navigate })
    await waitFor(() => expect(result.current.status).toBe("leaving"))
    expect(navigate).toHaveBeenCalledTimes(1)
    vi.restoreAllMocks()
  })
})

describe("a CSRF loop", () => {
  it("is broken after the second refusal in a row", async () => {
    const kratos = answerWith({ create: [loaded, loaded, loaded], submit: [csrf, csrf] })
    const { result } = visit({ client: kratos.client })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    await submitPassword(result)
    await waitFor(() => expect(result.current).toHaveProperty("notice.code", "csrf_violation"))
    expect(result.current).not.toHaveProperty(
      "notice.message",
      expect.stringContaining("Allow cookies"),
    )
    await submitPassword(result)
    await waitFor(() => {
      expect(result.current).toHaveProperty(
        "notice.message",
        expect.stringContaining("Allow cookies"),
      )
    })
    expect(kratos.requests()).toEqual(["create", "submit", "create", "submit"])
  })

  it("is none where something else was answered in between", async () => {
    const wrong = flowAnswer("submit-password-too-short-400")
    const kratos = answerWith({ create: [loaded, loaded, loaded], submit: [csrf, wrong, csrf] })
    const { result } = visit({ client: kratos.client })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    for (let round = 0; round < 3; round++) await submitPassword(result)
    await waitFor(() => expect(kratos.requests().at(-1)).toBe("create"))
    expect(kratos.requests().filter((what) => what === "create")).toHaveLength(3)
  })
})

describe("coming back by the browser's history", () => {
  it("undoes leaving after a submit", async () => {
    const navigate = vi.fn()
    const kratos = answerWith({ create: [loaded], submit: [needsLogin, needsLogin] })
    const { result } = visit({ client: kratos.client, navigate })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    await submitPassword(result)
    await waitFor(() => expect(result.current.status).toBe("leaving"))
    comeBack(false)
    expect(result.current.status).toBe("leaving")
    comeBack(true)
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(navigate).toHaveBeenCalledTimes(1)
    await submitPassword(result)
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(2))
  })

  it("loads again where leaving came from loading", async () => {
    const navigate = vi.fn()
    const kratos = answerWith({ create: [noSession, loaded] })
    const { result } = visit({ client: kratos.client, navigate })
    await waitFor(() => expect(result.current.status).toBe("leaving"))
    comeBack(true)
    await waitFor(() => expect(result.current.status).toBe("ready"))
    expect(kratos.requests()).toEqual(["create", "create"])
    expect(navigate).toHaveBeenCalledTimes(1)
  })

  it("leaves again where there still is no session", async () => {
    const navigate = vi.fn()
    const kratos = answerWith({ create: [noSession, noSession] })
    const { result } = visit({ client: kratos.client, navigate })
    await waitFor(() => expect(result.current.status).toBe("leaving"))
    comeBack(true)
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(2))
    expect(result.current.status).toBe("leaving")
  })
})

describe("navigate", () => {
  it("is the latest function given, and no reason to leave again", async () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const queryClient = new QueryClient()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    )
    const { client } = answerWith({ create: [noSession] })
    const { result, rerender } = renderHook((navigate) => useSettingsFlow({ client, navigate }), {
      wrapper,
      initialProps: first,
    })
    rerender(second)
    await waitFor(() => expect(result.current.status).toBe("leaving"))
    rerender(vi.fn())
    rerender(first)
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledTimes(1)
  })

  it.each(["javascript:alert(1)", "data:text/html,x", ""])(
    "peers 23: never gets %j of an answer",
    async (to) => {
      const navigate = vi.fn()
      const answer = { error: { id: "session_aal2_required", code: 403 }, redirect_browser_to: to }
      const kratos = answerWith({
        create: [loaded],
        submit: [() => Response.json(answer, { status: 403 })],
      })
      const { result } = visit({ client: kratos.client, navigate })
      await waitFor(() => expect(result.current.status).toBe("ready"))
      await submitPassword(result)
      await waitFor(() => {
        expect(result.current).toHaveProperty("notice.code", "session_aal2_required")
      })
      expect(navigate).not.toHaveBeenCalled()
    },
  )
})
