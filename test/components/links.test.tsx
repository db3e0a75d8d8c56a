import { render, screen } from "@testing-library/react"
import type { UiNode } from "@ory/client"
import { FlowForm } from "react-ory-settings"
import { describe, expect, it } from "vitest"
import { flowFixture } from "../fixtures.ts"

function show(type: string, attributes: object) {
  const flow = flowFixture("browser-all-methods-fresh")
  const label = { id: 1, type: "info", text: "Look here" }
  const node = {
    ...{ type, group: "profile", messages: [], meta: { label } },
    attributes: { node_type: type, id: "n", ...attributes },
  } as unknown as UiNode
  render(<FlowForm flow={{ ...flow, ui: { ...flow.ui, nodes: [node] } }} />)
}

const BAD = [
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "vbscript:x",
  "data:text/html,<script>alert(1)</script>",
  "blob:http://kratos.test/1",
  "file:///etc/passwd",
  "http://[",
  "",
  null,
  {},
]

describe("addresses", () => {
  it.each(BAD)("peers 23: a link to %j is text", (href) => {
    show("a", { href, title: { id: 1, type: "info", text: "Read more" } })
    expect(screen.getByText("Read more")).toBeVisible()
    expect(document.querySelector("a")).toBeNull()
  })

  it.each(BAD)("peers 23: an image of %j is text", (src) => {
    show("img", { src })
    expect(screen.getByText("Look here")).toBeVisible()
    expect(document.querySelector("img")).toBeNull()
  })

  it.each([
    "https://example.com/a?b#c",
    "http://localhost/x",
    "/settings",
    "?page=2",
    "//cdn.test/x",
  ])("a link to %j is a link", (href) => {
    show("a", { href, title: { id: 1, type: "info", text: "Read more" } })
    expect(screen.getByRole("link", { name: "Read more" })).toHaveAttribute("href", href)
  })

  it.each(["https://example.com/a.png", "/a.png", "data:image/png;base64,AAAA"])(
    "an image of %j is an image",
    (src) => {
      show("img", { src, width: 8, height: 9 })
      expect(screen.getByRole("img", { name: "Look here" })).toHaveAttribute("src", src)
    },
  )
})
