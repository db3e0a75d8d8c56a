import { screen, waitFor, within } from "@testing-library/react"
import { describe, expect, it, vi } from "vitest"
import { awayFor, minutesLater, stopClock, PATIENTLY } from "../clock.ts"
import { buttonOf, EMAIL, open, section, signedIn } from "../faults/settingsPage.tsx"
import { asksOf } from "./asksOf.ts"

stopClock()

async function openPage() {
  const world = signedIn({}, { privilegedSessionMaxAge: "24h" })
  const page = open(world, { groups: ["profile", "password"] })
  const nickname = await screen.findByLabelText("Nickname", {}, PATIENTLY)
  /** Another tab saves its own changes, and says so. */
  async function saveInAnotherTab(traits: object): Promise<void> {
    world.kratos.setTraits(EMAIL, { email: EMAIL, ...traits })
    const channel = new BroadcastChannel("react-ory-settings")
    channel.postMessage(world.kratos.url)
    await new Promise((resolve) => setTimeout(resolve, 50))
    channel.close()
  }
  const save = async () => {
    await page.user.click(buttonOf("Profile", "Save"))
    await within(section("Profile")).findByText("Your changes have been saved!")
  }
  return { ...page, ...world, nickname, asked: asksOf(world.kratos), saveInAnotherTab, save }
}

describe("saving a profile", { timeout: 20_000 }, () => {
  it("changes only what was changed on this page, where another tab has saved", async () => {
    const { user, asked, nickname, stored, saveInAnotherTab, save } = await openPage()
    await user.type(nickname, "Ada")
    await saveInAnotherTab({
      name: { first: "Grace", last: "Hopper" },
      website: "https://g.example",
    })
    minutesLater(0.1)
    await save()
    expect(asked()).toEqual(["GET /flows", "POST /"])
    expect(stored().traits).toMatchObject({
      email: EMAIL,
      nickname: "Ada",
      name: { first: "Grace", last: "Hopper" },
      website: "https://g.example",
    })
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
    // Up to date now: the next save needs no look.
    await user.type(nickname, " L")
    await save()
    expect(asked()).toEqual(["POST /"])
  })

  it("keeps what was emptied there, and what was changed here of the same", async () => {
    const { user, nickname, stored, saveInAnotherTab, save } = await openPage()
    const first = screen.getByLabelText("First name")
    await user.type(first, "Ann")
    await user.type(nickname, "Ada")
    await save()
    minutesLater(0.1)
    await user.type(first, "e")
    await saveInAnotherTab({ name: { first: "Bea" } })
    await save()
    expect(stored().traits).toEqual({ email: EMAIL, name: { first: "Anne" } })
  })

  it("asks for nothing before it, where nobody was elsewhere", async () => {
    const { user, asked, nickname, save } = await openPage()
    await user.type(nickname, "Ada")
    await save()
    expect(asked()).toEqual(["POST /"])
  })

  it.each<[string, () => void | Promise<void>]>([
    ["the page was out of sight", () => awayFor(0.2)],
    ["the page was read more than a minute ago", () => minutesLater(1.1)],
  ])("looks first where %s", async (_, passTime) => {
    const { user, kratos, asked, nickname, stored, save } = await openPage()
    await user.type(nickname, "Ada")
    kratos.setTraits(EMAIL, { email: EMAIL, name: { first: "Grace" } })
    await passTime()
    await save()
    expect(asked()).toEqual(["GET /flows", "POST /"])
    expect(stored().traits).toMatchObject({ nickname: "Ada", name: { first: "Grace" } })
  })

  it("a password has nothing to look for", async () => {
    const { user, asked, stored } = await openPage()
    minutesLater(1.1)
    await user.type(within(section("Password")).getByLabelText("Password"), "qu1te another")
    await user.click(buttonOf("Password", "Save"))
    await waitFor(() => expect(stored().password).toBe("qu1te another"))
    expect(asked()).toEqual(["POST /"])
  })

  it("that cannot look first saves nothing, says so, and the next try saves", async () => {
    const { user, kratos, asked, nickname, stored, saves, saveInAnotherTab } = await openPage()
    await user.type(nickname, "Ada")
    await saveInAnotherTab({ name: { first: "Grace" } })
    kratos.setFaults([{ kind: "drop", times: 1 }])
    await user.click(buttonOf("Profile", "Save"))
    expect(await within(section("Profile")).findByText(/No connection/)).toBeVisible()
    expect(asked()).toEqual(["GET /flows 0"])
    expect(saves()).toBe(0)
    expect(nickname).toHaveValue("Ada")
    await user.click(screen.getByRole("button", { name: "Try again" }))
    await within(section("Profile")).findByText("Your changes have been saved!")
    expect(stored().traits).toMatchObject({ nickname: "Ada", name: { first: "Grace" } })
    expect(saves()).toBe(1)
  })

  it("saves nothing for somebody else who has signed in meanwhile", async () => {
    const { user, kratos, nickname, saves } = await openPage()
    kratos.createIdentity({ traits: { email: "eve@example.com" } })
    await user.type(nickname, "Ada")
    kratos.loginAs("eve@example.com")
    minutesLater(1.1)
    await user.click(buttonOf("Profile", "Save"))
    expect(await screen.findByText(/Somebody else has signed in/)).toBeVisible()
    expect(saves()).toBe(0)
  })

  it("tells other tabs, and nothing but where", async () => {
    const { user, kratos, nickname, save } = await openPage()
    const channel = new BroadcastChannel("react-ory-settings")
    const heard = vi.fn()
    channel.onmessage = ({ data }) => void heard(data)
    await user.type(nickname, "Ada")
    await save()
    await waitFor(() => expect(heard.mock.calls).toEqual([[kratos.url]]))
    channel.close()
  })
})
