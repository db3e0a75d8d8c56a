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

/** The CSS property a variable's value has to be fit for. */
export const PROPERTY_OF = {
  accent: "color",
  danger: "color",
  success: "color",
  surface: "color",
  text: "color",
  muted: "color",
  border: "color",
  radius: "border-radius",
  // One length, as it is reckoned with: the padding may be several.
  space: "row-gap",
  font: "font-family",
} as const

export type Variable = keyof typeof PROPERTY_OF
