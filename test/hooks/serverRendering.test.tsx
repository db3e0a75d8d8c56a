import {
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  dehydrate,
} from "@tanstack/react-query"
import type { DehydratedState } from "@tanstack/react-query"
import { act, render, screen, waitFor } from "@testing-library/react"
import { StrictMode } from "react"
import { hydrateRoot } from "react-dom/client"
import type { Root } from "react-dom/client"
import {
  OrySettings,
  createOryClient,
  parseFlowError,
  settingsFlowOptions,
  shouldDehydrateQuery,
  useSettingsFlow,
} from "react-ory-settings"
import type { OryClient, UseSettingsFlowOptions } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { serverHtml } from "../serverHtml.ts"

const PUBLIC = "https://auth.example.com"
const INTERNAL = "http://kratos.internal:4433"
const ADA = { traits: { email: "ada@example.com", nickname: "Ada" }, password: "a secret of hers" }
const EVE = { traits: { email: "eve@example.com" } }

let kratos: ReturnType<typeof createFakeKratos>
let complaints: string[]
let root: Root | undefined
let host: HTMLElement

beforeEach(() => {
  kratos = createFakeKratos({
    url: PUBLIC,
    appUrl: location.origin,
    cookies: "headers",
    identities: [ADA, EVE],
  })
  complaints = []
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      complaints.push(words.map(String).join(" "))
    })
  }
  host = document.body.appendChild(document.createElement("div"))
})

afterEach(() => {
  act(() => root?.unmount())
  root = undefined
  host.remove()
  window.history.replaceState(null, "", "/")
  vi.restoreAllMocks()
})

/** A browser of somebody who is signed in: its cookies, and what the page in it asks Kratos with. */
function browserOf(email: string) {
  const cookies = new Map<string, string>()
  const keep = (pair: string) => {
    const [name = "", ...value] = pair.split("=")
    cookies.set(name.trim(), value.join("="))
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ")
  kratos.loginAs(email).cookie.split(";").forEach(keep)
  async function fetch(request: Request): Promise<Response> {
    const headers = new Headers(request.headers)
    headers.set("cookie", cookie())
    const response = await kratos.fetch(new Request(request, { headers }))
    for (const text of response.headers.getSetCookie()) keep(text.split(";")[0] ?? "")
    return response
  }
  return {
    cookie,
    client: createOryClient(PUBLIC, { fetch }),
    /** Follows the app's redirect to Kratos, which makes a flow and sends the browser back. */
    async visit(): Promise<string> {
      const url = `${PUBLIC}/self-service/settings/browser`
      const response = await fetch(new Request(url, { headers: { accept: "text/html" } }))
      const page = new URL(response.headers.get("location") ?? "")
      window.history.replaceState(null, "", page)
      return page.searchParams.get("flow") ?? ""
    },
  }
}

/** The server has its own way to Kratos; the flow is the same, and so is its place in the cache. */
const serverClient = createOryClient(PUBLIC, {
  fetch: (request) => inside(new Request(request.url.replace(PUBLIC, INTERNAL), request)),
})

/** The network that only the server is in. */
function inside(request: Request): Promise<Response> {
  if (!request.url.startsWith(INTERNAL)) throw new TypeError("fetch failed")
  return kratos.fetch(new Request(request.url.replace(INTERNAL, PUBLIC), request))
}

/** What the server sends: as a page's state, it is JSON. */
async function prefetch(options: Parameters<typeof settingsFlowOptions>[0]) {
  const queryClient = new QueryClient()
  let code: string | undefined
  try {
    await queryClient.query(settingsFlowOptions(options))
  } catch (error) {
    code = parseFlowError(error).code
  }
  const text = JSON.stringify(dehydrate(queryClient, { shouldDehydrateQuery }))
  return { code, text, state: JSON.parse(text) as DehydratedState }
}

function Page({ state, queryClient, client, flowId }: PageProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <HydrationBoundary state={state}>
          <OrySettings client={client} flowId={flowId} navigate={vi.fn()} />
        </HydrationBoundary>
      </QueryClientProvider>
    </StrictMode>
  )
}

interface PageProps {
  state: DehydratedState | undefined
  queryClient: QueryClient
  client: OryClient
  flowId?: string
}

/** Renders on the server, shows its HTML, and brings it to life in the browser. */
async function show(page: Omit<PageProps, "queryClient">) {
  const html = serverHtml(<Page {...page} client={serverClient} queryClient={new QueryClient()} />)
  host.innerHTML = html
  const queryClient = new QueryClient()
  await act(async () => {
    root = hydrateRoot(host, <Page {...page} queryClient={queryClient} />, {
      onRecoverableError: (error) => complaints.push(String(error)),
    })
    // Long enough for a request too many to be seen.
    await new Promise((resolve) => setTimeout(resolve, 50))
  })
  return { html, queryClient }
}

const requests = () =>
  kratos.state().requests.map(({ method, path }) => `${method} ${path.split("/settings")[1] ?? ""}`)

test("one flow, fetched once, by the server: its HTML is filled, and hydrates in silence", async () => {
  const { visit, cookie, client } = browserOf("ada@example.com")
  const flowId = await visit()
  const asked = { client: serverClient, flowId, cookie: cookie(), dehydrate: true }
  const { state } = await prefetch(asked)
  const { html } = await show({ state, client, flowId })
  expect(html).toContain('value="Ada"')
  expect(html).toContain(`/self-service/settings?flow=${flowId}`)
  expect(screen.getByLabelText("Nickname")).toHaveValue("Ada")
  expect(requests()).toEqual(["GET /browser", "GET /flows"])
  expect(complaints).toEqual([])
})

test("where the flow's id is not passed on, the page shows the flow of its URL after hydrating", async () => {
  const { visit, cookie, client } = browserOf("ada@example.com")
  const flowId = await visit()
  const asked = { client: serverClient, flowId, cookie: cookie(), dehydrate: true }
  const { state } = await prefetch(asked)
  const { html } = await show({ state, client })
  expect(html).not.toContain("<form")
  expect(screen.getByLabelText("Nickname")).toHaveValue("Ada")
  expect(requests()).toEqual(["GET /browser", "GET /flows"])
  expect(complaints).toEqual([])
})

test("without a prefetch the browser fetches the flow of its URL, and makes none", async () => {
  const { visit, client } = browserOf("ada@example.com")
  await visit()
  await show({ state: undefined, client })
  expect(await screen.findByLabelText("Nickname")).toHaveValue("Ada")
  expect(requests()).toEqual(["GET /browser", "GET /flows"])
  expect(complaints).toEqual([])
})

test("a page of a server without a flow makes one in the browser, once", async () => {
  const { client } = browserOf("ada@example.com")
  await show({ state: undefined, client })
  expect(await screen.findByLabelText("Nickname")).toHaveValue("Ada")
  expect(requests()).toEqual(["GET /browser"])
  expect(complaints).toEqual([])
})

test("what the server could not fetch is not sent: the browser makes a new flow", async () => {
  const { visit, cookie, client } = browserOf("ada@example.com")
  const flowId = await visit()
  kratos.advance("2h")
  const asked = { client: serverClient, flowId, cookie: cookie(), dehydrate: true }
  const { state, code } = await prefetch(asked)
  expect(code).toBe("flow_expired")
  expect(state.queries).toEqual([])
  await show({ state, client, flowId })
  expect(await screen.findByLabelText("Nickname")).toHaveValue("Ada")
  expect(requests()).toEqual(["GET /browser", "GET /flows", "GET /flows", "GET /browser"])
  expect(complaints).toEqual([])
})

test.each<[string, string, (flowId: string) => { flowId?: string; cookie: string }]>([
  ["no flow", "flow_not_found", () => ({ cookie: kratos.loginAs("ada@example.com").cookie })],
  [
    "a flow that is gone",
    "flow_not_found",
    () => ({ flowId: crypto.randomUUID(), cookie: kratos.loginAs("ada@example.com").cookie }),
  ],
  [
    "somebody else's flow",
    "identity_mismatch",
    (flowId) => ({ flowId, cookie: kratos.loginAs("eve@example.com").cookie }),
  ],
  ["nobody signed in", "session_inactive", (flowId) => ({ flowId, cookie: "" })],
])("for a browser's cookie no flow is made: %s is %s", async (_, code, asked) => {
  const flowId = await browserOf("ada@example.com").visit()
  const before = kratos.state().flows.length
  const answer = await prefetch({ client: serverClient, dehydrate: true, ...asked(flowId) })
  expect(answer.code).toBe(code)
  expect(answer.state.queries).toEqual([])
  expect(kratos.state().flows).toHaveLength(before)
})

test("a flow is not sent along unless asked for: it holds keys and codes", async () => {
  const { visit, cookie } = browserOf("ada@example.com")
  const asked = { client: serverClient, flowId: await visit(), cookie: cookie() }
  const { text } = await prefetch(asked)
  expect(text).not.toContain("totp")
  expect((await prefetch({ ...asked, dehydrate: true })).text).toContain("totp_secret_key")
})

test("what was asked for is sent along after the page has rendered, too", async () => {
  const { visit, cookie } = browserOf("ada@example.com")
  const flowId = await visit()
  const queryClient = new QueryClient()
  const asked = { client: serverClient, flowId, cookie: cookie(), dehydrate: true }
  await queryClient.query(settingsFlowOptions(asked))
  const page = { state: undefined, client: serverClient, flowId, queryClient }
  expect(serverHtml(<Page {...page} />)).toContain('value="Ada"')
  expect(dehydrate(queryClient, { shouldDehydrateQuery }).queries).toHaveLength(1)
  await queryClient.query({ ...settingsFlowOptions(asked), staleTime: 0 })
  expect(dehydrate(queryClient, { shouldDehydrateQuery }).queries).toHaveLength(1)
  // What is fetched later, without having been asked for, is not.
  await queryClient.query({ ...settingsFlowOptions({ ...asked, dehydrate: false }), staleTime: 0 })
  expect(dehydrate(queryClient, { shouldDehydrateQuery }).queries).toEqual([])
})

test("a cookie that is given to the page is no matter: without a flow one is made", async () => {
  const { client } = browserOf("ada@example.com")
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Hooked client={client} cookie="ory_kratos_session=hers" />
    </QueryClientProvider>,
  )
  expect(await screen.findByText("ready")).toBeVisible()
  expect(requests()).toEqual(["GET /browser"])
})

function Hooked(options: UseSettingsFlowOptions) {
  return <p>{useSettingsFlow(options).status}</p>
}

test("what was asked for on the server is not kept by a persister in the browser", async () => {
  const { visit, cookie, client } = browserOf("ada@example.com")
  const flowId = await visit()
  const asked = { client: serverClient, flowId, cookie: cookie(), dehydrate: true }
  const { state, text } = await prefetch(asked)
  expect(text).not.toContain(cookie())
  const untouched = new QueryClient()
  serverHtml(<Page state={state} client={client} flowId={flowId} queryClient={untouched} />)
  const { queryClient } = await show({ state, client, flowId })
  for (const browser of [untouched, queryClient]) {
    expect(browser.getQueryCache().getAll()).toHaveLength(1)
    expect(dehydrate(browser, { shouldDehydrateQuery }).queries).toEqual([])
  }
})

test("a save of a hydrated page goes to Kratos with the browser's cookies", async () => {
  const { visit, cookie, client } = browserOf("ada@example.com")
  const flowId = await visit()
  const asked = { client: serverClient, flowId, cookie: cookie(), dehydrate: true }
  await show({ state: (await prefetch(asked)).state, client, flowId })
  const field = screen.getByLabelText<HTMLInputElement>("Nickname")
  field.value = "Countess"
  await act(async () => {
    field.form?.requestSubmit(field.form.querySelector<HTMLElement>("[value=profile]"))
    await waitFor(() => expect(requests()).toContain("POST "))
  })
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]?.traits).toMatchObject({ nickname: "Countess" })
})
