import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { OrySettings, type SettingsClient } from "react-ory-settings"
import "react-ory-settings/styles.css"
import { reactSubject } from "../page/react.ts"

/** A client that is nothing but its answer: what `OrySettings` takes by itself. */
export const mount = reactSubject((flow) => {
  const answer = () => Promise.resolve({ data: flow })
  const client = {
    baseUrl: location.origin,
    createBrowserSettingsFlow: answer,
    getSettingsFlow: answer,
    updateSettingsFlow: answer,
    createNativeSettingsFlow: answer,
  }
  return (
    <QueryClientProvider client={new QueryClient()}>
      <OrySettings client={client as unknown as SettingsClient} />
    </QueryClientProvider>
  )
})
