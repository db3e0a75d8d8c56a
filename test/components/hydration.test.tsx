import { act, cleanup, screen } from "@testing-library/react"
import { hydrateRoot } from "react-dom/client"
import type { Root } from "react-dom/client"
import type { ReactElement } from "react"
import { FlowForm } from "react-ory-settings"
import type { AnyFlow } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { flowFixtureNames } from "../fixtures.ts"
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
  root = undefined
  host.remove()
  cleanup()
  vi.restoreAllMocks()
})

function serve(page: ReactElement) {
  host.innerHTML = serverHtml(page)
}

function hydrate(page: ReactElement) {
  act(() => {
    root = hydrateRoot(host, page, {
      onRecoverableError: (error) => complaints.push(String(error)),
    })
  })
}

describe("on a server", () => {
  it("the HTML works by itself: plain forms, the browser's checks, a date-time as it came", () => {
    serve(<FlowForm flow={freshFlow(FULL)} onSubmit={vi.fn()} />)
    const form = screen.getByLabelText("First name").closest("form")!
    expect(form).not.toHaveAttribute("novalidate")
    expect(form).toHaveAttribute("method", "POST")
    const when = screen.getByLabelText("Appointment")
    expect(when).toHaveAttribute("type", "text")
    expect(when).toHaveValue("2026-01-02T03:04:05Z")
    expect(screen.getByLabelText("Age")).toHaveValue(30)
    expect(screen.getByLabelText("Newsletter")).toBeChecked()
  })

  it("once hydrated it is noValidate, and the date-time is local", () => {
    const page = <FlowForm flow={freshFlow(FULL)} onSubmit={vi.fn()} />
    serve(page)
    hydrate(page)
    expect(screen.getByLabelText("First name").closest("form")).toHaveAttribute("novalidate")
    const when = screen.getByLabelText<HTMLInputElement>("Appointment")
    expect(when).toHaveAttribute("type", "datetime-local")
    expect(new Date(when.value).toISOString()).toBe("2026-01-02T03:04:05.000Z")
    expect(complaints).toEqual([])
  })

  it("keeps what was typed before the code was there, of every kind", () => {
    const page = <FlowForm flow={freshFlow(FULL)} onSubmit={vi.fn()} />
    serve(page)
    screen.getByLabelText<HTMLInputElement>("First name").value = "Grace"
    screen.getByLabelText<HTMLInputElement>("Age").value = "44"
    screen.getByLabelText<HTMLInputElement>("Newsletter").checked = false
    hydrate(page)
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
    expect(screen.getByLabelText("Age")).toHaveValue(44)
    expect(screen.getByLabelText("Newsletter")).not.toBeChecked()
    expect(screen.getByLabelText("Last name")).toHaveValue("Lee")
    expect(complaints).toEqual([])
  })

  it.each(flowFixtureNames)("%s hydrates without a complaint", (name) => {
    const flow = freshFlow(name)
    const page = <FlowForm flow={flow} onSubmit={vi.fn()} submittedGroup="profile" />
    serve(page)
    hydrate(page)
    expect(complaints).toEqual([])
  })

  it("brings back what was typed before the page was left, with its items of a list", () => {
    const values = { "traits.name.first": "Grace", "traits.tags.9": "three" }
    const draft = {
      read: (_: AnyFlow, group: string) => (group === "profile" ? values : undefined),
      attach: () => () => undefined,
      drop: vi.fn(),
    }
    serve(<FlowForm flow={freshFlow(FULL)} onSubmit={vi.fn()} />)
    hydrate(<FlowForm flow={freshFlow(FULL)} onSubmit={vi.fn()} draft={draft} />)
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
    expect(document.getElementsByName("traits.tags.9")[0]).toHaveValue("three")
    expect(draft.drop).toHaveBeenCalledWith("profile")
    expect(complaints).toEqual([])
  })

  it("Kratos's script is no part of the HTML", () => {
    serve(<FlowForm flow={freshFlow("browser-webauthn-two-keys")} scripts="load" />)
    expect(host.innerHTML).not.toContain("<script")
  })
})
