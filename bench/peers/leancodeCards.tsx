import type { SettingsFlow, UpdateSettingsFlowBody } from "@ory/client"
import { KratosContextProvider, UserSettingsCard } from "@leancodepl/kratos"

/** The groups it has a card for; none for security keys. */
const GROUPS = ["profile", "password", "totp", "lookup_secret", "passkey", "oidc"] as const

interface Props {
  flow: SettingsFlow
  submit: (sent: { body: UpdateSettingsFlowBody }) => void
}

/** Its cards, with the components it brings along. */
export function LeancodeCards({ flow, submit }: Props) {
  return (
    <KratosContextProvider excludeScripts>
      {GROUPS.map((group) => (
        <UserSettingsCard key={group} flow={flow} flowType={group} onSubmit={submit} />
      ))}
    </KratosContextProvider>
  )
}
