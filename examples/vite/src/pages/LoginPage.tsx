import { client } from "../client"
import { SelfServiceFlow } from "../SelfServiceFlow"

export function LoginPage() {
  return (
    <>
      <h1>Sign in</h1>
      <SelfServiceFlow kind="login" fetchFlow={(id) => client.getLoginFlow({ id })} />
      <p>
        <a href="/recovery">Forgot your password?</a>
      </p>
    </>
  )
}
