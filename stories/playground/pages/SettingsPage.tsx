import { useQuery } from "@tanstack/react-query"
import { OrySettings } from "react-ory-settings"
import type { PageProps } from "./PageProps.ts"

/** The page all of this is about. */
export function SettingsPage({ world, browser, url, look, ...where }: PageProps) {
  const session = useQuery({
    queryKey: ["session"],
    queryFn: async () => (await world.client.toSession()).data,
    retry: false,
  })
  const traits = session.data?.identity?.traits as { email?: string } | undefined

  async function signOut() {
    const { data } = await world.client.createBrowserLogoutFlow()
    await browser.go(data.logout_url)
  }

  return (
    <main className="pg-main">
      <header className="pg-header">
        <div>
          <h1>Account settings</h1>
          <p>{traits?.email ? `Signed in as ${traits.email}` : " "}</p>
        </div>
        {traits && (
          <button type="button" className="pg-button" onClick={() => void signOut()}>
            Sign out
          </button>
        )}
      </header>
      <OrySettings
        {...look}
        client={world.client}
        {...where}
        flowId={url.searchParams.get("flow") ?? undefined}
        navigate={(to, reason) => void browser.go(to, reason)}
      />
    </main>
  )
}
