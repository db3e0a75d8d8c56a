import { isContainer } from "./traits.ts"
import type { Container } from "./traits.ts"

/** Sets the value in place; makes missing parents, arrays where the next key is an index. */
export function setTrait(traits: object, path: readonly string[], value: unknown): void {
  let parent = traits as Container
  path.slice(0, -1).forEach((key, depth) => {
    const next = Object.hasOwn(parent, key) ? parent[key] : undefined
    if (isContainer(next)) {
      parent = next
    } else {
      const made = /^\d+$/.test(path[depth + 1] ?? "") ? [] : {}
      define(parent, key, made)
      parent = made
    }
  })
  define(parent, path.at(-1) ?? "", value)
}

/**
 * Removes the value in place, with the parents this leaves empty: Kratos refuses `""` and `null`
 * for most traits, and fills missing parents with `{}` itself. An array's item leaves a gap, so that
 * the others keep the index they are named by: see {@link closeGaps}.
 */
export function deleteTrait(traits: object, path: readonly string[]): void {
  const parents: Container[] = []
  let parent: unknown = traits
  for (const key of path) {
    if (!isContainer(parent) || !Object.hasOwn(parent, key)) return
    parents.push(parent)
    parent = parent[key]
  }
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const container = parents[depth]
    const isItem = depth === path.length - 1
    if (!container || (Array.isArray(container) && !isItem)) return
    Reflect.deleteProperty(container, path[depth] ?? "")
    if (Array.isArray(container) || Object.keys(container).length > 0) return
  }
}

/** Moves the items of arrays up to where others were deleted. */
export function closeGaps(traits: unknown): void {
  if (!isContainer(traits)) return
  const items = Object.values(traits)
  if (Array.isArray(traits)) {
    // Not by looking at each index: a gap may be as long as a name's number is great.
    traits.length = 0
    for (const item of items) traits.push(item)
  }
  items.forEach(closeGaps)
}

/**
 * Assigning `__proto__` would set the prototype; a trait of that name is a property like any. Arrays
 * have items only, and a `length` of their own.
 */
function define(target: object, key: string, value: unknown): void {
  if (Array.isArray(target) && !/^\d+$/.test(key)) return
  Object.defineProperty(target, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}
