// @vitest-environment node
import * as axios from "@ory/client"
import { Configuration, FrontendApi } from "@ory/client-fetch"
import type { ConfigurationParameters } from "@ory/client-fetch"
import type { SettingsClient } from "react-ory-settings"
import { describe, expect, expectTypeOf, it } from "vitest"
import { baseUrlOf } from "../../src/client/frontendApi.ts"
import { assertSettingsClient } from "../../src/client/assertSettingsClient.ts"
import { getFlow, postFlow } from "../../src/client/settingsClient.ts"
import { settingsFlowOptions } from "../../src/hooks/settingsFlowOptions.ts"
import { fixture } from "../fixtures.ts"
import { kratos } from "./clientOf.ts"

/** A client with its own configuration, and what it handed to `fetch`. */
function clientWith(parameters: ConfigurationParameters) {
  const inits: RequestInit[] = []
  const client = new FrontendApi(
    new Configuration({
      basePath: kratos,
      fetchApi: (_, init) => {
        inits.push(init!)
        return Promise.resolve(Response.json(fixture("get-flow-200")))
      },
      ...parameters,
    }),
  )
  return { client, inits }
}

describe("@ory/client-fetch", () => {
  it("is a client by its types and by its shape, with or without an address of its own", () => {
    expectTypeOf<FrontendApi>().toExtend<SettingsClient>()
    expectTypeOf<FrontendApi & { baseUrl: string }>().toExtend<SettingsClient>()
    expect(() => assertSettingsClient(clientWith({}).client)).not.toThrow()
  })

  it("sends cookies and asks for JSON, where the app's configuration does not say", async () => {
    const { client, inits } = clientWith({})
    await getFlow(client, {}, "1c6e")
    expect(inits).toMatchObject([
      { credentials: "include", headers: { Accept: "application/json" } },
    ])
  })

  it("keeps what the app's configuration says", async () => {
    const headers = { Accept: "application/json;q=1", "X-App": "shop" }
    const { client, inits } = clientWith({ credentials: "same-origin", headers })
    await postFlow(client, {}, "1c6e", { method: "profile" })
    expect(inits).toMatchObject([
      { credentials: "same-origin", headers: { ...headers, "Content-Type": "application/json" } },
    ])
  })

  it("runs the app's middleware, which gets what is sent", async () => {
    const { client } = clientWith({})
    const sent: unknown[] = []
    const watched = client.withPreMiddleware(({ url, init }) => {
      sent.push(url, init.body)
      return Promise.resolve({ url, init })
    })
    await postFlow(watched, {}, "1c6e", { link: "google" })
    expect(sent).toEqual([`${kratos}/self-service/settings?flow=1c6e`, '{"link":"google"}'])
  })

  it("says what went wrong in the app's middleware, and does not take it for the network", async () => {
    const { client } = clientWith({})
    const broken = client.withPreMiddleware(() => Promise.reject(new TypeError("x is undefined")))
    await expect(getFlow(broken, {}, "1c6e")).rejects.toMatchObject({
      code: "unknown",
      message: "x is undefined",
    })
  })
})

describe("the address of a client", () => {
  it.each([
    ["its own word", Object.assign(clientWith({}).client, { baseUrl: "/.ory" }), "/.ory"],
    ["@ory/client-fetch's configuration", clientWith({ basePath: `${kratos}/` }).client, kratos],
    [
      "@ory/client's configuration",
      new axios.FrontendApi(new axios.Configuration({ basePath: kratos })),
      kratos,
    ],
    ["none", new axios.FrontendApi(), undefined],
  ])("is %s", (_, client, address) => {
    expect(baseUrlOf(client)).toBe(address)
    expect(settingsFlowOptions({ client }).queryKey[1]).toBe(address ?? "")
  })
})
