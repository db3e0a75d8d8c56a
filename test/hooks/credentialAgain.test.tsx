import { screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, flowAnswer, offline } from "../answers.ts"
import { noticeCode, showPage } from "../page.tsx"

const create = vi.fn<CredentialsContainer["create"]>()

const credential = {
  id: "a2V5",
  rawId: new Uint8Array([107, 101, 121]).buffer,
  type: "public-key",
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: new Uint8Array([1]).buffer,
    attestationObject: new Uint8Array([255, 254]).buffer,
  },
}

beforeEach(() => {
  sessionStorage.clear()
  vi.stubGlobal("PublicKeyCredential", vi.fn())
  Object.defineProperty(navigator, "credentials", { configurable: true, value: { create } })
  create.mockReset().mockImplementation(() => Promise.resolve(credential as never))
})

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, "credentials")
})

describe("a passkey that could not be sent", () => {
  it("is sent again as it is: nobody is asked for a second one", async () => {
    const kratos = answerWith({
      create: [flowAnswer("browser-all-methods-fresh")],
      submit: [offline, offline],
    })
    showPage(kratos, { groups: ["passkey"] })
    await userEvent.click(await screen.findByRole("button", { name: "Add passkey" }))
    await waitFor(() => expect(noticeCode()).toBe("network"))
    await userEvent.click(screen.getByRole("button", { name: "Try again" }))
    await waitFor(() => expect(kratos.posted()).toHaveLength(2))
    const [first, second] = kratos.posted()
    expect(first).toHaveProperty("passkey_settings_register")
    expect(second).toEqual(first)
    expect(create).toHaveBeenCalledTimes(1)
  })
})
