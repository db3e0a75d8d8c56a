/**
 * The page, its hook, its form, and what they are made of.
 *
 * @module react-ory-settings
 */

export { createOryClient } from "./client/createOryClient.ts"
export type { OryClient, OryClientOptions } from "./client/createOryClient.ts"
export { parseFlowError } from "./client/errors.ts"
export type { FlowError, FlowErrorCode, FlowErrorDetails } from "./client/errors.ts"
export type { LeaveReason, ReauthenticationReason } from "./client/nextStep.ts"
export type { SettingsClient } from "./client/settingsClient.ts"

export { FlowForm } from "./components/FlowForm.tsx"
export type { FlowFormProps } from "./components/FlowForm.tsx"
export { FlowNode } from "./components/FlowNode.tsx"
export { Section } from "./components/Section.tsx"
export type { SectionProps } from "./components/Section.tsx"
export { GroupSection } from "./components/GroupSection.tsx"
export type { GroupSectionProps } from "./components/GroupSection.tsx"
export { Messages } from "./components/Messages.tsx"
export type { MessagesProps } from "./components/Messages.tsx"
export { AnchorField } from "./components/nodes/AnchorField.tsx"
export { CheckboxField } from "./components/nodes/CheckboxField.tsx"
export { CodeList } from "./components/nodes/CodeList.tsx"
export { DateTimeField } from "./components/nodes/DateTimeField.tsx"
export { DivisionField } from "./components/nodes/DivisionField.tsx"
export { HiddenField } from "./components/nodes/HiddenField.tsx"
export { ImageField } from "./components/nodes/ImageField.tsx"
export { ListField } from "./components/nodes/ListField.tsx"
export { PasswordField } from "./components/nodes/PasswordField.tsx"
export { ScriptField } from "./components/nodes/ScriptField.tsx"
export { SelectField } from "./components/nodes/SelectField.tsx"
export { SubmitButton } from "./components/nodes/SubmitButton.tsx"
export { TextAreaField } from "./components/nodes/TextAreaField.tsx"
export { TextBlock } from "./components/nodes/TextBlock.tsx"
export { TextField } from "./components/nodes/TextField.tsx"
export { TriggerButton } from "./components/nodes/TriggerButton.tsx"
export type { TriggerButtonProps } from "./components/nodes/TriggerButton.tsx"
export type { ButtonProps, FieldProps } from "./components/nodes/types.ts"
export { Notice } from "./components/Notice.tsx"
export type { NoticeError, NoticeProps } from "./components/Notice.tsx"
export type { SubmitHandler, SubmitMeta } from "./components/useFormInUse.ts"

export type { PendingVerification } from "./flow/continueWith.ts"
export type { DraftValues, FlowDraft } from "./flow/draft.ts"

export { settingsFlowOptions } from "./hooks/settingsFlowOptions.ts"
export type { SettingsFlowOptions, SettingsFlowQuery } from "./hooks/settingsFlowOptions.ts"
export { shouldDehydrateQuery } from "./hooks/shouldDehydrateQuery.ts"
export { useReauthentication } from "./hooks/useReauthentication.ts"
export type {
  LoginFormProps,
  UseReauthenticationOptions,
  UseReauthenticationResult,
} from "./hooks/useReauthentication.ts"
export type { Reauthentication } from "./hooks/reauthenticationPrompt.ts"
export { useVerification } from "./hooks/useVerification.ts"
export type {
  UseVerificationOptions,
  UseVerificationResult,
  VerificationFormProps,
} from "./hooks/useVerification.ts"
export { useSettingsFlow } from "./hooks/useSettingsFlow.ts"
export type {
  SettingsFormProps,
  UseSettingsFlowOptions,
  UseSettingsFlowResult,
} from "./hooks/useSettingsFlow.ts"
export { useUnsavedChanges } from "./hooks/useUnsavedChanges.ts"
export type { UnsavedChanges, UseUnsavedChangesOptions } from "./hooks/useUnsavedChanges.ts"

export type { Words } from "./i18n/en.ts"
export type { Text } from "./i18n/format.ts"
export type { Locale, MessageId, Reason } from "./i18n/locale.ts"

export { ReauthenticationDialog } from "./page/ReauthenticationDialog.tsx"
export type { ReauthenticationDialogProps } from "./page/ReauthenticationDialog.tsx"
export { OrySettings } from "./page/OrySettings.tsx"
export type { OrySettingsProps } from "./page/OrySettings.tsx"

export { ThemeProvider } from "./theme/ThemeProvider.tsx"
export type { ThemeProviderProps } from "./theme/ThemeProvider.tsx"
export type { Components, NodeProps } from "./theme/components.ts"
export type { ButtonVariant, Part, PartState } from "./theme/parts.ts"
export type { Theme } from "./theme/theme.ts"

export * from "./model.ts"
