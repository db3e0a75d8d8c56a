import type { FlowContextValue } from "./FlowContext.ts"
import { wordsInUse } from "./wordsInUse.ts"

/** What is kept of backup codes: a title, a line on how they are used, and one code a line. */
interface CodeSheet {
  title: string
  text: string
  codes: readonly string[]
  /** Of the title and the line: `ltr` or `rtl`. */
  direction: string
}

/** How long Safari may take to read a file that it was told to save, in milliseconds. */
const READ_WITHIN = 10_000

/** In the words of the page, as the element of that id is written. */
function sheetOf(codes: readonly string[], id: string, context: FlowContextValue): CodeSheet {
  const { locale, fill, time } = context
  const { tools } = wordsInUse(locale)
  return {
    title: fill(tools.codesTitle, { address: location.host }),
    text: fill(tools.codesText, { date: time(new Date().toISOString()) }),
    codes,
    direction: getComputedStyle(document.getElementById(id) ?? document.body).direction,
  }
}

/** Saves the codes as a text file. */
export function downloadCodes(
  codes: readonly string[],
  codesId: string,
  context: FlowContextValue,
): void {
  const sheet = sheetOf(codes, codesId, context)
  const lines = [sheet.title, sheet.text, "", ...sheet.codes, ""]
  const url = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain" }))
  const link = document.createElement("a")
  link.href = url
  link.download = wordsInUse(context.locale).tools.codesFile
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN)
}

/** Of the last printout: where nothing can be printed, nothing says that it is done. */
let last: HTMLIFrameElement | undefined

/**
 * Prints the codes and nothing else of the page, from a frame of its own: built of elements, so that
 * a strict Content-Security-Policy has nothing to refuse.
 */
export function printCodes(
  codes: readonly string[],
  codesId: string,
  context: FlowContextValue,
): void {
  const sheet = sheetOf(codes, codesId, context)
  const frame = document.createElement("iframe")
  frame.title = sheet.title
  frame.tabIndex = -1
  // Out of sight, though not hidden: some browsers print nothing of a frame that is.
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0" })
  frame.addEventListener("load", () => printIn(frame, sheet), { once: true })
  last?.remove()
  last = frame
  document.body.append(frame)
}

function printIn(frame: HTMLIFrameElement, sheet: CodeSheet): void {
  const page = frame.contentWindow
  if (!page) return
  const pressed = document.activeElement
  const { document: paper } = page
  paper.title = sheet.title
  paper.documentElement.dir = sheet.direction
  const list = paper.createElement("ol")
  list.append(...sheet.codes.map((code) => withText(paper, "li", code)))
  paper.body.append(withText(paper, "h1", sheet.title), withText(paper, "p", sheet.text), list)
  page.addEventListener("afterprint", () => frame.remove())
  page.focus()
  page.print()
  if (pressed instanceof HTMLElement) pressed.focus()
}

function withText(paper: Document, tag: string, text: string): HTMLElement {
  const element = paper.createElement(tag)
  element.textContent = text
  return element
}
