import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { StrictMode } from "react"
import type { FlowDraft, FlowFormProps } from "react-ory-settings"
import { beforeEach, expect, it, vi } from "vitest"
import { flowFixture } from "../fixtures.ts"

type Import = (importCode: () => Promise<unknown>) => Promise<unknown>

/** What becomes of a load: by default it succeeds. */
const network = vi.hoisted(() => ({ load: vi.fn<Import>() }))

// As in an app, where nothing is there before it is needed.
vi.mock(import("../../src/whenNeeded.ts"), async (importOriginal) => {
  const { whenNeeded } = await importOriginal()
  return {
    whenNeeded: <Code,>(importCode: () => Promise<Code>) =>
      whenNeeded(() => network.load(importCode) as Promise<Code>),
  }
})

const offline: Import = () =>
  Promise.reject(new TypeError("Failed to fetch dynamically imported module"))

let FlowForm: (props: FlowFormProps) => React.ReactNode

beforeEach(async () => {
  vi.resetModules()
  network.load.mockReset().mockImplementation((importCode) => importCode())
  ;({ FlowForm } = await import("react-ory-settings"))
})

const NOT_LOADED = /part of this page could not be loaded/

function show(props: Partial<FlowFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
  const flow = flowFixture("browser-all-methods-fresh")
  const page = render(<FlowForm flow={flow} onSubmit={onSubmit} {...props} />, {
    wrapper: StrictMode,
  })
  return { ...page, flow, onSubmit, bodies: () => onSubmit.mock.calls.map(([body]) => body) }
}

const section = (name: string) =>
  screen.getByRole("heading", { name, level: 2 }).closest<HTMLElement>("[data-ory=group]")!

const firstName = () => screen.getByLabelText<HTMLInputElement>("First name")

async function typeName(name: string) {
  await userEvent.clear(firstName())
  await userEvent.type(firstName(), name)
}

const saveProfile = () => within(section("Profile")).getByRole("button", { name: "Save" })

/** Lets what is under way come to its end. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

/** Holds loads up until it is called. */
function slow(): () => void {
  let go: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (go = resolve))
  network.load.mockImplementation((importCode) => gate.then(importCode))
  return go
}

it("loads nothing for a page that is looked at", async () => {
  const { rerender, flow } = show()
  rerender(<FlowForm flow={{ ...flow }} onSubmit={vi.fn()} />)
  await settle()
  expect(network.load).not.toHaveBeenCalled()
})

it.each([
  ["a press", () => fireEvent.pointerDown(firstName())],
  ["the focus", () => act(() => firstName().focus())],
  ["a key", () => fireEvent.keyDown(firstName(), { key: "a" })],
  ["what a browser fills in", () => fireEvent.input(firstName(), { target: { value: "Ada" } })],
])("loads once with %s", async (_name, touch) => {
  show()
  touch()
  touch()
  await settle()
  touch()
  expect(network.load).toHaveBeenCalledTimes(1)
})

it("sees what was typed before it was there, and renders nothing anew for it", async () => {
  const go = slow()
  const onDirtyChange = vi.fn()
  const renderGroup = vi.fn((group: React.ReactNode) => group)
  show({ onDirtyChange, renderGroup })
  renderGroup.mockClear()
  await typeName("Ada")
  const discard = within(section("Profile")).getByText("Discard")
  expect(discard).not.toBeVisible()
  go()
  await waitFor(() => expect(onDirtyChange).toHaveBeenCalledExactlyOnceWith(["profile"]))
  expect(discard).toBeVisible()
  expect(renderGroup).not.toHaveBeenCalled()
})

it("sends what is pressed before it is there, once", async () => {
  const go = slow()
  const { bodies } = show()
  await typeName("Ada")
  await userEvent.click(saveProfile())
  await userEvent.click(saveProfile())
  expect(bodies()).toEqual([])
  go()
  await waitFor(() => expect(bodies()).toHaveLength(1))
  expect(bodies()[0]).toMatchObject({ method: "profile", traits: { name: { first: "Ada" } } })
  await settle()
  expect(bodies()).toHaveLength(1)
})

it("posts a form without onSubmit as plain HTML, with the button that was pressed", async () => {
  const go = slow()
  show({ onSubmit: undefined })
  const posted = vi.fn((event: Event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    const { submitter } = event as SubmitEvent
    return [...new FormData(event.target as HTMLFormElement, submitter).entries()]
  })
  document.addEventListener("submit", posted)
  await typeName("Ada")
  await userEvent.click(saveProfile())
  await userEvent.click(saveProfile())
  expect(posted.mock.results.map(({ value }) => value as unknown)).toEqual([undefined, undefined])
  posted.mockClear()
  go()
  await settle()
  document.removeEventListener("submit", posted)
  expect(posted).toHaveBeenCalledTimes(1)
  const entries = Object.fromEntries(posted.mock.results[0]!.value as [string, string][])
  expect(entries).toMatchObject({ method: "profile", "traits.name.first": "Ada" })
})

it("asks before it takes something away that is pressed before it is there", async () => {
  const { bodies } = show({ flow: flowFixture("browser-webauthn-two-keys"), groups: ["webauthn"] })
  fireEvent.click(screen.getAllByRole("button", { name: /^Remove security key/ })[0]!)
  expect(await screen.findByRole("group", { name: /Remove the security key/ })).toBeVisible()
  expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus()
  expect(bodies()).toEqual([])
})

it("says what is missing in a form that is sent before it is there", async () => {
  const { bodies } = show()
  fireEvent.click(within(section("Password")).getByRole("button", { name: "Save" }))
  expect(await screen.findByText("Fill in this field.")).toBeVisible()
  expect(screen.getByLabelText("Password")).toHaveFocus()
  expect(bodies()).toEqual([])
})

it("says in the section that it could not be loaded, and goes on once it can", async () => {
  network.load.mockImplementation(offline)
  const { bodies } = show()
  await typeName("Ada")
  await userEvent.click(saveProfile())
  const alert = await within(section("Profile")).findByRole("alert")
  expect(alert).toHaveTextContent(NOT_LOADED)
  expect(alert).toHaveAttribute("data-ory", "notice")
  expect(alert).toHaveAttribute("data-code", "network")
  expect(screen.getAllByRole("alert")).toHaveLength(1)
  expect(firstName()).toHaveValue("Ada")
  expect(bodies()).toEqual([])
  network.load.mockImplementation((importCode) => importCode())
  await userEvent.click(saveProfile())
  await waitFor(() => expect(bodies()).toHaveLength(1))
  expect(screen.queryByText(NOT_LOADED)).not.toBeInTheDocument()
  expect(bodies()[0]).toMatchObject({ traits: { name: { first: "Ada" } } })
})

it("says no more that it could not be loaded once it is there, whatever has brought it", async () => {
  network.load.mockImplementation(offline)
  const { bodies } = show()
  await typeName("Ada")
  await userEvent.click(saveProfile())
  expect(await screen.findByText(NOT_LOADED)).toBeVisible()
  network.load.mockImplementation((importCode) => importCode())
  fireEvent.pointerDown(firstName())
  await waitFor(() => expect(screen.queryByText(NOT_LOADED)).not.toBeInTheDocument())
  await userEvent.click(saveProfile())
  await waitFor(() => expect(bodies()).toHaveLength(1))
})

it("keeps a press beside another one", async () => {
  const go = slow()
  userEvent.setup()
  const copied = vi.spyOn(navigator.clipboard, "writeText")
  const { bodies } = show({
    flow: flowFixture("submit-lookup-regenerate-200"),
    groups: ["lookup_secret"],
  })
  fireEvent.click(screen.getByRole("button", { name: "Copy the codes" }))
  fireEvent.click(screen.getByRole("button", { name: /^Confirm/ }))
  expect(copied).not.toHaveBeenCalled()
  go()
  await waitFor(() => expect(bodies()).toHaveLength(1))
  expect(copied).toHaveBeenCalledTimes(1)
})

it("adds Kratos's script once it can, where that is what could not be loaded", async () => {
  network.load.mockImplementation(offline)
  show({ flow: flowFixture("browser-webauthn-two-keys"), scripts: "load" })
  const script = () => document.querySelector("script[src*=webauthn]")
  expect(await screen.findByText(NOT_LOADED)).toBeVisible()
  expect(script()).toBeNull()
  network.load.mockImplementation((importCode) => importCode())
  fireEvent.pointerDown(firstName())
  await waitFor(() => expect(script()).not.toBeNull())
  expect(screen.queryByText(NOT_LOADED)).not.toBeInTheDocument()
})

it("says so of a button that posts nothing, too", async () => {
  network.load.mockImplementation(offline)
  show({ flow: flowFixture("submit-lookup-reveal-200"), groups: ["lookup_secret"] })
  await userEvent.click(screen.getByRole("button", { name: "Print the codes" }))
  expect(await screen.findByRole("alert")).toHaveTextContent(NOT_LOADED)
})

it("comes by itself with a notice, which is an alert as always", async () => {
  const go = slow()
  show({ notice: { code: "rate_limited", message: "Too Many Requests" } })
  expect(network.load).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole("alert")).not.toBeInTheDocument()
  go()
  expect(await screen.findByRole("alert")).toHaveAttribute("data-code", "rate_limited")
})

it("says what a notice cannot, until it is there", async () => {
  network.load.mockImplementation(offline)
  show({ notice: { code: "rate_limited", message: "Too Many Requests" } })
  expect(await screen.findByRole("alert")).toHaveTextContent(NOT_LOADED)
  network.load.mockImplementation((importCode) => importCode())
  fireEvent.pointerDown(firstName())
  await waitFor(() =>
    expect(screen.getByRole("alert")).toHaveAttribute("data-code", "rate_limited"),
  )
  expect(screen.queryByText(NOT_LOADED)).not.toBeInTheDocument()
})

function draftOf(values: Record<string, Record<string, string>>) {
  return {
    attach: vi.fn<FlowDraft["attach"]>(() => () => undefined),
    read: vi.fn<FlowDraft["read"]>((_flow, group) => values[group]),
    drop: vi.fn<FlowDraft["drop"]>(),
  }
}

it("comes by itself with a draft, and puts it back", async () => {
  const go = slow()
  const draft = draftOf({ profile: { "traits.name.first": "Ada" } })
  const onDirtyChange = vi.fn()
  show({ draft, onDirtyChange })
  expect(firstName()).not.toHaveValue("Ada")
  // Until it is back, it is not gone either.
  expect(draft.drop).not.toHaveBeenCalledWith("profile")
  go()
  await waitFor(() => expect(firstName()).toHaveValue("Ada"))
  expect(draft.drop).toHaveBeenCalledWith("profile")
  expect(onDirtyChange).toHaveBeenLastCalledWith(["profile"])
})

it("leaves what was typed while a draft was on its way", async () => {
  const go = slow()
  show({ draft: draftOf({ profile: { "traits.name.first": "Ada", "traits.phone": "123" } }) })
  await typeName("Grace")
  go()
  await waitFor(() => expect(screen.getByLabelText("Phone")).toHaveValue("123"))
  expect(firstName()).toHaveValue("Grace")
})

it("is not needed for a draft that holds nothing", async () => {
  const draft = draftOf({})
  show({ draft })
  await settle()
  expect(network.load).not.toHaveBeenCalled()
  expect(draft.drop).toHaveBeenCalledWith("profile")
})

it("tells a draft what is typed, once somebody types", async () => {
  const draft = draftOf({})
  show({ draft })
  await typeName("Ada")
  await waitFor(() => expect(draft.attach).toHaveBeenCalled())
  expect(draft.attach.mock.lastCall![0]()).toEqual({ profile: { "traits.name.first": "Ada" } })
})

it("comes by itself for a text that was refused, which can be discarded", async () => {
  const flow = flowFixture("browser-all-methods-fresh")
  const node = flow.ui.nodes.find(
    ({ attributes }) => "name" in attributes && attributes.name === "traits.name.first",
  )!
  Object.assign(node.attributes, { value: "Refused" })
  show({ flow })
  await waitFor(() => expect(within(section("Profile")).getByText("Discard")).toBeVisible())
})
