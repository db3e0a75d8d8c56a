import "react-ory-settings/styles.css"
import type { Mount } from "../page/subject.ts"

declare global {
  interface Window {
    /** The HTML that the form by hand has, by the number of nodes: a server would send it. */
    html: Record<number, string>
  }
}

/** The same HTML, with no React: parsed, and listened to. */
export const mount: Mount = (element, flow) => {
  const send = (event: Event) => event.preventDefault()
  element.innerHTML = window.html[flow.ui.nodes.length] ?? ""
  element.addEventListener("submit", send)
  return {
    show: () => undefined,
    unmount: () => {
      element.removeEventListener("submit", send)
      element.replaceChildren()
    },
  }
}
