import { warnOnce } from "../warn.ts"
import { PARTS } from "./parts.ts"
import { PROPERTY_OF } from "./theme.ts"
import type { Theme, Variable } from "./theme.ts"
import { isComponent, isTheme, isVariable } from "./usable.ts"

const KEYS = ["colorScheme", "variables", "classNames", "styles", "components", "nodes", "unstyled"]
const COLOR_SCHEMES = ["light", "dark", "auto"]
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
    warnOnce(`theme is ${JSON.stringify(theme)}, which is no object, and is left out.`)
    return
  }
  const { variables, classNames, styles, components, nodes, colorScheme = "auto" } = theme
  tellUnknown("theme", theme, KEYS)
  tellUnknown("theme.variables", variables, Object.keys(PROPERTY_OF))
  tellUnknown("theme.classNames", classNames, PARTS)
  tellUnknown("theme.styles", styles, PARTS)
  tellUnknown("theme.components", components, COMPONENTS)
  for (const [name, value] of Object.entries(variables ?? {})) {
    const property = PROPERTY_OF[name as Variable] as string | undefined
    if (property === undefined || value === undefined || isVariable(value, name)) continue
    tellReplaced(`theme.variables.${name} is "${value}", which is no value for ${property} in CSS`)
  }
  tellNoComponents("theme.components", components)
  tellNoComponents("theme.nodes", nodes)
  if (!COLOR_SCHEMES.includes(colorScheme)) {
    tellReplaced(`theme.colorScheme is "${colorScheme}". There are ${COLOR_SCHEMES.join(", ")}`)
  }
}

function tellUnknown(path: string, given: object | undefined, known: readonly string[]): void {
  for (const name of Object.keys(given ?? {})) {
    if (!known.includes(name)) warnOnce(`${path} has no "${name}". There are ${known.join(", ")}.`)
  }
}

function tellNoComponents(path: string, given: object | undefined): void {
  for (const [name, value] of Object.entries(given ?? {}) as [string, unknown][]) {
    if (value === undefined || isComponent(value)) continue
    const isElement = typeof value === "object" && value !== null && "props" in value
    const what = isElement ? "an element: <X />, where X is meant" : `a ${typeof value}`
    tellReplaced(`${path}.${name} is no component but ${what}`)
  }
}

function tellReplaced(what: string): void {
  warnOnce(`${what}. The default stands in its place.`)
}
