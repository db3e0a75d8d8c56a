"use client"

import { useEffect } from "react"
import { formWords } from "../i18n/en/form.ts"
import { inUseWords } from "../i18n/en/inUse.ts"
import { useParts, useRootPart } from "../theme/ThemeProvider.tsx"

/** Stands in for a form without a flow, so that the page around it goes on. */
export function InvalidFlow() {
  const root = useRootPart("flow")
  const part = useParts()
  useEffect(() => {
    const isTold = process.env.NODE_ENV !== "production"
    console.error(`react-ory-settings: ${isTold ? inUseWords.flow.invalid : formWords.flow.title}`)
  }, [])
  return (
    <div {...root}>
      <div {...part("notice", { type: "error" })} data-code="invalid_flow" role="alert">
        <p>{formWords.flow.title}</p>
        {process.env.NODE_ENV !== "production" && <p>{inUseWords.flow.invalid}</p>}
      </div>
    </div>
  )
}
