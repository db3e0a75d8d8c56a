import { join } from "node:path"
import { splitByLoad } from "../../scripts/bundleApp.ts"
import { settingsFlow } from "../flows/flows.ts"
import { bundle, cssOf, isChunk } from "./bundle.ts"
import { BENCH } from "./places.ts"
import type { Subject } from "./subjects.ts"

/** A subject's page, built for production. */
export interface BuiltPage {
  /** Its scripts, by file name; `entry.js` is the first. */
  scripts: Map<string, string>
  /** Those of them that it begins with. */
  first: string[]
  css: string
}

export const entryOf = ({ file }: Subject) => `
import { start } from ${JSON.stringify(join(BENCH, "page/start.ts"))}
import { mount } from ${JSON.stringify(join(BENCH, file))}
start(mount)
`

export async function buildPage(subject: Subject): Promise<BuiltPage> {
  const output = await bundle(entryOf(subject))
  const chunks = output.filter(isChunk)
  const scripts = new Map(chunks.map(({ fileName, code }) => [fileName, code]))
  const first = splitByLoad(chunks).first.map(({ fileName }) => fileName)
  return { scripts, first, css: cssOf(output) }
}

/** What measures in the page, as a script of its own: it is no part of what is measured. */
export async function buildMeasures(): Promise<string> {
  const output = await bundle(`import ${JSON.stringify(join(BENCH, "page/measure.ts"))}`)
  return output
    .filter(isChunk)
    .map(({ code }) => code)
    .join("\n")
}

/** As React's own tools do, to see each commit; before React is there. */
const COMMITS = `
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true, renderers: new Map(), checkDCE() {}, inject: () => 1,
  onCommitFiberUnmount() {}, onPostCommitFiberRoot() {},
  onCommitFiberRoot(_, root) { window.onCommit?.(root) },
}`

/** When the form is painted: the first frame after it is in the document. */
const WATCH = `
new MutationObserver((_, observer) => {
  if (!document.querySelector("#page form")) return
  observer.disconnect()
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => { window.paintedAt = performance.now() }
    channel.port2.postMessage(0)
  })
}).observe(document.getElementById("page"), { childList: true, subtree: true })`

const inScript = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c")

/** As Vite makes an app's page, with its entry and what that imports asked for at once. */
const html = (name: string, { css, first }: BuiltPage, script: string, after = "") => {
  const preloads = first.map((file) => `<link rel="modulepreload" href="/${name}/${file}">`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
${preloads.join("")}<style>${css}</style></head><body><div id="page"></div><script>${script}</script>
<script type="module" src="/${name}/entry.js"></script>${after}</body></html>`
}

/** A page that shows the recorded flow, which is part of its HTML: its script is all it fetches. */
export function firstPage(name: string, page: BuiltPage, floorHtml: string): string {
  const given = name === "floor" ? `window.html = { 25: ${inScript(floorHtml)} };` : ""
  const flow = `window.flow = ${inScript(settingsFlow(25))};${given}`
  return html(name, page, flow + WATCH)
}

/** A page that shows nothing of itself, for what is measured in it. */
export function blankPage(name: string, page: BuiltPage): string {
  return html(name, page, COMMITS, '<script type="module" src="/measure.js"></script>')
}

/** A page that asks Kratos. */
export function visitPage(name: string, page: BuiltPage): string {
  return html(name, page, 'window.kratos = location.origin + "/kratos"')
}
