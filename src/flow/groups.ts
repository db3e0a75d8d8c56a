import { toForms } from "./forms.ts"
import type { FormModel } from "./forms.ts"
import { toFields } from "./fields.ts"
import type { Field } from "./fields.ts"
import {
  isFieldNode,
  isHiddenNode,
  isInputNode,
  isScriptNode,
  nodeName,
  readNodes,
} from "./nodes.ts"
import type { AnyFlow, InputNode, ScriptNode, UiNode } from "./nodes.ts"
import { isTraitName } from "./traits.ts"

/** A section of the page: one group's nodes, as forms. */
export interface FlowGroup {
  /** Kratos's name of the group: `profile`, `password`, … */
  name: string
  /** What the group only shows: text, images and links outside a form. */
  display: Field[]
  forms: FormModel[]
  /** Names of accounts that are linked and cannot be unlinked, for which Kratos sends no node. */
  linked: string[]
}

/** What a flow has to show, as `groupNodes` sorts it. */
export interface FlowGroups {
  groups: FlowGroup[]
  /** Scripts belong to no group: Kratos sends one under `webauthn` also where only passkeys are on. */
  scripts: ScriptNode[]
  /**
   * Inputs that Kratos makes up, in the default group and without a label, to carry an error about
   * something that has no node. They are shown as messages and never sent.
   */
  errorNodes: InputNode[]
}

/** What is shown of a flow. */
export interface GroupOptions {
  /** Which groups, in which order; all in {@link GROUP_ORDER} where absent. */
  groups?: readonly string[] | undefined
  /** What to show; what is left out keeps its value in the body. */
  filter?: ((node: UiNode) => boolean) | undefined
  /**
   * All social sign-in providers of the Kratos, names by id: `{ google: "Google" }`. Kratos leaves out
   * the node of one that is linked and the only way to sign in: this tells that it is there.
   */
  providers?: Readonly<Record<string, string>> | undefined
}

/** The order of the groups Kratos is known to send; others follow in the order they come. */
export const GROUP_ORDER: readonly string[] = [
  "profile",
  "identifier_first",
  "password",
  "code",
  "link",
  "totp",
  "lookup_secret",
  "passkey",
  "webauthn",
  "deviceauthn",
  "oidc",
  "saml",
]

const SHARED_GROUP = "default"

/** A flow's nodes as sections, whole: every readable node is in one of the three results. */
export function groupNodes(flow: AnyFlow, options: GroupOptions = {}): FlowGroups {
  const { groups: chosen, filter, providers } = options
  const shared: UiNode[] = []
  const scripts: ScriptNode[] = []
  const errorNodes: InputNode[] = []
  const sections = new Map<string, UiNode[]>((chosen ?? GROUP_ORDER).map((name) => [name, []]))
  for (const node of readNodes(flow)) {
    const section = sections.get(node.group)
    if (isErrorNode(flow, node)) errorNodes.push(node)
    // What of the default group is no input has no form to go into: it is a section like any other.
    else if (isShared(node)) shared.push(node)
    else if (isScriptNode(node)) scripts.push(node)
    else if (section) section.push(node)
    else if (!chosen) sections.set(node.group, [node])
  }

  const shows = (node: UiNode) => isHiddenNode(node) || !filter || filter(node)
  const groups: FlowGroup[] = []
  for (const [name, nodes] of sections) {
    const fields = toFields(nodes, flow.identity?.traits)
    const linked = name === "oidc" && providers ? linkedWithoutNode(flow, nodes, providers) : []
    const { display, forms } = toForms(name, fields, shared, shows)
    if (display.length + forms.length + linked.length > 0) {
      groups.push({ name, display, forms, linked })
    }
  }
  return { groups, scripts, errorNodes }
}

/**
 * The group an error node is about: `profile` for traits, else the one just submitted, else the one
 * with a node of that name. Kratos v1.3 reports a refused removal of a passkey as `webauthn_remove`.
 */
export function groupOfErrorNode(
  flow: AnyFlow,
  { attributes: { name } }: InputNode,
  submittedGroup?: string,
): string | undefined {
  if (name === "traits" || isTraitName(name)) return "profile"
  if (submittedGroup !== undefined) return submittedGroup
  const isNamed = (node: UiNode) => node.group !== SHARED_GROUP && nodeName(node) === name
  return readNodes(flow).find(isNamed)?.group
}

/**
 * The provider that has no node: Kratos has one for each that can be linked or unlinked, and leaves
 * out only that which is the last way to sign in. With another that can be unlinked, or a passkey
 * that can be removed, there is none such: the host's list names one that Kratos does not know.
 */
function linkedWithoutNode(
  flow: AnyFlow,
  nodes: UiNode[],
  providers: Readonly<Record<string, string>>,
): string[] {
  // Only settings link accounts, and those of native apps do not.
  if (!flow.identity || flow.type === "api") return []
  const inputs = readNodes(flow).filter(isInputNode)
  const hasOtherWay = inputs.some(
    ({ attributes: { name, disabled } }) =>
      name === "unlink" || (name === "passkey_remove" && !disabled),
  )
  const offered = nodes.filter(isInputNode).map(({ attributes }) => attributes.value)
  const missing = Object.keys(providers).filter((id) => !offered.includes(id))
  return missing.length === 1 && !hasOtherWay ? missing.map((id) => providers[id] ?? id) : []
}

/** Goes into the forms of every group: the default group's hidden inputs, and what it asks for. */
function isShared(node: UiNode): boolean {
  return node.group === SHARED_GROUP && (isHiddenNode(node) || isFieldNode(node))
}

/** A settings flow asks for nothing in the default group; other flows do. */
function isErrorNode(flow: AnyFlow, node: UiNode): node is InputNode {
  const isUnasked = flow.identity !== undefined && !node.meta?.label
  return isUnasked && node.group === SHARED_GROUP && isFieldNode(node)
}
