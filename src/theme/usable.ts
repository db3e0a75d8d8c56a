import { PROPERTY_OF } from "./theme.ts"

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null
}

export const isTheme = isObject

export const COLOR_SCHEMES: readonly unknown[] = ["light", "dark", "auto"]

export function isColorScheme(value: unknown): boolean {
  return COLOR_SCHEMES.includes(value)
}

export function isVariable(value: unknown, name: string): boolean {
  const property = Object.hasOwn(PROPERTY_OF, name) && PROPERTY_OF[name as keyof typeof PROPERTY_OF]
  if (!property || typeof value !== "string") return false
  // A server cannot tell.
  return typeof CSS === "undefined" || !CSS.supports || CSS.supports(property, value)
}

/** A class is a string, or a function that returns one. */
export function isClass(value: unknown): boolean {
  return typeof value === "string" || typeof value === "function"
}

/** A style is an object, or a function that returns one. */
export function isStyle(value: unknown): boolean {
  return typeof value === "function" || (isObject(value) && !Array.isArray(value))
}

/** A function, or what `memo`, `forwardRef` and `lazy` return; an element has props. */
export function isComponent(value: unknown): boolean {
  return (
    typeof value === "function" || (isObject(value) && "$$typeof" in value && !("props" in value))
  )
}
