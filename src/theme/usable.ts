import { PROPERTY_OF } from "./theme.ts"
import type { Variable } from "./theme.ts"

export function isTheme(theme: unknown): boolean {
  return typeof theme === "object" && theme !== null
}

export const COLOR_SCHEMES: readonly unknown[] = ["light", "dark", "auto"]

export function isColorScheme(value: unknown): boolean {
  return COLOR_SCHEMES.includes(value)
}

export function isVariable(value: unknown, name: string): boolean {
  if (!Object.hasOwn(PROPERTY_OF, name) || typeof value !== "string") return false
  // A server cannot tell.
  if (typeof CSS === "undefined" || typeof CSS.supports !== "function") return true
  return CSS.supports(PROPERTY_OF[name as Variable], value)
}

/** A class is a string, or a function that returns one. */
export function isClass(value: unknown): boolean {
  return typeof value === "string" || typeof value === "function"
}

/** A style is an object, or a function that returns one. */
export function isStyle(value: unknown): boolean {
  if (typeof value === "function") return true
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A function, or what `memo`, `forwardRef` and `lazy` return; an element has props. */
export function isComponent(value: unknown): boolean {
  if (typeof value === "function") return true
  return typeof value === "object" && value !== null && "$$typeof" in value && !("props" in value)
}
