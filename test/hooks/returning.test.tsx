import { screen, waitFor, within } from "@testing-library/react"
import { describe, expect, it } from "vitest"
import { awayFor, inAnotherWindowFor, minutesLater, stopClock, PATIENTLY } from "../clock.ts"
import { buttonOf, EMAIL, open, section, signedIn } from "../faults/settingsPage.tsx"
import { asksOf } from "./asksOf.ts"

stopClock()

async function openPage(world = signedIn({}, { privilegedSessionMaxAge: "24h" })) {
  const page = open(world, { groups: ["profile", "password", "totp"] })
  const nickname = await screen.findByLabelText("Nickname", {}, PATIENTLY)
  const saveElsewhere = (traits: object) =>
    world.kratos.setTraits(EMAIL, { email: EMAIL, ...traits })
  return { ...page, ...world, nickname, asked: asksOf(world.kratos), saveElsewhere }
}

const key = () => document.querySelector("[data-name=totp_secret_key] code")?.textContent
const CHANGED = /Your settings were changed elsewhere/

/** Long enough for a request that is not to be made. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

describe("coming back to the page", { timeout: 20_000 }, () => {
  it("within a minute asks for nothing, later once, and not again within a minute", async () => {
    const { asked } = await openPage()
    minutesLater(5)
    await awayFor(0.9)
    await inAnotherWindowFor(0.9)
    await settle()
    expect(asked()).toEqual([])
    await awayFor(1.1)
    await settle()
    expect(asked()).toEqual(["GET /flows"])
    await awayFor(0.9)
    await settle()
    expect(asked()).toEqual([])
    await inAnotherWindowFor(1.1)
    await settle()
    expect(asked()).toEqual(["GET /flows"])
    expect(screen.queryByRole("alert")).toBeNull()
  })

  it("signed out: said, nothing is left or lost, and signing in elsewhere takes it back", async () => {
    const { user, kratos, nickname, navigate } = await openPage()
    await user.type(nickname, "Ada")
    kratos.expireSession()
    await awayFor(2)
    expect(await screen.findByRole("alert")).toHaveTextContent("You are no longer signed in")
    expect(screen.getByRole("button", { name: "Sign in" })).toBeVisible()
    expect(navigate).not.toHaveBeenCalled()
    expect(nickname).toHaveValue("Ada")
    kratos.loginAs(EMAIL)
    await awayFor(2)
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull())
    expect(nickname).toHaveValue("Ada")
  })

  it("somebody else has signed in: their settings, and nothing of what was typed", async () => {
    const { user, kratos, asked, nickname } = await openPage()
    kratos.createIdentity({ traits: { email: "eve@example.com", nickname: "Eve" } })
    await user.type(nickname, "Ada")
    // Also in the middle of something.
    await user.type(screen.getByLabelText("Verify code"), "12")
    kratos.loginAs("eve@example.com")
    await awayFor(2)
    expect(await screen.findByText(/Somebody else has signed in/)).toBeVisible()
    expect(screen.getByLabelText("Nickname")).toHaveValue("Eve")
    expect(screen.getByLabelText("Verify code")).toHaveValue("")
    expect(asked()).toEqual(["GET /flows 403", "GET /browser"])
  })

  it("something was saved: said, untouched fields show it, typed ones stay", async () => {
    const { user, asked, nickname, saveElsewhere } = await openPage()
    await user.type(nickname, "Ada")
    saveElsewhere({ nickname: "Other", name: { first: "Grace" } })
    await awayFor(2)
    expect(await screen.findByText(CHANGED)).toBeVisible()
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
    expect(nickname).toHaveValue("Ada")
    expect(asked()).toEqual(["GET /flows", "GET /browser"])
    await awayFor(2)
    await settle()
    expect(asked()).toEqual(["GET /flows"])
  })

  it("something was saved, in the middle of setting up an app: its key stays", async () => {
    const { user, nickname, saveElsewhere } = await openPage()
    const before = key()
    await user.type(screen.getByLabelText("Verify code"), "12")
    saveElsewhere({ nickname: "Other", name: { first: "Grace" } })
    await awayFor(2)
    expect(await screen.findByText(CHANGED)).toBeVisible()
    expect(nickname).toHaveValue("Other")
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
    expect(key()).toBe(before)
    expect(screen.getByLabelText("Verify code")).toHaveValue("12")
  })

  it("another tab has said that it saved: what Kratos tells nothing of is shown, too", async () => {
    const { kratos, asked } = await openPage()
    const channel = new BroadcastChannel("react-ory-settings")
    channel.postMessage("https://another.example")
    await settle()
    minutesLater(0.1)
    await awayFor(2)
    await settle()
    expect(asked()).toEqual(["GET /flows"])
    channel.postMessage(kratos.url)
    await settle()
    await awayFor(2)
    await waitFor(() => expect(asked()).toEqual(["GET /browser"]))
    channel.close()
  })

  it("a flow that is gone is replaced, and what was typed stays", async () => {
    const world = signedIn()
    const { user, asked, nickname } = await openPage(world)
    await user.type(nickname, "Ada")
    // Its time is over for Kratos alone: the clock of this computer is late.
    world.kratos.advance("61m")
    await awayFor(2)
    await waitFor(() => expect(asked()).toEqual(["GET /flows 410", "GET /browser"]))
    expect(nickname).toHaveValue("Ada")
    expect(screen.queryByRole("alert")).toBeNull()
  })

  it("no connection: nothing is said", async () => {
    const { kratos, asked } = await openPage()
    kratos.setFaults([{ kind: "drop" }])
    await awayFor(2)
    await settle()
    expect(asked()).toEqual(["GET /flows 0"])
    expect(screen.queryByRole("alert")).toBeNull()
  })

  it("in the middle of a submission asks for nothing", async () => {
    const { user, kratos, asked, nickname } = await openPage()
    kratos.setFaults([{ kind: "delay", delay: 200 }])
    await user.type(nickname, "Ada")
    await user.click(buttonOf("Profile", "Save"))
    await awayFor(2)
    expect(await within(section("Profile")).findByText(/have been saved/)).toBeVisible()
    expect(asked()).toEqual(["POST /"])
  })
})
