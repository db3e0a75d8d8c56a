import { useState } from "react"
import { FlowForm, groupNodes, useSettingsFlow } from "react-ory-settings"
import { client } from "./AccountPage"

/** A tab for each group that there is. The hidden forms keep what was typed. */
export function TabbedPage() {
  const settings = useSettingsFlow({ client })
  const [shown, show] = useState("profile")
  if (settings.status !== "ready") return <p role="status">One moment …</p>
  const { groups } = groupNodes(settings.flow)
  return (
    <>
      {groups.map(({ name }) => (
        <button key={name} aria-pressed={name === shown} onClick={() => show(name)}>
          {name}
        </button>
      ))}
      {groups.map(({ name }) => (
        <FlowForm key={name} {...settings.formProps} groups={[name]} hidden={name !== shown} />
      ))}
    </>
  )
}
