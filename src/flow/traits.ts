export type Container = Record<string, unknown>

const PREFIX = "traits."

export function isTraitName(name: string): boolean {
  return name.startsWith(PREFIX)
}

/** `traits.name.first` → `["name", "first"]`; Kratos writes a dot within a name as `\.`. */
export function traitPath(name: string): string[] {
  return name
    .slice(PREFIX.length)
    .split(/(?<!\\)\./)
    .map((key) => key.replaceAll("\\.", "."))
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

/** An object or array, whose members can be read by name. */
export function isContainer(value: unknown): value is Container {
  return value !== null && typeof value === "object"
}
