import { screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { answerWith } from "../answers.ts"
import {
  answer,
  flowWith,
  retype,
  saveButton,
  saved,
  SAVED,
  showPage,
  withError,
} from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
})

/** A profile with or without the two traits that are not required. */
function profile(traits: { website?: string; newsletter?: boolean }) {
  const { website, newsletter } = traits
  const flow = flowWith({ "traits.website": website, "traits.newsletter": newsletter })
  const stored = { ...(flow.identity.traits as object), website, newsletter }
  return { ...flow, identity: { ...flow.identity, traits: stored } }
}

const FILLED = { website: "https://x.example", newsletter: true }

describe("a trait that was not there, typed together with an invalid one", () => {
  async function saveAtSecondTry() {
    const refused = { ...profile(FILLED), identity: profile({}).identity }
    const kratos = answerWith({
      create: [answer(profile({}))],
      submit: [
        answer(withError(refused, "traits.username", "too short"), 400),
        answer(saved(profile(FILLED))),
        answer(saved(profile(FILLED))),
      ],
    })
    showPage(kratos)
    await retype("Website", FILLED.website)
    await userEvent.click(screen.getByLabelText("Newsletter"))
    await userEvent.click(saveButton("Profile"))
    await screen.findByText("too short")
    await retype("Username", "abcdef")
    await userEvent.click(saveButton("Profile"))
    await screen.findByText(SAVED.text)
    return kratos
  }

  it("is shown as it was saved once the other is corrected", async () => {
    await saveAtSecondTry()
    expect(screen.getByLabelText("Website")).toHaveValue("https://x.example")
    expect(screen.getByLabelText("Newsletter")).toBeChecked()
  })

  it("is kept by the save after that one", async () => {
    const kratos = await saveAtSecondTry()
    await userEvent.click(saveButton("Profile"))
    await waitFor(() => expect(kratos.posted()).toHaveLength(3))
    expect(kratos.posted()[2]!.traits).toMatchObject(FILLED)
  })
})
