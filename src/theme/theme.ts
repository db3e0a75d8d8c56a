import type { ComponentType, CSSProperties } from "react"
import type { Components, NodeProps } from "./components.ts"
import type { Part, PartState } from "./parts.ts"

/** The look of the page. Of several, above each other, the nearest wins, key by key. */
export interface Theme {
  /**
   * `"auto"` is as the page around is, by its `color-scheme`; in browsers that cannot tell (before
   * Chrome 123, Firefox 120, Safari 17.5), as the system is set. @default "auto"
   */
  colorScheme?: "light" | "dark" | "auto"
  /** Colours, corners, distances and font, as CSS values: `{ accent: "#0a7d4b", radius: "4px" }`. */
  variables?: Partial<Record<Variable, string>>
  /** Classes by part, beside the library's own. */
  classNames?: Partial<Record<Part, string | ((state: PartState) => string)>>
  /** Styles by part, as `style` takes them. */
  styles?: Partial<Record<Part, CSSProperties | ((state: PartState) => CSSProperties)>>
  /** Components in place of the library's own. */
  components?: Partial<Components>
  /** The same for single nodes, by name: `{ "traits.avatar": AvatarPicker }`. */
  nodes?: Record<string, ComponentType<NodeProps>>
  /** Leaves the library's own classes out, and with them its look. @default false */
  unstyled?: boolean
}

export type Variable = (typeof COLORS)[number] | "radius" | "space" | "font"

export const COLORS = ["accent", "danger", "success", "surface", "text", "muted", "border"] as const

/** The CSS property a variable's value has to be fit for. */
export const PROPERTY_OF: Readonly<Record<Variable, string>> = {
  ...(Object.fromEntries(COLORS.map((name) => [name, "color"])) as Record<
    (typeof COLORS)[number],
    string
  >),
  radius: "border-radius",
  // One length, as it is reckoned with: the padding may be several.
  space: "row-gap",
  font: "font-family",
}

/** One theme over another; a key that is undefined leaves the outer one's as it is. */
export function mergeThemes(outer: Theme, inner: Theme | undefined): Theme {
  if (!inner) return outer
  return {
    ...merge(outer, inner),
    variables: merge(outer.variables, inner.variables),
    classNames: merge(outer.classNames, inner.classNames),
    styles: merge(outer.styles, inner.styles),
    components: merge(outer.components, inner.components),
    nodes: merge(outer.nodes, inner.nodes),
  }
}

function merge<Part extends object>(outer: Part | undefined, inner: Part | undefined): Part {
  const given = Object.entries(inner ?? {}).filter(([, value]) => value !== undefined)
  return { ...outer, ...Object.fromEntries(given) } as Part
}
