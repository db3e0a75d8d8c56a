import { checkFaultNames } from "./checkOptions.ts"
import { checkedDuration } from "./config.ts"
import { HttpError } from "./errors.ts"
import { errorReply, type Reply } from "./http/reply.ts"
import { OptionsError } from "./optionsError.ts"
import type { Fault } from "./options.ts"
import type { Random } from "./random.ts"

const KINDS: Fault["kind"][] = [
  "drop",
  "drop-answer",
  "delay",
  "status",
  "truncate",
  "content-type",
  "opaque",
]

/** What is to go wrong: decides for each request which fault hits it, if any. */
export class Faults {
  private list: { fault: Fault; left: number }[] = []
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  /** @throws OptionsError for a fault that cannot be */
  set(faults: Fault[]): void {
    checkFaultNames(faults)
    for (const fault of faults) check(fault)
    this.list = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }))
  }

  /** The fault that hits a request; it counts as used. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.list.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.method ?? method).toUpperCase() === method &&
        fits(fault.path, path) &&
        this.random.fraction() < (fault.rate ?? 1),
    )
    if (!hit) return undefined
    hit.left--
    return hit.fault
  }
}

function fits(wanted: Fault["path"], path: string): boolean {
  if (wanted === undefined) return true
  // Not `test`, which goes on from the last match where the pattern is global.
  return typeof wanted === "string" ? wanted === path : path.search(wanted) !== -1
}

function check({ kind, path, rate, delay, status, times }: Fault): void {
  if (!KINDS.includes(kind)) {
    throw new OptionsError("faults", `has the kind "${kind}". Known are: ${KINDS.join(", ")}.`)
  }
  if (rate !== undefined && !(rate >= 0 && rate <= 1)) {
    throw new OptionsError("faults", `has the rate ${rate}. Write a number from 0 to 1.`)
  }
  if (times !== undefined && !(times >= 0)) {
    throw new OptionsError("faults", `has times ${times}. Write how many requests it hits.`)
  }
  if (status !== undefined && !(status >= 400 && status <= 599)) {
    throw new OptionsError("faults", `has the status ${status}. Write one from 400 to 599.`)
  }
  if (typeof path === "string" && !path.startsWith("/")) {
    throw new OptionsError("faults", `has the path "${path}". Begin it with a slash.`)
  }
  if (delay !== undefined) checkedDuration("faults.delay", delay)
}

/** What a proxy, a rate limit or a broken Kratos answers in its place. */
export function faultReply({ status = 500, retryAfter, html }: Fault): Reply {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }
  if (!html) {
    const reply = errorReply(new HttpError(status))
    return { ...reply, headers: { ...reply.headers, ...headers } }
  }
  return {
    status,
    headers: { ...headers, "content-type": "text/html" },
    body: `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>\n`,
  }
}

/** Kratos's answer as it arrives: with half of its body, or said to be a page. */
export function spoiled(reply: Reply, fault: Fault | undefined): Reply {
  switch (fault?.kind) {
    case "truncate":
      return { ...reply, body: reply.body?.slice(0, reply.body.length / 2) ?? null }
    case "content-type":
      return { ...reply, headers: { ...reply.headers, "content-type": "text/html" } }
    default:
      return reply
  }
}

/** Milliseconds that a fault holds an answer back. */
export const delayOf = (fault: Fault | undefined): number =>
  fault?.kind === "delay" ? checkedDuration("faults.delay", fault.delay ?? "1s") : 0
