import { Configuration, FrontendApi } from "@ory/client-fetch"
import type { OrySettingsProps } from "react-ory-settings"
import { client, kratosUrl } from "./client"

const isFetch = import.meta.env.VITE_CLIENT === "fetch"

/** How the settings page behaves: the library's defaults, but for what the end-to-end tests set. */
export const options = {
  client: isFetch ? new FrontendApi(new Configuration({ basePath: kratosUrl })) : client,
  returnTo: import.meta.env.VITE_RETURN_TO,
  reauthenticate: import.meta.env.VITE_REAUTHENTICATE,
  verification: import.meta.env.VITE_VERIFICATION,
  guardUnsaved: import.meta.env.VITE_GUARD_UNSAVED === "true",
  scripts: import.meta.env.VITE_SCRIPTS,
} satisfies OrySettingsProps
