import type { SettingsFlow } from "@ory/client"
import { screen, waitFor, within } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { FAULTS } from "./faults.ts"
import { EMAIL, open, signedIn, type SignedIn } from "./settingsPage.tsx"

const CREATE = "/self-service/settings/browser"

beforeEach(() => {
  sessionStorage.clear()
})

afterEach(() => {
  history.replaceState(null, "", "/")
})

interface Moment {
  name: string
  path: string
  /** Before the page is opened. */
  arrange: (person: SignedIn) => Promise<void>
  /** How many flows there are in the end, where Kratos acts on the request that fails too. */
  flows: (acts: boolean) => number
}

const MOMENTS: Moment[] = [
  {
    name: "a new flow",
    path: CREATE,
    arrange: () => Promise.resolve(),
    flows: (acts) => (acts ? 2 : 1),
  },
  {
    name: "the flow of the address",
    path: "/self-service/settings/flows",
    arrange: async ({ kratos }) => {
      const headers = { accept: "application/json" }
      const response = await kratos.fetch(kratos.url + CREATE, { headers })
      const { id } = (await response.json()) as SettingsFlow
      history.replaceState(null, "", `?flow=${id}`)
    },
    flows: () => 1,
  },
]

const CELLS = MOMENTS.flatMap((moment) =>
  FAULTS.map((fault) => [`${fault.name} × ${moment.name}`, { moment, fault }] as const),
)

describe("faults × loading", { timeout: 30_000 }, () => {
  test.each(CELLS)("%s", async (_, { moment, fault: { fault, acts, error } }) => {
    const person = signedIn()
    await moment.arrange(person)
    const before = person.stored()

    person.kratos.setFaults([{ ...fault, path: moment.path, times: 1 }])
    const { user, navigate } = open(person, { groups: ["profile"] })
    expect(screen.getByRole("status")).toHaveTextContent("Loading your settings …")

    if (error) {
      const alert = await screen.findByRole("alert")
      expect(alert).toHaveAttribute("data-code", error.code)
      expect(alert).toHaveTextContent("Your settings could not be loaded")
      expect(alert).toHaveTextContent(error.failure)
      expect(screen.queryByRole("status")).toBeNull()
      await user.click(within(alert).getByRole("button", { name: "Try again" }))
    }

    expect(await screen.findByLabelText("E-Mail")).toHaveValue(EMAIL)
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull())
    expect(screen.queryByRole("status")).toBeNull()
    expect(person.kratos.state().flows).toHaveLength(moment.flows(acts && error !== undefined))
    expect(person.stored()).toEqual(before)
    expect(navigate).not.toHaveBeenCalled()
  })
})
