import { defaultShouldDehydrateQuery } from "@tanstack/react-query"
import type { Query } from "@tanstack/react-query"
import { isDehydrated, SETTINGS_FLOW_KEY } from "./settingsFlowOptions.ts"

/**
 * For `dehydrate` and persisters: everything they would keep by default, without settings flows,
 * which hold the TOTP key and backup codes. One that was fetched with `settingsFlowOptions` and
 * `dehydrate: true` is let through, on the side where it was fetched.
 */
export function shouldDehydrateQuery(query: Query): boolean {
  if (query.queryKey[0] === SETTINGS_FLOW_KEY && !isDehydrated(query)) return false
  return defaultShouldDehydrateQuery(query)
}
