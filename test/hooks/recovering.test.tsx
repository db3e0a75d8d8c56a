import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow, offline } from "../answers.ts"
import type { Answer } from "../answers.ts"
import { expectTyped, save, section, typeIn } from "../typedPage.tsx"

const loaded = flowAnswer("browser-all-methods-fresh")
const saved = flowAnswer("submit-profile-unprotected-not-privileged-200")
const html = (status: number): Answer => {
  return () => new Response("<h1>Bad</h1>", { status, headers: { "content-type": "text/html" } })
}

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

describe("submitting, where the answer is no flow", () => {
  it.each<[string, Answer[], Answer, string[]]>([
    [
      "CSRF violation",
      [errorAnswer("submit-csrf-missing-403")],
      loaded,
      ["create", "submit", "create"],
    ],
    [
      "410 without a replacement",
      [errorAnswer("api-get-flow-expired-410")],
      loaded,
      ["create", "submit", "create"],
    ],
  ])(
    "%s: a new flow and a notice, typed values kept, one click saves",
    async (_, submit, create, requests) => {
      const kratos = answerWith({ create: [loaded, create], submit: [...submit, saved] })
      const [navigate, onError, onSuccess] = [vi.fn(), vi.fn(), vi.fn()]
      const user = await typeIn({ client: kratos.client, navigate, onError, onSuccess })
      await user.click(save("Profile"))
      const retry = await within(section("Profile")).findByRole("button", { name: "Try again" })
      expectTyped()
      expect(kratos.requests()).toEqual(requests)
      expect(onError).toHaveBeenCalledTimes(1)
      await user.click(retry)
      await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
      expect(kratos.posted()[1]).toMatchObject({
        traits: { name: { first: "Grace", last: "Hopper" } },
      })
      expect(navigate).not.toHaveBeenCalled()
      expect(screen.queryByRole("button", { name: "Try again" })).toBeNull()
    },
  )

  it("a CSRF violation twice in a row: says that cookies are blocked, typed values kept", async () => {
    const csrf = errorAnswer("submit-csrf-cookie-missing-403")
    const kratos = answerWith({ create: [loaded, loaded], submit: [csrf, csrf] })
    const user = await typeIn({ client: kratos.client })
    await user.click(save("Profile"))
    await user.click(await screen.findByRole("button", { name: "Try again" }))
    expect(await screen.findByText(/Allow cookies for this site/)).toBeVisible()
    expect(kratos.requests()).toEqual(["create", "submit", "create", "submit"])
    expectTyped()
  })

  it("peers 3: 410 with use_flow_id: goes on with that flow, typed values kept", async () => {
    const kratos = answerWith({
      create: [loaded],
      get: [flowAnswer("browser-all-methods-fresh", { id: "replacement" })],
      submit: [errorAnswer("submit-expired-410"), saved],
    })
    const user = await typeIn({ client: kratos.client })
    await user.click(save("Profile"))
    expect(await screen.findByText(/The page was open for too long/)).toBeVisible()
    expect(kratos.requests()).toEqual(["create", "submit", "get"])
    expect(kratos.calls[2]?.url.searchParams.get("id")).toBe("89b9de98-ae80-4396-8727-5e404653725c")
    expectTyped()
    await user.click(screen.getByRole("button", { name: "Try again" }))
    await waitFor(() => expect(kratos.posted()).toHaveLength(2))
    expect(kratos.calls[3]?.url.searchParams.get("flow")).toBe("replacement")
  })

  it("410 on a TOTP code starts over and says so: the key changed with the flow", async () => {
    const kratos = answerWith({
      create: [loaded, flowAnswer("browser-all-methods-fresh", { id: "other" })],
      submit: [errorAnswer("get-flow-expired-410")],
    })
    const user = await typeIn({ client: kratos.client })
    await user.type(screen.getByLabelText("Verify code"), "123456")
    await user.click(save("Authenticator app"))
    expect(await within(section("Authenticator app")).findByText(/starts over/)).toBeVisible()
    expect(screen.getByLabelText("Verify code")).toHaveValue("")
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull()
    expectTyped()
  })

  it.each([
    ["identity mismatch", "submit-other-identity-403"],
    ["CSRF violation by somebody else's sign-in", "submit-csrf-missing-403"],
  ])("%s: a new flow and a notice; the other's typed values are gone", async (_, fixture) => {
    const other = { ...freshFlow("browser-all-methods-fresh").identity, id: "somebody-else" }
    const kratos = answerWith({
      create: [loaded, flowAnswer("browser-all-methods-fresh", { identity: other })],
      submit: [errorAnswer(fixture)],
    })
    const user = await typeIn({ client: kratos.client })
    await user.click(save("Profile"))
    expect(await screen.findByText(/Somebody else has signed in/)).toBeVisible()
    expect(screen.getByLabelText("First name")).toHaveValue("Ann")
    expect(screen.getByLabelText("Last name")).toHaveValue("")
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull()
  })

  it("identity mismatch that is still the same identity keeps what was typed", async () => {
    const kratos = answerWith({
      create: [loaded, flowAnswer("browser-all-methods-fresh", { id: "other" })],
      submit: [errorAnswer("submit-other-identity-403")],
    })
    const user = await typeIn({ client: kratos.client })
    await user.click(save("Profile"))
    await screen.findByText(/Somebody else has signed in/)
    expectTyped()
  })

  it("404 with the flow alive: the method is off, and everything stays", async () => {
    const kratos = answerWith({
      create: [loaded],
      get: [loaded],
      submit: [errorAnswer("submit-disabled-method-404")],
    })
    const user = await typeIn({ client: kratos.client })
    await user.click(save("Profile"))
    expect(await screen.findByText(/switched off/)).toBeVisible()
    expect(kratos.requests()).toEqual(["create", "submit", "get"])
    expectTyped()
  })

  it("404 with the flow gone: a new one, and what was typed stays", async () => {
    const kratos = answerWith({
      create: [loaded, flowAnswer("browser-all-methods-fresh", { id: "other" })],
      get: [errorAnswer("get-flow-unknown-404")],
      submit: [errorAnswer("submit-unknown-flow-404")],
    })
    const user = await typeIn({ client: kratos.client })
    await user.click(save("Profile"))
    expect(await screen.findByText(/The page was open for too long/)).toBeVisible()
    expect(kratos.requests()).toEqual(["create", "submit", "get", "create"])
    expectTyped()
  })

  it.each<[string, Answer, string, string]>([
    ["no network", offline, "network", "No connection"],
    ["429", () => new Response("{}", { status: 429 }), "rate_limited", "Wait a moment"],
    [
      "429 with Retry-After",
      () => new Response("{}", { status: 429, headers: { "retry-after": "30" } }),
      "rate_limited",
      "in 30 seconds",
    ],
    ["500", errorAnswer("submit-webauthn-wrong-origin-500"), "server", "has a problem"],
    ["502 with a page", html(502), "server", "has a problem"],
    [
      "a webhook that is down",
      errorAnswer("submit-profile-webhook-down-http400-code500"),
      "server",
      "has a problem",
    ],
    ["200 with a page", html(200), "unknown", "base path"],
  ])(
    "peers 4: %s: a notice, everything usable, and the second try saves",
    async (_, answer, code, words) => {
      const kratos = answerWith({ create: [loaded], get: [loaded], submit: [answer, saved] })
      const [onError, onSuccess] = [vi.fn(), vi.fn()]
      const user = await typeIn({ client: kratos.client, onError, onSuccess })
      await user.click(save("Profile"))
      const notice = await within(section("Profile")).findByText(new RegExp(words))
      expect(notice.closest("[data-ory=notice]")).toHaveAttribute("data-code", code)
      expect(notice.textContent).not.toContain("[object Object]")
      expect(onError.mock.calls.map(([error]) => (error as { code: string }).code)).toEqual([code])
      for (const control of screen.getAllByRole("textbox")) expect(control).toBeEnabled()
      for (const button of screen.getAllByRole("button")) {
        expect(button).not.toHaveAttribute("aria-disabled")
      }
      expectTyped()
      await user.click(screen.getByRole("button", { name: "Try again" }))
      await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
      // Kratos may have acted, other than after a 429: the flow would tell.
      const look = code === "rate_limited" ? [] : ["get"]
      expect(kratos.requests()).toEqual(["create", "submit", ...look, "submit"])
      expect(screen.queryByText(new RegExp(words))).toBeNull()
    },
  )

  it("a failure while replacing an expired flow is a notice too, and nothing is lost", async () => {
    const kratos = answerWith({
      create: [loaded, offline],
      submit: [errorAnswer("get-flow-expired-410")],
    })
    const user = await typeIn({ client: kratos.client })
    await user.click(save("Profile"))
    expect(await screen.findByText(/No connection/)).toBeVisible()
    expectTyped()
  })

  it("leaves for login where the session is over while an expired flow is replaced", async () => {
    const kratos = answerWith({
      create: [loaded, errorAnswer("create-browser-no-session-401")],
      submit: [errorAnswer("get-flow-expired-410")],
    })
    const navigate = vi.fn()
    const user = await typeIn({ client: kratos.client, navigate })
    await user.click(save("Profile"))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(navigate.mock.calls[0]?.[1]).toBe("login")
  })
})
