// @vitest-environment node
import { afterEach, describe, expect, it, vi } from "vitest"
import { createOryClient } from "../../src/client/createOryClient.ts"
import { parseFlowError } from "../../src/client/errors.ts"
import { fetchAdapter } from "../../src/client/fetchAdapter.ts"
import { fixture } from "../fixtures.ts"

const url = "https://auth.example.com/self-service/settings/browser"

/** What the transport is asked for by an axios configuration. */
async function requestFor(config: object): Promise<Request> {
  let asked: Request | undefined
  await fetchAdapter((request) => {
    asked = request
    return Promise.resolve(Response.json({}))
  })({ url, ...config })
  return asked!
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe("the request of fetchAdapter", () => {
  it("says what to pass where a path has no page to be a path of", async () => {
    const client = createOryClient("/.ory", { fetch: () => Promise.resolve(Response.json({})) })
    const error = parseFlowError(await client.toSession().catch((thrown: unknown) => thrown))
    expect(error.code).toBe("unknown")
    expect(error.message).toMatch(/On a server, pass the full URL/)
  })

  it("is a GET with cookies where nothing else is said", async () => {
    const request = await requestFor({})
    expect(request.method).toBe("GET")
    expect(request.url).toBe(url)
    expect(request.credentials).toBe("include")
    expect([...request.headers]).toEqual([])
  })

  it("has the method, the body and the headers that are texts", async () => {
    const headers = { "Content-Type": "application/json", "X-Session-Token": "ory_st_1", Age: 5 }
    const request = await requestFor({ method: "post", data: '{"a":1}', headers })
    expect(request.method).toBe("POST")
    expect(await request.text()).toBe('{"a":1}')
    expect([...request.headers]).toEqual([
      ["content-type", "application/json"],
      ["x-session-token", "ory_st_1"],
    ])
  })

  it("has its method in capitals, which fetch changes for few methods only", async () => {
    expect((await requestFor({ method: "patch" })).method).toBe("PATCH")
  })

  it("has no body where axios has none that is a text", async () => {
    for (const data of [undefined, null, { a: 1 }]) {
      expect((await requestFor({ method: "post", data })).body).toBeNull()
    }
  })

  it("can be given up", async () => {
    const controller = new AbortController()
    const request = await requestFor({ signal: controller.signal })
    expect(request.signal.aborted).toBe(false)
    controller.abort()
    expect(request.signal.aborted).toBe(true)
  })

  it("finds a path of the site on the page's own origin", async () => {
    vi.stubGlobal("location", { href: "https://app.example.com/account/settings?flow=1" })
    const { url: asked } = await requestFor({ url: "/.ory/self-service/settings/browser" })
    expect(asked).toBe("https://app.example.com/.ory/self-service/settings/browser")
    expect((await requestFor({ url: undefined })).url).toBe(
      "https://app.example.com/account/settings?flow=1",
    )
  })
})

describe("the answer of fetchAdapter", () => {
  it("is what axios expects", async () => {
    const response = new Response('{"a":1}', {
      status: 201,
      statusText: "Created",
      headers: { "X-Id": "7" },
    })
    const config = { url }
    expect(await fetchAdapter(() => Promise.resolve(response))(config)).toEqual({
      data: '{"a":1}',
      status: 201,
      statusText: "Created",
      headers: { "content-type": "text/plain;charset=UTF-8", "x-id": "7" },
      config,
      request: undefined,
    })
  })

  it.each([
    ["create-browser-no-session-401", 401, "session_inactive"],
    ["submit-expired-410", 410, "flow_expired"],
  ])("peers 1, 3: is an error that can be read for %s", async (name, status, code) => {
    const fetch = () => Promise.resolve(Response.json(fixture(name), { status }))
    const client = createOryClient("https://auth.example.com", { fetch })
    const thrown = await client.createBrowserSettingsFlow().catch((error: unknown) => error)
    expect((thrown as Error).message).toBe(`Request failed with status code ${String(status)}`)
    expect(thrown).toMatchObject({ isAxiosError: true, response: { data: fixture(name) } })
    expect(parseFlowError(thrown)).toMatchObject({ code, status })
  })

  it("peers 8: is an error that can be read for a proxy's HTML", async () => {
    const fetch = () => Promise.resolve(new Response("<html></html>", { status: 502 }))
    const client = createOryClient("https://auth.example.com", { fetch })
    const thrown = await client.createBrowserSettingsFlow().catch((error: unknown) => error)
    expect(parseFlowError(thrown)).toMatchObject({ code: "server", status: 502 })
  })

  it("says how long to wait", async () => {
    const headers = { "Retry-After": "30" }
    const fetch = () => Promise.resolve(new Response("", { status: 429, headers }))
    const client = createOryClient("https://auth.example.com", { fetch })
    const thrown = await client.createBrowserSettingsFlow().catch((error: unknown) => error)
    expect(parseFlowError(thrown)).toMatchObject({ code: "rate_limited", retryAfter: 30 })
  })
})

describe("peers 4: a transport that gets no answer is a network error", () => {
  const cut = () =>
    new ReadableStream({
      start(controller) {
        controller.error(new TypeError("terminated"))
      },
    })

  it.each<[string, () => Promise<Response>]>([
    ["fails", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["fails in words of its own", () => Promise.reject(new Error("offline"))],
    [
      "throws at once",
      () => {
        throw new Error("offline")
      },
    ],
    ["is cut off in the middle of the answer", () => Promise.resolve(new Response(cut()))],
  ])("where it %s", async (_, fetch) => {
    const client = createOryClient("https://auth.example.com", { fetch })
    const thrown = await client.createBrowserSettingsFlow().catch((error: unknown) => error)
    expect((thrown as Error).message).toBe("Network Error")
    expect((thrown as Error).cause).toBeInstanceOf(Error)
    expect(parseFlowError(thrown).code).toBe("network")
  })
})
