import { warnOnce } from "../warn.ts"
import { isLoopback } from "./sites.ts"

const probed = new Set<string>()

/** Why there has been no answer so far. */
export async function diagnoseNetwork(kratos: URL): Promise<void> {
  const at = kratos.href.replace(/\/$/, "")
  const isLocal = isLoopback(kratos.hostname)
  if (!navigator.onLine && !isLocal) {
    warnOnce(`the browser is offline, so that Kratos at ${at} cannot be reached.`)
    return
  }
  if (location.protocol === "https:" && kratos.protocol === "http:" && !isLocal) {
    warnOnce(
      `this page is https and Kratos at ${at} is http: browsers block that (mixed content). Give ` +
        "Kratos an https address (serve.public.base_url), and the client the same.",
    )
    return
  }
  if (probed.has(at)) return
  probed.add(at)
  const { isThere, isForbidden } = await probe(at)
  if (isForbidden) {
    warnOnce(
      `the Content-Security-Policy of this page does not allow requests to Kratos: add ` +
        `${kratos.origin} to connect-src.`,
    )
  } else if (!isThere) {
    warnOnce(
      `there is no answer from ${at}. The likely causes, in order: (1) Kratos does not run, or not ` +
        "there: try `curl " +
        `${at}/health/alive\`; (2) the client's address is not that of Kratos's public API ` +
        "(serve.public, port 4433 by default)" +
        (kratos.protocol === "https:"
          ? "; (3) the browser does not trust its certificate: open that address in a tab."
          : "."),
    )
  } else if (kratos.origin !== location.origin) {
    warnOnce(
      `Kratos at ${at} is there, but its CORS settings keep its answers from this page. In Kratos's ` +
        `configuration: serve.public.cors.enabled: true, allowed_origins: ["${location.origin}"], ` +
        "allow_credentials: true, allowed_methods with GET and POST, allowed_headers with " +
        "Content-Type.",
    )
  }
}

/** Whether something is there, which needs no permission of its, and whether the page may ask. */
async function probe(at: string): Promise<{ isThere: boolean; isForbidden: boolean }> {
  let isForbidden = false
  const note = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === "enforce" && blockedURI.startsWith(new URL(at).origin)) isForbidden = true
  }
  document.addEventListener("securitypolicyviolation", note)
  const isThere = await fetch(`${at}/health/alive`, {
    mode: "no-cors",
    credentials: "omit",
    cache: "no-store",
  }).then(
    () => true,
    () => false,
  )
  // The event may come after the refusal.
  await new Promise((resolve) => setTimeout(resolve, 50))
  document.removeEventListener("securitypolicyviolation", note)
  return { isThere, isForbidden }
}
