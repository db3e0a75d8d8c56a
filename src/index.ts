export { createOryClient } from "./client/createOryClient.ts"
export type { OryClient, OryClientOptions } from "./client/createOryClient.ts"
export { parseFlowError } from "./client/errors.ts"
export type { FlowError, FlowErrorCode } from "./client/errors.ts"
export type { LeaveReason } from "./client/nextStep.ts"
export type { SettingsClient } from "./client/settingsClient.ts"

export { FlowForm } from "./components/FlowForm.tsx"
export type { FlowFormProps } from "./components/FlowForm.tsx"
export { FlowNode } from "./components/FlowNode.tsx"
export { Messages } from "./components/Messages.tsx"
export type { MessagesProps } from "./components/Messages.tsx"
export type { NodeProps } from "./components/nodes/types.ts"
export { OrySettings } from "./components/OrySettings.tsx"
export type { OrySettingsProps } from "./components/OrySettings.tsx"
export type { SubmitHandler, SubmitMeta } from "./components/useSending.ts"

export type { DraftValues, FlowDraft } from "./flow/draft.ts"

export { settingsFlowOptions } from "./hooks/settingsFlowOptions.ts"
export type { SettingsFlowOptions } from "./hooks/settingsFlowOptions.ts"
export { shouldDehydrateQuery } from "./hooks/shouldDehydrateQuery.ts"
export { useSettingsFlow } from "./hooks/useSettingsFlow.ts"
export type {
  SettingsFormProps,
  UseSettingsFlowOptions,
  UseSettingsFlowResult,
} from "./hooks/useSettingsFlow.ts"

export * from "./model.ts"
