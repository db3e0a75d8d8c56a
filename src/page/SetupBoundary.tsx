"use client"

import { Component } from "react"
import type { ReactNode } from "react"
import { pageWords } from "../i18n/en/page.ts"
import { useParts, useRootPart } from "../theme/ThemeProvider.tsx"

/** A page set up wrongly shows what to change, not nothing: React unmounts what throws. */
export class SetupBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <SetupError error={error as Error} />
  }
}

function SetupError({ error }: { error: Error }) {
  const root = useRootPart("settings")
  const part = useParts()
  return (
    <div {...root} data-status="failed">
      <div {...part("notice", { type: "error" })} data-code="setup" role="alert">
        <p>
          <strong>{pageWords.status.failed}</strong>
        </p>
        {process.env.NODE_ENV !== "production" && <p>{error.message}</p>}
      </div>
    </div>
  )
}
