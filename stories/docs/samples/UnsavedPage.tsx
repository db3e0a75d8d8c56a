import { FlowForm, useSettingsFlow, useUnsavedChanges } from "react-ory-settings"
import { client } from "./AccountPage"

/** A page that says what is not saved, and lets the browser ask before it is lost. */
export function UnsavedPage() {
  const settings = useSettingsFlow({ client })
  // Not where the page itself leaves, as to sign in: what was typed comes back then.
  const isStaying = settings.status !== "leaving"
  const { groups, isDirty, onDirtyChange } = useUnsavedChanges({ guard: isStaying })
  if (settings.status !== "ready") return <p role="status">One moment …</p>
  return (
    <>
      {isDirty && <p role="status">Not saved yet: {groups.join(", ")}</p>}
      <FlowForm {...settings.formProps} onDirtyChange={onDirtyChange} />
    </>
  )
}
