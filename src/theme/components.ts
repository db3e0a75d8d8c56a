import type { AllHTMLAttributes, ComponentPropsWithoutRef, ComponentType } from "react"
import type { Field } from "../flow/fields.ts"
import type { FlowGroup } from "../flow/groups.ts"
import type { InputNode, UiNode, UiText } from "../flow/nodes.ts"
import type { ButtonVariant } from "./parts.ts"

/**
 * What may be replaced. Each gets the props of the element it stands for, wired up (`id`, `name`,
 * `aria-*`, `data-ory`, `className`), and beside them what it is about and its `Default`, so that
 * wrapping it is one line: `({ Default, ...props }) => <div><Default {...props} /></div>`.
 *
 * Inputs are uncontrolled: they take `defaultValue` or `defaultChecked`, and the one in the DOM has
 * to carry the `name` given.
 */
export interface Components {
  Input: Replacement<ComponentPropsWithoutRef<"input">, InputNode>
  TextArea: Replacement<ComponentPropsWithoutRef<"textarea">, InputNode>
  Select: Replacement<ComponentPropsWithoutRef<"select">, InputNode>
  Checkbox: Replacement<ComponentPropsWithoutRef<"input">, InputNode>
  /** Every button: `variant` says what it does; those that post nothing have no node. */
  Button: ComponentType<ReplacedButtonProps>
  Image: Replacement<ComponentPropsWithoutRef<"img">>
  Anchor: Replacement<ComponentPropsWithoutRef<"a">>
  /** What is only read: a `<p>`, or `<code>` for the key of an authenticator app. */
  Text: Replacement<ComponentPropsWithoutRef<"p">>
  /** Backup codes: `codes` in order, undefined for a used one. */
  Codes: Replacement<ComponentPropsWithoutRef<"ul"> & { codes: readonly (string | undefined)[] }>
  /** The items of an array, with the buttons to add and remove some. */
  List: Replacement<ComponentPropsWithoutRef<"fieldset">, InputNode>
  /** Where Kratos's script stands, and what is said if it cannot be loaded. */
  Script: Replacement<ComponentPropsWithoutRef<"div">>
  /** A field: label, control and messages are its children. */
  Field: Replacement<ComponentPropsWithoutRef<"div">>
  Label: Replacement<ComponentPropsWithoutRef<"label">>
  /** A section: heading and card are its children, and again on their own. */
  Group: ComponentType<ReplacedGroupProps>
  Messages: ComponentType<ReplacedMessagesProps>
  Notice: ComponentType<ReplacedNoticeProps>
}

/** What a component of `theme.nodes` gets: the props of the node's own element and its `Default`. */
export interface NodeProps extends AllHTMLAttributes<HTMLElement> {
  node: UiNode
  field: Field
  Default: ComponentType<NodeProps>
}

type Replacement<Props, Node = UiNode> = ComponentType<Replaced<Props, Node>>

export type Replaced<Props, Node = UiNode> = Props & {
  node: Node
  field: Field
  Default: ComponentType<Props>
}

export interface ReplacedButtonProps extends ComponentPropsWithoutRef<"button"> {
  node?: InputNode | undefined
  field?: Field | undefined
  variant?: ButtonVariant | undefined
  Default: ComponentType<ComponentPropsWithoutRef<"button">>
}

export interface ReplacedGroupProps extends ComponentPropsWithoutRef<"section"> {
  group: FlowGroup
  /** The section's name, in the language of the page. */
  heading: string
  Default: ComponentType<ComponentPropsWithoutRef<"section">>
}

export interface ReplacedMessagesProps extends ComponentPropsWithoutRef<"div"> {
  messages: readonly UiText[]
  Default: ComponentType<ComponentPropsWithoutRef<"div">>
}

export interface ReplacedNoticeProps extends ComponentPropsWithoutRef<"div"> {
  error: { code: string; message: string }
  Default: ComponentType<ComponentPropsWithoutRef<"div">>
}
