"use client"

import { createElement, forwardRef } from "react"
import type { ComponentType, JSX, ReactElement, ReactNode } from "react"
import { jsx, jsxs } from "react/jsx-runtime"
import type { Field } from "../flow/fields.ts"
import { nodeName } from "../flow/nodes.ts"
import type { UiNode } from "../flow/nodes.ts"
import { own } from "../flow/own.ts"
import type { Components } from "../theme/components.ts"
import { useTheme } from "../theme/ThemeProvider.tsx"
import { NodeBoundary } from "./NodeBoundary.tsx"

/** What a replacement is told beside the attributes of its element: nothing for the DOM. */
export interface About {
  /** What it is about: `theme.nodes` may have something for it. */
  node?: UiNode | undefined
  field?: Field | undefined
  [told: string]: unknown
}

type Tag = "input" | "textarea" | "select" | "button" | "label" | "fieldset" | "section" | TextTag
type TextTag = "div" | "p" | "a" | "code" | "ul" | "img"

/** A component: those of the theme have no props in common. */
type Placed = ComponentType<object>

/**
 * A place in the page where the theme may put a component of its own.
 *
 * @param place Which of `theme.components` may stand there, beside one for the node.
 * @param tag What stands there by default.
 */
export type PutInPlace = (
  place: keyof Components | undefined,
  tag: Tag,
  attributes: object,
  about?: About,
  ...children: ReactNode[]
) => JSX.Element

/** Elements that the theme may replace: by themselves, with no component around, where it does not. */
export function useSlot(): PutInPlace {
  const { components, nodes } = useTheme()
  return (place, tag, attributes, about = {}, ...children) => {
    const { node } = about
    const name = nodes && node && place !== "Field" && place !== "Label" ? nodeName(node) : ""
    const OfNode = own(nodes, name) as Placed | undefined
    const OfKind = place && (components?.[place] as Placed | undefined)
    // Not createElement: that copies the attributes, and there are thousands of fields.
    const fallback =
      children.length > 0 ? jsxs(tag, { ...attributes, children }) : jsx(tag, attributes)
    const Chosen = OfNode ?? OfKind
    if (!Chosen) return fallback
    const Default = OfNode && OfKind ? withDefault(OfKind, plain(tag)) : plain(tag)
    // What the host's component throws takes down itself only.
    return (
      <NodeBoundary node={node} fallback={fallback}>
        {createElement(Chosen, { ...attributes, ...about, Default } as object, ...children)}
      </NodeBoundary>
    )
  }
}

export interface SlotProps {
  place: keyof Components
  tag: Tag
  told?: About
  [attribute: string]: unknown
}

/** The same as a component, where no hook is at hand. Renders an element of that tag. */
export function Slot({ place, tag, told, ...attributes }: SlotProps) {
  return useSlot()(place, tag, attributes, told)
}

const defaulted = new WeakMap<Placed, Map<Placed, Placed>>()

/** The theme's component of a kind as the default of one for a node: the same at each rendering. */
function withDefault(OfKind: Placed, Default: Placed): Placed {
  const made = defaulted.get(OfKind) ?? new Map<Placed, Placed>()
  const Known = made.get(Default)
  if (Known) return Known
  const Made = asDefault((props) => createElement(OfKind, { ...props, Default } as object))
  defaulted.set(OfKind, made.set(Default, Made))
  return Made
}

const TOLD = [
  "node",
  "field",
  "Default",
  "variant",
  "group",
  "heading",
  "messages",
  "error",
  "codes",
]

const PLAIN = new Map<Tag, Placed>()

/** An element each, made once: a component made while rendering would lose its state each time. */
function plain(tag: Tag): Placed {
  const Known = PLAIN.get(tag)
  if (Known) return Known
  const Made = asDefault((props) => {
    const attributes = Object.entries(props).filter(([name]) => !TOLD.includes(name))
    return createElement(tag, Object.fromEntries(attributes))
  })
  PLAIN.set(tag, Made)
  return Made
}

/** With its ref, as a tooltip or menu of the host's around it needs, also in React 18. */
function asDefault(render: (props: object) => ReactElement): Placed {
  const Default = forwardRef<unknown, object>((props, ref) =>
    render({ ...props, ...(ref !== null && { ref }) }),
  )
  Default.displayName = "Default"
  return Default as Placed
}
