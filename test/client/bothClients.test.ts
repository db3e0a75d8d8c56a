// @vitest-environment node
import { describe, expect, it } from "vitest"
import { createLoginFlow, postLoginFlow } from "../../src/client/loginClient.ts"
import type { LoginClient } from "../../src/client/loginClient.ts"
import { createFlow, getFlow, postFlow } from "../../src/client/settingsClient.ts"
import {
  createVerificationFlow,
  getVerificationFlow,
  postVerificationFlow,
} from "../../src/client/verificationClient.ts"
import type { VerificationClient } from "../../src/client/verificationClient.ts"
import { CLIENTS } from "../clients.ts"
import { fixture, fixtureNames } from "../fixtures.ts"
import { kratos, recorded } from "./clientOf.ts"

type Transport = Parameters<(typeof CLIENTS)[number][1]>[1]
type Client = ReturnType<(typeof CLIENTS)[number][1]> & LoginClient & VerificationClient

/** Asks the same of each client, over the same transport. */
async function askBoth<T>(transport: () => Transport, ask: (client: Client) => Promise<T>) {
  const results = []
  for (const [, make] of CLIENTS) {
    const requests: Request[] = []
    const answer = transport()
    const client = make(kratos, (request) => {
      requests.push(request.clone())
      return answer(request)
    }) as Client
    const result = await ask(client).then(
      (value) => ({ value }),
      // An error’s own words and fields, in an object that can be compared.
      (error: unknown) => ({
        error: { ...Object.fromEntries(Object.entries(error as Error)), message: String(error) },
      }),
    )
    const asked = await Promise.all(requests.map(readRequest))
    results.push({ ...result, asked })
  }
  const [axios, fetch] = results
  return { axios: axios!, fetch: fetch! }
}

async function readRequest(request: Request) {
  const { method, url, credentials, headers } = request
  const names = ["accept", "content-type", "cookie", "x-session-token"]
  return {
    line: `${method} ${url}`,
    credentials,
    headers: names.map((name) => `${name}: ${headers.get(name)?.replace(";charset=UTF-8", "")}`),
    body: await request.text(),
  }
}

const answering =
  (body: BodyInit, init?: ResponseInit): (() => Transport) =>
  () =>
  () =>
    Promise.resolve(new Response(body, init))

describe("each recorded answer is the same with either client", () => {
  it.each(fixtureNames)("%s", async (name) => {
    const { axios, fetch } = await askBoth(
      () => () => Promise.resolve(recorded(name)),
      (client) => postFlow(client, {}, "1c6e", { method: "profile" }),
    )
    expect(fetch).toEqual(axios)
  })

  it("a flow of things that no client knows", async () => {
    const flow = {
      ...(fixture("get-flow-200") as object),
      expires_at: "2126-01-01T00:00:00Z",
      ui: {
        action: kratos,
        method: "POST",
        nodes: [
          {
            type: "hologram",
            group: "telepathy",
            attributes: { node_type: "hologram", spin: 0.5 },
          },
          { type: "input", group: "profile", attributes: { node_type: "input", sheen: ["x"] } },
        ],
        messages: [],
        weather: "fair",
      },
      a_new_field: { deep: [1, null, { er: true }] },
    }
    const { fetch } = await askBoth(answering(JSON.stringify(flow)), (client) =>
      getFlow(client, {}, "1c6e"),
    )
    expect(fetch).toMatchObject({ value: flow })
  })
})

describe("each failure is the same with either client", () => {
  const ERRORS: [string, () => Transport, object][] = [
    ["401", answering("{}", { status: 401 }), { code: "session_inactive", status: 401 }],
    ["404", answering("{}", { status: 404 }), { code: "flow_not_found", status: 404 }],
    [
      "429 with a time to wait",
      answering("", { status: 429, headers: { "Retry-After": "7" } }),
      { code: "rate_limited", status: 429, retryAfter: 7 },
    ],
    [
      "429 without",
      answering("", { status: 429 }),
      { code: "rate_limited", retryAfter: undefined },
    ],
    ["500 with a page", answering("<html>", { status: 500 }), { code: "server", status: 500 }],
    ["502 without a body", answering("", { status: 502 }), { code: "server", status: 502 }],
    ["200 with a page", answering("<!doctype html>"), { code: "unknown" }],
    ["200 with half of the JSON", answering('{"id": "1c6e", "ui": {'), { code: "unknown" }],
    ["200 with other JSON", answering("[]"), { code: "unknown" }],
    ["200 without a body", answering(""), { code: "unknown" }],
    [
      "no network",
      () => () => Promise.reject(new TypeError("Failed to fetch")),
      { code: "network", message: "FlowError: Kratos could not be reached." },
    ],
    [
      "a request given up",
      () => () => Promise.reject(new DOMException("Aborted", "AbortError")),
      { code: "network" },
    ],
    [
      "a connection cut in the middle of the answer",
      () => () =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              pull: (controller) => controller.error(new TypeError("terminated")),
            }),
          ),
        ),
      { code: "network" },
    ],
  ]

  it.each(ERRORS)("%s", async (_, transport, error) => {
    const { axios, fetch } = await askBoth(transport, (client) => createFlow(client, {}))
    expect(fetch).toEqual(axios)
    expect(fetch).toMatchObject({ error })
  })
})

describe("each request is the same with either client", () => {
  const login = fixture("login-refresh-flow-200") as Parameters<typeof postLoginFlow>[1]
  const verification = { id: "9d1f" } as Parameters<typeof postVerificationFlow>[1]
  const redirect = `${kratos}/self-service/login/browser?refresh=true&aal=aal2&return_to=https%3A%2F%2Fa.com%2F%3Fb%3Dc%26d`
  const proof = { sessionToken: "ory_st_1", cookie: "a=1; b=2" }

  const REQUESTS: [string, (client: Client) => Promise<unknown>][] = [
    ["createFlow", (client) => createFlow(client, {})],
    [
      "createFlow with all",
      (client) => createFlow(client, { cookie: "a=1" }, "https://a.com/?b&c"),
    ],
    ["createFlow, native", (client) => createFlow(client, proof)],
    ["getFlow", (client) => getFlow(client, proof, "1c6e&ef")],
    ["createLoginFlow", (client) => createLoginFlow(client, redirect)],
    ["postLoginFlow", (client) => postLoginFlow(client, login, { method: "totp", extra: [1] })],
    ["createVerificationFlow", (client) => createVerificationFlow(client)],
    ["getVerificationFlow", (client) => getVerificationFlow(client, "9d1f")],
    [
      "postVerificationFlow",
      (client) =>
        postVerificationFlow(client, verification, { method: "code", code: "123456", x: 0 }),
    ],
  ]

  it.each(REQUESTS)("%s", async (_, ask) => {
    const { axios, fetch } = await askBoth(
      () => () => Promise.resolve(recorded("get-flow-200")),
      ask,
    )
    expect(fetch.asked).toHaveLength(1)
    expect(fetch).toEqual(axios)
    expect(fetch.asked[0]).toMatchObject({ credentials: "include" })
    expect(fetch.asked[0]!.headers[0]).toBe("accept: application/json")
  })

  const COMMON = { csrf_token: "t==", transient_payload: { a: [null] }, of_tomorrow: { b: 1.5 } }
  const BODIES = [
    {
      method: "profile",
      traits: { email: "a@b.c", born: "1815-12-10", list: [{ x: null }], n: 0 },
    },
    { method: "password", password: 'żółw \u2028 "\\' },
    { method: "totp", totp_code: "123456", totp_unlink: true },
    { method: "lookup_secret", lookup_secret_regenerate: true, lookup_secret_confirm: "true" },
    { method: "oidc", link: "google", upstream_parameters: { prompt: "login" } },
    { method: "saml", unlink: "okta" },
    { method: "webauthn", webauthn_register: '{"id":"x"}', webauthn_register_displayname: "" },
    { method: "passkey", passkey_remove: "x", passkey_settings_register: '{"id":"y"}' },
    { method: "deviceauthn", create: { key: 1 } },
    { method: "telepathy", thought: ["a"] },
    { link: "google" },
    {},
  ].map((body) => ({ ...body, ...COMMON }))

  it.each(BODIES)("the body %j goes out byte by byte", async (body) => {
    const { axios, fetch } = await askBoth(
      () => () => Promise.resolve(recorded("get-flow-200")),
      (client) => postFlow(client, {}, "1c6e", body),
    )
    expect(fetch.asked).toEqual(axios.asked)
    expect(fetch.asked[0]!.body).toBe(JSON.stringify(body))
  })
})
