import type { Meta, StoryObj } from "@storybook/react-vite"
import { FlowForm } from "react-ory-settings"
import { fn } from "storybook/test"
import { flowFixture } from "../test/fixtures.ts"

/** The form with what a real Kratos sent. It has no network of its own: buttons post to `onSubmit`. */
const meta = {
  title: "FlowForm/Whole page",
  component: FlowForm,
  args: { onSubmit: fn(() => Promise.resolve()) },
} satisfies Meta<typeof FlowForm>

export default meta
type Story = StoryObj<typeof meta>

/** Every method on, nothing enrolled yet. */
export const AllMethodsFresh: Story = {
  args: { flow: flowFixture("browser-all-methods-fresh") },
}

/** Every method on and in use. */
export const AllMethodsEnrolled: Story = {
  args: { flow: flowFixture("browser-all-methods-enrolled") },
}

/** Each type a trait can have, with a value: arrays, dates, numbers, checkboxes. */
export const AllTraitTypesFilled: Story = {
  args: { flow: flowFixture("browser-profile-all-trait-types-filled") },
}

/** The same traits without a value. */
export const AllTraitTypesEmpty: Story = {
  args: { flow: flowFixture("browser-profile-all-trait-types-empty") },
}

/** After a save: the flow's message stands once. */
export const Saved: Story = {
  args: { flow: flowFixture("submit-password-success-200") },
}

/** Where a recovery ends: set a password now. */
export const AfterRecovery: Story = {
  args: { flow: flowFixture("browser-flow-after-recovery-200") },
}

/** What Kratos refuses stands beside the field. */
export const ValidationErrors: Story = {
  args: { flow: flowFixture("submit-profile-validation-errors-400") },
}

/** A required trait left empty. */
export const RequiredMissing: Story = {
  args: { flow: flowFixture("submit-profile-required-missing-400") },
}

/** The address belongs to somebody else. */
export const EmailTaken: Story = {
  args: { flow: flowFixture("submit-profile-email-taken-400") },
}

/** An error about a trait that has no field. */
export const ErrorWithoutField: Story = {
  args: { flow: flowFixture("submit-profile-array-of-objects-omitted-400") },
}

/** Refused, and why. */
export const PasswordTooShort: Story = {
  args: { flow: flowFixture("submit-password-too-short-400") },
}

/** Too much like the address. */
export const PasswordTooSimilar: Story = {
  args: { flow: flowFixture("submit-password-too-similar-400") },
}

/** An authenticator app is linked. */
export const AuthenticatorAppLinked: Story = {
  args: { flow: flowFixture("browser-totp-linked") },
}

/** The code did not fit. */
export const AuthenticatorAppWrongCode: Story = {
  args: { flow: flowFixture("submit-totp-wrong-code-400") },
}

/** Backup codes exist: reveal, replace or disable them. */
export const BackupCodesEnabled: Story = {
  args: { flow: flowFixture("browser-lookup-enabled") },
}

/** New backup codes, to be confirmed. */
export const BackupCodesGenerated: Story = {
  args: { flow: flowFixture("submit-lookup-regenerate-200") },
}

/** Revealed again. */
export const BackupCodesRevealed: Story = {
  args: { flow: flowFixture("submit-lookup-reveal-200") },
}

/** Some were used. */
export const BackupCodesRevealedUsed: Story = {
  args: { flow: flowFixture("submit-lookup-reveal-used-200") },
}

/** Two security keys. */
export const SecurityKeysTwo: Story = {
  args: { flow: flowFixture("browser-webauthn-two-keys") },
}

/** A security key needs a name. */
export const SecurityKeyNameMissing: Story = {
  args: { flow: flowFixture("submit-webauthn-register-missing-displayname-400") },
}

/** The only way to sign in cannot be removed. */
export const SecurityKeyLast: Story = {
  args: { flow: flowFixture("browser-webauthn-passwordless-last-credential-disabled") },
}

/** One passkey. */
export const PasskeyOne: Story = {
  args: { flow: flowFixture("browser-passkey-one") },
}

/** The last passkey cannot be removed. */
export const PasskeyLast: Story = {
  args: { flow: flowFixture("browser-passkey-last-credential-disabled") },
}

/** Passkeys are on, but the person has no name to store them under. */
export const PasskeyNoIdentifier: Story = {
  args: { flow: flowFixture("browser-passkey-identifier-missing-message") },
}

/** A provider is linked. */
export const ProviderLinked: Story = {
  args: { flow: flowFixture("browser-oidc-linked") },
}

/** The only way to sign in cannot be unlinked. */
export const ProviderOnly: Story = {
  args: { flow: flowFixture("browser-oidc-only-identity-no-unlink") },
}

/** The provider's account belongs to somebody else. */
export const ProviderConflict: Story = {
  args: { flow: flowFixture("flow-after-oidc-link-conflict") },
}

/** Consent was refused at the provider. */
export const ProviderDenied: Story = {
  args: { flow: flowFixture("flow-after-oidc-denied") },
}
