import { render, screen, within } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { FULL, withError } from "../page.tsx"

describe("an error on a trait that a filter leaves out", () => {
  it("is shown with the label of the trait", () => {
    const flow = withError(freshFlow(FULL), "traits.phone", "is not a phone number")
    const { container } = render(
      <FlowForm
        flow={flow}
        groups={["profile"]}
        filter={({ attributes }) => !("name" in attributes && attributes.name === "traits.phone")}
        submittedGroup="profile"
        onSubmit={vi.fn()}
      />,
    )
    expect(container.querySelector("input[type=tel]")).toBeNull()
    const field = screen.getByText("is not a phone number").closest<HTMLElement>("[data-ory=field]")
    expect(within(field!).getByText("Phone")).toBeVisible()
  })
})

describe("forms that share a flow", () => {
  it("show an error about the traits in the form of the profile only", () => {
    const flow = freshFlow("submit-profile-array-of-objects-omitted-400")
    const text = "expected array, but got object"
    const form = (groups: string[]) => (
      <FlowForm flow={flow} groups={groups} submittedGroup="profile" onSubmit={vi.fn()} />
    )
    const { rerender } = render(form(["password"]))
    expect(screen.queryByText(text)).toBeNull()
    rerender(
      <>
        {form(["password"])}
        {form(["profile"])}
      </>,
    )
    expect(screen.getAllByText(text)).toHaveLength(1)
    expect(screen.getByText(text).closest("[data-ory=group]")).toHaveTextContent("Profile")
  })
})
