import type { Metadata } from "next"
import { redirect } from "next/navigation"
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
        fetchFlow={async (request) => {
          const answer = await client.getLoginFlow(request)
          const { requested_aal, return_to } = answer.data
          // Kratos asks for it before it makes a settings flow, and would end on the home page.
          if (requested_aal === "aal2" && !return_to) {
            redirect(withReturnTo(`${startUrl("login")}?aal=aal2`, "/settings?from=login"))
          }
          return answer
        }}
      />
      <p>
        <a href="/recovery">Forgot your password?</a>
      </p>
    </>
  )
}
