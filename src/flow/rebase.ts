import type { FlowBody } from "./body.ts"
import { isObject, isSame } from "./isSame.ts"
import type { AnyFlow } from "./nodes.ts"
import { own } from "./own.ts"

/**
 * What was changed from `base` to `mine`, on top of `theirs`: undefined is a value that is not there.
 * Objects are merged by key; an array is one value, as its items have no names.
 */
export function rebase(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) return theirs
  if (!isRecord(base) || !isRecord(mine) || !isRecord(theirs)) return mine
  const keys = new Set([theirs, mine].flatMap((value) => Object.keys(value ?? {})))
  const entries = [...keys]
    .map((key) => [key, rebase(own(base, key), own(mine, key), own(theirs, key))] as const)
    .filter(([, value]) => value !== undefined)
  // Not by assignment: a trait may be called `__proto__`.
  return mine === undefined && entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** A body that was made for one flow, for another one of the same identity: only its own changes. */
export function rebaseBody(body: FlowBody, before: AnyFlow, after: AnyFlow): FlowBody {
  if (!("traits" in body)) return body
  const traits = rebase(before.identity?.traits, body.traits, after.identity?.traits)
  return { ...body, traits }
}

/** An object, or nothing. */
function isRecord(value: unknown): value is Record<string, unknown> | undefined {
  return value === undefined || (isObject(value) && !Array.isArray(value))
}
