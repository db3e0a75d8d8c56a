import { render } from "@testing-library/react"
import axe from "axe-core"
import { FlowForm } from "react-ory-settings"
import "react-ory-settings/styles.css"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { cdp } from "vitest/browser"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { expectFlowMessage, expectNode } from "./expectNode.ts"

/** Whatever React or the page complains about. */
let complaints: string[]

const onError = (event: ErrorEvent | PromiseRejectionEvent) => {
  complaints.push("reason" in event ? String(event.reason) : event.message)
}

beforeEach(() => {
  complaints = []
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...args) => {
      complaints.push(args.map(String).join(" "))
    })
  }
  window.addEventListener("error", onError)
  window.addEventListener("unhandledrejection", onError)
})

afterEach(() => {
  window.removeEventListener("error", onError)
  window.removeEventListener("unhandledrejection", onError)
  vi.restoreAllMocks()
})

/** What axe finds, in words; in both colour schemes, since contrast differs. */
async function violations(root: HTMLElement): Promise<string[]> {
  const found: string[] = []
  for (const scheme of ["light", "dark"]) {
    await cdp().send("Emulation.setEmulatedMedia", {
      features: [
        { name: "prefers-color-scheme", value: scheme },
        // A colour on its way from one scheme to the other has a contrast of its own.
        { name: "prefers-reduced-motion", value: "reduce" },
      ],
    })
    document.documentElement.style.colorScheme = scheme
    document.body.style.background = scheme === "dark" ? "#000" : "#fff"
    const options = scheme === "light" ? {} : { runOnly: ["color-contrast"] }
    for (const { id, help, nodes } of (await axe.run(root, options)).violations) {
      found.push(...nodes.map((node) => `${scheme}: ${id}: ${help}: ${node.html}`))
    }
  }
  return found
}

describe.each(flowFixtureNames)("the recorded flow %s", (name) => {
  const show = () => {
    const flow = flowFixture(name)
    const { container } = render(
      <FlowForm flow={flow} onSubmit={() => Promise.resolve()} aria-label="Settings" />,
    )
    return { flow, root: container }
  }

  test("shows every node and every message, and complains of nothing", () => {
    const { flow, root } = show()
    for (const node of flow.ui.nodes) expectNode(root, node, flow)
    for (const message of flow.ui.messages ?? []) expectFlowMessage(root, message)
    expect(root.innerHTML).not.toContain("[object Object]")
    expect(root.innerHTML).not.toContain("undefined")
    const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(complaints).toEqual([])
  })

  test("has nothing for axe to find, in light and dark", async () => {
    expect(await violations(show().root)).toEqual([])
    expect(complaints).toEqual([])
  })
})
