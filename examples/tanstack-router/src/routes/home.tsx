import { useQuery } from "@tanstack/react-query"
import { createRoute } from "@tanstack/react-router"
import { client, kratosUrl } from "../client"
import { rootRoute } from "./root"

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: HomePage,
})

function HomePage() {
  const session = useQuery({
    queryKey: ["session"],
    queryFn: async () => (await client.toSession()).data,
    retry: false,
  })

  async function signOut() {
    const { data } = await client.createBrowserLogoutFlow()
    window.location.assign(data.logout_url)
  }

  if (session.isPending) return <p>One moment …</p>
  if (!session.data) {
    return (
      <p>
        Nobody is signed in. <a href={`${kratosUrl}/self-service/login/browser`}>Sign in</a>
      </p>
    )
  }
  const traits = session.data.identity?.traits as { email?: string } | undefined
  return (
    <>
      <p>Signed in as {traits?.email}.</p>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
    </>
  )
}
