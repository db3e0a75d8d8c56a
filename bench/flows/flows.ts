/**
 * The flows that everything is measured on: a recorded one, and larger ones made from it. The same
 * size is the same flow, every time.
 */
import type { SettingsFlow, UiNode } from "@ory/client"
import recorded from "../../test/fixtures/browser-all-methods-fresh.json" with { type: "json" }
import refusedAnswer from "../../test/fixtures/submit-profile-validation-errors-400.json" with { type: "json" }
import savedAnswer from "../../test/fixtures/submit-profile-nested-json-success-200.json" with { type: "json" }

export const SIZES = [25, 100, 1_000, 10_000] as const

/** The recorded flow has 27 nodes; these are texts like others that stay. */
const LEFT_OUT = ["traits.website", "traits.phone"]

/** What is added, in turn. */
const KINDS = ["text", "text", "number", "checkbox", "text", "select"] as const
const CHOICES = ["free", "pro", "team"]

/** A flow of that many nodes, all methods on; a copy, as each answer of Kratos is. */
export function settingsFlow(size: number): SettingsFlow {
  const flow = structuredClone(recorded) as unknown as SettingsFlow
  const nodes = flow.ui.nodes.filter(({ attributes }) => !LEFT_OUT.includes(nameOf(attributes)))
  const missing = size - nodes.length
  if (missing < 0) throw new Error(`The smallest flow has ${nodes.length} nodes.`)
  const added = Array.from({ length: missing }, (_, index) => addedNode(index))
  const save = nodes.findIndex(
    ({ group, attributes }) => group === "profile" && nameOf(attributes) === "method",
  )
  nodes.splice(save, 0, ...added)
  const more = Object.fromEntries(
    added.map(({ attributes }) => {
      const { name, value } = attributes as { name: string; value: unknown }
      return [name.slice("traits.more.".length), value]
    }),
  )
  const { traits } = flow.identity as { traits: object }
  flow.identity.traits = missing > 0 ? { ...traits, more } : traits
  return { ...flow, ui: { ...flow.ui, nodes } }
}

/** What Kratos answers with 400: the same flow, with a message at the first name. */
export function refused(flow: SettingsFlow): SettingsFlow {
  const answer = structuredClone(flow)
  firstName(answer).messages = firstName(refusedAnswer as unknown as SettingsFlow).messages
  return answer
}

/** What Kratos answers with 200: the same flow, with another first name and a word on it. */
export function saved(flow: SettingsFlow, name = "Bea"): SettingsFlow {
  const answer = structuredClone(flow)
  Object.assign(firstName(answer).attributes, { value: name })
  const traits = answer.identity.traits as { name: { first: string } }
  traits.name.first = name
  answer.state = "success"
  answer.ui.messages = savedAnswer.ui.messages as UiNode["messages"]
  return answer
}

function firstName(flow: SettingsFlow): UiNode {
  const node = flow.ui.nodes.find(({ attributes }) => nameOf(attributes) === "traits.name.first")
  if (!node) throw new Error("The flow asks for no first name.")
  return node
}

function nameOf(attributes: UiNode["attributes"]): string {
  return "name" in attributes ? attributes.name : ""
}

function addedNode(index: number): UiNode {
  const kind = KINDS[index % KINDS.length] ?? "text"
  const name = `traits.more.${kind}_${index}`
  const title = `${kind} ${index}`
  return {
    type: "input",
    group: "profile",
    attributes: {
      name,
      ...ofKind(kind, index),
      disabled: false,
      node_type: "input",
    } as UiNode["attributes"],
    messages: [],
    meta: { label: { id: 1070002, text: title, type: "info", context: { title } } },
  }
}

function ofKind(kind: (typeof KINDS)[number], index: number) {
  switch (kind) {
    case "text":
      return { type: "text", value: `Value ${index}` }
    case "number":
      return { type: "number", value: index }
    case "checkbox":
      return { type: "checkbox", value: index % 2 === 1 }
    case "select":
      return {
        type: "text",
        value: CHOICES[index % CHOICES.length],
        options: CHOICES.map((value) => ({ label: value, value })),
      }
    default:
      return kind satisfies never
  }
}
