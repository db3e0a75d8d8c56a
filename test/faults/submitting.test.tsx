import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, test } from "vitest"
import { FAULTS } from "./faults.ts"
import { MOMENTS } from "./moments.ts"
import type { Moment } from "./moments.ts"
import { open, section, signedIn } from "./settingsPage.tsx"

beforeEach(() => {
  sessionStorage.clear()
})

/** A field of another section, to see that what is typed there stays. */
function elsewhere({ group }: Moment) {
  return group === "profile"
    ? { group: "password", label: "Password", text: "typed meanwhile" }
    : { group: "profile", label: "Nickname", text: "Typed meanwhile" }
}

/** Nothing is held back, and nothing looks as if it were. */
function expectUsable() {
  expect(document.querySelector("[aria-busy], [aria-disabled], [data-submitting]")).toBeNull()
  expect(document.querySelector("[data-ory=flow] :disabled")).toBeNull()
}

async function expectDone(moment: Moment, page: ReturnType<typeof open>) {
  const { title, done } = moment
  if (done) await done(page)
  else await within(section(title)).findByText("Your changes have been saved!")
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull())
}

const CELLS = MOMENTS.flatMap((moment) =>
  FAULTS.map((fault) => [`${fault.name} × ${moment.name}`, { moment, fault }] as const),
)

describe("faults × submitting", { timeout: 30_000 }, () => {
  test.each(CELLS)("%s", async (_, { moment, fault: { fault, acts, error } }) => {
    const { group, title, identity, arrange, press, after, saves = 1 } = moment
    const person = signedIn(identity)
    const other = elsewhere(moment)
    const page = open(person, { groups: [group, other.group] })
    const { user } = page
    await screen.findByRole("heading", { name: title, level: 2 })
    await arrange?.(page)
    await user.type(screen.getByLabelText(other.label), other.text)
    const typed = moment.typed?.() ?? {}
    for (const [label, text] of Object.entries(typed)) {
      await user.type(within(section(title)).getByLabelText(label), text)
    }
    const before = moment.stored(person.stored())
    const path = "/self-service/settings"
    person.kratos.setFaults([{ ...fault, method: "POST", path, times: 1 }])
    await press(page)

    if (error) {
      const { code, notice: words } =
        (fault.kind === "truncate" ? moment.halved : undefined) ?? error
      const notice = await within(section(title)).findByRole("alert")
      expect(notice).toHaveAttribute("data-code", code)
      expect(notice).toHaveTextContent(words)
      expect(screen.getAllByRole("alert")).toHaveLength(1)
      expectUsable()
      for (const [label, text] of Object.entries(typed)) {
        expect(within(section(title)).getByLabelText(label)).toHaveValue(text)
      }
      expect(moment.stored(person.stored())).toEqual(acts ? after : before)
      await user.click(within(notice).getByText("Try again"))
    }

    await expectDone(moment, page)
    expectUsable()
    expect(moment.stored(person.stored())).toEqual(after)
    expect(person.saves()).toBe(saves)
    expect(screen.getByLabelText(other.label)).toHaveValue(other.text)
  })
})
