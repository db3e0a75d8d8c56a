import { warnOnce } from "../warn.ts"
import { PARTS } from "./parts.ts"
import { PROPERTY_OF } from "./theme.ts"
import type { Theme, Variable } from "./theme.ts"
import {
  COLOR_SCHEMES,
  isClass,
  isColorScheme,
  isComponent,
  isStyle,
  isTheme,
  isVariable,
} from "./usable.ts"

const KEYS = ["colorScheme", "variables", "classNames", "styles", "components", "nodes", "unstyled"]
const COMPONENTS = [
  "Input",
  "TextArea",
  "Select",
  "Checkbox",
  "Button",
  "Image",
  "Anchor",
  "Text",
  "Codes",
  "List",
  "Script",
  "Field",
  "Label",
  "Group",
  "Messages",
  "Notice",
]

/** Tells the developer, by name, what of a theme is unknown or cannot work. */
export function warnOfTheme(theme: Theme): void {
  if (!isTheme(theme)) {
    warnOnce(
      `theme is ${typeOf(theme)} and is left out. Pass an object, such as { colorScheme: "dark" }.`,
    )
    return
  }
  const { variables, classNames, styles, components, nodes, colorScheme } = theme
  tellUnknown("theme", theme, KEYS)
  tellUnknown("theme.variables", variables, Object.keys(PROPERTY_OF))
  tellUnknown("theme.classNames", classNames, PARTS)
  tellUnknown("theme.styles", styles, PARTS)
  tellUnknown("theme.components", components, COMPONENTS)
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (!Object.hasOwn(PROPERTY_OF, name) || value === undefined || isVariable(value, name))
      continue
    const property = PROPERTY_OF[name as Variable]
    const what = typeof value === "string" ? `"${value}"` : typeOf(value)
    tellReplaced(`theme.variables.${name} is ${what}, which is no value for ${property} in CSS`)
  }
  tellOtherThan("string", "theme.classNames", classNames, isClass)
  tellOtherThan("object", "theme.styles", styles, isStyle)
  tellNoComponents("theme.components", components)
  tellNoComponents("theme.nodes", nodes)
  if (colorScheme !== undefined && !isColorScheme(colorScheme)) {
    tellReplaced(`theme.colorScheme is "${colorScheme}". There are ${COLOR_SCHEMES.join(", ")}`)
  }
}

/** A component that is another one at each render is mounted anew, and what was typed in it is gone. */
export function warnOfNewComponents(before: Theme | undefined, after: Theme | undefined): void {
  for (const key of ["components", "nodes"] as const) {
    const last = (before?.[key] ?? {}) as Record<string, unknown>
    for (const [name, value] of Object.entries(after?.[key] ?? {})) {
      if (last[name] === undefined || last[name] === value) continue
      warnOnce(
        `theme.${key}.${name} is another component than at the last render, so that inputs lose ` +
          "what is typed. Define it outside of the component that renders it.",
      )
    }
  }
}

function tellUnknown(path: string, given: object | undefined, known: readonly string[]): void {
  for (const name of Object.keys(given ?? {})) {
    if (!known.includes(name)) warnOnce(`${path} has no "${name}". There are ${known.join(", ")}.`)
  }
}

function tellOtherThan(
  what: string,
  path: string,
  given: object | undefined,
  isUsable: (value: unknown) => boolean,
): void {
  for (const [name, value] of Object.entries(given ?? {}) as [string, unknown][]) {
    if (value === undefined || isUsable(value)) continue
    tellReplaced(`${path}.${name} is no ${what}, nor a function that returns one`)
  }
}

function tellNoComponents(path: string, given: object | undefined): void {
  for (const [name, value] of Object.entries(given ?? {}) as [string, unknown][]) {
    if (value === undefined || isComponent(value)) continue
    const isElement = typeof value === "object" && value !== null && "props" in value
    const what = isElement ? "an element: <X />, where X is meant" : typeOf(value)
    tellReplaced(`${path}.${name} is no component but ${what}`)
  }
}

function typeOf(value: unknown): string {
  if (value === null) return "null"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

function tellReplaced(what: string): void {
  warnOnce(`${what}. The default stands in its place.`)
}
