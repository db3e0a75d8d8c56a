import {
  FlowForm,
  useReauthentication,
  useSettingsFlow,
  type OryClient,
  type Reauthentication,
} from "react-ory-settings"

export function OwnDialogPage({ client }: { client: OryClient }) {
  const settings = useSettingsFlow({ client, reauthenticate: "dialog" })
  if (settings.status === "failed") return <button onClick={settings.retry}>Try again</button>
  if (settings.status !== "ready") return <p role="status">One moment …</p>
  const { formProps, reauthentication } = settings
  return (
    <>
      <FlowForm {...formProps} groups={["profile", "password"]} />
      {reauthentication && (
        <SignInAgain
          key={reauthentication.id}
          client={client}
          reauthentication={reauthentication}
        />
      )}
    </>
  )
}

interface SignInAgainProps {
  client: OryClient
  reauthentication: Reauthentication
}

function SignInAgain({ client, reauthentication }: SignInAgainProps) {
  const login = useReauthentication({ client, reauthentication })
  return (
    <section aria-label="Sign in again">
      {login.status === "ready" && <FlowForm {...login.formProps} />}
      {login.status === "failed" && <button onClick={login.retry}>Try again</button>}
      <button onClick={reauthentication.cancel}>Not now</button>
    </section>
  )
}
