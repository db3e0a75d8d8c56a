import type { AllHTMLAttributes, ComponentPropsWithoutRef, ComponentType, JSX } from "react"
import type { Field } from "../flow/fields.ts"
import type { FlowGroup } from "../flow/groups.ts"
import type {
  AnchorNode,
  ImageNode,
  InputNode,
  ScriptNode,
  TextNode,
  UiNode,
  UiText,
} from "../flow/nodes.ts"
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
  Input: ComponentType<ReplacedControlProps<"input">>
  TextArea: ComponentType<ReplacedControlProps<"textarea">>
  Select: ComponentType<ReplacedControlProps<"select">>
  Checkbox: ComponentType<ReplacedControlProps<"input">>
  /** Every button: `variant` says what it does; those that post nothing have no node. */
  Button: ComponentType<ReplacedButtonProps>
  Image: Replacement<"img", ImageNode>
  /** Every link: those to confirm an address, and to where the page leads, have no node. */
  Anchor: ComponentType<ReplacedAnchorProps>
  /** What is only read: a `<p>`, or `<code>` for the key of an authenticator app. */
  Text: Replacement<"p", TextNode>
  /** Backup codes: `codes` in order, undefined for a used one. */
  Codes: ComponentType<ReplacedCodesProps>
  /** The items of an array, with the buttons to add and remove some. */
  List: Replacement<"fieldset", InputNode>
  /** Where Kratos's script stands, and what is said if it cannot be loaded. */
  Script: Replacement<"div", ScriptNode>
  /** A field: label, control and messages are its children. */
  Field: Replacement<"div">
  Label: Replacement<"label">
  /** A section: header and card are its children; `heading` is what it is called. */
  Group: ComponentType<ReplacedGroupProps>
  Messages: ComponentType<ReplacedMessagesProps>
  Notice: ComponentType<ReplacedNoticeProps>
}

/**
 * What a component of `theme.nodes` gets: the props of the node's own element and its `Default`,
 * which is the theme's component of that kind where there is one.
 */
export interface NodeProps extends Omit<AllHTMLAttributes<HTMLElement>, "color" | "size"> {
  node: UiNode
  field: Field
  Default: ComponentType<Omit<NodeProps, "Default">>
}

type Tag = keyof JSX.IntrinsicElements

/**
 * The attributes of an element, without two that it is never given: components of design systems
 * have props of these names for something else, and could not be given the others.
 */
type Given<Name extends Tag> = Omit<ComponentPropsWithoutRef<Name>, "color" | "size">

interface About<Name extends Tag, Node = UiNode> {
  node: Node
  field: Field
  Default: ComponentType<ComponentPropsWithoutRef<Name>>
}

export type Replaced<Name extends Tag, Node = UiNode> = Given<Name> & About<Name, Node>

type Replacement<Name extends Tag, Node = UiNode> = ComponentType<Replaced<Name, Node>>

/** Of controls there are no listeners either: they are uncontrolled. */
export type ReplacedControlProps<Name extends "input" | "textarea" | "select"> = Omit<
  Given<Name>,
  `on${string}`
> &
  About<Name, InputNode>

export interface ReplacedCodesProps extends Given<"ul">, About<"ul", TextNode> {
  codes: readonly (string | undefined)[]
}

export interface ReplacedButtonProps extends Given<"button"> {
  node?: InputNode | undefined
  field?: Field | undefined
  variant?: ButtonVariant | undefined
  Default: ComponentType<ComponentPropsWithoutRef<"button">>
}

export interface ReplacedAnchorProps extends Given<"a"> {
  node?: AnchorNode | undefined
  field?: Field | undefined
  Default: ComponentType<ComponentPropsWithoutRef<"a">>
}

export interface ReplacedGroupProps extends Given<"section"> {
  group: FlowGroup
  /** The section's name, in the language of the page. */
  heading: string
  Default: ComponentType<ComponentPropsWithoutRef<"section">>
}

export interface ReplacedMessagesProps extends Given<"div"> {
  /** As Kratos sends them; the children are in the language of the page. */
  messages: readonly UiText[]
  Default: ComponentType<ComponentPropsWithoutRef<"div">>
}

export interface ReplacedNoticeProps extends Given<"div"> {
  /** The children say it in the language of the page, with a way to try again. */
  error: { code: string; message: string }
  Default: ComponentType<ComponentPropsWithoutRef<"div">>
}
