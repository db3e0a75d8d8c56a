/** What a page still waits for or listens to. To be imported before anything that uses it. */
const timers = new Map<number, string>()
const listeners = new Map<string, number>()

/** The page's own, for waiting without being counted. */
export const later = window.setTimeout.bind(window)

export const left = () => ({
  timers: [...timers.values()],
  listeners: [...listeners].flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])),
})

function watchTimers(start: "setTimeout" | "setInterval", clear: "clearTimeout" | "clearInterval") {
  const [startOwn, clearOwn] = [window[start].bind(window), window[clear].bind(window)]
  const started = (callback: () => void, ms?: number) => {
    const id = startOwn(() => {
      if (start === "setTimeout") timers.delete(id)
      callback()
    }, ms)
    timers.set(id, `${start} ${ms} ${String(callback)}`)
    return id
  }
  const cleared = (id: number) => {
    timers.delete(id)
    clearOwn(id)
  }
  Object.assign(window, { [start]: started, [clear]: cleared })
}

/** Each listener once, as browsers do: the same one added twice is one. */
function watchListeners(name: string, target: Window | Document) {
  const known = new Map<string, Set<unknown>>()
  const count = (type: string, change: (all: Set<unknown>) => void) => {
    const all = known.get(type) ?? new Set()
    known.set(type, all)
    change(all)
    listeners.set(`${name} ${type}`, all.size)
  }
  const add = target.addEventListener.bind(target)
  const remove = target.removeEventListener.bind(target)
  Object.assign(target, {
    addEventListener: (...[type, listener, options]: Parameters<Window["addEventListener"]>) => {
      count(type, (all) => all.add(listener))
      add(type, listener, options)
    },
    removeEventListener: (
      ...[type, listener, options]: Parameters<Window["removeEventListener"]>
    ) => {
      count(type, (all) => all.delete(listener))
      remove(type, listener, options)
    },
  })
}

watchTimers("setTimeout", "clearTimeout")
watchTimers("setInterval", "clearInterval")
watchListeners("window", window)
watchListeners("document", document)
