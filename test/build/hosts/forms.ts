import type { FlowFormProps } from "react-ory-settings"
import { flowFixture } from "../../fixtures.ts"
import { fullFlow } from "../../theme/everyPart.tsx"

const form = (name: string, groups: string[], props: Partial<FlowFormProps> = {}) => ({
  flow: flowFixture(name),
  groups,
  ...props,
})

/** Flows that show every part between them, each in most of its states. */
export const FORMS: readonly FlowFormProps[] = [
  { flow: fullFlow(), groups: ["profile"] },
  form("submit-profile-validation-errors-400", ["profile"], { submittedGroup: "profile" }),
  form("submit-profile-email-change-continue-with-verification-200", ["profile"], {
    submittedGroup: "profile",
  }),
  form("browser-all-methods-fresh", ["password", "totp", "lookup_secret", "oidc"], {
    notice: { code: "network", message: "" },
    submittedGroup: "password",
  }),
  form("submit-password-too-short-400", ["password"], { submittedGroup: "password" }),
  form("browser-totp-linked", ["totp"]),
  form("submit-lookup-regenerate-200", ["lookup_secret"]),
  form("submit-lookup-reveal-used-200", ["lookup_secret"]),
  form("browser-webauthn-two-keys", ["webauthn"]),
  form("browser-webauthn-passwordless-last-credential-disabled", ["webauthn"]),
  form("browser-passkey-one", ["passkey"]),
  form("browser-oidc-linked", ["oidc"]),
  form("flow-after-oidc-link-conflict", ["password"], { submittedGroup: "oidc" }),
  form("login-refresh-flow-200", ["default", "password"]),
]
