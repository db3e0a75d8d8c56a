import { screen, waitFor } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { FULL, flowWith, saved } from "../page.tsx"
import { field, isCalled, refused, save, show, tags, user, withTags } from "../unsavedForm.tsx"

describe("onDirtyChange", () => {
  it("is told each group as something is typed in it, once, and that all is as it was", async () => {
    const { told } = show(freshFlow(FULL))
    expect(told()).toEqual([])
    await user.type(field("First name"), "abc")
    expect(told()).toEqual([["profile"]])
    await user.type(field("Password"), "secret")
    await user.type(field("Verify code"), "123")
    expect(told()).toEqual([["profile"], ["profile", "password"], ["profile", "password", "totp"]])
    await user.type(field("First name"), "{Backspace>3/}")
    await user.clear(field("Password"))
    await user.clear(field("Verify code"))
    expect(told().slice(3)).toEqual([["password", "totp"], ["totp"], []])
  })

  it("is told of each kind of field, and nothing of one that is back at its start", async () => {
    const flow = freshFlow(FULL)
    const plan = flow.ui.nodes.find((node) => isCalled(node, "traits.plan"))!
    Object.assign(plan.attributes, { options: [{ value: "free" }, { value: "pro" }] })
    const { told } = show(flow)
    for (const label of ["Newsletter", "Flags 2"]) {
      await user.click(field(label))
      await user.click(field(label))
    }
    for (const label of ["Birthday", "Age", "Website", "Nick"]) {
      const start = field(label).value
      await user.clear(field(label))
      await user.type(field(label), start)
    }
    await user.selectOptions(screen.getByLabelText("Plan"), "pro")
    await user.selectOptions(screen.getByLabelText("Plan"), "free")
    expect(told()).toEqual(Array.from({ length: 7 }, () => [["profile"], []]).flat())
  })

  it("is told of an item that is added, removed or changed", async () => {
    const { told } = show(freshFlow(FULL))
    await user.click(screen.getByRole("button", { name: "Add to Tags" }))
    expect(told()).toEqual([["profile"]])
    await user.click(screen.getByRole("button", { name: "Remove Tags 3" }))
    expect(told().slice(1)).toEqual([[]])
    await user.type(field("Tags 1"), "c")
    expect(told().slice(2)).toEqual([["profile"]])
    await user.type(field("Tags 1"), "{Backspace}")
    expect(told().slice(3)).toEqual([[]])
    await user.click(screen.getByRole("button", { name: "Remove Tags 1" }))
    expect(told().slice(4)).toEqual([["profile"]])
  })

  it("goes on after a save that was refused, and ends with one that was not", async () => {
    const { told, update } = show(freshFlow(FULL))
    await user.type(field("First name"), "a")
    await user.type(field("Password"), "secret")
    await save(0)
    update(refused({ "traits.name.first": "Anna" }, "traits.name.first"))
    expect(field("First name")).toHaveValue("Anna")
    expect(told()).toEqual([["profile"], ["profile", "password"]])
    await save(0)
    update(saved(flowWith({ "traits.name.first": "ANNA" })))
    await waitFor(() => expect(told().slice(2)).toEqual([["password"]]))
  })

  it("ends with a save of a list", async () => {
    const { told, update } = show(freshFlow(FULL))
    await user.click(screen.getByRole("button", { name: "Add to Tags" }))
    await user.type(field("Tags 3"), "c")
    await save(0)
    const flow = withTags(saved(freshFlow(FULL)), ["a", "b", "c"])
    Object.assign(flow.identity.traits as object, { tags: ["a", "b", "c"] })
    update(flow)
    await waitFor(() => expect(told()).toEqual([["profile"], []]))
    expect(tags()).toEqual(["a", "b", "c"])
  })

  it("counts what was typed before the page was left, and is back", () => {
    const read = (_: unknown, group: string) =>
      group === "profile" ? { "traits.tags.2": "added" } : undefined
    const draft = { attach: () => () => undefined, read, drop: vi.fn() }
    const { told } = show(freshFlow(FULL), { draft })
    expect(told().at(-1)).toEqual(["profile"])
  })

  it("has nothing left once the form is gone, or is another person's", async () => {
    const { told, update, unmount } = show(freshFlow(FULL))
    await user.type(field("First name"), "a")
    const flow = freshFlow(FULL)
    update({ ...flow, identity: { ...flow.identity, id: "another" } })
    expect(told()).toEqual([["profile"], []])
    await user.type(field("Password"), "a")
    unmount()
    expect(told().slice(2)).toEqual([["password"], []])
  })

  it("has nothing to tell of another form within it", async () => {
    const login = flowFixture("login-refresh-flow-200")
    const { told } = show(freshFlow(FULL), {
      groups: ["profile"],
      renderGroup: (section) => (
        <>
          {section}
          <FlowForm flow={login} />
        </>
      ),
    })
    await user.type(field("Password"), "secret")
    expect(told()).toEqual([])
  })

  it("is told also where inputs are called as what forms can do", async () => {
    const flow = freshFlow(FULL)
    const names = ["action", "children", "id", "attributes"]
    const [email] = flow.ui.nodes.filter((node) => isCalled(node, "traits.email"))
    for (const name of names) {
      const node = structuredClone(email!)
      Object.assign(node.attributes, { name, type: "text", value: "" })
      node.meta = { label: { id: 1, type: "info", text: name } }
      flow.ui.nodes.push(node)
    }
    const { told } = show(flow)
    await user.type(field("children"), "a")
    expect(told()).toEqual([["profile"]])
  })

  it("has nothing to tell of a form that is gone untouched", () => {
    const { told, unmount } = show(freshFlow(FULL))
    unmount()
    expect(told()).toEqual([])
  })

  // Only a text that was refused is typed and not saved.
  it.each(flowFixtureNames.filter((name) => !/^submit-.*-400$/.test(name)))(
    "has nothing to tell of %s, as Kratos sends it",
    (name) => {
      expect(show(flowFixture(name), { groups: undefined }).told()).toEqual([])
    },
  )
})
