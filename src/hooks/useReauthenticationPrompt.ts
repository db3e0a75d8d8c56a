"use client"

import { useRef, useState } from "react"
import type { Leave, ReauthenticationReason, ReauthenticationStep } from "../client/nextStep.ts"
import { useOnUnmount } from "./useOnUnmount.ts"

/** A change that waits for a new sign-in or a second factor; for {@link useReauthentication}. */
export interface Reauthentication {
  /** Another one with each request. */
  id: number
  reason: ReauthenticationReason
  /** Kratos's own page for it. */
  to: string
  /** What the person signs in with, where that is known. */
  identifier: string | undefined
  /** It is done, by that identity where Kratos tells: the change is sent once more. */
  complete: (identityId?: string) => void
  /** The change is given up, and stays in its form. */
  cancel: () => void
  /** Goes there by leaving the page: to `to`, or to a provider for social sign-in. */
  leave: (to?: string) => void
}

/** How a request for it ended. */
export type ReauthenticationEnd =
  | { did: "complete"; identityId?: string | undefined }
  | { did: "cancel" }
  | ({ did: "leave" } & Leave)

/** Asks the page for a new sign-in or a second factor, and waits until it is there. */
export function useReauthenticationPrompt() {
  const [request, setRequest] = useState<Reauthentication>()
  const end = useRef<(ended: ReauthenticationEnd) => void>(undefined)
  const count = useRef(0)

  // A page that is gone must not hold what others show of the same flow.
  const isMounted = useOnUnmount(() => () => end.current?.({ did: "cancel" }))

  function ask(
    { reason, to }: ReauthenticationStep,
    identifier?: string,
  ): Promise<ReauthenticationEnd> {
    // One at a time; and nobody is left to answer once the page is gone.
    end.current?.({ did: "cancel" })
    if (!isMounted.current) return Promise.resolve({ did: "cancel" })
    return new Promise((resolve) => {
      const settle = (ended: ReauthenticationEnd) => {
        // An answer that comes after the person gave up is none to what is asked by now.
        if (end.current !== settle) return
        end.current = undefined
        setRequest(undefined)
        resolve(ended)
      }
      end.current = settle
      setRequest({
        id: ++count.current,
        reason,
        to,
        identifier,
        complete: (identityId) => settle({ did: "complete", identityId }),
        cancel: () => settle({ did: "cancel" }),
        leave: (provider) =>
          settle({ did: "leave", to: provider ?? to, reason: provider ? "provider" : reason }),
      })
    })
  }

  return { request, ask }
}
