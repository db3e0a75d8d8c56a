import { dehydrate, QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import { createOryClient, OrySettings, shouldDehydrateQuery } from "react-ory-settings"
import type { OrySettingsProps } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import type { FakeKratos, FakeKratosOptions, Fault } from "react-ory-settings/testing"
import type { UiNode } from "@ory/client"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, freshFlow } from "../answers.ts"
import { makeInput } from "../flow/make.ts"
import { showPage } from "../page.tsx"

const EMAIL = "ada@example.com"
const OLD_PASSWORD = "MARKER-old-horse-battery"
const NEW_PASSWORD = "MARKER-new-staple-correct"
/** Six digits that occur nowhere else. */
const CODE = "914273"
const NICKNAME = "MARKER-nickname"
const SUBMIT = { method: "POST", path: "/self-service/settings" }

const said: unknown[][] = []
const addresses: string[] = []

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  window.history.replaceState(null, "", "/account")
  said.length = 0
  addresses.length = 0
  for (const [name, value] of Object.entries(console)) {
    if (typeof value !== "function") continue
    vi.spyOn(console, name as "log").mockImplementation((...words: unknown[]) => {
      said.push(words)
    })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** All texts in a value: of any property, also one that is not enumerable, of any depth. */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "string") return [value]
  if (typeof value === "number") return [String(value)]
  const isOpen = (typeof value === "object" && value !== null) || typeof value === "function"
  if (!isOpen || seen.has(value)) return []
  // The page itself is where secrets are typed and shown.
  if (value instanceof Node || value === window) return []
  seen.add(value)
  const parts =
    value instanceof Map || value instanceof Set || value instanceof Headers ? [...value] : []
  const own = Reflect.ownKeys(value).flatMap((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key)
    const read: unknown = descriptor?.get
      ? attempt(() => Reflect.get(value, key))
      : descriptor?.value
    return [String(key), ...textsIn(read, seen)]
  })
  return [...own, ...parts.flatMap((part) => textsIn(part, seen))]
}

function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}

interface Opened {
  kratos: FakeKratos
  queries: QueryClient
  errors: unknown[]
  unmount: () => void
}

/** The page of somebody who is signed in, with every way out of it watched. */
async function open(
  options: Partial<FakeKratosOptions> = {},
  props: Partial<OrySettingsProps> = {},
): Promise<Opened> {
  const kratos = createFakeKratos({
    providers: [{ id: "google", label: "Google" }],
    ...options,
    identities: [{ traits: { email: EMAIL }, password: OLD_PASSWORD, ...options.identities?.[0] }],
  })
  kratos.loginAs(EMAIL)
  const client = createOryClient(kratos.url, {
    fetch: (request) => {
      addresses.push(request.url)
      return kratos.fetch(request)
    },
  })
  const queries = new QueryClient()
  const errors: unknown[] = []
  const { unmount } = render(
    <QueryClientProvider client={queries}>
      <OrySettings
        client={client}
        navigate={(to) => void addresses.push(to)}
        onError={(...told) => errors.push(told)}
        reauthenticate="redirect"
        {...props}
      />
    </QueryClientProvider>,
  )
  await screen.findByRole("heading", { name: "Password", level: 2 })
  return { kratos, queries, errors, unmount }
}

/** Everything that leaves the page or outlives it, by where it would be found. */
function leaks({ queries, errors }: Opened): Record<string, string[]> {
  const cache = queries.getQueryCache().getAll()
  return {
    console: textsIn(said),
    onError: textsIn(errors),
    keys: textsIn(cache.map(({ queryKey, queryHash, meta }) => [queryKey, queryHash, meta])),
    failures: textsIn(cache.map(({ state }) => [state.error, state.fetchFailureReason])),
    mutations: textsIn(queries.getMutationCache().getAll()),
    dehydrated: textsIn(dehydrate(queries, { shouldDehydrateQuery })),
    storage: [sessionStorage, localStorage].flatMap((each) =>
      Object.entries(each).flat().map(String),
    ),
    address: [location.href, document.title, document.cookie, ...textsIn(history.state)],
    addresses,
  }
}

function expectSecret(opened: Opened, secrets: readonly string[]): void {
  for (const [place, texts] of Object.entries(leaks(opened))) {
    for (const secret of secrets) {
      expect(
        texts.filter((text) => text.includes(secret)),
        `${secret} in ${place}`,
      ).toEqual([])
    }
  }
}

const section = (name: string) =>
  screen.getByRole("heading", { name, level: 2 }).closest<HTMLElement>("[data-ory=group]")!

function type(group: string, label: string, value: string): void {
  fireEvent.change(within(section(group)).getByLabelText(label), { target: { value } })
}

const press = (group: string, name: string) =>
  fireEvent.click(within(section(group)).getByRole("button", { name }))

/** What goes wrong, and what the page then tells the app. */
const ERRORS: [string, (kratos: FakeKratos) => void, string | undefined][] = [
  ["400", () => undefined, undefined],
  ["401", (kratos) => kratos.expireSession(), "session_inactive"],
  ["403 too long ago", (kratos) => kratos.advance("20m"), "session_refresh_required"],
  ["410", (kratos) => kratos.advance("2h"), "flow_expired"],
  ["429", (kratos) => fault(kratos, { kind: "status", status: 429 }), "rate_limited"],
  ["500", (kratos) => fault(kratos, { kind: "status", status: 500 }), "server"],
  [
    "502 of a proxy",
    (kratos) => fault(kratos, { kind: "status", status: 502, html: true }),
    "server",
  ],
  ["404", (kratos) => fault(kratos, { kind: "status", status: 404 }), undefined],
  ["422", (kratos) => fault(kratos, { kind: "status", status: 422 }), undefined],
  ["a cut before", (kratos) => fault(kratos, { kind: "drop" }), "network"],
  ["a cut after", (kratos) => fault(kratos, { kind: "drop-answer" }), "network"],
  ["half an answer", (kratos) => fault(kratos, { kind: "truncate" }), undefined],
  ["CORS", (kratos) => fault(kratos, { kind: "opaque" }), "network"],
  ["a wrong type", (kratos) => fault(kratos, { kind: "content-type" }), undefined],
]

function fault(kratos: FakeKratos, what: Pick<Fault, "kind" | "status" | "html">): void {
  kratos.setFaults([{ ...SUBMIT, ...what }])
}

/** The answer is there, and what followed from it. */
async function settled({ kratos }: Opened): Promise<void> {
  const posted = () => kratos.state().requests.filter(({ method }) => method === "POST").length
  await waitFor(() => expect(posted()).toBeGreaterThan(0))
  await waitFor(() => expect(document.querySelector("[data-submitting]")).toBeNull())
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
}

describe("what is typed stays in its field", () => {
  it.each(ERRORS)("a password, at %s", async (_, breakIt, code) => {
    const opened = await open({ methods: { password: { minLength: 40 } } })
    type("Profile", "Nickname", NICKNAME)
    type("Password", "Password", NEW_PASSWORD)
    // Shown, it is a text like any other.
    press("Password", "Show what you type")
    breakIt(opened.kratos)
    press("Password", "Save")
    await settled(opened)
    expectSecret(opened, [NEW_PASSWORD, OLD_PASSWORD])
    if (code !== undefined) expect(opened.errors).toMatchObject([[{ code }]])
    opened.unmount()
    expectSecret(opened, [NEW_PASSWORD, OLD_PASSWORD])
  })

  it.each(ERRORS)("the code and the key of an authenticator app, at %s", async (_, breakIt) => {
    const opened = await open()
    const key = section("Authenticator app").querySelector("code")!.textContent
    expect(key).toMatch(/^[A-Z2-7]{32}$/)
    type("Authenticator app", "Verify code", CODE)
    breakIt(opened.kratos)
    press("Authenticator app", "Save")
    await settled(opened)
    expectSecret(opened, [CODE, key])
    opened.unmount()
    expectSecret(opened, [CODE, key])
  })

  it.each(ERRORS)("new backup codes, at %s", async (_, breakIt) => {
    const opened = await open()
    press("Backup codes", "Generate new backup recovery codes")
    const list = await waitFor(() => within(section("Backup codes")).getAllByRole("listitem"))
    const codes = list.map((item) => item.textContent)
    expect(codes).toHaveLength(12)
    breakIt(opened.kratos)
    press("Backup codes", "Confirm backup recovery codes")
    await settled(opened)
    expectSecret(opened, codes)
    opened.unmount()
    expectSecret(opened, codes)
  })
})

it("a password of any name is no draft, not while it is shown either", async () => {
  const flow = freshFlow("browser-all-methods-fresh")
  const more = makeInput({ name: "current", type: "password" }, { group: "custom" }) as UiNode
  const nodes = [...flow.ui.nodes, more]
  const kratos = answerWith({
    create: [() => Response.json({ ...flow, ui: { ...flow.ui, nodes } })],
    submit: [errorAnswer("submit-no-session-401")],
  })
  const navigate = vi.fn()
  showPage(kratos, { groups: ["profile", "custom"], navigate })
  await screen.findByLabelText("First name")
  type("Profile", "First name", NICKNAME)
  type("Custom", "Current", NEW_PASSWORD)
  press("Custom", "Show what you type")
  press("Profile", "Save")
  await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
  const kept = JSON.stringify(Object.entries(sessionStorage))
  expect(kept).toContain(NICKNAME)
  expect(kept).not.toContain(NEW_PASSWORD)
})

describe("what is typed into the login in the page stays there", () => {
  it.each([
    ["a password, at 500", 500],
    ["a password, at 429", 429],
    ["a wrong password", undefined],
  ])("%s", async (_, status) => {
    const opened = await open({}, { reauthenticate: "dialog" })
    const secret = status === undefined ? NEW_PASSWORD : OLD_PASSWORD
    type("Password", "Password", "MARKER-changed-phrase")
    opened.kratos.advance("20m")
    press("Password", "Save")
    const dialog = await screen.findByRole("dialog")
    const field = await within(dialog).findByLabelText("Password")
    fireEvent.change(field, { target: { value: secret } })
    if (status !== undefined) {
      const login = { method: "POST", path: "/self-service/login" }
      opened.kratos.setFaults([{ kind: "status", status, ...login }])
    }
    fireEvent.click(field.closest("form")!.querySelector("button[type=submit]")!)
    await within(dialog).findByRole("alert")
    expectSecret(opened, [secret, "MARKER-changed-phrase"])
    opened.unmount()
    expectSecret(opened, [secret, "MARKER-changed-phrase"])
  })
})

describe("the search itself", () => {
  it("finds what is there: what was typed in a profile is kept, and the live cache has the key", async () => {
    const opened = await open()
    const key = section("Authenticator app").querySelector("code")!.textContent
    type("Profile", "Nickname", NICKNAME)
    type("Password", "Password", NEW_PASSWORD)
    opened.kratos.expireSession()
    press("Password", "Save")
    await waitFor(() => expect(opened.errors).toHaveLength(1))
    expect(leaks(opened).storage?.some((text) => text.includes(NICKNAME))).toBe(true)
    const cached = textsIn(opened.queries.getQueryCache().getAll())
    expect(cached.some((text) => text.includes(key))).toBe(true)
    expect(textsIn(dehydrate(opened.queries)).some((text) => text.includes(key))).toBe(true)
    cleanup()
  })

  it("looks into errors: their cause, their stack, and what is not enumerable", () => {
    const error = new Error("one", { cause: { config: { data: "two" } } })
    Object.defineProperty(error, "hidden", {
      value: new Map([["three", new Headers({ a: "four" })]]),
    })
    expect(textsIn(error).join()).toMatch(/(?=.*one)(?=.*two)(?=.*three)(?=.*four)/s)
  })
})
