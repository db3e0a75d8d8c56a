import { render, screen } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import "react-ory-settings/styles.css"
import { afterEach, describe, expect, it } from "vitest"
import { freshFlow } from "../answers.ts"

const flow = freshFlow("browser-all-methods-fresh")
const form = () => document.querySelector<HTMLElement>("[data-ory=flow]")!
const title = () => screen.getByRole("heading", { name: "Password" })

afterEach(() => {
  document.documentElement.style.colorScheme = ""
})

describe("the form in the page around it", () => {
  it.each([
    ["centred by flex", { display: "flex", justifyContent: "center" }],
    [
      "in a column centred by flex",
      { display: "flex", flexDirection: "column", alignItems: "center" },
    ],
    ["centred by grid", { display: "grid", placeItems: "center" }],
  ] as const)("has the width there is, %s", (_, style) => {
    render(
      <div style={{ ...style, width: 600 }}>
        <FlowForm flow={flow} groups={["password"]} />
      </div>,
    )
    expect(form().getBoundingClientRect().width).toBe(600)
  })

  it("is dark in a page that is, and light in one that is not, whatever the system", () => {
    render(<FlowForm flow={flow} groups={["password"]} />)
    expect(getComputedStyle(title()).color).toBe("rgb(26, 29, 35)")
    document.documentElement.style.colorScheme = "dark"
    expect(getComputedStyle(title()).color).toBe("rgb(233, 236, 241)")
  })

  it("takes colours that the app sets on any element above", () => {
    render(
      <div style={{ "--ory-accent": "rgb(1, 2, 3)" } as React.CSSProperties}>
        <FlowForm flow={flow} groups={["password"]} />
      </div>,
    )
    const save = screen.getByRole("button", { name: "Save" })
    expect(getComputedStyle(save).backgroundColor).toBe("rgb(1, 2, 3)")
  })

  it("clips no menu of the app’s that reaches beyond a card", () => {
    render(<FlowForm flow={flow} groups={["password"]} />)
    const card = document.querySelector("[data-ory=card]")!
    expect(getComputedStyle(card).overflow).toBe("visible")
  })
})
