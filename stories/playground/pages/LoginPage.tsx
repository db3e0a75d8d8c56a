import type { PageProps } from "./PageProps.ts"
import { SelfServicePage } from "./SelfServicePage.tsx"

/** Signing in: for the first time, once more before a change, or with the second factor. */
export function LoginPage(props: PageProps) {
  const { client, kratos } = props.world
  return (
    <SelfServicePage
      {...props}
      title="Sign in"
      text="The app’s own page, with <FlowForm> on a login flow."
      start={`${kratos.url}/self-service/login/browser`}
      fetchFlow={(id) => client.getLoginFlow({ id })}
    />
  )
}
