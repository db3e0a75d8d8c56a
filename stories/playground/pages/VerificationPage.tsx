import type { PageProps } from "./PageProps.ts"
import { SelfServicePage } from "./SelfServicePage.tsx"

/** Confirming an address with the code that was mailed. */
export function VerificationPage(props: PageProps) {
  const { client, kratos } = props.world
  return (
    <SelfServicePage
      {...props}
      title="Confirm your address"
      text="The code is in the mailbox beside this page."
      start={`${kratos.url}/self-service/verification/browser`}
      fetchFlow={(id) => client.getVerificationFlow({ id })}
    />
  )
}
