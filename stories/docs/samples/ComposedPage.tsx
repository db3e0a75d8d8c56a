import { FlowForm, useSettingsFlow } from "react-ory-settings"
import { client } from "./AccountPage"

export function ComposedPage() {
  const settings = useSettingsFlow({ client })
  switch (settings.status) {
    case "pending":
      return <p role="status">One moment …</p>
    case "leaving":
      return <p role="status">One moment, we are taking you to {settings.reason} …</p>
    case "failed":
      return (
        <p role="alert">
          {settings.error.message} <button onClick={settings.retry}>Try again</button>
        </p>
      )
    case "ready":
      return <FlowForm {...settings.formProps} groups={["profile", "password"]} />
  }
}
