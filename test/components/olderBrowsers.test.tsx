import { render, screen } from "@testing-library/react"
import { createOryClient, FlowForm } from "react-ory-settings"
import type { UiNode } from "@ory/client"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { flowFixture } from "../fixtures.ts"

const { canParse } = URL

beforeEach(() => {
  URL.canParse = undefined as never
})

afterEach(() => {
  URL.canParse = canParse
})

function showLink(href: string) {
  const flow = flowFixture("browser-all-methods-fresh")
  const text = { id: 1, type: "info", text: "Read more" }
  const node = {
    ...{ type: "a", group: "profile", messages: [], meta: { label: text } },
    attributes: { node_type: "a", id: "n", href, title: text },
  } as unknown as UiNode
  render(<FlowForm flow={{ ...flow, ui: { ...flow.ui, nodes: [node] } }} />)
}

describe("a browser without URL.canParse", () => {
  it.each(["https://auth.example.com", "http://localhost:4433", "/.ory"])(
    "has a client of %s",
    (url) => {
      expect(createOryClient(url).baseUrl).toBe(url)
    },
  )

  it("refuses what is no address", () => {
    expect(() => createOryClient("http://[")).toThrow(TypeError)
  })

  it("shows links", () => {
    showLink("https://example.com/more")
    expect(screen.getByRole("link", { name: "Read more" })).toHaveAttribute(
      "href",
      "https://example.com/more",
    )
  })

  it.each(["javascript:alert(1)", "http://["])("shows %s as text", (href) => {
    showLink(href)
    expect(screen.getByText("Read more")).toBeVisible()
    expect(document.querySelector("a")).toBeNull()
  })
})
