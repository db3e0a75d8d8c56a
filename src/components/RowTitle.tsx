"use client"

import type { Row } from "../flow/rows.ts"
import { useFlowContext } from "./FlowContext.ts"

/** What a row is about: its name, and since when or whether it is there. Renders a `<div>`. */
export function RowTitle({ row }: { row: Row }) {
  const { words } = useFlowContext()
  const { name, addedAt, isLinked } = row
  return (
    <div data-ory="row">
      <span data-ory="row-name">{name}</span>
      {addedAt !== undefined && !Number.isNaN(Date.parse(addedAt)) && (
        <span data-ory="row-state">
          {words.rows.added}{" "}
          {/* A server does not know the person's time zone, and may be a day off. */}
          <time dateTime={addedAt} suppressHydrationWarning>
            {new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(new Date(addedAt))}
          </time>
        </span>
      )}
      {isLinked !== undefined && (
        <span data-ory="row-state">{isLinked ? words.rows.linked : words.rows.notLinked}</span>
      )}
    </div>
  )
}
