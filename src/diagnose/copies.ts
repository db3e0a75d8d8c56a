import { warnOnce } from "../warn.ts"

/** Written in by the build. */
declare const __VERSION__: string | undefined

/** Where the copies of this library on one page know of each other. */
const REGISTRY = Symbol.for("react-ory-settings.copies")

/** This copy. */
const copy = {}

/** Two copies are told of by the second: a theme of one does not reach the forms of the other. */
export function diagnoseCopies(): void {
  if (typeof document === "undefined") return
  const page = globalThis as { [REGISTRY]?: Map<object, string> }
  const copies = (page[REGISTRY] ??= new Map<object, string>())
  if (copies.has(copy)) return
  copies.set(copy, typeof __VERSION__ === "string" ? __VERSION__ : "unknown version")
  if (copies.size !== 2) return
  warnOnce(
    `two copies of this library are on the page (${[...copies.values()].join(" and ")}): a ` +
      "<ThemeProvider> of one does not reach the forms of the other. `npm ls react-ory-settings` shows " +
      "who brings them; make it one version, then `npm dedupe`. With one version installed, the " +
      'bundler has two addresses for it: in Vite, resolve.dedupe: ["react-ory-settings"].',
  )
}
