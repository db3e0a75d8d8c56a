import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { OrySettings } from "react-ory-settings"
import { describe, expect, it } from "vitest"
import { minutesLater, awayFor, stopClock, PATIENTLY } from "../clock.ts"
import { testClient } from "../clients.ts"
import { buttonOf, open, section, signedIn } from "../faults/settingsPage.tsx"
import type { SignedIn } from "../faults/settingsPage.tsx"
import { asksOf } from "./asksOf.ts"

const HOUR = 60
const GROUPS = ["profile", "password", "totp", "lookup_secret"]

stopClock()

/** Somebody whose sign-in is never too old for a change, unless told otherwise. */
const signIn = (...[identity, options]: Parameters<typeof signedIn>) =>
  signedIn(identity, { privilegedSessionMaxAge: "24h", ...options })

async function openPage(world = signIn(), props: Parameters<typeof open>[1] = {}) {
  const page = open(world, { groups: GROUPS, ...props })
  const nickname = await screen.findByLabelText("Nickname", {}, PATIENTLY)
  return { ...page, ...world, nickname, asked: asksOf(world.kratos) }
}

const clientOf = ({ kratos }: SignedIn) => testClient(kratos.url, kratos.fetch)
const password = () => within(section("Password")).getByLabelText("Password")
const key = () => document.querySelector("[data-name=totp_secret_key] code")?.textContent
const notices = () =>
  [...document.querySelectorAll<HTMLElement>("[data-ory=notice]")].map((each) => each.dataset.code)

describe("a flow that is too old", { timeout: 20_000 }, () => {
  it("is renewed by a touch: what is typed stays, and is saved at once", async () => {
    const { user, asked, nickname, stored } = await openPage()
    await user.type(nickname, "Ada")
    await user.type(password(), "horse")
    minutesLater(HOUR + 1)
    expect(asked()).toEqual([])
    await user.click(screen.getByLabelText("First name"))
    await waitFor(() => expect(asked()).toEqual(["GET /browser"]))
    expect(nickname).toHaveValue("Ada")
    expect(password()).toHaveValue("horse")
    expect(notices()).toEqual([])
    await user.click(buttonOf("Profile", "Save"))
    await screen.findByText("Your changes have been saved!")
    expect(asked()).toEqual(["POST /"])
    expect(stored().traits).toMatchObject({ nickname: "Ada" })
    expect(password()).toHaveValue("horse")
  })

  it("is not renewed before its time, nor while nobody is there", async () => {
    const { user, asked, nickname } = await openPage()
    minutesLater(HOUR - 1)
    await user.type(nickname, "Ada")
    minutesLater(HOUR)
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(asked()).toEqual([])
  })

  it("is renewed when the computer wakes", async () => {
    const { user, asked, nickname } = await openPage()
    await user.type(nickname, "Ada")
    await awayFor(8 * HOUR)
    await waitFor(() => expect(asked()).toEqual(["GET /browser"]))
    expect(nickname).toHaveValue("Ada")
    expect(nickname).toHaveFocus()
    expect(notices()).toEqual([])
  })

  it("that is being renewed is waited for by a submission, which goes to the new one", async () => {
    const { user, asked, nickname, stored } = await openPage(signIn({}, { latency: 30 }))
    await user.type(nickname, "Ada")
    minutesLater(HOUR + 1)
    await user.click(buttonOf("Profile", "Save"))
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
    expect(asked()).toEqual(["GET /browser", "POST /"])
    expect(stored().traits).toMatchObject({ nickname: "Ada" })
    // It was settled as any other: the form follows the server again.
    expect(nickname).toHaveValue("Ada")
    expect((nickname as HTMLInputElement).defaultValue).toBe("Ada")
  })

  it("that cannot be renewed is tried again by a later touch, and nothing is said", async () => {
    const { user, kratos, asked, nickname } = await openPage()
    minutesLater(HOUR + 1)
    for (const fault of [{ kind: "drop" }, { kind: "status", status: 503 }] as const) {
      kratos.setFaults([{ ...fault, path: "/self-service/settings/browser" }])
      await user.click(nickname)
      await user.type(nickname, "Ada")
      await waitFor(() => expect(asked()).toHaveLength(1))
      minutesLater(0.1)
    }
    kratos.setFaults([])
    await user.type(nickname, "Ada")
    await waitFor(() => expect(asked()).toEqual(["GET /browser"]))
    expect(notices()).toEqual([])
    expect(nickname).toHaveValue("AdaAdaAda")
  })

  it("of a session that is over: said, and the way to sign in keeps what is typed", async () => {
    const { user, kratos, asked, nickname, navigate } = await openPage()
    await user.type(nickname, "Ada")
    minutesLater(HOUR + 1)
    kratos.expireSession()
    await user.click(nickname)
    expect(await screen.findByRole("alert")).toHaveTextContent("You are no longer signed in")
    expect(nickname).toHaveValue("Ada")
    minutesLater(1)
    await user.type(nickname, " L")
    expect(asked()).toEqual(["GET /browser 401"])
    expect(navigate).not.toHaveBeenCalled()
    await user.click(screen.getByRole("button", { name: "Sign in" }))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(navigate.mock.calls[0]?.[1]).toBe("login")
    expect(JSON.stringify(Object.values(sessionStorage))).toContain("Ada L")
  })

  it("is renewed for whoever is signed in by now, and that is said", async () => {
    const world = signIn()
    world.kratos.createIdentity({ traits: { email: "eve@example.com", nickname: "Eve" } })
    const { user, nickname } = await openPage(world)
    await user.type(nickname, "Ada")
    minutesLater(HOUR + 1)
    world.kratos.loginAs("eve@example.com")
    await user.click(nickname)
    expect(await screen.findByText(/Somebody else has signed in/)).toBeVisible()
    expect(screen.getByLabelText("Nickname")).toHaveValue("Eve")
  })

  it("is renewed once, where two pages show it", async () => {
    const world = signIn({}, { latency: 30 })
    const { asked, nickname, user } = await openPage(world, {
      groups: ["profile"],
      children: <OrySettings client={clientOf(world)} groups={["password"]} />,
    })
    await screen.findByRole("heading", { name: "Password" })
    minutesLater(HOUR + 1)
    asked()
    await user.click(nickname)
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(asked()).toEqual(["GET /browser"])
  })

  it("is renewed no more where the clock of this computer is wrong", async () => {
    const { user, asked, nickname } = await openPage(
      signIn({}, { clock: () => Date.now() - 2 * HOUR * 60_000 }),
    )
    for (let touch = 0; touch < 3; touch++) {
      await user.click(nickname)
      await act(() => new Promise((resolve) => setTimeout(resolve, 30)))
      minutesLater(1)
    }
    expect(asked()).toEqual(["GET /browser"])
  })

  it("is left alone by the time the page is gone", async () => {
    const { user, asked } = await openPage()
    minutesLater(HOUR + 1)
    cleanup()
    await user.click(document.body)
    await user.keyboard("a")
    expect(asked()).toEqual([])
  })
})

describe("in the middle of something a flow that is too old is kept", { timeout: 20_000 }, () => {
  const told = "this step’s code or key no longer counts"

  it("setting up an app: told so, and starts over by a button", async () => {
    const { user, asked, nickname, stored } = await openPage()
    await user.type(nickname, "Ada")
    const before = key()
    minutesLater(HOUR + 1)
    await user.click(screen.getByLabelText("Verify code"))
    expect(await within(section("Authenticator app")).findByText(new RegExp(told))).toBeVisible()
    await user.type(screen.getByLabelText("Verify code"), "123456")
    await user.click(nickname)
    await user.type(nickname, " L")
    expect(asked()).toEqual([])
    expect(key()).toBe(before)
    expect(screen.getByLabelText("Verify code")).toHaveValue("123456")

    await user.click(screen.getByRole("button", { name: "Start over" }))
    await waitFor(() => expect(key()).not.toBe(before))
    expect(asked()).toEqual(["GET /browser"])
    expect(screen.getByRole("heading", { name: "Authenticator app" })).toHaveFocus()
    expect(notices()).toEqual([])
    expect(screen.getByLabelText("Verify code")).toHaveValue("")
    expect(nickname).toHaveValue("Ada L")
    await user.click(buttonOf("Profile", "Save"))
    await screen.findByText("Your changes have been saved!")
    expect(stored().traits).toMatchObject({ nickname: "Ada L" })
  })

  it("the key was copied before: not by a touch elsewhere either", async () => {
    const { user, asked, nickname } = await openPage()
    const before = key()
    await user.click(screen.getByRole("button", { name: "Copy the key" }))
    minutesLater(HOUR + 1)
    await user.click(nickname)
    expect(await within(section("Authenticator app")).findByText(new RegExp(told))).toBeVisible()
    expect(asked()).toEqual([])
    expect(key()).toBe(before)
  })

  it("passing by the key with the keyboard is no reason", async () => {
    const { user, asked, nickname } = await openPage()
    screen.getByRole("button", { name: "Copy the key" }).focus()
    await user.tab()
    await user.tab()
    minutesLater(HOUR + 1)
    await user.click(nickname)
    await waitFor(() => expect(asked()).toEqual(["GET /browser"]))
    expect(notices()).toEqual([])
  })

  it("new backup codes are not confirmed yet: they stay to be read", async () => {
    const { user, asked, nickname } = await openPage()
    await user.click(buttonOf("Backup codes", /Generate new/))
    await screen.findByRole("button", { name: "Confirm backup recovery codes" })
    asked()
    minutesLater(HOUR + 1)
    await user.click(nickname)
    expect(await within(section("Backup codes")).findByText(new RegExp(told))).toBeVisible()
    expect(asked()).toEqual([])
    expect(screen.getByRole("button", { name: "Confirm backup recovery codes" })).toBeVisible()
  })

  it("an app that is set up is nothing to be in the middle of", async () => {
    const { user, asked, stored } = await openPage(signIn({ totp: true }))
    minutesLater(HOUR + 1)
    await user.click(buttonOf("Authenticator app", /Unlink/))
    await user.click(await screen.findByRole("button", { name: /^Unlink|^Turn off|^Yes/ }))
    await waitFor(() => expect(stored().totp).toBeUndefined())
    expect(asked()).toEqual(["GET /browser", "POST /"])
  })

  it("somebody saves all the same: as ever after 410", async () => {
    const { user, asked } = await openPage()
    const before = key()
    minutesLater(HOUR + 1)
    await user.type(screen.getByLabelText("Verify code"), "123456")
    await user.click(buttonOf("Authenticator app", "Save"))
    expect(await screen.findByText(/this step starts over/)).toBeVisible()
    expect(key()).not.toBe(before)
    expect(asked()[0]).toBe("POST / 410")
    expect(screen.queryByRole("button", { name: "Start over" })).toBeNull()
  })

  it("Kratos is about to make a change by itself, after a sign-in", async () => {
    const { user, kratos, asked, navigate } = await openPage(
      signIn({}, { privilegedSessionMaxAge: "5m" }),
      { reauthenticate: "redirect" },
    )
    minutesLater(6)
    await user.type(password(), "another horse")
    await user.click(buttonOf("Password", "Save"))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(kratos.state().requests.at(-1)?.status).toBe(403)
    asked()
    // Back by the browser's history, to the page as it was.
    fireEvent(window, Object.assign(new Event("pageshow"), { persisted: true }))
    minutesLater(HOUR + 1)
    await user.click(screen.getByLabelText("Nickname"))
    expect(await within(section("Password")).findByText(/open for too long/)).toBeVisible()
    expect(asked()).toEqual([])
    await user.click(screen.getByRole("button", { name: "Start over" }))
    await waitFor(() => expect(asked()).toEqual(["GET /browser"]))
    expect(password()).toHaveValue("another horse")
  })
})
