import type { SettingsFlow } from "@ory/client"
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query"
import { act, render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { createOryClient, OrySettings } from "react-ory-settings"
import { describe, expect, it } from "vitest"
import { awayFor, minutesLater, stopClock, PATIENTLY } from "../clock.ts"
import { buttonOf, EMAIL, section, signedIn } from "../faults/settingsPage.tsx"

stopClock()

/** An app whose header says who is signed in, by a query of its own. */
function App({ client }: { client: ReturnType<typeof createOryClient> }) {
  const session = useQuery({
    queryKey: ["app", "session"],
    queryFn: async () => (await client.toSession()).data,
    staleTime: Infinity,
  })
  const { nickname, email } = (session.data?.identity?.traits ?? {}) as Record<string, string>
  return (
    <>
      <header>{nickname ?? email}</header>
      <OrySettings client={client} groups={["profile"]} sessionQueryKey={["app", "session"]} />
    </>
  )
}

async function openApp() {
  const world = signedIn({}, { privilegedSessionMaxAge: "24h" })
  const client = createOryClient(world.kratos.url, { fetch: world.kratos.fetch })
  const queries = new QueryClient()
  render(
    <QueryClientProvider client={queries}>
      <App client={client} />
    </QueryClientProvider>,
  )
  const header = await screen.findByRole("banner")
  await within(header).findByText(EMAIL)
  return {
    ...world,
    queries,
    header,
    nickname: await screen.findByLabelText("Nickname", {}, PATIENTLY),
  }
}

describe("the app's own query of the session is made anew", { timeout: 20_000 }, () => {
  it("after a save: the name in the header changes (peers 7)", async () => {
    const { header, nickname } = await openApp()
    await userEvent.type(nickname, "Ada")
    await userEvent.click(buttonOf("Profile", "Save"))
    await within(section("Profile")).findByText("Your changes have been saved!")
    expect(await within(header).findByText("Ada")).toBeVisible()
  })

  it("where somebody else is found to be signed in, on return", async () => {
    const { header, kratos } = await openApp()
    kratos.createIdentity({ traits: { email: "eve@example.com" } })
    kratos.loginAs("eve@example.com")
    await awayFor(2)
    expect(await within(header).findByText("eve@example.com")).toBeVisible()
  })

  it("and by a save, which changes nothing of theirs", async () => {
    const { header, kratos, nickname, saves } = await openApp()
    kratos.createIdentity({ traits: { email: "eve@example.com" } })
    await userEvent.type(nickname, "Ada")
    kratos.loginAs("eve@example.com")
    await userEvent.click(buttonOf("Profile", "Save"))
    expect(await within(header).findByText("eve@example.com")).toBeVisible()
    expect(saves()).toBe(0)
  })

  it("once an address is confirmed", async () => {
    const { header, kratos, queries } = await openApp()
    kratos.setTraits(EMAIL, { email: EMAIL, nickname: "Ada" })
    act(() => {
      queries.setQueriesData<SettingsFlow>({ queryKey: ["ory-settings"] }, (flow) => {
        if (!flow) return
        const [address] = flow.identity.verifiable_addresses!
        const confirmed = [{ ...address!, verified: !address!.verified }]
        return { ...flow, identity: { ...flow.identity, verifiable_addresses: confirmed } }
      })
    })
    expect(await within(header).findByText("Ada")).toBeVisible()
  })

  it("where another tab has saved", async () => {
    const { header, kratos } = await openApp()
    minutesLater(2)
    kratos.setTraits(EMAIL, { email: EMAIL, nickname: "Ada" })
    await awayFor(2)
    expect(await within(header).findByText("Ada")).toBeVisible()
  })
})
