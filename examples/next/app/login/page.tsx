import type { Metadata } from "next"
import { client } from "../../lib/kratos"
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
      />
      <p>
        <a href="/recovery">Forgot your password?</a>
      </p>
    </>
  )
}
