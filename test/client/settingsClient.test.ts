// @vitest-environment node
import type { FrontendApi } from "@ory/client"
import { describe, expect, it, vi } from "vitest"
import { createOryClient } from "../../src/client/createOryClient.ts"
import { assertSettingsClient } from "../../src/client/assertSettingsClient.ts"
import { createFlow, getFlow, getOrCreateFlow } from "../../src/client/settingsClient.ts"
import { fixture } from "../fixtures.ts"
import { clientOf, codeOf, kratos, settings } from "./clientOf.ts"

describe("assertSettingsClient", () => {
  it("takes a client of createOryClient", () => {
    expect(() => {
      assertSettingsClient(createOryClient(kratos))
    }).not.toThrow()
  })

  it("takes any object with the four methods, also from a prototype", () => {
    const method = () => undefined
    const four = {
      createBrowserSettingsFlow: method,
      createNativeSettingsFlow: method,
      getSettingsFlow: method,
      updateSettingsFlow: method,
    }
    expect(() => {
      assertSettingsClient(Object.create(four))
    }).not.toThrow()
  })

  it.each([[undefined], [null], [{}], ["https://auth.example.com"], [5]])(
    "says of %j what is lacking and what to pass",
    (client) => {
      expect(() => {
        assertSettingsClient(client)
      }).toThrow(
        new TypeError(
          "react-ory-settings: `client` lacks createBrowserSettingsFlow, " +
            "createNativeSettingsFlow, getSettingsFlow, updateSettingsFlow. " +
            "Pass createOryClient(url), or a FrontendApi of @ory/client or @ory/client-fetch.",
        ),
      )
    },
  )

  it("names only the methods that are lacking", () => {
    const method = () => undefined
    const three = {
      createBrowserSettingsFlow: method,
      createNativeSettingsFlow: method,
      getSettingsFlow: "not a function",
      updateSettingsFlow: method,
    }
    expect(() => {
      assertSettingsClient(three)
    }).toThrow("`client` lacks getSettingsFlow. Pass")
  })
})

describe("createFlow", () => {
  it("asks for a flow of the browser's session", async () => {
    const { client, asked } = clientOf("browser-all-methods-fresh")
    expect(await createFlow(client, {})).toEqual(fixture("browser-all-methods-fresh"))
    expect(asked).toEqual([`GET ${settings}/browser`])
  })

  it("passes on where to return to, and the cookie that a server has", async () => {
    const { client, asked, headers } = clientOf("create-browser-return_to-200")
    await createFlow(client, { cookie: "ory_kratos_session=1" }, "https://app.example.com/after")
    expect(asked).toEqual([
      `GET ${settings}/browser?return_to=https%3A%2F%2Fapp.example.com%2Fafter`,
    ])
    expect(headers[0]!.get("cookie")).toBe("ory_kratos_session=1")
  })

  it("asks for a native flow with a session token", async () => {
    const { client, asked, headers } = clientOf("api-flow-all-methods-fresh")
    await createFlow(client, { sessionToken: "ory_st_1" }, "https://app.example.com/after")
    expect(asked).toEqual([`GET ${settings}/api`])
    expect(headers[0]!.get("x-session-token")).toBe("ory_st_1")
  })

  it("says nothing of what it is not given", async () => {
    const createBrowserSettingsFlow = vi.fn(() =>
      Promise.resolve({ data: fixture("get-flow-200") }),
    )
    const client = { createBrowserSettingsFlow } as unknown as FrontendApi
    await createFlow(client, {})
    expect(createBrowserSettingsFlow.mock.calls).toStrictEqual([[{}]])
  })

  it.each([
    ["create-browser-no-session-401", "session_inactive"],
    ["create-browser-aal2-required-403", "session_aal2_required"],
    ["create-browser-return_to-not-allowed-400", "return_to_forbidden"],
  ])("peers 1, 2: is refused with %s as %s", async (name, code) => {
    expect(await codeOf(createFlow(clientOf(name).client, {}))).toBe(code)
  })

  it("peers 4: is refused for want of a network", async () => {
    expect(await codeOf(createFlow(clientOf().client, {}))).toBe("network")
  })

  it("says that a page is no Kratos, though its status is 200", async () => {
    const { client } = clientOf("create-browser-html-303")
    await expect(createFlow(client, {})).rejects.toThrow(/a text that is no JSON came back/)
  })

  it("says that other JSON is no flow, though its status is 200", async () => {
    const client = createOryClient(kratos, { fetch: () => Promise.resolve(Response.json({})) })
    await expect(createFlow(client, {})).rejects.toThrow(/JSON that is no flow came back/)
  })

  it("leaves out what Kratos complains of after a second factor", async () => {
    const { client } = clientOf("replay-json-get-after-refresh-400")
    expect((await createFlow(client, {})).ui.messages).toEqual([])
  })

  it.each([[undefined], [null], ["offline"]])("turns a thrown %j into an error", async (thrown) => {
    const createBrowserSettingsFlow = vi.fn().mockRejectedValue(thrown)
    const client = { createBrowserSettingsFlow } as unknown as FrontendApi
    expect(await codeOf(createFlow(client, {}))).toBe("unknown")
  })
})

describe("getFlow", () => {
  it("asks for that flow, with what proves who asks", async () => {
    const { client, asked, headers } = clientOf("get-flow-200")
    const flow = await getFlow(client, { sessionToken: "ory_st_1", cookie: "a=1" }, "1c6e")
    expect(flow).toEqual(fixture("get-flow-200"))
    expect(asked).toEqual([`GET ${settings}/flows?id=1c6e`])
    expect(headers[0]!.get("x-session-token")).toBe("ory_st_1")
    expect(headers[0]!.get("cookie")).toBe("a=1")
  })

  it("says nothing of what it is not given", async () => {
    const getSettingsFlow = vi.fn(() => Promise.resolve({ data: fixture("get-flow-200") }))
    await getFlow({ getSettingsFlow } as unknown as FrontendApi, {}, "1c6e")
    expect(getSettingsFlow.mock.calls).toStrictEqual([[{ id: "1c6e" }]])
  })

  it("peers 3: asks once for a flow that has expired", async () => {
    const { client, asked } = clientOf("get-flow-expired-410")
    expect(await codeOf(getFlow(client, {}, "1c6e"))).toBe("flow_expired")
    expect(asked).toHaveLength(1)
  })
})

describe("getOrCreateFlow", () => {
  it("makes a new flow where none is named", async () => {
    const { client, asked } = clientOf("create-browser-return_to-200")
    await getOrCreateFlow(client, {}, undefined, "https://app.example.com/after")
    expect(asked).toEqual([
      `GET ${settings}/browser?return_to=https%3A%2F%2Fapp.example.com%2Fafter`,
    ])
  })

  it("gets the one that is named", async () => {
    const { client, asked } = clientOf("get-flow-200")
    expect(await getOrCreateFlow(client, {}, "1c6e")).toEqual(fixture("get-flow-200"))
    expect(asked).toEqual([`GET ${settings}/flows?id=1c6e`])
  })

  it.each(["get-flow-expired-410", "get-flow-unknown-404", "get-flow-other-identity-403"])(
    "peers 3: makes a new one after %s, with what it is to return to",
    async (name) => {
      const { client, asked } = clientOf(name, "create-browser-return_to-200")
      const flow = await getOrCreateFlow(client, {}, "1c6e", "https://app.example.com/after")
      expect(flow).toEqual(fixture("create-browser-return_to-200"))
      expect(asked).toEqual([
        `GET ${settings}/flows?id=1c6e`,
        `GET ${settings}/browser?return_to=https%3A%2F%2Fapp.example.com%2Fafter`,
      ])
    },
  )

  it("peers 3: gets the replacement that Kratos names", async () => {
    const { client, asked, headers } = clientOf("api-submit-expired-410", "get-flow-200")
    await getOrCreateFlow(client, { sessionToken: "ory_st_1" }, "1c6e")
    expect(asked).toEqual([
      `GET ${settings}/flows?id=1c6e`,
      `GET ${settings}/flows?id=02f34132-9fde-410d-8e93-d0298ff0617e`,
    ])
    expect(headers[1]!.get("x-session-token")).toBe("ory_st_1")
  })

  it.each([
    ["get-flow-no-session-401", "session_inactive"],
    ["get-flow-aal2-required-403", "session_aal2_required"],
  ])("makes no new one after %s", async (name, code) => {
    const { client, asked } = clientOf(name)
    expect(await codeOf(getOrCreateFlow(client, {}, "1c6e"))).toBe(code)
    expect(asked).toHaveLength(1)
  })
})
