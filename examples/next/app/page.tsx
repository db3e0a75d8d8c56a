import { parseFlowError } from "react-ory-settings"
import { client, startUrl } from "../lib/kratos"
import { cookieHeader } from "../lib/request"
import { Trouble } from "./Trouble"

export default async function HomePage() {
  const cookie = await cookieHeader()
  const answers = await Promise.all([
    client.toSession({ cookie }),
    client.createBrowserLogoutFlow({ cookie }),
  ]).catch(parseFlowError)
  if (!(answers instanceof Error)) {
    const [{ data: session }, { data: logout }] = answers
    const traits = session.identity?.traits as { email?: string } | undefined
    return (
      <>
        <h1>Welcome</h1>
        <p>Signed in as {traits?.email}.</p>
        <form action={logout.logout_url}>
          <input type="hidden" name="token" value={logout.logout_token} />
          <button type="submit">Sign out</button>
        </form>
      </>
    )
  }
  if (answers.code !== "session_inactive") return <Trouble code={answers.code} retry="/" />
  return (
    <>
      <h1>Welcome</h1>
      <p>
        Nobody is signed in. <a href={startUrl("login")}>Sign in</a>
      </p>
    </>
  )
}
