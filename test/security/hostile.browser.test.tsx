import { fireEvent, render, screen, waitFor } from "@testing-library/react"
import type { SettingsFlow } from "@ory/client"
import { FlowForm } from "react-ory-settings"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { makeFlow, makeInput } from "../flow/make.ts"
import { CORPUS } from "./corpus.ts"
import type { Payload } from "./payloads.ts"

/** Whatever ran, opened, asked or went somewhere. */
let caught: string[]
/** What the browser refused to load, or was asked to. */
let left: string[]

beforeAll(() => {
  // No protection, as it lets everything of the page's own run, but a witness of all that leaves it.
  const policy = document.createElement("meta")
  policy.httpEquiv = "Content-Security-Policy"
  policy.content =
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ws:; form-action 'self'; object-src 'none'"
  document.head.append(policy)
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => left.push(blockedURI))
  // On its way out a form or link that nobody kept would take the tests with it.
  window.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) caught.push("a form posted itself")
    event.preventDefault()
  })
  window.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a")
    if (!link) return
    event.preventDefault()
    if (!/^https?:$/.test(link.protocol)) caught.push(`a link to ${link.href}`)
  })
})

beforeEach(() => {
  caught = []
  left = []
  Object.assign(window, { pwned: () => caught.push("the payload ran") })
  for (const name of ["open", "alert", "confirm", "prompt", "print"] as const) {
    vi.spyOn(window, name).mockImplementation((...words: unknown[]) => {
      caught.push(`${name} ${words.join()}`)
      return undefined as never
    })
  }
  vi.spyOn(window, "fetch").mockImplementation((to) => {
    left.push(to instanceof Request ? to.url : String(to))
    return Promise.reject(new TypeError("Failed to fetch"))
  })
  vi.spyOn(navigator, "sendBeacon").mockImplementation((to) => left.push(String(to)) > 0)
  vi.spyOn(navigator.credentials, "create").mockRejectedValue(new DOMException("", "SecurityError"))
  for (const level of ["error", "warn"] as const) vi.spyOn(console, level).mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const TRAITS = { first: "Ann" }
const profile = [
  makeInput({ name: "csrf_token", type: "hidden", value: "token" }, { group: "default" }),
  makeInput(
    { name: "traits.first", value: "Ann" },
    { meta: { label: { id: 1070002, type: "info", text: "First name" } } },
  ),
]
const save = makeInput(
  { name: "method", type: "submit", value: "profile" },
  { meta: { label: { id: 1070003, type: "info", text: "Save the profile" } } },
)

function flowOf({ nodes = [], ui, flow }: Payload): SettingsFlow {
  const base = makeFlow([...profile, ...nodes, save], TRAITS)
  return { ...base, ...flow, ui: { ...base.ui, ...ui } } as SettingsFlow
}

/** A frame and a task later: by then handlers ran and what is loaded was asked for. */
const settle = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

/** Everything but the codes' own tools, which print, save and copy. */
const PRESSABLE = "section button:not([data-ory=tools] *), section a, [data-ory=flow] > a"

describe("a hostile flow", () => {
  it("is one of sixty and more", () => {
    expect(CORPUS.length).toBeGreaterThan(100)
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length)
  })

  it.each(CORPUS)(
    "$name: runs nothing, sends nothing, and leaves the page at work",
    async (payload) => {
      const href = location.href
      const bodies: Record<string, unknown>[] = []
      const flow = flowOf(payload)
      const { container, unmount } = render(
        <FlowForm
          flow={flow}
          scripts={payload.scripts}
          submittedGroup="profile"
          confirmRemoval={false}
          onSubmit={(body) => void bodies.push(body)}
        />,
      )
      for (const control of container.querySelectorAll("[data-group=evil] input[name=runaway]")) {
        fireEvent.change(control, { target: { value: `${"a".repeat(40)}!` } })
      }
      for (const element of [...container.querySelectorAll<HTMLElement>(PRESSABLE)]) {
        // A link that is gone would still be followed, with nobody there to keep it.
        if (!element.isConnected) continue
        element.focus()
        fireEvent.mouseOver(element)
        fireEvent.click(element)
      }
      await settle()
      // What was pressed last is answered: the next submit is not ignored.
      await waitFor(() => expect(container.querySelector("[aria-disabled]")).toBeNull())

      bodies.length = 0
      fireEvent.change(screen.getByLabelText("First name"), { target: { value: "Grace" } })
      fireEvent.click(screen.getByRole("button", { name: "Save the profile" }))
      await waitFor(() => expect(bodies).toHaveLength(1))
      expect(bodies[0]).toMatchObject({ csrf_token: "token", traits: { first: "Grace" } })
      unmount()
      await settle()

      expect(caught).toEqual([])
      const { loads } = payload
      expect(left.filter((url) => !loads?.test(url))).toEqual([])
      if (loads) expect(left).not.toEqual([])
      expect(location.href).toBe(href)
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
    },
  )
})

describe("the trap", () => {
  it("is told of what runs and of what leaves", async () => {
    const box = document.createElement("div")
    document.body.append(box)
    box.innerHTML =
      '<img src="https://evil.invalid/x.png"><img src="data:," onerror="pwned()"><a href="javascript:0">'
    box.querySelector("a")!.click()
    await waitFor(() => expect(caught).toContain("the payload ran"))
    expect(caught).toContain("a link to javascript:0")
    await waitFor(() => expect(left).toContain("https://evil.invalid/x.png"))
    box.remove()
  })
})
