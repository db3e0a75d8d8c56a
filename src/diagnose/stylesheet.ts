import { warnOnce } from "../warn.ts"

/** Styles that come late, as with a part of the app that is loaded later, are no mistake. */
const LATE_MS = 3000

/**
 * Looks, once the page is loaded, whether a form has this library's styles, by a property that
 * nothing else sets. Returns how to give that up.
 */
export function diagnoseStylesheet(form: Element): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    timer = setTimeout(() => check(form), LATE_MS)
  }
  if (document.readyState === "complete") wait()
  else window.addEventListener("load", wait, { once: true })
  return () => {
    clearTimeout(timer)
    window.removeEventListener("load", wait)
  }
}

function check(form: Element): void {
  // `unstyled` leaves the class out.
  if (!form.isConnected || !form.classList.contains("ory-flow")) return
  if (getComputedStyle(form).getPropertyValue("--_ory-accent") !== "") return
  const inShadow = form.getRootNode() instanceof ShadowRoot
  warnOnce(
    "the form has no styles. Where the app starts, " +
      'import "react-ory-settings/styles.css" (or "react-ory-settings/styles.unlayered.css" where ' +
      "the app's own reset is in no layer)" +
      (inShadow
        ? ", and put it into the shadow root too: styles of the page do not reach it"
        : "") +
      ". If the look is all the app's own, theme={{ unstyled: true }} says so.",
  )
}
