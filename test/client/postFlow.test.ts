// @vitest-environment node
import type { FrontendApi } from "@ory/client"
import { describe, expect, it, vi } from "vitest"
import { createOryClient } from "../../src/client/createOryClient.ts"
import { postFlow } from "../../src/client/settingsClient.ts"
import { isSaved } from "../../src/flow/messages.ts"
import { fixture, fixtureNames, flowFixture, flowFixtureNames, recording } from "../fixtures.ts"
import { clientOf, codeOf, kratos, recorded, settings } from "./clientOf.ts"

describe("postFlow", () => {
  it("posts the body, with what proves who posts", async () => {
    const requests: Request[] = []
    const client = createOryClient(kratos, {
      fetch: (request) => {
        requests.push(request)
        return Promise.resolve(recorded("submit-password-success-200"))
      },
    })
    const body = { method: "password", password: "correct horse", csrf_token: "t" }
    await postFlow(client, { sessionToken: "ory_st_1", cookie: "a=1" }, "1c6e", body)
    const [request] = requests
    expect(`${request!.method} ${request!.url}`).toBe(`POST ${settings}?flow=1c6e`)
    expect(await request!.json()).toEqual(body)
    expect(request!.headers.get("x-session-token")).toBe("ory_st_1")
    expect(request!.headers.get("cookie")).toBe("a=1")
  })

  it("says nothing of what it is not given", async () => {
    const updateSettingsFlow = vi.fn(() => Promise.resolve({ data: fixture("get-flow-200") }))
    await postFlow({ updateSettingsFlow } as unknown as FrontendApi, {}, "1c6e", { link: "google" })
    expect(updateSettingsFlow.mock.calls).toStrictEqual([
      [{ flow: "1c6e", updateSettingsFlowBody: { link: "google" } }],
    ])
  })

  const isSettings = (name: string) => name !== "login-refresh-flow-200"

  it.each(flowFixtureNames.filter(isSettings))(
    "takes the flow of %s for an answer",
    async (name) => {
      const answer = await postFlow(clientOf(name).client, {}, "1c6e", {})
      expect(answer.ok).toBe(recording(name).status === 200)
      expect(answer.flow.id).toBe(flowFixture(name).id)
      expect(answer.flow.ui.nodes).toEqual(flowFixture(name).ui.nodes)
    },
  )

  it.each(fixtureNames.filter((name) => !flowFixtureNames.includes(name)))(
    "takes %s for an error",
    async (name) => {
      const code = await codeOf(postFlow(clientOf(name).client, {}, "1c6e", {}))
      expect(code).not.toBe("network")
    },
  )

  it("tells a save from a refused one by the status and the message together", async () => {
    const saved = await postFlow(clientOf("submit-password-success-200").client, {}, "1", {})
    expect([saved.ok, isSaved(saved.flow)]).toEqual([true, true])
    const revealed = await postFlow(clientOf("submit-lookup-reveal-200").client, {}, "1", {})
    expect([revealed.ok, isSaved(revealed.flow)]).toEqual([true, false])
    const sticky = "submit-error-after-success-sticky-state-400"
    const refused = await postFlow(clientOf(sticky).client, {}, "1", {})
    expect([refused.ok, refused.flow.state]).toEqual([false, "success"])
  })

  it("peers 6: posts once, whatever comes of it", async () => {
    for (const name of ["submit-csrf-wrong-403", "submit-webauthn-wrong-origin-500"]) {
      const { client, asked } = clientOf(name)
      await codeOf(postFlow(client, {}, "1c6e", {}))
      expect(asked).toHaveLength(1)
    }
  })
})
