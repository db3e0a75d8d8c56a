"use client"

import { useEffect } from "react"
import { useLoaded } from "../components/useLoaded.ts"
import { whenNeeded } from "../whenNeeded.ts"
import type { ReauthenticationDialogProps } from "./ReauthenticationDialog.tsx"

const dialog = whenNeeded(() => import("./ReauthenticationDialog.tsx"))

/**
 * `<ReauthenticationDialog>`, loaded once a change waits for it. Where it cannot be, Kratos's own page
 * does: it is left for that, unless the browser is offline and would show none. Then the change is
 * given up, and stays in its form.
 */
export function DialogWhenAsked(props: ReauthenticationDialogProps) {
  const { cancel, leave } = props.reauthentication
  const code = useLoaded(dialog)
  useEffect(() => {
    dialog.load().catch(() => {
      // Undefined where there is no network to tell of, as in React Native.
      const { onLine = true } = navigator as Partial<Navigator>
      if (onLine) leave()
      else cancel()
    })
  }, [cancel, leave])
  return code && <code.ReauthenticationDialog {...props} />
}
