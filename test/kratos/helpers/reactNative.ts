import { createElement, type PropsWithChildren } from "react"
import type { QueryClient } from "@tanstack/react-query"
import type * as Library from "../../../src/index.ts"

export interface NativeHook<Result> {
  /** What the hook returned last. */
  readonly current: Result
  /** Waits for a result of which the expectations hold. */
  until(expectations: (result: Result) => void): Promise<void>
  /** Does something that makes the hook return anew. */
  act(deed: (result: Result) => Promise<unknown>): Promise<void>
  unmount(): void
}

interface Jsdom {
  JSDOM: new (html: string) => { window: { document: Document } }
}

/** For what has no types of its own, or none before it is built. */
function load(specifier: string): Promise<unknown> {
  return import(specifier)
}

function setGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}

/**
 * What a React Native app has: `window` is the global object, and there is no location, no storage,
 * no event of the page and no cookie.
 */
export async function startReactNative() {
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator")
  setGlobal("window", globalThis)
  setGlobal("navigator", { product: "ReactNative", userAgent: "ReactNative" })
  const library = (await load("../../../dist/index.js")) as typeof Library
  const { QueryClient, QueryClientProvider } = await import("@tanstack/react-query")

  // React's renderer alone needs a document to draw into; the library has been loaded without.
  const { JSDOM } = (await load("jsdom")) as Jsdom
  const { document } = new JSDOM("<!doctype html><body>").window
  setGlobal("document", document)
  const { act, renderHook, waitFor } = await import("@testing-library/react")

  return {
    library,
    render<Result>(hook: () => Result, queries: QueryClient = new QueryClient()) {
      const wrapper = ({ children }: PropsWithChildren) =>
        createElement(QueryClientProvider, { client: queries }, children)
      const { result, unmount } = renderHook(hook, { wrapper })
      const rendered: NativeHook<Result> = {
        get current() {
          return result.current
        },
        until: (expectations) =>
          waitFor(() => expectations(result.current), {
            timeout: 10_000,
            container: document.body,
          }),
        act: (deed) =>
          act(async () => {
            await deed(result.current)
          }),
        unmount: () => {
          unmount()
          queries.clear()
        },
      }
      return rendered
    },
    stop() {
      for (const name of ["window", "navigator", "document"]) {
        Reflect.deleteProperty(globalThis, name)
      }
      // Newer versions of Node.js have one.
      if (before) Object.defineProperty(globalThis, "navigator", before)
    },
  }
}
