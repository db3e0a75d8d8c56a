import { act, render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { Component, Suspense, forwardRef, lazy, memo, useState } from "react"
import type { ComponentProps, ComponentType } from "react"
import { FlowForm } from "react-ory-settings"
import type { Components, FlowFormProps } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith } from "../answers.ts"
import { answer, flowWith, retype, saveButton, showPage, withError } from "../page.tsx"
import { fullFlow } from "./everyPart.tsx"
import { own } from "./wrapped.tsx"

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  sessionStorage.clear()
})

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

const form = (flow = fullFlow(), props: Partial<FlowFormProps> = {}) => (
  <FlowForm flow={flow} groups={["profile"]} theme={{ components: own }} {...props} />
)

/** Each control of one's own, by the label of a field it is for. */
const CONTROLS = [
  ["Input", "First name", "traits.name.first"],
  ["TextArea", "Described", "traits.described"],
  ["Select", "Plan", "traits.plan"],
  ["Checkbox", "Newsletter", "traits.newsletter"],
] as const

describe.each(CONTROLS)("%s of one's own", (place, label, name) => {
  it("is wired up: a label, a name, and an error it refers to", () => {
    const { rerender } = render(form())
    const control = screen.getByLabelText(label)
    expect(control.closest("[data-mine]")).toHaveAttribute("data-mine", place)
    expect(control).toHaveAttribute("name", name)
    expect(control).not.toHaveAttribute("aria-invalid")
    rerender(form(withError(fullFlow(), name, "not like this")))
    expect(screen.getByLabelText(label)).toBe(control)
    expect(control).toBeInvalid()
    expect(control).toHaveAccessibleDescription("not like this")
  })

  it("has the focus where it is the first that is wrong, once the answer is there", async () => {
    const onSubmit = vi.fn(() => Promise.resolve())
    const { rerender } = render(form(fullFlow(), { onSubmit }))
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    rerender(form(withError(fullFlow(), name, "not like this"), { onSubmit }))
    expect(screen.getByLabelText(label)).toHaveFocus()
  })
})

const typedValues = () => ({
  first: screen.getByLabelText<HTMLInputElement>("First name").value,
  described: screen.getByLabelText<HTMLTextAreaElement>("Described").value,
  plan: screen.getByLabelText<HTMLSelectElement>("Plan").value,
  newsletter: screen.getByLabelText<HTMLInputElement>("Newsletter").checked,
  tag: screen.getByLabelText<HTMLInputElement>("Tags 1").value,
  flag: screen.getByLabelText<HTMLInputElement>("Flags 1").checked,
})

async function typeIntoAll() {
  await retype("First name", "Grace")
  await retype("Described", "two\nlines")
  await userEvent.selectOptions(screen.getByLabelText("Plan"), "pro")
  await userEvent.click(screen.getByLabelText("Newsletter"))
  await retype("Tags 1", "navy")
  await userEvent.click(screen.getByLabelText("Flags 1"))
}

const TYPED = {
  first: "Grace",
  described: "two\nlines",
  plan: "pro",
  newsletter: false,
  tag: "navy",
  flag: false,
}

describe("controls of one's own", () => {
  it("show what the server has, and follow it while nobody types", () => {
    const { rerender } = render(form())
    expect(typedValues()).toEqual({
      first: "Ann",
      described: "",
      plan: "free",
      newsletter: true,
      tag: "a",
      flag: true,
    })
    const values = {
      "traits.name.first": "Ada",
      "traits.described": "poet",
      "traits.plan": "pro",
      "traits.newsletter": false,
      "traits.tags.0": "z",
      "traits.flags.0": false,
    }
    rerender(form(flowWith(values, fullFlow())))
    expect(typedValues()).toEqual({
      first: "Ada",
      described: "poet",
      plan: "pro",
      newsletter: false,
      tag: "z",
      flag: false,
    })
  })

  it("are submitted with what is typed in them, by a button of one's own", async () => {
    const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
    render(form(fullFlow(), { onSubmit }))
    await typeIntoAll()
    await userEvent.click(screen.getByRole("button", { name: "Add to Tags" }))
    await userEvent.type(screen.getByLabelText("Tags 3"), "new")
    await userEvent.click(screen.getByRole("button", { name: "Remove Tags 2" }))
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({
      method: "profile",
      traits: {
        name: { first: "Grace", last: "Lee" },
        described: "two\nlines",
        plan: "pro",
        newsletter: false,
        tags: ["navy", "new"],
        flags: [false, false],
      },
    })
  })

  it("keep what is typed after a 400", async () => {
    const refused = withError(fullFlow(), "traits.email", "taken")
    const kratos = answerWith({
      create: [answer(fullFlow())],
      submit: [answer(refused, 400)],
    })
    showPage(kratos, { theme: { components: own } })
    await screen.findByLabelText("First name")
    await typeIntoAll()
    await userEvent.click(saveButton("Profile"))
    expect(await screen.findByText("taken")).toBeVisible()
    expect(screen.getByLabelText("E-Mail")).toHaveFocus()
    expect(typedValues()).toEqual(TYPED)
  })

  it("keep what is typed when another section is saved", async () => {
    const { rerender } = render(form())
    await typeIntoAll()
    rerender(form({ ...fullFlow(), id: "another" }))
    expect(typedValues()).toEqual(TYPED)
  })

  it("show a password and hide it again", async () => {
    render(form(fullFlow(), { groups: ["password"] }))
    const password = screen.getByLabelText("Password")
    await userEvent.type(password, "secret")
    expect(password).toHaveAttribute("type", "password")
    await userEvent.click(screen.getByRole("button", { name: /^Show/ }))
    expect(screen.getByLabelText("Password")).toBe(password)
    expect(password).toHaveAttribute("type", "text")
    expect(password).toHaveValue("secret")
  })
})

describe("a component may be", () => {
  type Props = ComponentProps<Components["Input"]>
  const Plain = ({ node, field, Default, ...props }: Props) => <input {...props} data-mine="" />
  class Old extends Component<Props> {
    override render() {
      return <Plain {...this.props} />
    }
  }
  const kinds: [string, ComponentType<Props>][] = [
    ["a function", Plain],
    ["a class", Old],
    ["what memo returns", memo(Plain)],
    // React 18 has nothing else for components that take a ref.
    [
      "what forwardRef returns",
      forwardRef<HTMLInputElement, Props>((props) => <Plain {...props} />),
    ],
    ["what lazy returns", lazy(() => Promise.resolve({ default: Plain }))],
  ]

  it.each(kinds)("%s, and follows the server", async (_, Input) => {
    const page = (first: string) => (
      <Suspense fallback="soon">
        {form(flowWith({ "traits.name.first": first }, fullFlow()), {
          theme: { components: { Input } },
        })}
      </Suspense>
    )
    const { rerender } = render(page("Ann"))
    expect(await screen.findByLabelText("First name")).toHaveAttribute("data-mine")
    await retype("Last name", "Hopper")
    rerender(page("Ada"))
    expect(screen.getByLabelText("First name")).toHaveValue("Ada")
    expect(screen.getByLabelText("Last name")).toHaveValue("Hopper")
  })

  it("one that comes only with an error, and what is typed stays", async () => {
    let arrive: () => void = () => undefined
    const Messages = lazy<Components["Messages"]>(
      () =>
        new Promise((resolve) => {
          arrive = () => resolve({ default: ({ children }) => <em>{children}</em> })
        }),
    )
    const page = (flow = fullFlow()) => (
      <Suspense fallback={<p>soon</p>}>
        {form(flow, { theme: { components: { Messages } } })}
      </Suspense>
    )
    const { rerender } = render(page())
    await retype("First name", "Grace")
    rerender(page(withError(fullFlow(), "traits.email", "taken")))
    expect(screen.getByText("soon")).toBeVisible()
    await act(async () => {
      arrive()
      await Promise.resolve()
    })
    expect(await screen.findByText("taken", { selector: "em *" })).toBeVisible()
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
  })

  it("one with a state of its own, which it keeps from answer to answer", async () => {
    const Field: Components["Field"] = ({ Default, children, ...props }) => {
      const [isOpen, setOpen] = useState(false)
      return (
        <Default {...props}>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Help
          </button>
          {children}
        </Default>
      )
    }
    const theme = { components: { Field } }
    const { rerender } = render(form(fullFlow(), { theme }))
    const helpOf = (label: string) => {
      const field = screen.getByLabelText(label).closest<HTMLElement>("[data-ory=field]")!
      return within(field).getByRole("button", { name: "Help" })
    }
    await userEvent.click(helpOf("E-Mail"))
    rerender(form(withError(fullFlow(), "traits.email", "taken"), { theme: { ...theme } }))
    expect(helpOf("E-Mail")).toHaveAttribute("aria-expanded", "true")
    expect(helpOf("First name")).toHaveAttribute("aria-expanded", "false")
  })
})
