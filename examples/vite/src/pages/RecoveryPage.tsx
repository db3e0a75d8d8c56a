import { client } from "../client"
import { SelfServiceFlow } from "../SelfServiceFlow"

export function RecoveryPage() {
  return (
    <>
      <h1>Recover your account</h1>
      <SelfServiceFlow kind="recovery" fetchFlow={(id) => client.getRecoveryFlow({ id })} />
    </>
  )
}
