import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"

type AnyFlow = FlowFormProps["flow"]

function input(group: string, attributes: object, label?: string) {
  return {
    ...{ type: "input", group, messages: [] },
    meta: label === undefined ? {} : { label: { id: 1, type: "info", text: label } },
    attributes: { node_type: "input", disabled: false, ...attributes },
  }
}

/** As Kratos registers somebody: nobody is signed in, and the traits are in the default group. */
const flow = {
  id: "registration",
  ui: {
    action: "http://kratos.test/self-service/registration?flow=registration",
    method: "POST",
    nodes: [
      input("default", { name: "csrf_token", type: "hidden", value: "token" }),
      input("default", { name: "traits.nick", type: "text" }),
      input("default", { name: "traits.news", type: "checkbox" }, "Newsletter"),
      input("password", { name: "password", type: "password" }, "Password"),
      input("password", { name: "method", type: "submit", value: "password" }, "Sign up"),
    ],
  },
} as unknown as AnyFlow

function show() {
  const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
  const { container } = render(<FlowForm flow={flow} onSubmit={onSubmit} />)
  const named = (name: string) => [
    ...container.querySelectorAll<HTMLInputElement>(`[name="${name}"]`),
  ]
  const signUp = () => userEvent.click(screen.getByRole("button", { name: "Sign up" }))
  return { onSubmit, named, signUp }
}

describe("a flow of nobody yet", () => {
  it("shows and sends an input of the default group without a label", async () => {
    const { onSubmit, named, signUp } = show()
    expect(named("traits.nick")).toHaveLength(1)
    expect(named("traits.nick")[0]).toBeVisible()
    await userEvent.type(named("traits.nick")[0]!, "ada")
    await signUp()
    expect(onSubmit.mock.calls[0]![0]).toMatchObject({ traits: { nick: "ada" } })
  })

  it("has a checkbox of the default group, not ticked and ticked", async () => {
    const { onSubmit, named, signUp } = show()
    const [no, yes] = named("traits.news")
    expect(no).toHaveAttribute("type", "hidden")
    expect(no).toHaveValue("false")
    expect(yes).toHaveAttribute("type", "checkbox")
    expect(yes).toHaveAttribute("value", "true")
    expect(screen.getByRole("checkbox", { name: "Newsletter" })).toBe(yes)

    const sent = () => new FormData(yes!.form!).getAll("traits.news")
    expect(sent()).toEqual(["false"])
    await userEvent.click(yes!)
    expect(sent()).toEqual(["false", "true"])
    await signUp()
    expect(onSubmit.mock.calls[0]![0]).toMatchObject({ traits: { news: true } })
  })
})
