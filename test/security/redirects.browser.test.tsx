import { fireEvent, screen, waitFor } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, freshFlow } from "../answers.ts"
import type { Answer } from "../answers.ts"
import { FULL, SAVED, showPage } from "../page.tsx"
import { CODE_URLS } from "./payloads.ts"

const ran = vi.fn()

beforeEach(() => {
  sessionStorage.clear()
  ran.mockReset()
  Object.assign(window, { pwned: ran })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const error = (status: number, id: string, to: string): Answer => {
  const body = { error: { id, code: status }, redirect_browser_to: to }
  return () => Response.json(body, { status })
}

const saved = (to: string): Answer => {
  const { ui, ...flow } = freshFlow(FULL)
  const next = [{ action: "redirect_browser_to", redirect_browser_to: to }]
  return () => Response.json({ ...flow, ui: { ...ui, messages: [SAVED] }, continue_with: next })
}

/** The answers that tell the page where to go. */
const ANSWERS: [string, (to: string) => Answer][] = [
  ["422", (to) => error(422, "browser_location_change_required", to)],
  ["a sign-in too long ago", (to) => error(403, "session_refresh_required", to)],
  ["a second factor", (to) => error(403, "session_aal2_required", to)],
  ["what continues a save", saved],
]

/** Presses Save; the answer is there once the form is at rest again. */
async function save(kratos: ReturnType<typeof answerWith>): Promise<void> {
  fireEvent.change(await screen.findByLabelText("First name"), { target: { value: "Grace" } })
  fireEvent.submit(screen.getByLabelText("First name").closest("form")!)
  await waitFor(() => expect(kratos.posted()).toHaveLength(1))
  await waitFor(() => expect(document.querySelector("[data-submitting]")).toBeNull())
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
}

const asCases = (urls: string[]) =>
  ANSWERS.flatMap(([name, answerTo]) => urls.map((url) => ({ name, url, answerTo })))

describe("where an answer leads", () => {
  // No `navigate` of the app's: the page itself would go there, and what is code would run.
  it.each(asCases(CODE_URLS))("$name to $url: nowhere, and nothing runs", async (each) => {
    const href = location.href
    const kratos = answerWith({
      create: [() => Response.json(freshFlow(FULL))],
      submit: [each.answerTo(each.url)],
    })
    showPage(kratos, {
      navigate: undefined,
      reauthenticate: "redirect",
      returnTo: "https://app.test/",
      groups: ["profile"],
    })
    await save(kratos)
    expect(ran).not.toHaveBeenCalled()
    expect(location.href).toBe(href)
    expect(screen.getByLabelText("First name")).toBeVisible()
  })

  it.each(asCases(["//other.test", "\\\\other.test", "ht\ntps://other.test", "https:other.test"]))(
    "$name to $url: to a page, whatever the way it is written",
    async ({ url, answerTo }) => {
      const kratos = answerWith({
        create: [() => Response.json(freshFlow(FULL))],
        submit: [answerTo(url)],
      })
      const navigate = vi.fn<(to: string) => void>()
      showPage(kratos, {
        navigate,
        reauthenticate: "redirect",
        returnTo: "https://app.test/",
        groups: ["profile"],
      })
      await save(kratos)
      await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
      const [to = ""] = navigate.mock.calls[0] ?? []
      expect(new URL(to, location.href).protocol).toMatch(/^https?:$/)
    },
  )
})
