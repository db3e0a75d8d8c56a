import type { SettingsFlow } from "@ory/client"
import type { Send } from "./Form.tsx"
import { Keys, Passkeys } from "./Keys.tsx"
import { AuthenticatorApp, BackupCodes, LinkedAccounts, Password, Profile } from "./sections.tsx"

export interface SettingsFormProps {
  flow: SettingsFlow
  submitted?: string
  send: Send
}

/**
 * The settings page that one would write by hand for one known flow: an account with a password,
 * where everything else may be set up. Its DOM is that of `<FlowForm>`.
 */
export function SettingsForm({ flow, submitted, send }: SettingsFormProps) {
  const common = { flow, submitted, send }
  return (
    <div data-ory="flow" className="ory-flow">
      <Profile {...common} />
      <Password {...common} />
      <AuthenticatorApp {...common} />
      <BackupCodes {...common} />
      <Passkeys {...common} />
      <Keys {...common} />
      <LinkedAccounts {...common} />
      {/* Kratos's script, which is not needed. */}
      <div
        data-ory="field"
        className="ory-field"
        data-name="webauthn_script"
        data-kind="script"
        hidden
      >
        <div hidden />
      </div>
    </div>
  )
}
