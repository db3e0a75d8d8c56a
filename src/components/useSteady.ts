"use client"

import { useState } from "react"

type Texts = Readonly<Record<string, string>> | readonly string[]

/**
 * The same object or array for as long as its entries are the same: hosts write it into their JSX,
 * where each render makes a new one, which would render every field anew.
 */
export function useSteady<Given extends Texts | undefined>(given: Given): Given {
  const [steady, setSteady] = useState(given)
  if (isSame(steady, given)) return steady
  setSteady(given)
  return given
}

function isSame(one: Texts = [], other: Texts = []): boolean {
  const known = new Map(Object.entries<string>(one))
  const entries = Object.entries<string>(other)
  return known.size === entries.length && entries.every(([name, text]) => known.get(name) === text)
}
