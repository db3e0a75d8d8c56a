import type { ReactNode } from "react"
import { renderToString } from "react-dom/server"

const WARNED_OF = "useLayoutEffect does nothing on the server"

/**
 * The HTML that a server would send. React 18 warns of layout effects, which the library leaves out
 * where there is no document: here there is one.
 */
export function serverHtml(page: ReactNode): string {
  const { error } = console
  console.error = (...words: unknown[]) => {
    if (!String(words[0]).includes(WARNED_OF)) error(...words)
  }
  try {
    return renderToString(page)
  } finally {
    console.error = error
  }
}
