import { act, cleanup, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { SettingsFlow } from "@ory/client"
import { StrictMode } from "react"
import type { ReactElement } from "react"
import { hydrateRoot } from "react-dom/client"
import type { Root } from "react-dom/client"
import { FlowForm } from "react-ory-settings"
import type { InputNode } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { serverHtml } from "../serverHtml.ts"

const FULL = "browser-profile-all-trait-types-filled"

let complaints: string[]
let root: Root | undefined
let host: HTMLElement

beforeEach(() => {
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
  host.remove()
  cleanup()
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})

/** Serves the page, lets somebody type in it, and hydrates it. */
function serve(page: ReactElement, type: () => void) {
  const strict = <StrictMode>{page}</StrictMode>
  host.innerHTML = serverHtml(strict)
  type()
  act(() => {
    root = hydrateRoot(host, strict, {
      onRecoverableError: (error) => complaints.push(String(error)),
    })
  })
}

/** A flow with a text of several lines and a choice of plans. */
function fullFlow(): SettingsFlow {
  const flow = freshFlow(FULL)
  const node = (name: string) =>
    flow.ui.nodes.find(({ attributes }) => "name" in attributes && attributes.name === name) as
      InputNode | undefined
  Object.assign(node("traits.plan")!.attributes, {
    options: ["free", "team"].map((value) => ({ value })),
  })
  Object.assign(node("traits.username")!.attributes, { value: "two\nlines" })
  Object.assign(flow.identity.traits as object, { username: "two\nlines" })
  return flow
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

function fillAll() {
  field("First name").value = "Grace"
  field("Username").value = "three\nother\nlines"
  field("Age").value = "44"
  field("Newsletter").checked = false
  field("Birthday").value = "2000-02-29"
  field("Appointment").value = "2030-05-06T07:08:09Z"
  field("Plan").value = "team"
  field("Tags 2").value = "c"
  field("Scores 1").value = "7"
}

describe("what was typed before the code was there", () => {
  it("survives it, counts as typed, and is sent, of every kind of field", async () => {
    const onSubmit = vi.fn()
    const onDirtyChange = vi.fn()
    const flow = fullFlow()
    const form = <FlowForm flow={flow} onSubmit={onSubmit} onDirtyChange={onDirtyChange} />
    serve(form, fillAll)
    expect(field("Username")).toHaveValue("three\nother\nlines")
    expect(field("Plan")).toHaveValue("team")
    expect(new Date(field("Appointment").value).toISOString()).toBe("2030-05-06T07:08:09.000Z")
    expect(onDirtyChange).toHaveBeenLastCalledWith(["profile"])

    const profile = host.querySelector<HTMLElement>("#ory-profile")!
    expect(within(profile).getByRole("button", { name: "Discard" })).toBeVisible()
    await userEvent.click(within(profile).getByRole("button", { name: "Save" }))
    const [{ traits }] = onSubmit.mock.calls[0] as [{ traits: object }]
    const stored = flow.identity.traits as Record<string, object>
    expect(traits).toEqual({
      ...stored,
      name: { ...stored.name, first: "Grace" },
      username: "three\nother\nlines",
      age: 44,
      newsletter: false,
      birthday: "2000-02-29",
      appointment: "2030-05-06T07:08:09Z",
      plan: "team",
      tags: ["a", "c"],
      scores: [7, 2.5],
    })

    await userEvent.click(within(profile).getByRole("button", { name: "Discard" }))
    expect(field("First name")).toHaveValue("Ann")
    expect(new Date(field("Appointment").value).toISOString()).toBe("2026-01-02T03:04:05.000Z")
    expect(field("Tags 2")).toHaveValue("b")
    expect(onDirtyChange).toHaveBeenLastCalledWith([])
  })

  it("a date-time that was emptied stays so; one that is none is what is stored", () => {
    const form = <FlowForm flow={fullFlow()} onSubmit={vi.fn()} />
    serve(form, () => (field("Appointment").value = ""))
    expect(field("Appointment")).toHaveValue("")
    act(() => root?.unmount())
    serve(form, () => (field("Appointment").value = "tomorrow"))
    expect(new Date(field("Appointment").value).toISOString()).toBe("2026-01-02T03:04:05.000Z")
  })

  it("nothing typed is nothing typed", () => {
    const onDirtyChange = vi.fn()
    const form = <FlowForm flow={fullFlow()} onSubmit={vi.fn()} onDirtyChange={onDirtyChange} />
    serve(form, () => undefined)
    expect(onDirtyChange.mock.calls.flat().flat()).toEqual([])
    expect(screen.queryByRole("button", { name: "Discard" })).toBeNull()
  })
})
