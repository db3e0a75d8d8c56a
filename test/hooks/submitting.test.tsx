import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow } from "../answers.ts"
import { fixture } from "../fixtures.ts"
import { expectTyped, save, section, typeIn } from "../typedPage.tsx"

const loaded = flowAnswer("browser-all-methods-fresh")
const saved = flowAnswer("submit-profile-unprotected-not-privileged-200")

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

describe("submitting", () => {
  it("200 with 1050001: shows the new flow and its message in the section, and tells the app", async () => {
    const kratos = answerWith({ create: [loaded], submit: [saved] })
    const [navigate, onSuccess, onError] = [vi.fn(), vi.fn(), vi.fn()]
    const user = await typeIn({ client: kratos.client, navigate, onSuccess, onError })
    await user.click(save("Profile"))
    expect(
      await within(section("Profile")).findByText("Your changes have been saved!"),
    ).toBeVisible()
    expect(onSuccess).toHaveBeenCalledTimes(1)
    expect(onSuccess.mock.calls[0]?.[1]).toEqual({ group: "profile" })
    expect(onError).not.toHaveBeenCalled()
    // Every success names a redirect, if only to the default page: nobody asked for one here.
    expect(navigate).not.toHaveBeenCalled()
    expect(kratos.posted()[0]).toMatchObject({
      method: "profile",
      traits: { name: { first: "Grace", last: "Hopper" }, age: 30, newsletter: true },
    })
  })

  it("follows continue_with where returnTo was given", async () => {
    const to = "https://app.example/after"
    const kratos = answerWith({
      create: [loaded],
      submit: [
        flowAnswer("submit-password-success-200", {
          continue_with: [{ action: "redirect_browser_to", redirect_browser_to: to }],
        }),
      ],
    })
    const navigate = vi.fn()
    const user = await typeIn({ client: kratos.client, navigate, returnTo: to })
    expect(kratos.calls[0]?.url.searchParams.get("return_to")).toBe(to)
    await user.type(screen.getByLabelText("Password"), "correct horse battery")
    await user.click(save("Password"))
    await waitFor(() => expect(navigate.mock.calls).toEqual([[to, "continue"]]))
    expect(screen.getByText("Saved. Taking you on …")).toBeVisible()
  })

  it("200 without 1050001 is an answer, and no success", async () => {
    const kratos = answerWith({
      create: [flowAnswer("browser-lookup-enabled")],
      submit: [flowAnswer("submit-lookup-reveal-200")],
    })
    const onSuccess = vi.fn()
    const user = await typeIn({ client: kratos.client, onSuccess })
    await user.click(screen.getByRole("button", { name: "Reveal backup recovery codes" }))
    const codes = await screen.findByRole("list", {
      name: /^These are your back up recovery codes/,
    })
    expect(within(codes).getAllByRole("listitem")).toHaveLength(12)
    expect(onSuccess).not.toHaveBeenCalled()
    expectTyped()
  })

  it("400 with a flow: its messages, what was typed stays, and a sticky success is none", async () => {
    const sticky = freshFlow("submit-error-after-success-sticky-state-400")
    expect(sticky.state).toBe("success")
    const answer = { ...sticky, ui: { ...sticky.ui, messages: savedMessages() } }
    const kratos = answerWith({
      create: [loaded],
      submit: [() => Response.json(answer, { status: 400 })],
    })
    const [onSuccess, onError] = [vi.fn(), vi.fn()]
    const user = await typeIn({ client: kratos.client, onSuccess, onError })
    await user.click(save("Profile"))
    await waitFor(() => expect(save("Profile")).not.toHaveAttribute("aria-busy"))
    await waitFor(() => expect(document.querySelector("[aria-invalid=true]")).not.toBeNull())
    expect(screen.queryByText("Your changes have been saved!")).toBeNull()
    expect(onSuccess).not.toHaveBeenCalled()
    expect(onError).not.toHaveBeenCalled()
    expectTyped()
  })

  it.each<[string, string, string, string]>([
    ["401", "submit-no-session-401", "login", "Taking you to sign in …"],
    [
      "peers 2: 403 session_aal2_required",
      "submit-aal2-required-403",
      "aal2",
      "Taking you to confirm your second factor …",
    ],
    [
      "403 session_refresh_required",
      "submit-profile-protected-not-privileged-403",
      "refresh",
      "Taking you to sign in once more before this change …",
    ],
    ["422", "submit-oidc-link-422", "provider", "Taking you to the provider …"],
  ])(
    "%s: leaves once, says so, and keeps what was typed on the page",
    async (_, name, reason, words) => {
      const kratos = answerWith({ create: [loaded], submit: [errorAnswer(name)] })
      const [navigate, onError] = [vi.fn(), vi.fn()]
      const user = await typeIn({
        client: kratos.client,
        navigate,
        onError,
        reauthenticate: "redirect",
      })
      await user.click(save("Profile"))
      expect(await screen.findByText(words)).toBeVisible()
      expect(navigate).toHaveBeenCalledTimes(1)
      const [to, why] = navigate.mock.calls[0] as [string, string]
      expect(why).toBe(reason)
      if (reason === "login") {
        expect(new URL(to).pathname).toBe("/self-service/login/browser")
        expect(new URL(to).searchParams.get("return_to")).toBe(`${location.origin}/account`)
      } else {
        // Unchanged: its return_to makes Kratos replay the change, or is Kratos's own.
        expect(fixture(name)).toMatchObject({ redirect_browser_to: to })
      }
      expect(onError).toHaveBeenCalledTimes(1)
      expect(kratos.requests()).toEqual(["create", "submit"])
      expectTyped()
    },
  )

  it("the return_to of a leave is the page as it is then, also after a route was pushed", async () => {
    const kratos = answerWith({ create: [loaded], submit: [errorAnswer("submit-no-session-401")] })
    const navigate = vi.fn()
    const user = await typeIn({ client: kratos.client, navigate })
    window.history.pushState(null, "", "/account/security")
    await user.click(save("Profile"))
    await waitFor(() => expect(navigate).toHaveBeenCalled())
    const to = new URL(String(navigate.mock.calls[0]?.[0]))
    expect(to.searchParams.get("return_to")).toBe(`${location.origin}/account/security`)
  })
})

function savedMessages() {
  return freshFlow("submit-password-success-200").ui.messages ?? []
}
