/**
 * What a flow is made of, without React and without a client: safe in server components. All of it is
 * also part of `react-ory-settings`.
 *
 * @module react-ory-settings/model
 */

export { toSettingsBody, bodyGroup } from "./flow/body.ts"
export type { FlowBody } from "./flow/body.ts"
export { nodeLabel } from "./flow/fields.ts"
export type { Field } from "./flow/fields.ts"
export type { FormModel } from "./flow/forms.ts"
export { GROUP_ORDER, groupNodes } from "./flow/groups.ts"
export type { FlowGroup, FlowGroups, GroupOptions } from "./flow/groups.ts"
export { nodeKind } from "./flow/kinds.ts"
export type { NodeKind } from "./flow/kinds.ts"
export { isFlow } from "./flow/isFlow.ts"
export {
  isAnchorNode,
  isDivisionNode,
  isImageNode,
  isInputNode,
  isScriptNode,
  isSubmitNode,
  isTextNode,
} from "./flow/nodes.ts"
export type {
  AnchorNode,
  AnyFlow,
  DivisionNode,
  ImageNode,
  InputNode,
  ScriptNode,
  TextNode,
  UiNode,
  UiText,
} from "./flow/nodes.ts"

export { chooseLocale } from "./i18n/chooseLocale.ts"
