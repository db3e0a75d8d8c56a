import { composeStories, type composeStory } from "@storybook/react-vite"
import axe from "axe-core"
import { createRoot } from "react-dom/client"
import { afterEach, describe, expect, test } from "vitest"
import { page } from "vitest/browser"
import preview from "../../.storybook/preview.tsx"

type StoryModule = Parameters<typeof composeStories>[0]
type ComposedStory = ReturnType<typeof composeStory>

const modules = import.meta.glob<StoryModule>("../../stories/**/*.stories.tsx", { eager: true })

/** Each story as it opens: what its play function does is looked at by its own test, in both schemes. */
function everyStory(initialGlobals: Record<string, unknown>) {
  return Object.values(modules).flatMap((module) => {
    const stories = composeStories(module, { ...preview, initialGlobals })
    return Object.values<ComposedStory>(stories).map((Story): [string, ComposedStory] => [
      `${module.default.title ?? ""}: ${Story.storyName}`,
      Story,
    ])
  })
}

/** What there is once a page is no longer under way; or the page to come, where Kratos is silent. */
const THERE = "[data-ory=flow], [data-ory=notice], [data-testid=left]"
const SILENT = "Page/States: Loading"

let unmount = () => {
  // Nothing is shown yet.
}
afterEach(() => unmount())

async function show(name: string, Story: ComposedStory) {
  const canvas = document.createElement("div")
  if (Story.parameters.layout !== "fullscreen") canvas.style.padding = "1rem"
  document.body.replaceChildren(canvas)
  const root = createRoot(canvas)
  unmount = () => root.unmount()
  root.render(<Story />)
  const awaited = name === SILENT ? "[data-ory=skeleton]" : THERE
  await expect.poll(() => canvas.querySelector(awaited), { timeout: 5_000 }).not.toBeNull()
  return canvas
}

/** In the words of axe: what is wrong, and where. */
async function violationsIn(canvas: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(canvas, {
    resultTypes: ["violations"],
    // A story is a part of a page.
    rules: { region: { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  )
}

/** A form that cannot be shown has no words of a person's language, and the others here their own. */
const speaksItsOwn = (name: string) =>
  name === "FlowForm/Recorded: NoFlow" || name.startsWith("Languages:")

describe("in Arabic", () => {
  test.for(everyStory({ locale: "ar" }))("%s", async ([name, Story]) => {
    await page.viewport(1280, 800)
    const canvas = await show(name, Story)
    expect(await violationsIn(canvas)).toEqual([])
    if (speaksItsOwn(name)) return
    const pages = [...canvas.querySelectorAll("[data-ory=settings], [data-ory=flow]")]
    expect(pages.map((element) => getComputedStyle(element).direction)).toContain("rtl")
    expect(pages.map((element) => getComputedStyle(element).direction)).not.toContain("ltr")
  })
})

describe("at 320 px", () => {
  test.for(everyStory({ locale: "" }))("%s", async ([name, Story]) => {
    await page.viewport(320, 800)
    const canvas = await show(name, Story)
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    expect(await violationsIn(canvas)).toEqual([])
  })
})
