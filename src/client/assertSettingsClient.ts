import type { SettingsMethod } from "./frontendApi.ts"
import { missingMethods } from "./missingMethods.ts"
import type { SettingsClient } from "./settingsClient.ts"

const METHODS: readonly SettingsMethod[] = [
  "createBrowserSettingsFlow",
  "createNativeSettingsFlow",
  "getSettingsFlow",
  "updateSettingsFlow",
]

/** @throws TypeError naming the methods that `client` lacks. */
export function assertSettingsClient(client: unknown): asserts client is SettingsClient {
  const missing = missingMethods(client, METHODS)
  if (missing.length === 0) return
  throw new TypeError(
    `react-ory-settings: \`client\` lacks ${missing.join(", ")}. ` +
      "Pass createOryClient(url), or a FrontendApi of @ory/client or @ory/client-fetch.",
  )
}
