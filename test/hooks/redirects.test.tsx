import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, renderHook, screen, waitFor, within } from "@testing-library/react"
import type { ReactNode } from "react"
import { useSettingsFlow } from "react-ory-settings"
import type { UseSettingsFlowOptions } from "react-ory-settings"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer } from "../answers.ts"
import type { Answer } from "../answers.ts"
import { showPage } from "../page.tsx"
import { expectTyped, save, section, typeIn } from "../typedPage.tsx"

const loaded = flowAnswer("browser-all-methods-fresh")
const noSession = errorAnswer("create-browser-no-session-401")

const redirect =
  (id: string, status: number, to: string): Answer =>
  () =>
    Response.json({ error: { id, code: status }, redirect_browser_to: to }, { status })
const aal2 = (to: string) => redirect("session_aal2_required", 403, to)
const refresh = (to: string) => redirect("session_refresh_required", 403, to)
const provider = (to: string) => redirect("browser_location_change_required", 422, to)
const onward = (to: string) =>
  flowAnswer("submit-password-success-200", {
    continue_with: [{ action: "redirect_browser_to", redirect_browser_to: to }],
  })

interface Way {
  /** What it is called to `navigate`. */
  reason: string
  answers: (to: string) => Parameters<typeof answerWith>[0]
  options?: (to: string) => Partial<UseSettingsFlowOptions>
  isDialog?: boolean
}

/** Every way that leads from the page, to `to`. */
const WAYS: Record<string, Way> = {
  "the login, on load": {
    reason: "login",
    answers: () => ({ create: [noSession] }),
    options: (loginUrl) => ({ loginUrl }),
  },
  "the login, on submit": {
    reason: "login",
    answers: () => ({ create: [loaded], submit: [errorAnswer("submit-no-session-401")] }),
    options: (loginUrl) => ({ loginUrl }),
  },
  "the second factor, on load": { reason: "aal2", answers: (to) => ({ create: [aal2(to)] }) },
  "the second factor, on submit": {
    reason: "aal2",
    answers: (to) => ({ create: [loaded], submit: [aal2(to)] }),
  },
  "a new sign-in": {
    reason: "refresh",
    answers: (to) => ({ create: [loaded], submit: [refresh(to)] }),
  },
  "a provider": {
    reason: "provider",
    answers: (to) => ({ create: [loaded], submit: [provider(to)] }),
  },
  "a provider, from the dialog": {
    reason: "provider",
    answers: () => ({ create: [loaded], submit: [refresh("http://kratos.test/login")] }),
    options: () => ({ reauthenticate: "dialog" }),
    isDialog: true,
  },
  "what comes after a save": {
    reason: "continue",
    answers: (to) => ({ create: [loaded], submit: [onward(to)] }),
    options: (returnTo) => ({ returnTo }),
  },
}

const UNSAFE = [
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "about:blank",
  "blob:http://kratos.test/1",
]

const FOREIGN = [
  "https://evil.example/login",
  "//evil.example/login",
  "\\\\evil.example\\login",
  "/\\evil.example/login",
  "http://kratos.test@evil.example/",
  "http://kratos.test.evil.example/",
  "http://krаtos.test/",
  "http://xn--krtos-5ve.test/",
  "http://kratos.test:8080/",
  "https://kratos.test/",
  "http://kratos.test./",
]

const ALLOWED = [
  "http://kratos.test/self-service/login/browser?refresh=true",
  "HTTP://KRATOS.TEST:80/login",
  "//kratos.test/login",
  "/login",
  `${window.location.origin}/login`,
  "https://accounts.example/o/oauth2",
]

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** There is no page whose changes would be waited for. */
const SOON = { interval: 1 }

/** Goes that way as far as it leads. */
async function go(way: Way, to: string, redirectOrigins?: readonly string[]) {
  const [navigate, onError] = [vi.fn(), vi.fn()]
  const answers = way.answers(to)
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  const { client } = answerWith(answers)
  const options = { client, navigate, onError, redirectOrigins, ...way.options?.(to) }
  const { result } = renderHook(() => useSettingsFlow(options), { wrapper, reactStrictMode: true })
  await waitFor(() => expect(result.current.status).not.toBe("pending"), SOON)
  if (answers.submit) {
    const { current } = result
    if (current.status !== "ready") throw new Error(current.status)
    const { submit } = current
    await act(async () => {
      const submitted = submit({ method: "password", password: "secret" })
      if (!way.isDialog) await submitted
    })
    if (way.isDialog) {
      await waitFor(() => expect(result.current).toHaveProperty("reauthentication.id"), SOON)
      await act(async () => {
        if ("reauthentication" in result.current) result.current.reauthentication?.leave(to)
        await Promise.resolve()
      })
    }
  }
  const told = () => onError.mock.calls.map(([error]) => error as unknown)
  return { current: () => result.current, navigate, told }
}

/** The error that is shown: in place of the page, or on it. */
function shown(result: ReturnType<typeof useSettingsFlow>): unknown {
  if (result.status === "failed") return result.error
  return result.status === "ready" ? result.notice : undefined
}

describe.each(Object.entries(WAYS))("to %s", (_name, way) => {
  it.each(ALLOWED)("goes to %s, which is allowed", async (to) => {
    const { current, navigate } = await go(way, to, ["https://accounts.example"])
    expect(navigate).toHaveBeenCalledTimes(1)
    expect(navigate).toHaveBeenCalledWith(expect.stringContaining(to), way.reason)
    expect(current().status).toBe("leaving")
  })

  it("goes anywhere without a list", async () => {
    const { navigate } = await go(way, "https://evil.example/login")
    expect(navigate).toHaveBeenCalledTimes(1)
  })

  it.each(FOREIGN)("does not go to %s with a list, and says why", async (to) => {
    const { current, navigate, told } = await go(way, to, ["https://accounts.example"])
    expect(navigate).not.toHaveBeenCalled()
    expect(current().status).toBe(way.answers(to).submit ? "ready" : "failed")
    expect(shown(current())).toMatchObject({
      code: "location_change_required",
      message: expect.stringMatching(/does not allow.*redirectOrigins/) as string,
    })
    expect(told().filter((error) => error === shown(current()))).toHaveLength(1)
  })

  it.each(UNSAFE)("never goes to %s", async (to) => {
    for (const list of [undefined, ["https://accounts.example"]]) {
      const { current, navigate } = await go(way, to, list)
      expect(navigate).not.toHaveBeenCalled()
      expect(current().status).not.toBe("leaving")
      // A save is one, wherever Kratos would lead to after it.
      if (way.reason !== "continue") expect(shown(current())).toBeDefined()
    }
  })
})

describe("a page that goes to no other origin", () => {
  const password = async (user: Awaited<ReturnType<typeof typeIn>>) => {
    await user.type(screen.getByLabelText("Password"), "correct horse battery")
    await user.click(save("Password"))
  }

  it.each([
    ["a provider", provider],
    ["the second factor", aal2],
    ["a new sign-in", refresh],
  ])("says so of %s where it was asked, and keeps what was typed", async (_what, to) => {
    const kratos = answerWith({ create: [loaded], submit: [to("https://evil.example/")] })
    const options = { redirectOrigins: [], reauthenticate: "redirect" } as const
    const user = await typeIn({ client: kratos.client, ...options })
    await password(user)
    const notice = await within(section("Password")).findByRole("alert")
    expect(notice).toHaveTextContent("The next page cannot be opened")
    expect(notice).toHaveAttribute("data-code", "location_change_required")
    // It would be refused again.
    expect(within(notice).queryByRole("button")).toBeNull()
    expectTyped()
  })

  it("goes on where the next answer leads to one that is allowed", async () => {
    const to = "http://kratos.test/login"
    const kratos = answerWith({
      create: [loaded],
      submit: [provider("https://evil.example/"), provider("https://evil.example/"), provider(to)],
    })
    const [navigate, onError] = [vi.fn(), vi.fn()]
    const user = await typeIn({ client: kratos.client, redirectOrigins: [], navigate, onError })
    await password(user)
    await within(section("Password")).findByRole("alert")
    await user.click(save("Password"))
    // Once for each answer, and once for each refusal.
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(4))
    await user.click(save("Password"))
    await waitFor(() => expect(navigate.mock.calls).toEqual([[to, "provider"]]))
    expect(within(section("Password")).queryByRole("alert")).toBeNull()
  })

  it("says what is wrong with the list", () => {
    vi.spyOn(console, "error").mockReturnValue()
    showPage(answerWith({ create: [loaded] }), { redirectOrigins: ["accounts.example/"] })
    expect(screen.getByRole("alert")).toHaveTextContent('redirectOrigins holds "accounts.example/"')
    vi.restoreAllMocks()
  })
})
