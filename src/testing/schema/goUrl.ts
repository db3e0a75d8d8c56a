const HOST = /^(?:[A-Za-z0-9\-_.~!$&'()*+,;=:<>"]|[^\x00-\x7f]|%25|%[89a-fA-F][0-9a-fA-F])*$/ // eslint-disable-line no-control-regex -- all beyond ASCII
const USER = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/
const WELL_ESCAPED = /^(?:[^%]|%[0-9a-fA-F]{2})*$/
const PORT = /^(?::\d*)?$/

function isIpv6(text: string): boolean {
  try {
    return text.includes(":") && new URL(`http://[${text.split("%25")[0] ?? ""}]/`).host !== ""
  } catch {
    return false
  }
}

function isHost(host: string): boolean {
  const literal = /^\[(.*)\](.*)$/.exec(host)
  if (literal) return isIpv6(literal[1] ?? "") && PORT.test(literal[2] ?? "")
  const colon = host.lastIndexOf(":")
  return HOST.test(host) && (colon === -1 || PORT.test(host.slice(colon)))
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf("@")
  const user = authority.slice(0, Math.max(at, 0))
  return USER.test(user) && WELL_ESCAPED.test(user) && isHost(authority.slice(at + 1))
}

/** Whether Go's `net/url` parses a text; `isAbsolute`: and finds a scheme in front. */
export function isGoUrl(text: string, isAbsolute: boolean): boolean {
  // eslint-disable-next-line no-control-regex -- those are what Go refuses
  if (/[\x00-\x1f\x7f]/.test(text)) return false
  const [, beforeFragment = "", fragment = ""] = /^([^#]*)#?(.*)$/s.exec(text) ?? []
  if (!WELL_ESCAPED.test(fragment)) return false
  const [, scheme = "", rest = ""] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(beforeFragment) ?? []
  if (!scheme && isAbsolute) return false
  const [path = ""] = rest.split("?", 1)
  if (!path.startsWith("/")) {
    // With a scheme, anything: `mailto:…`. Without, no colon that would make it look like one.
    if (scheme) return true
    if (path.split("/", 1)[0]?.includes(":")) return false
  }
  const [, authority, file = ""] = /^(?:\/\/([^/]*))?(.*)$/s.exec(path) ?? []
  if (authority === undefined || (!scheme && path.startsWith("///"))) return WELL_ESCAPED.test(path)
  return isAuthority(authority) && WELL_ESCAPED.test(file)
}
