"use client"

import { useState } from "react"

/**
 * The same object for as long as its entries are the same: hosts write it into their JSX, where each
 * render makes a new one, which would render every field anew.
 */
export function useSteady<Entries extends Readonly<Record<string, string>>>(
  given: Entries | undefined,
): Entries | undefined {
  const [steady, setSteady] = useState(given)
  if (isSame(steady, given)) return steady
  setSteady(given)
  return given
}

function isSame(
  one: Readonly<Record<string, string>> = {},
  other: Readonly<Record<string, string>> = {},
): boolean {
  const names = Object.keys({ ...one, ...other })
  return names.every((name) => one[name] === other[name])
}
