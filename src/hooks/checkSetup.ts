import { redirectRule } from "../flow/redirects.ts"
import type { UseSettingsFlowOptions } from "./types.ts"

/**
 * Tells the developer what the hook cannot work with. In production React Query says so itself of a
 * provider that is missing, and what is no origin is refused when it is needed.
 *
 * @throws Error without a QueryClientProvider; TypeError for what is no origin.
 */
export function checkSetup(queryClient: unknown, options: UseSettingsFlowOptions): void {
  if (!queryClient) {
    throw new Error(
      "react-ory-settings: no QueryClientProvider above. The settings flow is kept in the cache of " +
        "@tanstack/react-query: wrap the app in <QueryClientProvider client={new QueryClient()}>. " +
        "If there is one, two copies of @tanstack/react-query are installed: " +
        "`npm ls @tanstack/react-query` shows who brings them; make it one version, then `npm dedupe`.",
    )
  }
  redirectRule(options.redirectOrigins, "http://localhost/", "http://localhost/")
}
