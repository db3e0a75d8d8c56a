import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import "react-ory-settings/styles.css"
import { kratosAt, SettingsPage, type Kratos } from "../byHand/SettingsPage.tsx"
import { reactSubject } from "../page/react.ts"

export const mount = reactSubject((flow) => {
  const kratos: Kratos = window.kratos
    ? kratosAt(window.kratos)
    : { create: () => Promise.resolve(flow), submit: () => Promise.resolve(flow) }
  return (
    <QueryClientProvider client={new QueryClient()}>
      <SettingsPage kratos={kratos} />
    </QueryClientProvider>
  )
})
