import { defaultShouldDehydrateQuery } from "@tanstack/react-query"
import type { Query } from "@tanstack/react-query"
import { SETTINGS_FLOW_KEY } from "./settingsFlowOptions.ts"

/**
 * For `dehydrate` and persisters: everything they would keep by default, without settings flows,
 * which hold the TOTP key and backup codes.
 */
export function shouldDehydrateQuery(query: Query): boolean {
  return query.queryKey[0] !== SETTINGS_FLOW_KEY && defaultShouldDehydrateQuery(query)
}
