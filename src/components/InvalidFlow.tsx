"use client"

import { useEffect } from "react"
import { en } from "../i18n/en.ts"

/** Stands in for a form without a flow, so that the page around it goes on. */
export function InvalidFlow() {
  useEffect(() => {
    console.error(`react-ory-settings: ${en.flow.invalid}`)
  }, [])
  return (
    <div data-ory="flow">
      <div data-ory="notice" data-code="invalid_flow" role="alert">
        <p>{en.flow.title}</p>
        {process.env.NODE_ENV !== "production" && <p>{en.flow.invalid}</p>}
      </div>
    </div>
  )
}
