import { request } from "./frontendApi.ts"
import type { Credentials, SettingsClient } from "./settingsClient.ts"

/**
 * Asks for the settings flow of that id (GET /self-service/settings/flows), or for a new one
 * (GET /self-service/settings/browser, or /api with a session token).
 */
export function requestFlow(
  client: SettingsClient,
  { sessionToken, cookie }: Credentials,
  id: string | undefined,
  returnTo?: string,
): Promise<{ data: unknown }> {
  const proof = { xSessionToken: sessionToken, cookie }
  if (id !== undefined) return request(client, "getSettingsFlow", { id, ...proof })
  return sessionToken === undefined
    ? request(client, "createBrowserSettingsFlow", { returnTo, cookie })
    : request(client, "createNativeSettingsFlow", proof)
}
