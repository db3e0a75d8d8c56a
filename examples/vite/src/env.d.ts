/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Kratos's public URL. */
  readonly VITE_KRATOS_URL?: string
  /** `fetch` gives the settings page the smaller of Ory's clients. */
  readonly VITE_CLIENT?: "axios" | "fetch"
  /** `load` lets the settings page use Kratos's own script for keys and passkeys. */
  readonly VITE_SCRIPTS?: "native" | "load"
  /** `redirect` sends people to the sign-in page where a change needs a new sign-in. */
  readonly VITE_REAUTHENTICATE?: "dialog" | "redirect"
  /** `redirect` sends people to the verification page where a changed address is to be confirmed. */
  readonly VITE_VERIFICATION?: "inline" | "redirect"
  /** `true` lets the browser ask before the settings page is left with something not saved. */
  readonly VITE_GUARD_UNSAVED?: "true"
  /** Where the settings page goes after a change; nowhere by default. */
  readonly VITE_RETURN_TO?: string
}
