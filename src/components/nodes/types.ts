import type { ComponentPropsWithoutRef } from "react"
import type { Field } from "../../flow/fields.ts"
import type { InputNode, UiNode } from "../../flow/nodes.ts"

/** What every component for a field gets. */
export interface FieldProps<Node = UiNode> {
  node: Node
  /** The node with its items, where it is a list. */
  field: Field
  /** What the browser found invalid in it, in words; empty: what Kratos said of it is discarded. */
  invalid?: string | undefined
  /** The same of each item of a list, by input name. */
  invalidItems?: Readonly<Record<string, string>> | undefined
  /** What was typed before the page was left, by input name. */
  typed?: Readonly<Record<string, string>> | undefined
}

/** What every button of a flow gets, besides the props of a `<button>`. */
export interface ButtonProps extends ComponentPropsWithoutRef<"button"> {
  node: InputNode
  /** This button's submission is under way. */
  isBusy: boolean
  /** Some submission is under way, so that this one would be ignored. */
  isWaiting: boolean
}
