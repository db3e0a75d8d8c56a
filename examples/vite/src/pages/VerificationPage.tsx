import { client } from "../client"
import { SelfServiceFlow } from "../SelfServiceFlow"

export function VerificationPage() {
  return (
    <>
      <h1>Verify your address</h1>
      <SelfServiceFlow kind="verification" fetchFlow={(id) => client.getVerificationFlow({ id })} />
    </>
  )
}
