import { useLayoutEffect, type RefObject } from "react"
import type { World } from "./world.ts"

const worlds = new WeakMap<Element, World>()

/** Notes whose page an element shows: play functions ask for it as soon as it is there. */
export function useNotedWorld(root: RefObject<Element | null>, world: World): void {
  useLayoutEffect(() => {
    if (root.current) worlds.set(root.current, world)
  }, [root, world])
}

/**
 * The world of the story that is shown in `canvasElement`.
 * @throws Error where the story shows no page on a Kratos of its own
 */
export function worldOf(canvasElement: Element): World {
  const element = canvasElement.querySelector("[data-story-world]")
  const world = element && worlds.get(element)
  if (!world) throw new Error("This story has no Kratos: render it with <SettingsStory>.")
  return world
}
