import type { FlowFormProps, OrySettingsProps } from "react-ory-settings"
import type { World } from "../../support/world.ts"
import type { MiniBrowser } from "../browser.ts"

/** What each page of the Playground's app is given. */
export interface PageProps {
  world: World
  browser: MiniBrowser
  url: URL
  /** How the pages look and speak. */
  look: Pick<FlowFormProps, "theme" | "locale">
  /** Where the settings page has a changed address confirmed. */
  verification?: OrySettingsProps["verification"]
  /** Where it has a person sign in once more. */
  reauthenticate?: OrySettingsProps["reauthenticate"]
}
