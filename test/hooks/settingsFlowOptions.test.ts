// @vitest-environment node
import { QueryClient, dehydrate } from "@tanstack/react-query"
import { settingsFlowOptions, shouldDehydrateQuery } from "react-ory-settings"
import { describe, expect, it } from "vitest"
import { answerWith, errorAnswer, flowAnswer, FLOW_ID } from "../answers.ts"

const loaded = flowAnswer("browser-all-methods-fresh")

describe("settingsFlowOptions", () => {
  it("has a key without cookie or token", () => {
    const { client } = answerWith({})
    const cookie = "ory_kratos_session=secret"
    expect(settingsFlowOptions({ client, cookie, flowId: "f", returnTo: "/r" }).queryKey).toEqual([
      "ory-settings",
      "http://kratos.test",
      "browser",
      "f",
      "/r",
    ])
    expect(settingsFlowOptions({ client, sessionToken: "secret" }).queryKey).toEqual([
      "ory-settings",
      "http://kratos.test",
      "native",
      null,
      null,
    ])
  })

  it("fetches ahead on a server, with the cookie of the request", async () => {
    const kratos = answerWith({ get: [loaded] })
    const queryClient = new QueryClient()
    const options = settingsFlowOptions({ client: kratos.client, flowId: FLOW_ID, cookie: "a=b" })
    await queryClient.query(options)
    expect(queryClient.getQueryData(options.queryKey)?.id).toBe(FLOW_ID)
    expect(kratos.calls[0]?.headers.get("cookie")).toBe("a=b")
  })

  it("is never stale: whoever asks again gets the same flow", async () => {
    const kratos = answerWith({ create: [loaded, loaded] })
    const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 0 } } })
    await queryClient.query(settingsFlowOptions({ client: kratos.client }))
    await queryClient.query(settingsFlowOptions({ client: kratos.client }))
    expect(kratos.requests()).toEqual(["create"])
  })

  it("makes a native flow of a session token, sent as a header only", async () => {
    const kratos = answerWith({ create: [flowAnswer("api-flow-all-methods-fresh")] })
    const queryClient = new QueryClient()
    await queryClient.query(settingsFlowOptions({ client: kratos.client, sessionToken: "t" }))
    expect(kratos.calls[0]?.url.href).toBe("http://kratos.test/self-service/settings/api")
    expect(kratos.calls[0]?.headers.get("x-session-token")).toBe("t")
  })

  it("rejects with a FlowError, at once", async () => {
    const kratos = answerWith({ create: [errorAnswer("create-browser-no-session-401")] })
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 3 } } })
    const fetching = queryClient.query(settingsFlowOptions({ client: kratos.client }))
    await expect(fetching).rejects.toMatchObject({ code: "session_inactive", status: 401 })
    expect(kratos.requests()).toEqual(["create"])
  })

  it.each([undefined, null, {}, "http://kratos.test"])(
    "says what a client of %j lacks",
    (client) => {
      expect(() => settingsFlowOptions({ client: client as never })).toThrow(
        /`client` lacks createBrowserSettingsFlow, .*createOryClient\(url\)/,
      )
    },
  )
})

describe("shouldDehydrateQuery", () => {
  it("leaves flows out, and nothing else", async () => {
    const kratos = answerWith({ create: [loaded] })
    const queryClient = new QueryClient()
    await queryClient.query(settingsFlowOptions({ client: kratos.client }))
    await queryClient.query({ queryKey: ["todos"], queryFn: () => [1] })
    const { queries } = dehydrate(queryClient, { shouldDehydrateQuery })
    expect(queries.map(({ queryKey }) => queryKey)).toEqual([["todos"]])
  })
})
