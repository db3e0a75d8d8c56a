"use client"

import type { Row } from "../flow/rows.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useRowWords } from "./useRowWords.ts"

/** What a row is about: its name, and since when or whether it is there. Renders a `<div>`. */
export function RowTitle({ row }: { row: Row }) {
  const part = useParts()
  const { name, state } = useRowWords()(row)
  return (
    <div {...part("row", { on: row.isLinked })}>
      <span aria-hidden="true" {...part("row-icon")}>
        {Array.from(name)[0]}
      </span>
      <span {...part("row-name")}>{name}</span>
      {state !== undefined && <span {...part("row-state")}>{state}</span>}
    </div>
  )
}
