import type { SettingsFlow } from "@ory/client"
import { screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { answerWith, freshFlow } from "../answers.ts"
import { answer, FULL, saveButton, saved, SAVED, showPage } from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
})

/** The flow with a key for the authenticator app. */
function withKey(key: string): SettingsFlow {
  const flow = freshFlow(FULL)
  for (const { attributes } of flow.ui.nodes) {
    if (!("text" in attributes) || attributes.id !== "totp_secret_key") continue
    Object.assign(attributes.text, { text: key, context: { secret: key } })
  }
  return flow
}

async function saveProfileWithCode(next: SettingsFlow) {
  const kratos = answerWith({ create: [answer(withKey("FIRST"))], submit: [answer(saved(next))] })
  showPage(kratos)
  await userEvent.type(await screen.findByLabelText("Verify code"), "123456")
  await userEvent.click(saveButton("Profile"))
  await screen.findByText(SAVED.text)
}

describe("a code typed for the authenticator app, when another section is saved", () => {
  it("goes with the key it was for", async () => {
    await saveProfileWithCode(withKey("SECOND"))
    expect(screen.getByText("SECOND")).toBeVisible()
    expect(screen.getByLabelText("Verify code")).toHaveValue("")
  })

  it("stays where the key does", async () => {
    await saveProfileWithCode(withKey("FIRST"))
    expect(screen.getByText("FIRST")).toBeVisible()
    expect(screen.getByLabelText("Verify code")).toHaveValue("123456")
  })
})
