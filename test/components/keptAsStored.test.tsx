import type { UiNode } from "@ory/client"
import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import { beforeEach, describe, expect, it, vi } from "vitest"
import type { FlowFormProps } from "react-ory-settings"
import { answerWith, errorAnswer, freshFlow } from "../answers.ts"
import { answer, FULL, retype, saveButton, showPage } from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
})

describe("a list that is disabled", () => {
  it("is left as it is on save", async () => {
    const flow = freshFlow(FULL)
    for (const { attributes } of flow.ui.nodes) {
      const isTag = "name" in attributes && attributes.name.startsWith("traits.tags")
      if (isTag) Object.assign(attributes, { disabled: true })
    }
    const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
    render(<FlowForm flow={flow} groups={["profile"]} onSubmit={onSubmit} />)
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    expect(onSubmit).toHaveBeenCalledTimes(1)
    expect(onSubmit.mock.calls[0]![0].traits).toMatchObject({ tags: ["a", "b"] })
  })
})

describe("an input named like a method of every object", () => {
  const odd = {
    ...{ type: "input", group: "custom", messages: [] },
    meta: { label: { id: 1, type: "info", text: "Odd" } },
    attributes: { node_type: "input", name: "constructor", type: "text", disabled: false },
  } as unknown as UiNode
  const flow = () => {
    const { ui, ...rest } = freshFlow(FULL)
    return answer({ ...rest, ui: { ...ui, nodes: [...ui.nodes, odd] } })
  }
  const groups = ["profile", "custom"]

  it("is empty, with a draft and without one", async () => {
    const noSession = errorAnswer("submit-no-session-401")
    const { unmount } = showPage(answerWith({ create: [flow()], submit: [noSession] }), { groups })
    await retype("First name", "Grace")
    expect(screen.getByLabelText("Odd")).toHaveValue("")
    await userEvent.click(saveButton("Profile"))
    await screen.findByText(/^Taking you/)
    unmount()

    showPage(answerWith({ create: [flow()] }), { groups })
    expect(await screen.findByLabelText("First name")).toHaveValue("Grace")
    expect(screen.getByLabelText("Odd")).toHaveValue("")
  })
})
