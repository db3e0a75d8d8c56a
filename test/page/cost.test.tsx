import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { Profiler } from "react"
import type { ComponentType } from "react"
import { OrySettings } from "react-ory-settings"
import type { Theme } from "react-ory-settings"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { refused, saved, settingsFlow } from "../../bench/flows/flows.ts"
import { answerWith, type Answer } from "../answers.ts"
import { awayFor, inAnotherWindowFor, PATIENTLY, stopClock } from "../clock.ts"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** The recorded flow of 25 nodes with all methods on, or one made of it, as Kratos sends it. */
const flow = () => ({
  ...settingsFlow(25),
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
})
const create: Answer = () => Response.json(flow())
const refuse: Answer = () => Response.json(refused(flow()), { status: 400 })
const accept: Answer = () => Response.json(saved(flow()))

/** Names each field and script of Kratos as it is rendered. */
function watched() {
  const rendered: string[] = []
  const watch: ComponentType<{ node?: { attributes: object }; Default: ComponentType<object> }> = ({
    Default,
    ...props
  }) => {
    const { name, id } = (props.node?.attributes ?? {}) as { name?: string; id?: string }
    rendered.push(name ?? id ?? "")
    return <Default {...props} />
  }
  const components = { Field: watch, Script: watch } as unknown as Theme["components"]
  const theme: Theme = { components }
  return { rendered, theme }
}

async function show(answers: Parameters<typeof answerWith>[0], theme?: Theme) {
  const kratos = answerWith(answers)
  const onRender = vi.fn()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Profiler id="page" onRender={onRender}>
        <OrySettings client={kratos.client} theme={theme} />
      </Profiler>
    </QueryClientProvider>,
  )
  const field = await screen.findByLabelText("First name", {}, PATIENTLY)
  return { kratos, field, onRender }
}

const save = () => userEvent.click(screen.getAllByRole("button", { name: "Save" })[0]!)
/** Long enough for a request too many to be seen. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))
const word = "Your changes have been saved!"

describe("what is rendered", () => {
  it("with a keystroke: nothing", async () => {
    const { field, onRender } = await show({ create: [create] })
    await userEvent.click(field)
    onRender.mockClear()
    await userEvent.type(field, "abcde")
    expect(field).toHaveValue("Annabcde")
    expect(onRender).not.toHaveBeenCalled()
  })

  it("after a 400: the field that Kratos says something of, once", async () => {
    const { rendered, theme } = watched()
    await show({ create: [create], submit: [refuse] }, theme)
    expect(rendered).toContain("traits.name.first")
    expect(rendered).toContain("webauthn_script")
    rendered.length = 0
    await save()
    await screen.findByText("length must be >= 2, but got 1", {}, PATIENTLY)
    expect(rendered).toEqual(["traits.name.first"])
  })

  it("after a save: the field that has another value, once", async () => {
    const { rendered, theme } = watched()
    const { field } = await show({ create: [create], submit: [accept] }, theme)
    rendered.length = 0
    await save()
    await screen.findByText(word, {}, PATIENTLY)
    expect(field).toHaveValue("Bea")
    expect(rendered).toEqual(["traits.name.first"])
  })
})

describe("what is asked of Kratos", () => {
  stopClock()

  it("one request to show the page, one to save, none on focus within a minute", async () => {
    const { kratos } = await show({ create: [create], submit: [accept] })
    expect(kratos.requests()).toEqual(["create"])
    await save()
    await screen.findByText(word, {}, PATIENTLY)
    expect(kratos.requests()).toEqual(["create", "submit"])
    await awayFor(0.4)
    await inAnotherWindowFor(0.4)
    await settle()
    expect(kratos.requests()).toEqual(["create", "submit"])
  })

  it("none on focus before anything is sent, either", async () => {
    const { kratos } = await show({ create: [create] })
    await inAnotherWindowFor(0.4)
    await awayFor(0.4)
    await settle()
    expect(kratos.requests()).toEqual(["create"])
  })

  it("one to see what has become of it, after more than a minute", async () => {
    const { kratos } = await show({ create: [create], get: [create] })
    await awayFor(1.1)
    await waitFor(() => expect(kratos.requests()).toEqual(["create", "get"]))
  })
})
