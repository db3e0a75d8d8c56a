/** What is measured within a page: `window.measure`. Each is one sample. */
import { replaceEqualDeep } from "@tanstack/react-query"
import { refused, saved, settingsFlow } from "../flows/flows.ts"
import { countRendered, type Rendered } from "./rendered.ts"
import type { Mounted } from "./subject.ts"

export interface Times {
  /** Milliseconds of script, until React has put everything into the document. */
  script: number
  /** Milliseconds until it is painted. */
  painted: number
}

export interface Update extends Times, Rendered {
  /** Elements of the document that were changed, came or went. */
  elements: number
}

declare global {
  interface Window {
    measure: typeof measure
    gc?: () => void
    onCommit?: ((root: unknown) => void) | undefined
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Resolves once the frame that is being made is painted. */
function painted(): Promise<void> {
  const channel = new MessageChannel()
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve()
    requestAnimationFrame(() => channel.port2.postMessage(0))
  })
}

/** From within a frame: so that what is measured does not wait for one. */
async function time(run: () => void): Promise<Times> {
  window.gc?.()
  await frame()
  const channel = new MessageChannel()
  const end = new Promise<number>((resolve) => {
    channel.port1.onmessage = () => resolve(performance.now())
  })
  const start = performance.now()
  run()
  const script = performance.now() - start
  // This frame's style, layout and paint come before the next task.
  channel.port2.postMessage(0)
  return { script, painted: (await end) - start }
}

function newElement(): HTMLElement {
  const element = document.createElement("div")
  document.body.append(element)
  return element
}

async function isShown(element: HTMLElement): Promise<void> {
  while (!element.querySelector("form")) await frame()
}

const seen = { times: [] as Times[], commits: 0 }
let isWatching = false
let settled = Promise.resolve()

const measure = {
  async mount(size: number): Promise<Times> {
    const flow = settingsFlow(size)
    const element = newElement()
    let mounted: Mounted | undefined
    const times = await time(() => {
      mounted = window.mountSubject(element, flow)
    })
    mounted?.unmount()
    element.remove()
    return times
  },

  async update(size: number, answer: "refused" | "saved"): Promise<Update> {
    const flow = settingsFlow(size)
    // As React Query hands an answer on: what is equal stays the same object.
    const next = replaceEqualDeep(flow, answer === "refused" ? refused(flow) : saved(flow))
    const element = newElement()
    const mounted = window.mountSubject(element, flow)
    await painted()
    await painted()
    const changed = new Set<Node>()
    const changes = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        for (const node of addedNodes.length > 0 ? addedNodes : [target]) changed.add(node)
      }
    })
    changes.observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    const rendered: Rendered = { components: 0, fields: 0 }
    window.onCommit = (root) => countRendered(root, rendered)
    const times = await time(() => mounted.show(next, "profile"))
    await painted()
    window.onCommit = undefined
    const elements = changed.size
    changes.disconnect()
    mounted.unmount()
    element.remove()
    return { ...times, ...rendered, elements }
  },

  /** What the subject renders. */
  html(size: number): string {
    const element = newElement()
    const mounted = window.mountSubject(element, settingsFlow(size))
    const { innerHTML } = element
    mounted.unmount()
    element.remove()
    return innerHTML
  },

  /** The subject with that many nodes, for what somebody does in it. */
  async open(size: number): Promise<void> {
    const page = document.getElementById("page")
    if (!page) return
    window.mounted = window.mountSubject(page, settingsFlow(size))
    await isShown(page)
    await painted()
  },

  close(): void {
    window.mounted?.unmount()
  },

  /** How long each key takes from now on, and how often React commits. */
  watchKeys(): void {
    seen.times = []
    seen.commits = 0
    window.onCommit = () => {
      seen.commits++
    }
    if (isWatching) return
    isWatching = true
    let start = 0
    let script = 0
    window.addEventListener(
      "keydown",
      () => {
        start = performance.now()
        settled = painted().then(() => {
          seen.times.push({ script, painted: performance.now() - start })
        })
      },
      { capture: true },
    )
    window.addEventListener("input", () => {
      script = performance.now() - start
    })
  },

  /** Resolves once the last key is painted. */
  settled: () => settled,

  keysSeen(): { times: Times[]; commits: number } {
    window.onCommit = undefined
    return seen
  },

  /** Comes and goes that many times. */
  async visits(count: number): Promise<void> {
    const flow = settingsFlow(25)
    for (let visit = 0; visit < count; visit++) {
      const element = newElement()
      const mounted = window.mountSubject(element, flow)
      await isShown(element)
      await painted()
      mounted.unmount()
      element.remove()
    }
  },
}

window.measure = measure
