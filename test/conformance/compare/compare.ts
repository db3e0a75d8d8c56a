import type { Links } from "./links.ts"
import { compareNodes, areNodes } from "./nodes.ts"
import { LINKED_KINDS, parts, readable, type Names, type Part, type Place } from "./tokens.ts"

/** One thing that is not the same on both sides. */
export interface Difference {
  /** `status`, `headers.location`, `body.ui.nodes[password/password].attributes.required` … */
  path: string
  /** What stands there, with tokens replaced; `(absent)` where there is nothing. */
  real: string
  fake: string
}

/** What is the same during a comparison. */
export interface Sides {
  real: { names: Names; now: number }
  fake: { names: Names; now: number }
  /** Which token of one side is which of the other, over all steps of a scenario. */
  links: Links
}

/** Two clocks that ran through the same steps may differ by this: one of the two had to wait. */
const CLOCKS_DIFFER_BY_MS = 20_000

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function shown(value: unknown): string {
  if (value === undefined) return "(absent)"
  const text = JSON.stringify(value).replace(/^"(.*)"$/, "$1")
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}

/** Of RFC 3339, of HTTP's dates, and of how Go prints a time by itself. */
const toMilliseconds = (time: string) =>
  Date.parse(time.replace(/^(\S+) (\S+) \+0000 UTC$/, "$1T$2Z"))

/** The same moment, seen from each side's own clock; or the very same text. */
function sameTime(real: string, fake: string, sides: Sides): boolean {
  if (real === fake) return true
  const [realTime, fakeTime] = [toMilliseconds(real), toMilliseconds(fake)]
  // Go's zero time is no moment.
  if (realTime < 0 || fakeTime < 0) return false
  const apart = realTime - sides.real.now - (fakeTime - sides.fake.now)
  return Math.abs(apart) < CLOCKS_DIFFER_BY_MS
}

function samePart(real: Part, fake: Part, sides: Sides): boolean {
  if ("text" in real || "text" in fake) {
    return "text" in real && "text" in fake && real.text === fake.text
  }
  if (real.kind !== fake.kind) return false
  if (real.kind === "time") return sameTime(real.value, fake.value, sides)
  if (real.kind === "minutes") return Math.abs(Number(real.value) - Number(fake.value)) < 0.34
  if (!LINKED_KINDS.has(real.kind)) return true
  return sides.links.link(real.kind, real.value, fake.value)
}

function compareStrings(
  path: string,
  place: Place,
  real: string,
  fake: string,
  sides: Sides,
): Difference[] {
  const realParts = parts(real, place, sides.real.names)
  const fakeParts = parts(fake, place, sides.fake.names)
  const same =
    realParts.length === fakeParts.length &&
    realParts.every((part, index) => samePart(part, fakeParts[index]!, sides))
  if (same) return []
  const texts = { real: shown(readable(realParts)), fake: shown(readable(fakeParts)) }
  // The same to the eye: then a token is not the one it was before, or a time another.
  if (texts.real !== texts.fake) return [{ path, ...texts }]
  return [{ path, real: `${texts.real} (${shown(real)})`, fake: `${texts.fake} (${shown(fake)})` }]
}

/** JSON within a string, such as the options of a ceremony, alone or in a call of a function. */
function embedded(text: string): { before: string; json: unknown; after: string } | undefined {
  const start = text.indexOf("{")
  const end = text.lastIndexOf("}")
  if (start < 0 || end < start) return undefined
  try {
    const json: unknown = JSON.parse(text.slice(start, end + 1))
    return { before: text.slice(0, start), json, after: text.slice(end + 1) }
  } catch {
    return undefined
  }
}

/** Go's numbers of seconds and nanoseconds. */
function sameNumber(key: string, real: number, fake: number, sides: Sides): boolean {
  if (real === fake) return true
  if (key.endsWith("_unix")) {
    return Math.abs(real - fake - (sides.real.now - sides.fake.now) / 1000) < 20
  }
  if (key === "since") return Math.abs(real - fake) < 20e9
  return key === "max-age" && Math.abs(real - fake) < (Math.min(real, fake) > 60 ? 20 : 2)
}

/** What is different in two values of JSON. */
export function compareValues(
  path: string,
  real: unknown,
  fake: unknown,
  sides: Sides,
  place: Place = { key: "", inCodes: false },
): Difference[] {
  if (typeof real === "string" && typeof fake === "string") {
    const [realJson, fakeJson] = [embedded(real), embedded(fake)]
    if (realJson && fakeJson) return compareEmbedded(path, realJson, fakeJson, sides)
    return compareStrings(path, place, real, fake, sides)
  }
  if (typeof real === "number" && typeof fake === "number") {
    if (sameNumber(place.key, real, fake, sides)) return []
    return [{ path, real: shown(real), fake: shown(fake) }]
  }
  if (Array.isArray(real) && Array.isArray(fake)) {
    if (areNodes(real) && areNodes(fake)) {
      return compareNodes(path, real, fake, (nodePath, realNode, fakeNode, inCodes) =>
        compareValues(nodePath, realNode, fakeNode, sides, { key: "", inCodes }),
      )
    }
    const length = Math.max(real.length, fake.length)
    return Array.from({ length }, (_, index) =>
      compareValues(`${path}[${index}]`, real[index], fake[index], sides, place),
    ).flat()
  }
  if (isObject(real) && isObject(fake)) return compareObjects(path, real, fake, sides, place)
  return real === fake ? [] : [{ path, real: shown(real), fake: shown(fake) }]
}

function compareEmbedded(
  path: string,
  real: NonNullable<ReturnType<typeof embedded>>,
  fake: NonNullable<ReturnType<typeof embedded>>,
  sides: Sides,
): Difference[] {
  const around = [
    ...compareValues(`${path}(before JSON)`, real.before, fake.before, sides),
    ...compareValues(`${path}(after JSON)`, real.after, fake.after, sides),
  ]
  return [...around, ...compareValues(`${path}(JSON)`, real.json, fake.json, sides)]
}

function compareObjects(
  path: string,
  real: Record<string, unknown>,
  fake: Record<string, unknown>,
  sides: Sides,
  place: Place,
): Difference[] {
  const keys = [...new Set([...Object.keys(real), ...Object.keys(fake)])]
  return keys.flatMap((key) => {
    // A node's value is what its name says.
    const isValue = key === "value" && typeof real.name === "string"
    const placeKey = isValue ? String(real.name) : place.key === "user" ? `user.${key}` : key
    const inner = { ...place, key: placeKey }
    const innerPath = path === "" ? key : `${path}.${key}`
    return compareValues(innerPath, real[key], fake[key], sides, inner)
  })
}
