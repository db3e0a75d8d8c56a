import { isGoRegExp } from "./goRegExp.ts"
import { isGoUrl } from "./goUrl.ts"
import { readPhone } from "./phone.ts"

const ATOM = String.raw`[^\x00-\x20\x7f.()<>[\]:;@\\,"]+`
const LOCAL_PART = new RegExp(String.raw`^(?:${ATOM}(?:\.${ATOM})*|"(?:[^"\\]|\\.)+")$`, "u")

function isHostname(text: string): boolean {
  const name = text.replace(/\.$/, "")
  if (name.length > 253 || name.startsWith("-")) return false
  return name.split(".").every((label) => /^[a-zA-Z0-9-]{0,62}[a-zA-Z0-9]$/.test(label))
}

const bytes = (text: string) => new TextEncoder().encode(text).length

function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@")
  const local = text.slice(0, Math.max(at, 0))
  const domain = text.slice(at + 1)
  if (at === -1 || bytes(text) > 254 || bytes(local) > 64) return false
  if (domain.endsWith(".") || !isHostname(domain)) return false
  return LOCAL_PART.test(local.replace(/^[ \t]+/, ""))
}

function isDate(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const days = new Date(Date.UTC(2000, Number(month), 0)).getUTCDate()
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCMonth() === 1
  const last = month === "02" && !isLeap ? 28 : days
  return /^(?:0[1-9]|1[0-2])$/.test(month) && Number(day) >= 1 && Number(day) <= last
}

// Go takes an hour of one digit and a comma before fractions.
const TIME =
  /^(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-4]):(?:[0-5]\d|60))$/

function isDateTime(text: string): boolean {
  return text[10] === "T" && isDate(text.slice(0, 10)) && TIME.test(text.slice(11))
}

function isIpv4(text: string): boolean {
  const groups = text.split(".")
  return (
    groups.length === 4 &&
    groups.every((group) => /^[+-]?\d+$/.test(group) && Number(group) >= 0 && Number(group) < 256)
  )
}

function isIpv6(text: string): boolean {
  return text.includes(":") && !/[[\]@/]/.test(text) && isGoUrl(`http://[${text}]`, true)
}

const isJsonPointer = (text: string) => text === "" || /^\/(?:[^~]|~(?=[01~]))*$/.test(text)

function isUriTemplate(text: string): boolean {
  return (
    isGoUrl(text, false) &&
    text.split("/").every((item) => /^[^{}]*(?:\{[^{}]*\}[^{}]*)*$/.test(item))
  )
}

const isUri = (text: string) => isGoUrl(text, true)
const isUriReference = (text: string) => isGoUrl(text, false)

const FORMATS: Record<string, (text: string) => boolean> = {
  "date-time": isDateTime,
  date: isDate,
  time: (text) => TIME.test(text),
  hostname: isHostname,
  email: isEmail,
  tel: (text) => "number" in readPhone(text),
  "ip-address": isIpv4,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  iri: isUri,
  "uri-reference": isUriReference,
  uriref: isUriReference,
  "iri-reference": isUriReference,
  "uri-template": isUriTemplate,
  regex: isGoRegExp,
  "json-pointer": isJsonPointer,
  "relative-json-pointer": (text) =>
    /^(?:0|[1-9]\d*)(?:#$|$|\/)/.test(text) &&
    (text.endsWith("#") || isJsonPointer(text.replace(/^\d+/, ""))),
}

/** Whether a value has a format; only texts have one. Formats Kratos does not know fit all values. */
export function isFormat(format: string, value: unknown): boolean {
  const check = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  return !check || (typeof value === "string" && check(value))
}
