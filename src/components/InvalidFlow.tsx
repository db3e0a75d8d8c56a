"use client"

import { useEffect } from "react"
import { words } from "../i18n/en.ts"
import { useParts, useRootPart } from "../theme/ThemeProvider.tsx"

/** Stands in for a form without a flow, so that the page around it goes on. */
export function InvalidFlow() {
  const root = useRootPart("flow")
  const part = useParts()
  useEffect(() => {
    console.error(`react-ory-settings: ${words.flow.invalid}`)
  }, [])
  return (
    <div {...root}>
      <div {...part("notice", { type: "error" })} data-code="invalid_flow" role="alert">
        <p>{words.flow.title}</p>
        {process.env.NODE_ENV !== "production" && <p>{words.flow.invalid}</p>}
      </div>
    </div>
  )
}
