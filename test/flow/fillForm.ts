import { toSettingsBody } from "../../src/flow/body.ts"
import { inputText, isChecked } from "../../src/flow/fields.ts"
import type { Field } from "../../src/flow/fields.ts"
import type { FormModel } from "../../src/flow/forms.ts"
import { groupNodes } from "../../src/flow/groups.ts"
import { nodeName } from "../../src/flow/nodes.ts"
import type { AnyFlow, InputNode } from "../../src/flow/nodes.ts"

/** What a person does in a form: text typed, a box ticked or not, a list's items. */
export type Typed = Record<string, string | boolean | string[]>

/**
 * What a browser hands over when that button is pressed (`new FormData(form, submitter)`): every
 * input of the button's form as it is shown or, where `typed` names it, as the person left it.
 */
export function fillForm(flow: AnyFlow, name: string, value: string, typed: Typed = {}): FormData {
  const form = formWith(flow, name, value)
  const data = new FormData()
  for (const node of form.hidden) data.append(nodeName(node), inputText(node))
  for (const field of form.fields) append(data, field, typed[nodeName(field.node)])
  data.append(name, value)
  return data
}

/** The traits that saving the profile sends. */
export function savedTraits(flow: AnyFlow, typed: Typed = {}): unknown {
  const { traits, ...body } = toSettingsBody(flow, fillForm(flow, "method", "profile", typed))
  const dotted = Object.keys(body).filter((name) => name.startsWith("traits."))
  if (dotted.length > 0) throw new Error(`Sent beside the nested traits: ${dotted.join(", ")}`)
  return traits
}

/** The form in which that button is. */
export function formWith(flow: AnyFlow, name: string, value: string): FormModel {
  const isIt = ({ attributes }: InputNode) => attributes.name === name && attributes.value === value
  const forms = groupNodes(flow).groups.flatMap((group) => group.forms)
  const form = forms.find(({ buttons }) => buttons.some(isIt))
  if (!form) throw new Error(`No form has a button ${name}=${value}`)
  return form
}

function append(data: FormData, { node, kind, items }: Field, typed: Typed[string] | undefined) {
  const input = node as InputNode
  const name = nodeName(node)
  if (kind === "list") {
    data.append(name, "")
    if (Array.isArray(typed)) {
      typed.forEach((text, index) => data.append(`${name}.${String(index)}`, text))
    } else {
      for (const item of items) data.append(nodeName(item), itemText(item))
    }
  } else if (kind === "checkbox") {
    data.append(name, "false")
    if (typed ?? isChecked(input)) data.append(name, "true")
  } else if (["input", "textarea", "datetime", "select"].includes(kind)) {
    data.append(name, typeof typed === "string" ? typed : inputText(input))
  }
}

function itemText(node: InputNode): string {
  return node.attributes.type === "checkbox" ? String(isChecked(node)) : inputText(node)
}
