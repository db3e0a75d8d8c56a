import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createOryClient, OrySettings } from "react-ory-settings"
import "react-ory-settings/styles.css"
import { reactSubject } from "../page/react.ts"

export const mount = reactSubject((flow) => {
  const client = createOryClient(window.kratos ?? location.origin)
  if (!window.kratos) {
    const answer = () => Promise.resolve({ data: flow }) as never
    Object.assign(client, { createBrowserSettingsFlow: answer, getSettingsFlow: answer })
  }
  return (
    <QueryClientProvider client={new QueryClient()}>
      <OrySettings client={client} />
    </QueryClientProvider>
  )
})
