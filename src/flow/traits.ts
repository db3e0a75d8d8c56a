/** A trait's value, any JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

type Container = Record<string, unknown>

const PREFIX = "traits."

export function isTraitName(name: string): boolean {
  return name.startsWith(PREFIX)
}

/** `traits.name.first` → `["name", "first"]`. */
export function traitPath(name: string): string[] {
  return name.slice(PREFIX.length).split(".")
}

/** The value at a path, or undefined. Own properties only: no trait is read off a prototype. */
export function getTrait(traits: unknown, path: readonly string[]): unknown {
  let value = traits
  for (const key of path) {
    if (!isContainer(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

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
 * for most traits, and fills missing parents with `{}` itself.
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
    if (!container || Array.isArray(container)) return
    Reflect.deleteProperty(container, path[depth] ?? "")
    if (Object.keys(container).length > 0) return
  }
}

function isContainer(value: unknown): value is Container {
  return value !== null && typeof value === "object"
}

/** Assigning `__proto__` would set the prototype; a trait of that name is a property like any. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}
