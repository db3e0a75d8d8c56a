import { warnOnce } from "../warn.ts"
import { PARTS } from "./parts.ts"
import { PROPERTY_OF } from "./theme.ts"
import type { Theme, Variable } from "./theme.ts"

const checked = new WeakMap<object, Theme>()

/** A theme without what cannot work in it, of which the developer is told by name. */
export function checkTheme(theme: Theme): Theme {
  if (typeof theme !== "object" || theme === null) {
    warnOnce(`theme is ${JSON.stringify(theme)}, which is no object, and is left out.`)
    return {}
  }
  const known = checked.get(theme)
  if (known) return known
  if (process.env.NODE_ENV !== "production") warnOfUnknown(theme)
  const { variables, components, nodes } = theme
  const usable: Theme = {
    ...theme,
    variables: keep(variables, isVariable, (name, value) =>
      Object.hasOwn(PROPERTY_OF, name)
        ? `theme.variables.${name} is ${JSON.stringify(value)}, which is no value for ` +
          `${PROPERTY_OF[name as Variable]} in CSS.`
        : `theme.variables has no "${name}". There are ${Object.keys(PROPERTY_OF).join(", ")}.`,
    ),
    components: keep(components, isComponent, notComponent("components")),
    nodes: keep(nodes, isComponent, notComponent("nodes")),
  }
  checked.set(theme, usable)
  return usable
}

/** The entries that pass, with the reason for each that does not told in development. */
function keep<Entries extends object>(
  entries: Entries | undefined,
  passes: (value: unknown, name: string) => boolean,
  reason: (name: string, value: unknown) => string,
): Entries {
  const kept = Object.entries(entries ?? {}).filter(([name, value]) => {
    if (value === undefined) return false
    const isFine = passes(value, name)
    if (!isFine) warnOnce(`${reason(name, value)} The default stands in its place.`)
    return isFine
  })
  return Object.fromEntries(kept) as Entries
}

function isVariable(value: unknown, name: string): boolean {
  if (!Object.hasOwn(PROPERTY_OF, name)) return false
  // A server cannot tell.
  if (typeof CSS === "undefined" || typeof CSS.supports !== "function") return true
  return CSS.supports(PROPERTY_OF[name as Variable], String(value))
}

/** A function, or what `memo`, `forwardRef` and `lazy` return. */
function isComponent(value: unknown): boolean {
  return (
    typeof value === "function" ||
    (typeof value === "object" && value !== null && "$$typeof" in value && !("props" in value))
  )
}

function notComponent(key: string) {
  return (name: string, value: unknown) => {
    const isElement = typeof value === "object" && value !== null && "props" in value
    const what = isElement ? "an element (<X />, where X is meant)" : typeof value
    return `theme.${key}.${name} is no component but ${what}.`
  }
}

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

function warnOfUnknown(theme: Theme): void {
  const { classNames, styles, components, colorScheme = "auto" } = theme
  const tell = (path: string, given: object | undefined, known: readonly string[]) => {
    for (const name of Object.keys(given ?? {})) {
      if (known.includes(name)) continue
      warnOnce(`${path} has no "${name}". There are ${known.join(", ")}.`)
    }
  }
  tell("theme", theme, KEYS)
  tell("theme.classNames", classNames, PARTS)
  tell("theme.styles", styles, PARTS)
  tell("theme.components", components, COMPONENTS)
  if (!COLOR_SCHEMES.includes(colorScheme)) {
    warnOnce(`theme.colorScheme is "${colorScheme}". There are ${COLOR_SCHEMES.join(", ")}.`)
  }
}
