import { useRef } from "react"
import { OrySettings, useUnsavedChanges } from "react-ory-settings"
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

  /** Kratos names whole addresses: those of this app are the router's, without a new load. */
  function goTo(to: string) {
    const { origin, pathname, search } = new URL(to, window.location.href)
    if (origin !== window.location.origin) {
      window.location.assign(to)
      return
    }
    // The page itself leaves, after a save: nobody is asked.
    isSent.current = true
    void navigate(pathname + search)
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
