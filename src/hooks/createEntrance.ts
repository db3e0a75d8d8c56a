import { unreachable } from "../client/flowError.ts"
import type { FlowBody } from "../flow/body.ts"
import { openSaveChannel } from "./openSaveChannel.ts"
import type { Shown, Visit, VisitStart } from "./visit.ts"
import { inUse } from "./whenInUse.ts"

/** `focus`, `blur` and `pageshow` are the window's own. */
const TOUCHES = "pointerdown keydown input focusin visibilitychange focus blur pageshow".split(" ")

const LISTENING = { capture: true, passive: true }

/** More are not needed to know what was done before the code for it was there. */
const MOST_TOUCHES = 100

/**
 * What leads from a flow that is only looked at to a visit: the code for it is loaded with the first
 * touch of the page, or by what needs it before.
 */
export function createEntrance(shown: Shown) {
  const start: VisitStart = { shown, isMounted: false, touches: [] }
  let visit: Visit | undefined

  const enter = () => (visit ??= inUse.loaded?.createVisit(start))

  /** @returns undefined where the code cannot be loaded. */
  const load = () => inUse.load().then(enter, () => undefined)

  /** Loads the code for a page that may be gone by then. */
  function open(): void {
    void inUse.load().then(
      () => start.isMounted && enter(),
      () => undefined,
    )
  }

  function hear(event: Event): void {
    // A page that is shown for the first time, not out of the browser's history.
    if ("persisted" in event && !event.persisted) return
    const [touched] = event.composedPath()
    const touch = { event, touched, at: Date.now(), isHidden: document.hidden }
    if (visit) {
      visit.hear(touch)
      return
    }
    if (start.touches.length < MOST_TOUCHES) start.touches.push(touch)
    open()
  }

  /** The visit, before which nothing else can be submitted; undefined where it could not be loaded. */
  async function reach(
    { flow, lock, update, options }: Shown,
    group?: string,
  ): Promise<Visit | undefined> {
    if (lock.isHeld || !flow) return undefined
    lock.isHeld = true
    update({ submitting: group ?? "", submittedGroup: group, notice: undefined })
    const reached = await load()
    lock.isHeld = false
    if (reached) return reached
    const notice = unreachable()
    update({ submitting: undefined, notice })
    options.onError?.(notice)
    return undefined
  }

  return {
    /** To be called with each render that is on the page. */
    follow(next: Shown): void {
      start.shown = next
      start.first ??= next.flow
      const { loadError, options } = next
      if (enter()) visit?.follow()
      else if (loadError && start.reported !== loadError) {
        options.onError?.((start.reported = loadError))
      } else if (next.flow?.ui.messages?.length) open()
    },

    mount(): () => void {
      start.isMounted = true
      start.channel = openSaveChannel(() => start.shown)
      // React Native and servers: nothing is touched there that could be heard here.
      const isHeard = typeof addEventListener !== "undefined"
      if (isHeard) {
        for (const type of TOUCHES) window.addEventListener(type, hear, LISTENING)
        // Whoever is elsewhere may be at another tab, and save something there.
        if (document.hidden) hear(new Event("blur"))
        else if (!document.hasFocus()) open()
      }
      return () => {
        start.isMounted = false
        start.channel?.close()
        start.channel = undefined
        if (isHeard) for (const type of TOUCHES) window.removeEventListener(type, hear, LISTENING)
        const { lock } = start.shown
        const finish = visit?.end() ?? (() => (lock.awayAt = Date.now()))
        // StrictMode unmounts and mounts again at once, which is no end of a visit.
        queueMicrotask(() => start.isMounted || finish())
      }
    },

    async submit(shown: Shown, body: FlowBody, group?: string): Promise<void> {
      const there = enter() ?? (await reach(shown, group))
      await there?.submit(shown, body, group)
    },

    async restart(shown: Shown): Promise<void> {
      const there = enter() ?? (await reach(shown))
      await there?.restart(shown)
    },

    signIn: (shown: Shown) => enter()?.signIn(shown),
  }
}
