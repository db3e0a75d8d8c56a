import { QueryClient, QueryClientProvider, onlineManager } from "@tanstack/react-query"
import { act, fireEvent, render, renderHook, screen, waitFor, within } from "@testing-library/react"
import type { ReactNode } from "react"
import { OrySettings, useSettingsFlow } from "react-ory-settings"
import type { UseSettingsFlowOptions } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer, held, offline } from "../answers.ts"

const loaded = flowAnswer("browser-all-methods-fresh")
const savedPassword = flowAnswer("submit-password-success-200")
const body = { method: "password", password: "secret" }

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

afterEach(() => {
  onlineManager.setOnline(true)
})

async function ready(options: UseSettingsFlowOptions, queryClient = new QueryClient()) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  const shown = renderHook(() => useSettingsFlow(options), { wrapper, reactStrictMode: true })
  await waitFor(() => expect(shown.result.current.status).toBe("ready"))
  const current = () => {
    const { current } = shown.result
    if (current.status !== "ready") throw new Error(current.status)
    return current
  }
  return { ...shown, current }
}

describe("one submit at a time", () => {
  it("peers 6: posts once for three submits in one tick", async () => {
    const kratos = answerWith({ create: [loaded], submit: [savedPassword, savedPassword] })
    const { current } = await ready({ client: kratos.client })
    await act(async () => {
      await Promise.all([current().submit(body), current().submit(body), current().submit(body)])
    })
    expect(kratos.requests()).toEqual(["create", "submit"])
  })

  it("peers 6: posts once for three clicks, also in two sections", async () => {
    const slow = held(savedPassword)
    const kratos = answerWith({ create: [loaded], submit: [slow.answer, savedPassword] })
    render(
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={kratos.client} />
      </QueryClientProvider>,
    )
    const password = await screen.findByRole("heading", { name: "Password" })
    const section = password.closest<HTMLElement>("[data-ory=group]")!
    fireEvent.change(screen.getByLabelText("Password"), { target: { value: "secret" } })
    const button = within(section).getByRole("button", { name: "Save" })
    act(() => {
      button.click()
      button.click()
      button.click()
    })
    expect(section).toHaveAttribute("data-submitting")
    expect(button).toHaveAttribute("aria-busy", "true")
    // Not disabled, which would lose the focus.
    expect(button).toBeEnabled()
    // Those that post: what only helps in the page goes on.
    const posting = (each: HTMLElement) => each.hasAttribute("name")
    const others = screen.getAllByRole("button").filter(posting)
    for (const other of others) expect(other).toHaveAttribute("aria-disabled", "true")
    act(() => others.forEach((other) => other.click()))
    slow.release()
    await screen.findByText("Your changes have been saved!")
    expect(section).not.toHaveAttribute("data-submitting")
    expect(kratos.requests()).toEqual(["create", "submit"])
  })

  it("tells which group is in flight", async () => {
    const slow = held(savedPassword)
    const kratos = answerWith({ create: [loaded], submit: [slow.answer] })
    const { current } = await ready({ client: kratos.client })
    let submitting: Promise<void> = Promise.resolve()
    act(() => {
      submitting = current().submit(body)
    })
    expect(current().submitting).toBe("password")
    slow.release()
    await act(() => submitting)
    expect(current().submitting).toBeUndefined()
    expect(current().formProps.submittedGroup).toBe("password")
  })

  it("fails at once offline, rather than posting a password once there is a network", async () => {
    const kratos = answerWith({ create: [loaded], submit: [offline, savedPassword] })
    const queryClient = new QueryClient({
      defaultOptions: { mutations: { networkMode: "online", retry: 3 } },
    })
    const { current } = await ready({ client: kratos.client }, queryClient)
    onlineManager.setOnline(false)
    await act(() => current().submit(body))
    expect(current().notice?.code).toBe("network")
    act(() => onlineManager.setOnline(true))
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(kratos.requests()).toEqual(["create", "submit"])
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it("adds the flow's csrf_token to a body made by hand", async () => {
    const kratos = answerWith({ create: [loaded], submit: [savedPassword] })
    const { current } = await ready({ client: kratos.client })
    await act(() => current().submit(body))
    expect(kratos.posted()[0]?.csrf_token).toMatch(/^M\+Jqa6G8/)
    expect(kratos.calls[1]?.url.searchParams.get("flow")).toBe(current().flow.id)
  })

  it("puts the answer into the cache where the page is gone by then, and warns of nothing", async () => {
    const warn = vi.spyOn(console, "error")
    const slow = held(savedPassword)
    const kratos = answerWith({ create: [loaded], submit: [slow.answer] })
    const queryClient = new QueryClient()
    const [navigate, onSuccess] = [vi.fn(), vi.fn()]
    const { current, unmount } = await ready(
      { client: kratos.client, navigate, onSuccess },
      queryClient,
    )
    const submitting = current().submit(body)
    unmount()
    slow.release()
    await submitting
    expect(onSuccess).toHaveBeenCalledTimes(1)
    expect(navigate).not.toHaveBeenCalled()
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})

describe("onSuccess and onError", () => {
  it("peers 7: tells the new identity, by which a host refreshes its session", async () => {
    const kratos = answerWith({
      create: [loaded],
      submit: [flowAnswer("submit-profile-nested-json-success-200")],
    })
    const onSuccess = vi.fn()
    const { current } = await ready({ client: kratos.client, onSuccess })
    await act(() => current().submit({ method: "profile", traits: {} }))
    expect(onSuccess.mock.calls).toEqual([[current().flow, { group: "profile" }]])
    expect(current().flow.identity.traits).not.toEqual({})
  })

  it.each([
    ["totp", "submit-totp-setup-success-200", { method: "totp", totp_code: "123456" }],
    ["totp", "submit-totp-unlink-success-200", { totp_unlink: true }],
    ["lookup_secret", "submit-lookup-confirm-success-200", { lookup_secret_confirm: true }],
    ["webauthn", "submit-webauthn-remove-success-200", { webauthn_remove: "aa" }],
    ["passkey", "submit-passkey-remove-success-200", { passkey_remove: "aa" }],
    ["oidc", "submit-oidc-unlink-success-200", { unlink: "local" }],
  ])("peers 20: a save of %s (%s) is not the profile's", async (group, name, sent) => {
    const before = Object.keys(sent)[0]!
    const start =
      {
        totp_unlink: "browser-totp-linked",
        webauthn_remove: "browser-webauthn-two-keys",
        passkey_remove: "browser-passkey-one",
        unlink: "browser-oidc-linked",
        lookup_secret_confirm: "submit-lookup-regenerate-200",
      }[before] ?? "browser-all-methods-fresh"
    const kratos = answerWith({ create: [flowAnswer(start)], submit: [flowAnswer(name)] })
    const onSuccess = vi.fn()
    const { current } = await ready({ client: kratos.client, onSuccess })
    await act(() => current().submit(sent))
    expect(onSuccess.mock.calls.map(([, saved]) => saved as unknown)).toEqual([{ group }])
  })
})

describe("restart", () => {
  it("takes a new flow, and forgets the notice", async () => {
    const kratos = answerWith({
      create: [loaded, flowAnswer("browser-all-methods-fresh", { id: "new" })],
      submit: [offline],
    })
    const { current } = await ready({ client: kratos.client })
    await act(() => current().submit(body))
    expect(current().notice?.code).toBe("network")
    await act(() => current().restart())
    await waitFor(() => expect(current().flow.id).toBe("new"))
    expect(current().notice).toBeUndefined()
  })

  it("leaves for login where the session is over, and shows other failures as a notice", async () => {
    const kratos = answerWith({
      create: [loaded, offline, errorAnswer("create-browser-no-session-401")],
    })
    const [navigate, onError] = [vi.fn(), vi.fn()]
    const { current, result } = await ready({ client: kratos.client, navigate, onError })
    await act(() => current().restart())
    expect(current().notice?.code).toBe("network")
    await act(() => current().restart())
    expect(result.current.status).toBe("leaving")
    expect(navigate).toHaveBeenCalledTimes(1)
    expect(onError).toHaveBeenCalledTimes(2)
  })
})

describe("a native flow", () => {
  const native = flowAnswer("api-flow-all-methods-fresh")

  it("sends the token as a header, and never leaves", async () => {
    const kratos = answerWith({
      create: [native],
      submit: [flowAnswer("api-submit-profile-success-200"), errorAnswer("submit-no-session-401")],
    })
    const [navigate, onSuccess] = [vi.fn(), vi.fn()]
    const { current, result } = await ready({
      ...{ client: kratos.client, sessionToken: "token", navigate, onSuccess },
    })
    await act(() => current().submit({ method: "profile", traits: {} }))
    expect(onSuccess).toHaveBeenCalledTimes(1)
    await act(() => current().submit({ method: "profile", traits: {} }))
    expect(result.current).toHaveProperty("status", "failed")
    expect(result.current).toHaveProperty("error.code", "session_inactive")
    expect(navigate).not.toHaveBeenCalled()
    for (const { headers } of kratos.calls) expect(headers.get("x-session-token")).toBe("token")
    expect(kratos.calls[0]?.url.pathname).toBe("/self-service/settings/api")
  })
})
