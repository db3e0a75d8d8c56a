// @vitest-environment node
import { describe, expect, it } from "vitest"
import { createOryClient } from "../../src/client/createOryClient.ts"
import { fixture } from "../fixtures.ts"

/** A transport that answers with a flow and keeps what was asked. */
function recordingFetch() {
  const requests: Request[] = []
  const fetch = (request: Request) => {
    requests.push(request)
    return Promise.resolve(Response.json(fixture("get-flow-200")))
  }
  return { requests, fetch }
}

describe("createOryClient", () => {
  it.each([
    ["https://auth.example.com", "https://auth.example.com"],
    ["https://auth.example.com/", "https://auth.example.com"],
    ["https://example.com/auth", "https://example.com/auth"],
    ["https://example.com/auth//", "https://example.com/auth"],
    ["  http://localhost:4433 ", "http://localhost:4433"],
    ["HTTPS://auth.example.com", "HTTPS://auth.example.com"],
    ["/.ory", "/.ory"],
    ["/.ory/", "/.ory"],
    [" /.ory ", "/.ory"],
    ["/", ""],
  ])("takes %j for the address %j", (basePath, baseUrl) => {
    expect(createOryClient(basePath).baseUrl).toBe(baseUrl)
  })

  it.each(["https://auth.example.com", "https://example.com/auth/"])(
    "asks Kratos at %s for JSON, with cookies",
    async (basePath) => {
      const { requests, fetch } = recordingFetch()
      const client = createOryClient(basePath, { fetch })
      const { data } = await client.createBrowserSettingsFlow({ returnTo: "https://a.com/?b=c" })
      expect(data).toEqual(fixture("get-flow-200"))
      expect(requests).toHaveLength(1)
      const [request] = requests
      expect(request!.url).toBe(
        `${client.baseUrl}/self-service/settings/browser?return_to=https%3A%2F%2Fa.com%2F%3Fb%3Dc`,
      )
      expect(request!.method).toBe("GET")
      expect(request!.credentials).toBe("include")
      expect(request!.headers.get("accept")).toBe("application/json")
    },
  )

  it("posts a submission as JSON, with cookies", async () => {
    const { requests, fetch } = recordingFetch()
    await createOryClient("https://auth.example.com", { fetch }).updateSettingsFlow({
      flow: "1c6ef8fe",
      updateSettingsFlowBody: { method: "password", password: "correct horse" },
    })
    const [request] = requests
    expect(request!.url).toBe("https://auth.example.com/self-service/settings?flow=1c6ef8fe")
    expect(request!.method).toBe("POST")
    expect(request!.credentials).toBe("include")
    expect(request!.headers.get("content-type")).toBe("application/json")
    expect(await request!.json()).toEqual({ method: "password", password: "correct horse" })
  })

  it("sends cookies with the browser's own transport too", async () => {
    const requests: { withCredentials?: boolean; accept?: unknown }[] = []
    const client = createOryClient("https://auth.example.com")
    const adapter = (config: { withCredentials?: boolean; headers: Record<string, unknown> }) => {
      requests.push({ withCredentials: config.withCredentials, accept: config.headers.Accept })
      return Promise.resolve({ data: "{}", status: 200, statusText: "", headers: {}, config })
    }
    await client.toSession({}, { adapter } as object)
    expect(requests).toEqual([{ withCredentials: true, accept: "application/json" }])
  })

  it.each([
    [""],
    ["   "],
    ["auth.example.com"],
    ["localhost:4433"],
    ["./ory"],
    ["//auth.example.com"],
    ["///"],
    ["https://"],
    ["https://["],
    ["http//example.com"],
    ["ftp://example.com"],
    ["javascript:alert(1)//https://example.com"],
    [undefined],
    [null],
    [5],
    [{}],
  ])("refuses %j, and says what to pass", (basePath) => {
    const shown = basePath === undefined ? "undefined" : JSON.stringify(basePath)
    const make = () => createOryClient(basePath as string)
    expect(make).toThrow(TypeError)
    expect(make).toThrow(`createOryClient: ${shown} is not the address of a Kratos.`)
    expect(make).toThrow(/https:\/\/auth\.example\.com, or a path of this site .*\/\.ory\./)
  })
})
