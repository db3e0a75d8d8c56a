"use client"

import { createElement, forwardRef } from "react"
import type { ComponentType } from "react"
import type { Field } from "../flow/fields.ts"
import { nodeName } from "../flow/nodes.ts"
import type { UiNode } from "../flow/nodes.ts"
import type { Components } from "../theme/components.ts"
import { useTheme } from "../theme/ThemeProvider.tsx"
import { NodeBoundary } from "./NodeBoundary.tsx"

export interface SlotProps {
  /** Which of `theme.components` may stand here, beside one for the node. */
  place?: keyof Components | undefined
  /** What it is about: `theme.nodes` may have something for it. */
  node?: UiNode | undefined
  field?: Field | undefined
  /** What stands here by default: one of {@link DEFAULTS}. */
  Default: ComponentType<never>
  [prop: string]: unknown
}

/** A component: those of the theme have no props in common. */
type Placed = object

/** A place in the page where the theme may put a component of its own. */
export function Slot({ place, Default, ...props }: SlotProps) {
  const { components, nodes } = useTheme()
  const name = props.node && place !== "Field" && place !== "Label" && nodeName(props.node)
  const OfNode = name && nodes && Object.hasOwn(nodes, name) ? nodes[name] : undefined
  const OfKind = place && components?.[place]
  if (!OfNode && !OfKind) return put(Default, props)
  const placed = OfNode
    ? put(OfNode, props, OfKind ? withDefault(OfKind, Default) : Default)
    : put(OfKind as Placed, props, Default)
  // What the host's component throws takes down itself only.
  return (
    <NodeBoundary resetKey={props.node} fallback={put(Default, props)}>
      {placed}
    </NodeBoundary>
  )
}

function put(Chosen: Placed, props: object, Default?: Placed) {
  return createElement(Chosen as ComponentType<object>, { ...props, ...(Default && { Default }) })
}

const defaulted = new WeakMap<Placed, Map<Placed, Placed>>()

/** The theme's component of a kind as the default of one for a node: the same at each rendering. */
function withDefault(OfKind: Placed, Default: Placed): Placed {
  const made = defaulted.get(OfKind) ?? new Map<Placed, Placed>()
  const Known = made.get(Default)
  if (Known) return Known
  const Made = forwardRef((props: object, ref) =>
    put(OfKind, { ...props, ...(ref && { ref }) }, Default),
  )
  Made.displayName = "Default"
  defaulted.set(OfKind, made.set(Default, Made))
  return Made
}

/** What a replacement is told beside the attributes of its element: nothing for the DOM. */
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

function plain(tag: string): ComponentType<never> {
  // With its ref, as a tooltip or menu of the host's around it needs, also in React 18.
  const Plain = forwardRef((props: object, ref) => {
    const attributes = Object.entries(props).filter(([name]) => !TOLD.includes(name))
    return createElement(tag, { ...Object.fromEntries(attributes), ref })
  })
  Plain.displayName = "Default"
  return Plain
}

/** An element each, made once: a component made while rendering would lose its state each time. */
export const DEFAULTS = {
  input: plain("input"),
  textarea: plain("textarea"),
  select: plain("select"),
  button: plain("button"),
  img: plain("img"),
  a: plain("a"),
  p: plain("p"),
  code: plain("code"),
  ul: plain("ul"),
  div: plain("div"),
  fieldset: plain("fieldset"),
  label: plain("label"),
  section: plain("section"),
}
