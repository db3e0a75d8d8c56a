import { useRef } from "react"
import { OrySettings, useUnsavedChanges } from "react-ory-settings"
import type { LeaveReason } from "react-ory-settings"
import { useBlocker, useNavigate } from "react-router"
import { LeaveQuestion } from "../LeaveQuestion"
import { options } from "../options"
import { SESSION_KEY } from "../session"

export function SettingsPage() {
  const navigate = useNavigate()
  const isSent = useRef(false)
  const { isDirty, onDirtyChange } = useUnsavedChanges()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isSent.current && currentLocation.pathname !== nextLocation.pathname,
  )

  /** Where a save leads may be a page of this app, which needs no new load. All else is Kratos's. */
  function goTo(to: string, reason: LeaveReason) {
    const { origin, pathname, search, hash } = new URL(to, window.location.href)
    if (reason !== "continue" || origin !== window.location.origin) {
      window.location.assign(to)
      return
    }
    // The save itself leads there: nobody is asked, until the next time.
    isSent.current = true
    void Promise.resolve(navigate(pathname + search + hash)).finally(() => {
      isSent.current = false
    })
  }

  return (
    <>
      <h1>Account settings</h1>
      <OrySettings
        navigate={goTo}
        sessionQueryKey={SESSION_KEY}
        onDirtyChange={onDirtyChange}
        {...options}
      />
      {blocker.state === "blocked" && (
        <LeaveQuestion onStay={blocker.reset} onLeave={blocker.proceed} />
      )}
    </>
  )
}
