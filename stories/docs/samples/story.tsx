import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"
import { createOryClient, OrySettings } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"

/** A story or a demo: each one that is shown has its own Kratos. */
export function AccountPageStory() {
  const [client] = useState(() => {
    const kratos = createFakeKratos({
      // Security keys and passkeys belong to the origin of the page.
      appUrl: window.location.origin,
      identities: [{ traits: { email: "ada@example.com" }, password: "fermat-prime-257" }],
    })
    kratos.loginAs("ada@example.com")
    return createOryClient(kratos.url, { fetch: kratos.fetch })
  })
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <OrySettings client={client} navigate={(to) => console.log("would go to", to)} />
    </QueryClientProvider>
  )
}
