import type { SettingsFlow } from "@ory/client"
import { screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { answerWith, flowAnswer, freshFlow, offline } from "../answers.ts"
import type { Answer } from "../answers.ts"
import { answer, FULL, noticeCode, retype, saveButton, saved, SAVED, showPage } from "../page.tsx"

const loaded = flowAnswer(FULL)
const done = answer({ ...saved(freshFlow(FULL)), state: "success" })

beforeEach(() => {
  sessionStorage.clear()
})

/** A save of the profile whose answer is lost. */
async function loseAnswer(get: Answer[]) {
  const kratos = answerWith({ create: [loaded], get, submit: [offline, done] })
  showPage(kratos)
  await retype("First name", "Grace")
  await userEvent.click(saveButton("Profile"))
  await waitFor(() => expect(noticeCode()).toBe("network"))
  return kratos
}

const tryAgain = () => userEvent.click(screen.getByRole("button", { name: "Try again" }))

describe("a save whose answer was lost, tried again", () => {
  it("is not posted twice where the flow says that it was saved", async () => {
    const stored: Answer = (request) => {
      const flow: SettingsFlow = { ...saved(freshFlow(FULL)), state: "success" }
      const { traits } = kratos.posted()[0]!
      return answer({ ...flow, identity: { ...flow.identity, traits } })(request)
    }
    const kratos = await loseAnswer([stored])
    await tryAgain()
    expect(await screen.findByText(SAVED.text)).toBeVisible()
    expect(noticeCode()).toBeUndefined()
    expect(kratos.requests()).toEqual(["create", "submit", "get"])
  })

  it.each([
    ["where the flow is as it was", loaded],
    ["where the flow cannot be looked at", offline],
  ])("is posted %s", async (_, get) => {
    const kratos = await loseAnswer([get])
    await tryAgain()
    expect(await screen.findByText(SAVED.text)).toBeVisible()
    expect(kratos.requests()).toEqual(["create", "submit", "get", "submit"])
  })

  it("is posted where something else is in the form by now", async () => {
    const kratos = await loseAnswer([done])
    await retype("First name", "Ada")
    await tryAgain()
    expect(await screen.findByText(SAVED.text)).toBeVisible()
    expect(kratos.requests()).toEqual(["create", "submit", "submit"])
    expect(kratos.posted()[1]!.traits).toMatchObject({ name: { first: "Ada" } })
  })
})
