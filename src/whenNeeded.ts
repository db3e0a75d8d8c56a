/** Code that a page is shown without, and that is loaded once somebody needs it. */
export interface WhenNeeded<Code> {
  /** The code, where it is there already: nobody has to wait then. */
  readonly loaded: Code | undefined
  /**
   * Loads it, once. A load that failed, as it does offline, is tried again by the next call.
   *
   * @throws what `import()` throws.
   */
  load: () => Promise<Code>
  /** Is told once it is there; returns the way to take that back. */
  subscribe: (onLoaded: () => void) => () => void
}

/** Runs what may run a host's code: what it throws must not keep it from others. */
function reportThrown(run: () => void): void {
  try {
    run()
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown
    })
  }
}

/** @param importCode Such as `() => import("./inUse.ts")`, of which a bundler makes a file of its own. */
export function whenNeeded<Code>(importCode: () => Promise<Code>): WhenNeeded<Code> {
  const listeners = new Set<() => void>()
  let loaded: Code | undefined
  let loading: Promise<Code> | undefined
  return {
    get loaded() {
      return loaded
    },
    load() {
      loading ??= importCode().then(
        (code) => {
          loaded = code
          for (const tell of listeners) reportThrown(tell)
          return code
        },
        (thrown: unknown) => {
          loading = undefined
          throw thrown
        },
      )
      return loading
    },
    subscribe(onLoaded) {
      listeners.add(onLoaded)
      return () => listeners.delete(onLoaded)
    },
  }
}
