import type { Leave, ReauthenticationReason, ReauthenticationStep } from "../client/nextStep.ts"
import type { Shown, VisitStart } from "./visit.ts"

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

export interface ReauthenticationPrompt {
  /** Asks the page, and waits until it is there. */
  ask: (
    shown: Shown,
    wanted: ReauthenticationStep,
    identifier?: string,
  ) => Promise<ReauthenticationEnd>
  /** Waits no longer. */
  cancel: () => void
}

/** Asks the page for a new sign-in or a second factor. */
export function createReauthenticationPrompt(start: VisitStart): ReauthenticationPrompt {
  let end: ((ended: ReauthenticationEnd) => void) | undefined
  let count = 0
  const cancel = () => end?.({ did: "cancel" })

  function ask(
    { update }: Shown,
    { reason, to }: ReauthenticationStep,
    identifier?: string,
  ): Promise<ReauthenticationEnd> {
    // One at a time; and nobody is left to answer once the page is gone.
    cancel()
    if (!start.isMounted) return Promise.resolve({ did: "cancel" })
    return new Promise((resolve) => {
      const settle = (ended: ReauthenticationEnd) => {
        // An answer that comes after the person gave up is none to what is asked by now.
        if (end !== settle) return
        end = undefined
        update({ reauthentication: undefined })
        resolve(ended)
      }
      end = settle
      update({
        reauthentication: {
          id: ++count,
          reason,
          to,
          identifier,
          complete: (identityId) => settle({ did: "complete", identityId }),
          cancel: () => settle({ did: "cancel" }),
          leave: (provider) =>
            settle({ did: "leave", to: provider ?? to, reason: provider ? "provider" : reason }),
        },
      })
    })
  }

  return { ask, cancel }
}
