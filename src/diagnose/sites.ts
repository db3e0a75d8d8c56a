/** This machine: browsers trust it without TLS, and it is there without a network. */
export function isLoopback(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname)
}

/**
 * Whether two addresses are certainly of different sites, so that cookies of one are not sent from
 * the other. Of hosts that share two labels it is not certain: those may be one, like `co.uk`.
 */
export function areDifferentSites(one: URL, other: URL): boolean {
  return siteOf(one) !== siteOf(other)
}

function siteOf({ protocol, hostname }: URL): string {
  return `${protocol}//${domainOf(hostname)}`
}

/** The last two labels of a name; an IP address has none. */
export function domainOf(hostname: string): string {
  const isAddress = /^\[|^[\d.]+$/.test(hostname)
  return isAddress ? hostname : hostname.split(".").slice(-2).join(".")
}
