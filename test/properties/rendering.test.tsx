import { cleanup, fireEvent, render } from "@testing-library/react"
import fc from "fast-check"
import { renderToStaticMarkup } from "react-dom/server"
import { FlowForm } from "react-ory-settings"
import type { Locale } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { groupNodes } from "../../src/flow/groups.ts"
import { isInputNode, isSubmitNode, isTriggerNode, readNodes } from "../../src/flow/nodes.ts"
import type { AnyFlow } from "../../src/flow/nodes.ts"
import { makeInput } from "../flow/make.ts"
import { hostileFlows, runs, smallFlows } from "./arbitraries.ts"

const catalogues = import.meta.glob<Record<string, Locale>>("../../src/i18n/locales/*.ts", {
  eager: true,
})
const locales = fc.constantFrom(
  undefined,
  ...Object.values(catalogues).flatMap((each) => Object.values(each)),
)

/** Attributes whose value the browser goes to, loads or runs. */
const ADDRESSES = [
  ...["href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "data", "ping"],
  ...["background", "cite", "manifest", "codebase", "longdesc", "srcdoc", "style", "http-equiv"],
]

const SAFE_IMAGE = /^data:image\//i

/** What is wrong with the attributes of the markup. */
function unsafeIn(markup: string): string[] {
  const page = document.implementation.createHTMLDocument()
  page.body.innerHTML = markup
  return [...page.body.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        if (/^on/i.test(name)) return true
        if (!ADDRESSES.includes(name.toLowerCase())) return false
        if (element.localName === "img" && name === "src" && SAFE_IMAGE.test(value)) return false
        const url = URL.canParse(value, "https://app.test/") && new URL(value, "https://app.test/")
        return !url || !["http:", "https:"].includes(url.protocol)
      })
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  )
}

/** Elements that nothing in a flow asks for. */
const FOREIGN = "script, style, iframe, object, embed, link, meta, base, svg, math, template, b"

beforeEach(() => {
  // What is odd in a flow is said once, and React complains of names that come twice.
  for (const level of ["error", "warn"] as const) vi.spyOn(console, level).mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe("the markup of any flow", { timeout: 120_000 }, () => {
  it("is there, in any language, with no address that is not http(s) or an image's", () => {
    const property = fc.property(
      hostileFlows,
      locales,
      fc.boolean(),
      fc.constantFrom(undefined, "profile", "custom", "constructor"),
      (flow, locale, hasHandler, submittedGroup) => {
        const markup = renderToStaticMarkup(
          <FlowForm
            flow={flow}
            locale={locale}
            scripts={hasHandler ? "load" : "native"}
            submittedGroup={submittedGroup}
            onSubmit={hasHandler ? () => undefined : undefined}
          />,
        )
        expect(unsafeIn(markup)).toEqual([])
      },
    )
    fc.assert(property, runs(600))
  })

  it("holds no element and no handler but the library's own, also in a browser's hands", () => {
    const property = fc.property(smallFlows, (flow) => {
      const { container, unmount } = render(<FlowForm flow={flow} onSubmit={() => undefined} />)
      const foreign = [...container.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML)
      const unsafe = unsafeIn(container.innerHTML)
      unmount()
      expect([foreign, unsafe]).toEqual([[], []])
    })
    fc.assert(property, runs(150))
  })
})

/** The names in a body that its form has no input for: of other buttons, or of other groups. */
function strangersIn(flow: AnyFlow, group: string, button: HTMLElement, body: object): string[] {
  const inputs = readNodes(flow).filter(isInputNode)
  const isButton = (node: (typeof inputs)[number]) => isSubmitNode(node) || isTriggerNode(node)
  const mayBeSent = inputs
    .filter((node) => node.group === group || node.group === "default")
    .filter((node) => !isButton(node))
    .map(({ attributes }) => attributes.name)
  return Object.keys(body).filter(
    (name) =>
      name !== button.getAttribute("name") && name !== "traits" && !mayBeSent.includes(name),
  )
}

/** One button at least, with nothing beside it that could keep it from being sent. */
const link = makeInput({ name: "link", type: "submit", value: "google" }, { group: "oidc" })

describe("what any button of any flow sends", { timeout: 120_000 }, () => {
  it("is that button, and what is in its own form", () => {
    let presses = 0
    const property = fc.property(smallFlows, (generated) => {
      const { ui } = generated
      const flow: AnyFlow = { ...generated, ui: { ...ui, nodes: [...ui.nodes, link] } }
      const sent: [Record<string, unknown>, { group: string; submitter: HTMLElement | null }][] = []
      const { container } = render(
        <FlowForm
          flow={flow}
          confirmRemoval={false}
          onSubmit={(body, meta) => {
            sent.push([body, meta])
          }}
        />,
      )
      try {
        const buttons = container.querySelectorAll<HTMLButtonElement>("button[type=submit]")
        for (const button of [...buttons]) {
          sent.length = 0
          fireEvent.click(button)
          // Kept by the browser's own checks, as an address that is none.
          if (sent.length === 0) continue
          presses++
          const [body, { group, submitter }] = sent[0]!
          expect(submitter).toBe(button)
          expect(sent).toHaveLength(1)
          expect(strangersIn(flow, group, button, body)).toEqual([])
          // A trait goes in with the others, and the options of a ceremony never.
          const name = button.getAttribute("name") ?? ""
          if (!/^(traits\..*|passkey_create_data|)$/.test(name)) {
            expect(String(body[name])).toBe(button.getAttribute("value"))
          }
        }
      } finally {
        cleanup()
      }
    })
    fc.assert(property, runs(150))
    expect(presses).toBeGreaterThan(140)
  })

  it("has a form for each button of the flow, and none twice", () => {
    const property = fc.property(hostileFlows, (flow) => {
      const { groups } = groupNodes(flow)
      const forms = groups.flatMap((each) => each.forms)
      const buttons = forms.flatMap((form) => form.buttons)
      const own = readNodes(flow).filter((node) => isSubmitNode(node) || isTriggerNode(node))
      expect(buttons).toHaveLength(own.length)
      expect(new Set(buttons)).toEqual(new Set(own))
      for (const form of forms) expect(form.buttons.length).toBeLessThan(2)
    })
    fc.assert(property, runs(1_500))
  })
})
