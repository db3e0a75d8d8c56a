import type { FlowError } from "../client/errors.ts"
import type { ReauthenticationReason } from "../client/nextStep.ts"
import type { Assessment } from "./assess.ts"
import type { ReauthenticationEnd, ReauthenticationPrompt } from "./reauthenticationPrompt.ts"
import type { Shown } from "./visit.ts"

/** Asks for a second factor that the flow cannot even be loaded without, once per error. */
export function createLoadReauthentication(ask: ReauthenticationPrompt["ask"]) {
  let asked: FlowError | undefined
  let completed: ReauthenticationReason | undefined

  return function askOnLoad(shown: Shown, { wanted }: Assessment): void {
    const { loadError, update, refetch } = shown
    if (!loadError || !wanted || asked === loadError) return
    asked = loadError
    const isLoop = completed === wanted.reason
    completed = undefined
    const answered: Promise<ReauthenticationEnd> = isLoop
      ? Promise.resolve({ did: "cancel" })
      : ask(shown, wanted)
    void answered.then((end) => {
      if (end.did === "cancel") update({ declined: loadError })
      else if (end.did === "leave") update({ asked: { to: end.to, reason: end.reason } })
      else {
        completed = wanted.reason
        refetch()
      }
    })
  }
}
