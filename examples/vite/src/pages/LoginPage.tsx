import { Link } from "react-router"
import { client } from "../client"
import { SelfServiceFlow } from "../SelfServiceFlow"

export function LoginPage() {
  return (
    <>
      <h1>Sign in</h1>
      <SelfServiceFlow kind="login" fetchFlow={(id) => client.getLoginFlow({ id })} />
      <p>
        <Link to="/recovery">Forgot your password?</Link>
      </p>
    </>
  )
}
