import { toForms } from "./forms.ts"
import type { FormModel } from "./forms.ts"
import { toFields } from "./fields.ts"
import type { Field } from "./fields.ts"
import { isHiddenNode, isInputNode, isScriptNode, nodeName, readNodes } from "./nodes.ts"
import type { AnyFlow, InputNode, ScriptNode, UiNode } from "./nodes.ts"
import { isTraitName } from "./traits.ts"

/** A section of the page: one group's nodes, as forms. */
export interface FlowGroup {
  /** Kratos's name of the group: `profile`, `password`, … */
  name: string
  /** What the group only shows: text, images and links outside a form. */
  display: Field[]
  forms: FormModel[]
}

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

export interface GroupOptions {
  /** Which groups, in which order; all in {@link GROUP_ORDER} where absent. */
  groups?: readonly string[] | undefined
  /** What to show; what is left out keeps its value in the body. */
  filter?: ((node: UiNode) => boolean) | undefined
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
  const nodes = readNodes(flow)
  const shared = nodes.filter((node) => node.group === SHARED_GROUP)
  const own = nodes.filter((node) => node.group !== SHARED_GROUP && !isScriptNode(node))
  const groups = groupNames(own, options.groups).map((name) =>
    toGroup(
      name,
      own.filter((node) => node.group === name),
      shared,
      flow,
      options.filter,
    ),
  )
  return {
    groups: groups.filter(({ display, forms }) => display.length > 0 || forms.length > 0),
    scripts: nodes.filter(isScriptNode),
    errorNodes: shared.filter(isErrorNode),
  }
}

/** The group an error node is about: the one that has a node of that name, `profile` for traits. */
export function groupOfErrorNode(flow: AnyFlow, node: InputNode): string | undefined {
  const { name } = node.attributes
  if (name === "traits" || isTraitName(name)) return "profile"
  return readNodes(flow).find((other) => other.group !== SHARED_GROUP && nodeName(other) === name)
    ?.group
}

function groupNames(nodes: UiNode[], chosen: readonly string[] | undefined): string[] {
  const present = [...new Set(nodes.map((node): string => node.group))]
  if (chosen) return [...new Set(chosen)].filter((name) => present.includes(name))
  const known = GROUP_ORDER.filter((name) => present.includes(name))
  return [...known, ...present.filter((name) => !known.includes(name))]
}

function toGroup(
  name: string,
  nodes: UiNode[],
  shared: UiNode[],
  flow: AnyFlow,
  filter: GroupOptions["filter"],
): FlowGroup {
  const shows = (node: UiNode) => isHiddenNode(node) || !filter || filter(node)
  const fields = toFields(nodes, flow.identity?.traits)
  return {
    name,
    ...toForms(
      name,
      fields,
      shared.filter((node) => !isErrorNode(node)),
      shows,
    ),
  }
}

function isErrorNode(node: UiNode): node is InputNode {
  const isLabelled = Boolean(node.meta?.label)
  return node.group === SHARED_GROUP && !isLabelled && isInputNode(node) && !isHiddenNode(node)
}
