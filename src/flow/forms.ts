import { inputText, toFields } from "./fields.ts"
import type { Field } from "./fields.ts"
import {
  isFieldNode,
  isHiddenNode,
  isInputNode,
  isSubmitNode,
  isTriggerNode,
  nodeName,
} from "./nodes.ts"
import type { InputNode, UiNode } from "./nodes.ts"
import { isTraitName } from "./traits.ts"

/** One `<form>`: what is filled in together and posted by its own buttons. */
export interface FormModel {
  /** Stable while the flow changes: `main`, or the name and value of its only button. */
  key: string
  /** Posted along: the group's hidden nodes, the default group's, and what a filter left out. */
  hidden: InputNode[]
  fields: Field[]
  /** Left out by a filter: only what Kratos says of them is shown. */
  unshown: InputNode[]
  buttons: InputNode[]
}

/** Written by a ceremony, wherever Kratos's script finds the first of that name: one form only. */
const CEREMONY_INPUTS = new Set([
  "webauthn_register",
  "webauthn_login",
  "passkey_settings_register",
  "passkey_register",
  "passkey_login",
  "passkey_create_data",
  "passkey_challenge",
])

/** Groups in which nothing of the default group is to be filled in: a button alone says it all. */
const WITHOUT_SHARED_FIELDS = new Set(["oidc", "saml", "passkey"])

/**
 * Splits a group into forms. A submission is one method and one button: what is filled in stands
 * with the button that saves it, and every other button (remove a key, unlink, disable) is a form
 * of its own, so that Enter in a field never presses it.
 */
export function toForms(
  group: string,
  fields: Field[],
  shared: UiNode[],
  shows: (node: UiNode) => boolean,
): { display: Field[]; forms: FormModel[] } {
  const nodes = fields.map(({ node }) => node)
  const visible = fields.filter(({ node }) => shows(node))
  const sharedFields = toFields(shared.filter(isFieldNode).filter(shows))
  const inputs = visible.filter(({ node }) => isFieldNode(node))
  const display = visible.filter(({ node }) => !isInputNode(node))
  const buttons = visible.map(({ node }) => node).filter(isButton)

  const main = mainButton(buttons, inputs.length > 0)
  const hidden = [...shared, ...nodes].filter(isHiddenNode)
  const single = buttons
    .filter((button) => button !== main)
    .map((button) => ({
      key: `${button.attributes.name}:${inputText(button)}`,
      hidden: hidden.filter(({ attributes }) => !CEREMONY_INPUTS.has(attributes.name)),
      fields: [],
      unshown: [],
      buttons: [button],
    }))
  if (!main && inputs.length === 0) return { display, forms: single }

  const unshown = nodes.filter(isFieldNode).filter((node) => !shows(node))
  const borrowed = WITHOUT_SHARED_FIELDS.has(group) ? [] : sharedFields
  const form: FormModel = {
    key: "main",
    hidden: [...hidden, ...leftOut(unshown)],
    fields: [...borrowed, ...visible.filter(({ node }) => !isButton(node) && !isHiddenNode(node))],
    unshown,
    buttons: main ? [main] : [],
  }
  return { display: [], forms: [...single, form] }
}

function isButton(node: UiNode): node is InputNode {
  return isSubmitNode(node) || isTriggerNode(node)
}

/** The button that saves the fields: Kratos's `method`, else a ceremony's trigger, else the first. */
function mainButton(buttons: InputNode[], hasInputs: boolean): InputNode | undefined {
  const trigger = buttons.find(({ attributes }) => attributes.type === "button")
  const method = buttons.find(({ attributes }) => attributes.name === "method")
  return method ?? trigger ?? (hasInputs ? buttons[0] : undefined)
}

/** What a filter left out goes along as it came; traits do so through the copy of the identity's. */
function leftOut(unshown: InputNode[]): InputNode[] {
  return unshown
    .filter((node) => (node.attributes.value ?? undefined) !== undefined)
    .filter((node) => !isTraitName(nodeName(node)))
}
