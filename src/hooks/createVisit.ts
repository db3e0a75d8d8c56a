import type { FlowError } from "../client/errors.ts"
import { personOf } from "../flow/elsewhere.ts"
import { assess } from "./assess.ts"
import { createLeaving } from "./createLeaving.ts"
import { createLoadReauthentication } from "./createLoadReauthentication.ts"
import { createRenewal } from "./createRenewal.ts"
import { createReturn } from "./createReturn.ts"
import { createSubmitting } from "./createSubmitting.ts"
import { createReauthenticationPrompt } from "./reauthenticationPrompt.ts"
import { dropMessages, refreshSession } from "./upkeep.ts"
import type { Touch, Visit, VisitStart } from "./visit.ts"

/** A visit from the first touch on, or from the first thing that does not go as it should. */
export function createVisit(start: VisitStart): Visit {
  const read = () => start.shown
  const prompt = createReauthenticationPrompt(start)
  const { submit, restart, signIn, tell } = createSubmitting(prompt.ask, ({ baseUrl }) =>
    start.channel?.postMessage(baseUrl),
  )
  const upkeep = {
    read,
    tell: (notice?: FlowError, group?: string) => {
      // How an earlier submission ended is no part of it.
      dropMessages(read())
      if (notice?.code === "changed_elsewhere") refreshSession(read())
      tell(read(), notice, group)
    },
  }
  const renewal = createRenewal(upkeep)
  const comingBack = createReturn(upkeep, renewal)
  const leave = createLeaving()
  const askOnLoad = createLoadReauthentication(prompt.ask)
  let person = start.first && personOf(start.first)
  let refusalTold: FlowError | undefined

  function follow(): void {
    const shown = read()
    const assessment = assess(shown)
    const { flow, loadError, options } = shown
    leave(shown, assessment)
    askOnLoad(shown, assessment)
    renewal.follow(shown, assessment.leaving)
    // Somebody else is signed in, or an address is confirmed.
    const before = person
    person = flow ? personOf(flow) : person
    if (before !== undefined && before !== person) refreshSession(shown)
    if (loadError && loadError !== start.reported) options.onError?.((start.reported = loadError))
    const { refused } = assessment
    if (refused && refused !== refusalTold) options.onError?.((refusalTold = refused))
  }

  function hear(touch: Touch): void {
    const { event, touched } = touch
    // What an element gets and loses is not the window's.
    if (/^(focus|blur)$/.test(event.type) && touched instanceof Element) return
    if (event.type === "pageshow" && (event as PageTransitionEvent).persisted) comeBack()
    renewal.hear(touch)
    comingBack.hear(touch)
  }

  /** The person came back by the browser's history, to the page as it was. */
  function comeBack(): void {
    const { update, loadError, refetch } = read()
    update({ asked: undefined })
    if (loadError) refetch()
  }

  function end(): () => void {
    const { queries, queryKey, lock } = read()
    const cached = queries.getQueryCache().find({ queryKey, exact: true })
    const isOver = cached?.getObserversCount() === 0
    return () => {
      // A page that is gone must not hold what others show of the same flow.
      prompt.cancel()
      // Another hook still shows it.
      if (!isOver) return
      // Whoever signs in next must not be shown what belongs to the session that is over.
      if (assess(read()).leaving?.reason === "login")
        queries.removeQueries({ queryKey, exact: true })
      // "Saved!" is no news on the next visit.
      else dropMessages(read())
      // Until then nobody looks what other tabs do.
      lock.awayAt = Date.now()
    }
  }

  if (start.isMounted) {
    follow()
    start.touches.splice(0).forEach(hear)
  }
  return { follow, hear, submit, restart, signIn, end }
}
