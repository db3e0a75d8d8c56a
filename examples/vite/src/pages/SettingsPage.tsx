import { OrySettings } from "react-ory-settings"
import { client } from "../client"

export function SettingsPage() {
  return (
    <>
      <h1>Account settings</h1>
      <OrySettings
        client={client}
        returnTo={import.meta.env.VITE_RETURN_TO}
        reauthenticate={import.meta.env.VITE_REAUTHENTICATE}
        verification={import.meta.env.VITE_VERIFICATION}
        guardUnsaved={import.meta.env.VITE_GUARD_UNSAVED === "true"}
        scripts={import.meta.env.VITE_SCRIPTS}
      />
    </>
  )
}
