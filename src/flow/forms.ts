import { inputText, toFields } from "./fields.ts"
import type { Field } from "./fields.ts"
import { isFieldNode, isHiddenNode, isInputNode } from "./nodes.ts"
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
const CEREMONY_INPUTS =
  /^(webauthn_(register|login)|passkey_(settings_register|register|login|create_data|challenge))$/

/** Groups in which nothing of the default group is to be filled in: a button alone says it all. */
const WITHOUT_SHARED_FIELDS = /^(oidc|saml|passkey)$/

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
  const hidden = shared.filter(isHiddenNode)
  const buttons: InputNode[] = []
  const unshown: InputNode[] = []
  const shown: Field[] = []
  for (const field of fields) {
    const { node } = field
    if (isHiddenNode(node)) hidden.push(node)
    else if (!shows(node)) {
      if (isFieldNode(node)) unshown.push(node)
    } else if (isInputNode(node) && !isFieldNode(node)) buttons.push(node)
    else shown.push(field)
  }

  const hasInputs = shown.some(({ node }) => isFieldNode(node))
  const main = mainButton(buttons, hasInputs)
  const forms = buttons
    .filter((button) => button !== main)
    .map((button): FormModel => {
      const { name } = button.attributes
      return {
        key: `${name}:${inputText(button)}`,
        hidden: hidden.filter(({ attributes }) => !CEREMONY_INPUTS.test(attributes.name)),
        fields: [],
        unshown: [],
        buttons: [button],
      }
    })
  if (!main && !hasInputs) return { display: shown, forms }

  const borrowed = WITHOUT_SHARED_FIELDS.test(group)
    ? []
    : toFields(shared.filter((node) => isFieldNode(node) && shows(node)))
  // What a filter left out goes along as it came; traits do so through the copy of the identity's.
  const leftOut = unshown.filter(
    ({ attributes: { name, value } }) => (value ?? undefined) !== undefined && !isTraitName(name),
  )
  forms.push({
    key: "main",
    hidden: [...hidden, ...leftOut],
    fields: [...borrowed, ...shown],
    unshown,
    buttons: main ? [main] : [],
  })
  return { display: [], forms }
}

/** The button that saves the fields: Kratos's `method`, else a ceremony's trigger, else the first. */
function mainButton(buttons: InputNode[], hasInputs: boolean): InputNode | undefined {
  const trigger = buttons.find(({ attributes }) => attributes.type === "button")
  const method = buttons.find(({ attributes }) => attributes.name === "method")
  return method ?? trigger ?? (hasInputs ? buttons[0] : undefined)
}
