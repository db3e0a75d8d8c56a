import { client, kratosUrl } from "../client"
import { useSession } from "../session"

export function HomePage() {
  const session = useSession()

  async function logOut() {
    const { data } = await client.createBrowserLogoutFlow()
    window.location.assign(data.logout_url)
  }

  if (session.isPending) return <p>One moment …</p>
  if (!session.data) {
    return (
      <>
        <h1>Welcome</h1>
        <p>
          Nobody is signed in. <a href={`${kratosUrl}/self-service/login/browser`}>Sign in</a>
        </p>
      </>
    )
  }
  const traits = session.data.identity?.traits as { email?: string } | undefined
  return (
    <>
      <h1>Welcome</h1>
      <p>Signed in as {traits?.email}.</p>
      <button type="button" onClick={() => void logOut()}>
        Sign out
      </button>
    </>
  )
}
