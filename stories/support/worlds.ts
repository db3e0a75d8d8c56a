import type { World } from "./world.ts"

const worlds = new WeakMap<Element, World>()

/** The attribute of the element that a story's page stands in. */
export const WORLD_ATTRIBUTE = "data-story-world"

/** Notes whose page an element shows, for play functions. */
export function noteWorld(element: Element | null, world: World): void {
  if (element) worlds.set(element, world)
}

/**
 * The world of the story that is shown in `canvasElement`.
 * @throws Error where the story shows no page on a Kratos of its own
 */
export function worldOf(canvasElement: Element): World {
  const element = canvasElement.querySelector(`[${WORLD_ATTRIBUTE}]`)
  const world = element && worlds.get(element)
  if (!world) throw new Error("This story has no Kratos: render it with <SettingsStory>.")
  return world
}
