import type { SettingsFlow } from "@ory/client"
import { act, fireEvent, render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm, Section } from "react-ory-settings"
import type { FlowFormProps, Theme } from "react-ory-settings"
import { describe, expect, it } from "vitest"
import { freshFlow } from "../answers.ts"
import { errorText, FULL, saved, withError } from "../page.tsx"

const section = (name: string) =>
  screen.getByRole("heading", { name }).closest<HTMLElement>("[data-ory=group]")!

/** A form whose answers the test gives. */
function open(props: Partial<FlowFormProps> = {}) {
  let finish: () => void = () => undefined
  const onSubmit = () => new Promise<void>((resolve) => (finish = resolve))
  const form = (more: Partial<FlowFormProps>) => (
    <FlowForm
      flow={freshFlow(FULL)}
      onSubmit={onSubmit}
      groups={["profile"]}
      {...props}
      {...more}
    />
  )
  const { rerender } = render(form({}))
  return {
    answer: async (flow: SettingsFlow) => {
      rerender(form({ flow }))
      await act(() => {
        finish()
        return Promise.resolve()
      })
    },
  }
}

const save = () => screen.getByRole("button", { name: "Save" })

describe("an error of a field", () => {
  const refused = () => withError(freshFlow(FULL), "traits.website", "Not there.")

  it("is read out with the field, which gets the focus, and not spoken beside", async () => {
    const { answer } = open()
    await userEvent.click(save())
    await answer(refused())
    const website = screen.getByLabelText("Website")
    expect(website).toHaveFocus()
    expect(website).toHaveAttribute("aria-invalid", "true")
    expect(website).toHaveAccessibleDescription("Not there.")
    expect(screen.queryByRole("alert")).toBeNull()
  })

  it("is spoken where Enter was pressed in the field: its focus is no news", async () => {
    const { answer } = open()
    const website = screen.getByLabelText("Website")
    await userEvent.type(website, "{Enter}")
    await answer(refused())
    expect(website).toHaveFocus()
    expect(screen.getByRole("alert")).toHaveTextContent("Not there.")
    expect(website).toHaveAccessibleDescription("Not there.")
  })

  it("is spoken where Enter was pressed and the browser finds it", async () => {
    open()
    const mail = screen.getByLabelText("E-Mail")
    await userEvent.clear(mail)
    await userEvent.type(mail, "{Enter}")
    expect(mail).toHaveFocus()
    expect(screen.getByRole("alert")).toHaveTextContent("Fill in this field.")
  })

  it("of a list is tied to the list, and the focus goes to its first item", async () => {
    const { answer } = open()
    await userEvent.click(save())
    await answer(withError(freshFlow(FULL), "traits.tags", "Too few."))
    const list = screen.getByRole("group", { name: "Tags" })
    expect(list).toHaveAccessibleDescription("Too few.")
    expect(screen.getByLabelText("Tags 1")).toHaveFocus()
    expect(screen.queryByRole("alert")).toBeNull()
  })

  it.each<[string, Theme]>([
    [
      "an input that knows of no error",
      {
        components: {
          Input: ({ id, name, type, defaultValue }) => (
            <input id={id} name={name} type={type} defaultValue={defaultValue} />
          ),
        },
      },
    ],
    [
      "a field with more around it",
      { components: { Field: ({ Default, ...props }) => <Default {...props} data-mine="" /> } },
    ],
    [
      "a field that knows of no error",
      { components: { Field: ({ children }) => <div>{children}</div> } },
    ],
  ])("brings the focus into %s of a theme", async (_, theme) => {
    const { answer } = open({ theme })
    await userEvent.click(save())
    await answer(refused())
    expect(screen.getByLabelText("Website")).toHaveFocus()

    const mail = screen.getByLabelText("E-Mail")
    await userEvent.clear(mail)
    mail.setAttribute("required", "")
    await userEvent.click(save())
    expect(mail).toHaveFocus()
  })

  it("of a picture, which no control describes, is spoken", () => {
    const flow = freshFlow("browser-all-methods-fresh")
    const picture = flow.ui.nodes.find(({ type }) => type === "img")!
    picture.messages = [errorText("No picture.")]
    render(<FlowForm flow={flow} groups={["totp"]} />)
    expect(screen.getByRole("alert")).toHaveTextContent("No picture.")
  })
})

describe("the answer to a save", () => {
  it("is spoken politely, in a place that was there before it came", async () => {
    const { answer } = open()
    await userEvent.click(save())
    const place = document.querySelector("[aria-live=polite]")
    expect(place).toBeEmptyDOMElement()
    await answer(saved(freshFlow(FULL)))
    const status = screen.getByRole("status")
    expect(status).toHaveTextContent("Your changes have been saved!")
    expect(place).toContainElement(status)
    expect(save()).toHaveFocus()
  })

  it("of an earlier one is gone while the next is under way, and does not move there", async () => {
    const groups = ["profile", "password"]
    const { answer } = open({ groups })
    await userEvent.click(within(section("Profile")).getByRole("button", { name: "Save" }))
    await answer(saved(freshFlow(FULL)))
    expect(within(section("Profile")).getByText(/have been saved/)).toBeVisible()
    await userEvent.type(screen.getByLabelText("Password"), "something{Enter}")
    expect(screen.queryByText(/have been saved/)).toBeNull()
    await answer(saved(freshFlow(FULL)))
    expect(within(section("Password")).getByText(/have been saved/)).toBeVisible()
  })
})

describe("a button", () => {
  /** Everything that can be set up, with keys and passkeys that look alike. */
  function everything(): SettingsFlow {
    const flow = freshFlow("browser-all-methods-enrolled")
    const copies = (name: string, times: (string | undefined)[]) => {
      const [node] = flow.ui.nodes.filter(
        ({ attributes }) => "name" in attributes && attributes.name === name,
      )
      return times.map((added_at, index) => {
        const copy = structuredClone(node!)
        Object.assign(copy.attributes, { value: `copy${String(index)}` })
        Object.assign(copy.meta.label!.context!, { added_at })
        return copy
      })
    }
    const [day, minute, second] = [
      "2026-03-03T10:00:00Z",
      "2026-03-04T10:01:00Z",
      "2026-03-04T10:01:09Z",
    ]
    flow.ui.nodes.push(
      ...copies("webauthn_remove", [day, minute, second, second, undefined]),
      ...copies("passkey_remove", [day, minute, second]),
    )
    return flow
  }

  it("has a name of its own, or says which section it belongs to", () => {
    const onSubmit = () => Promise.resolve()
    render(<FlowForm flow={everything()} onSubmit={onSubmit} headingLevel={2} />)
    const buttons = screen.getAllByRole("button")
    const names = buttons.map((button) => {
      // What stands on it is part of what it is called: it can be asked for by voice.
      const name = button.getAttribute("aria-label") ?? button.textContent
      expect(name.toLowerCase()).toContain(button.textContent.toLowerCase())
      return name === "Save" ? `${name} ${describedBy(button)}` : name
    })
    expect(names.length).toBeGreaterThan(15)
    expect(names).toEqual([...new Set(names)])
    expect(names).toContain("Save Password")
    expect(names).toContain('Remove security key "K1, Added March 3, 2026"')
    const last = /^Remove security key "K1 \(5\), Added .+ \d+:01:09 [AP]M"$/
    expect(names.filter((name) => last.test(name))).toHaveLength(1)
  })

  function describedBy(button: HTMLElement): string | null | undefined {
    return document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent
  }

  it("of a row keeps its row's name where the app calls it something else", () => {
    const labels = { webauthn_remove: "Throw away" }
    render(<FlowForm flow={freshFlow("browser-webauthn-two-keys")} labels={labels} />)
    const names = screen
      .getAllByRole("button", { name: /^Throw away/ })
      .map((button) => button.getAttribute("aria-label"))
    expect(new Set(names).size).toBe(2)
  })
})

describe("headings", () => {
  it.each([1, 2, 3, 4, 5, 6] as const)("are of level %i where the page asks for it", (level) => {
    render(
      <FlowForm flow={freshFlow("browser-all-methods-enrolled")} headingLevel={level}>
        <Section title="Sessions">None.</Section>
      </FlowForm>,
    )
    const levels = screen.getAllByRole("heading").map(({ tagName }) => tagName)
    expect(levels.length).toBeGreaterThan(7)
    expect(new Set(levels)).toEqual(new Set([`H${String(level)}`]))
    expect(screen.getByRole("heading", { name: "Sessions", level })).toBeVisible()
  })
})

describe("a list", () => {
  it("keeps the focus as items go and come", async () => {
    open()
    const list = within(screen.getByRole("group", { name: "Tags" }))
    const before = list.getAllByRole("textbox").length
    expect(before).toBeGreaterThan(1)
    for (let left = before; left > 1; left--) {
      await userEvent.click(screen.getByRole("button", { name: "Remove Tags 1" }))
      expect(screen.getByRole("button", { name: "Remove Tags 1" })).toHaveFocus()
    }
    await userEvent.click(screen.getByRole("button", { name: "Remove Tags 1" }))
    const add = screen.getByRole("button", { name: "Add to Tags" })
    expect(add).toHaveFocus()
    await userEvent.click(add)
    expect(screen.getByLabelText("Tags 1")).toHaveFocus()
  })

  it("leaves the focus alone where the server's answer changes it", async () => {
    const { answer } = open()
    const list = screen.getByRole("group", { name: "Tags" })
    fireEvent.click(within(list).getByRole("button", { name: "Remove Tags 1" }))
    const mail = screen.getByLabelText("E-Mail")
    await userEvent.click(mail)
    await answer(freshFlow("browser-profile-all-trait-types-empty"))
    expect(mail).toHaveFocus()
  })
})
