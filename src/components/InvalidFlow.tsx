"use client"

import { useEffect } from "react"
import { formWords } from "../i18n/en/form.ts"
import { INVALID_FLOW } from "../i18n/en/invalidFlow.ts"
import { useParts, useRootPart } from "../theme/ThemeProvider.tsx"

/** Stands in for a form without a flow, so that the page around it goes on. */
export function InvalidFlow() {
  const root = useRootPart("flow")
  const part = useParts()
  const { title } = formWords.flow
  // Asked here, so that a bundler leaves the words for developers out of production.
  const cause = process.env.NODE_ENV === "production" ? undefined : INVALID_FLOW
  useEffect(() => {
    console.error(`react-ory-settings: ${cause ?? title}`)
  }, [cause, title])
  return (
    <div {...root}>
      <div {...part("notice", { type: "error" })} data-code="invalid_flow" role="alert">
        <p>{title}</p>
        {cause && <p>{cause}</p>}
      </div>
    </div>
  )
}
