import { warnOnce } from "../warn.ts"
import { areDifferentSites, domainOf, isLoopback } from "./sites.ts"

const OTHER_WAY = "or let the app's own server pass a path such as /.ory on to Kratos"

/** Why Kratos may not have got the cookies of somebody who is signed in, where addresses tell it. */
export function diagnoseSites(kratos: URL): boolean {
  const page = new URL(location.href)
  if (page.origin === kratos.origin || !areDifferentSites(page, kratos)) return false
  const met = `this page is at ${page.origin} and Kratos at ${kratos.origin}`
  if (isLoopback(page.hostname) && isLoopback(kratos.hostname)) {
    const here = new URL(page.origin)
    here.hostname = kratos.hostname
    here.protocol = kratos.protocol
    warnOnce(
      `${met}, which are different sites to a browser, so that it does not send Kratos's cookies: if ` +
        `somebody is signed in, Kratos does not see it. Open the page at ${here.origin}, or use ` +
        "one name in all of Kratos's configuration (serve.public.base_url, selfservice.…ui_url) and " +
        "for the client.",
    )
  } else if (domainOf(page.hostname) === domainOf(kratos.hostname)) {
    warnOnce(
      `${met}: http and https are different sites to a browser, so that it does not send Kratos's ` +
        "cookies. If somebody is signed in, Kratos does not see it: serve both by https.",
    )
  } else {
    warnOnce(
      `${met}, which are different sites, so that browsers do not send Kratos's cookies: if somebody ` +
        "is signed in, Kratos does not see it. Put both below one domain (app.example.com and " +
        `auth.example.com, cookies.domain: example.com), ${OTHER_WAY}. cookies.same_site: None, by ` +
        "https, helps only in browsers that do not block the cookies of other sites.",
    )
  }
  return true
}

/** What may keep cookies from staying where the addresses do not tell it, likeliest first. */
export function diagnoseLostCookies(kratos: URL): void {
  if (diagnoseSites(kratos)) return
  const isPlain = kratos.protocol === "http:" && !isLoopback(kratos.hostname)
  const causes = [
    ...(isPlain
      ? ["Kratos is at http, and marks its cookies Secure unless started with --dev: use https"]
      : []),
    "cookies.domain of Kratos is not a domain that this page and Kratos share",
    "cookies.same_site is Strict, or None without https",
    "the browser blocks cookies: by a setting, an extension, or as the page is in a frame",
    "another Kratos at this host has set cookies of the same name: cookies do not know of ports",
    "a proxy between them drops Cookie or Set-Cookie",
  ]
  warnOnce(
    `Kratos at ${kratos.origin} does not get its own cookies back. The likely causes, in order: ` +
      `${causes.map((cause, index) => `(${index + 1}) ${cause}`).join("; ")}. The browser's tools ` +
      "say of each Set-Cookie of Kratos's answers why it was not taken.",
  )
}
