import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, cleanup } from "@testing-library/react"
import type { ReactElement } from "react"
import { hydrateRoot } from "react-dom/client"
import type { Root } from "react-dom/client"
import { OrySettings } from "react-ory-settings"
import type { Theme } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, flowAnswer, held } from "../answers.ts"
import { FULL } from "../page.tsx"
import { PARTS } from "../../src/theme/parts.ts"
import { serverHtml } from "../serverHtml.ts"
import { EveryPart } from "./everyPart.tsx"
import { own } from "./wrapped.tsx"

const THEME: Theme = {
  colorScheme: "dark",
  variables: { accent: "red", radius: "1px" },
  styles: { input: { order: 1 }, label: { order: 1 } },
}

describe("from a server", () => {
  let root: Root | undefined
  let host: HTMLElement
  let complaints: string[]

  beforeEach(() => {
    complaints = []
    for (const level of ["error", "warn"] as const) {
      vi.spyOn(console, level).mockImplementation((...words) => {
        complaints.push(words.map(String).join(" "))
      })
    }
    host = document.body.appendChild(document.createElement("div"))
  })

  afterEach(() => {
    act(() => root?.unmount())
    host.remove()
    cleanup()
    vi.restoreAllMocks()
  })

  function hydrate(page: ReactElement) {
    host.innerHTML = serverHtml(page)
    const parts = partsOf()
    const served = parts.map(look)
    act(() => {
      root = hydrateRoot(host, page, {
        onRecoverableError: (error) => complaints.push(String(error)),
      })
    })
    return { parts, served }
  }

  const partsOf = () => [...host.querySelectorAll<HTMLElement>("[data-ory]")]

  const isButton = ({ dataset }: HTMLElement) => dataset.ory === "button"

  const look = (element: HTMLElement) => [
    element.dataset.ory,
    element.className,
    element.getAttribute("style"),
    element.dataset.colorScheme,
    element.closest("[data-mine]") !== null,
  ]

  it("the look is the same, and hydrates without complaint", () => {
    const { parts, served } = hydrate(
      <EveryPart
        theme={{
          ...THEME,
          classNames: Object.fromEntries(
            PARTS.map((part) => [part, ({ group }) => `mine-${part} ${group ?? ""}`]),
          ),
          components: own,
        }}
      />,
    )
    expect(complaints).toEqual([])
    expect(served.length).toBeGreaterThan(300)
    expect(parts.filter((part) => !part.isConnected)).toEqual([])
    expect(parts.map(look)).toEqual(served)
    // Only this comes later: buttons that do something in the page, which from a server they could
    // not, and what answers a submission that was made in the page.
    const added = partsOf().filter((part) => !parts.includes(part))
    const [buttons, others] = [added.filter(isButton), added.filter((part) => !isButton(part))]
    expect(new Set(others.map(({ dataset }) => dataset.ory))).toEqual(
      new Set(["notice", "verification", "anchor"]),
    )
    expect(buttons).not.toEqual([])
    expect(buttons.filter((part) => !part.matches("[type=button]"))).toEqual([])
    expect(added.filter((part) => !part.matches(`.mine-${part.dataset.ory ?? ""}`))).toEqual([])
  })

  it("a whole page that loads, too", () => {
    const { client } = answerWith({ create: [held(flowAnswer(FULL)).answer] })
    const page = (
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={client} theme={THEME} />
      </QueryClientProvider>
    )
    const { served } = hydrate(page)
    expect(complaints).toEqual([])
    expect(served).toContainEqual(["skeleton", "ory-skeleton", null, undefined, false])
  })
})
