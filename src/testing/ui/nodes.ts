import type {
  UiContainer,
  UiNode,
  UiNodeGroupEnum,
  UiNodeInputAttributes,
  UiNodeInputAttributesTypeEnum,
  UiText,
} from "@ory/client"
import type { Issue } from "../errors.ts"

type InputType = UiNodeInputAttributesTypeEnum
type InputExtras = Partial<Omit<UiNodeInputAttributes, "name" | "type" | "value" | "node_type">>

interface InputOptions {
  value?: unknown
  label?: UiText
  attributes?: InputExtras
}

function node(
  group: UiNodeGroupEnum,
  type: UiNode["type"],
  attributes: object,
  label?: UiText,
): UiNode {
  return {
    type,
    group,
    attributes: { ...attributes, node_type: type } as UiNode["attributes"],
    messages: [],
    meta: label ? { label } : {},
  }
}

/** An input node; without a `value` it has none, as Kratos leaves it out. */
export function input(
  group: UiNodeGroupEnum,
  name: string,
  type: InputType,
  { value, label, attributes }: InputOptions = {},
): UiNode {
  return node(
    group,
    "input",
    { name, type, ...(value !== undefined && { value }), disabled: false, ...attributes },
    label,
  )
}

export function image(group: UiNodeGroupEnum, id: string, attributes: object, label: UiText) {
  return node(group, "img", { id, ...attributes }, label)
}

export function textNode(group: UiNodeGroupEnum, id: string, text: UiText, label: UiText) {
  return node(group, "text", { id, text }, label)
}

export function script(group: UiNodeGroupEnum, id: string, attributes: object) {
  return node(group, "script", { id, ...attributes })
}

/** `name` of an input, `id` of any other node. */
export function nodeId({ attributes }: UiNode): string {
  return attributes.node_type === "input" ? attributes.name : attributes.id
}

export function upsert(ui: UiContainer, added: UiNode): void {
  const index = ui.nodes.findIndex((node) => nodeId(node) === nodeId(added))
  if (index === -1) ui.nodes.push(added)
  else ui.nodes[index] = added
}

export function removeNodes(ui: UiContainer, ids: string[]): void {
  ui.nodes = ui.nodes.filter((node) => !ids.includes(nodeId(node)))
}

/** Replaces the anti-CSRF node; `""` in API flows. */
export function setCsrf(ui: UiContainer, token: string): void {
  upsert(
    ui,
    input("default", "csrf_token", "hidden", { value: token, attributes: { required: true } }),
  )
}

export function resetMessages(ui: UiContainer): void {
  delete ui.messages
  for (const node of ui.nodes) node.messages = []
}

export function addMessage(ui: UiContainer, message: UiText): void {
  ui.messages = [...(ui.messages ?? []), message]
}

/** Puts each message beside its node; Kratos invents a text input for a pointer that has none. */
export function addIssues(ui: UiContainer, issues: Issue[]): void {
  for (const { field, message } of issues) {
    if (!field) {
      addMessage(ui, message)
      continue
    }
    const found = ui.nodes.find((node) => nodeId(node) === field)
    if (found) found.messages.push(message)
    else ui.nodes.push({ ...input("default", field, "text"), messages: [message] })
  }
}
