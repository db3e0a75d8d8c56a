import type { Metadata } from "next"
import type { LoginFlow } from "@ory/client"
import { client, startUrl, withReturnTo } from "../../lib/kratos"
import { SelfServiceFlow } from "../SelfServiceFlow"

export const metadata: Metadata = { title: "Sign in" }

export default function LoginPage({ searchParams }: PageProps<"/login">) {
  return (
    <>
      <h1>Sign in</h1>
      <SelfServiceFlow
        kind="login"
        searchParams={searchParams}
        fetchFlow={(request) => client.getLoginFlow(request)}
        elsewhere={settingsAfterSecondFactor}
      />
      <p>
        <a href="/recovery">Forgot your password?</a>
      </p>
    </>
  )
}

/** Kratos asks for it before it makes a settings flow, and would end on the home page. */
function settingsAfterSecondFactor(flow: LoginFlow): string | undefined {
  const { requested_aal, return_to, oauth2_login_challenge } = flow
  if (requested_aal !== "aal2" || return_to || oauth2_login_challenge) return undefined
  return withReturnTo(`${startUrl("login")}?aal=aal2`, "/settings?from=login")
}
