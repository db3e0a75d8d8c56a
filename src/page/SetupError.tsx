"use client"

import { pageWords } from "../i18n/en/page.ts"
import { useParts, useRootPart } from "../theme/ThemeProvider.tsx"

/** A page set up wrongly shows what to change, not nothing: React unmounts what throws. */
export function SetupError({ error }: { error: unknown }) {
  const root = useRootPart("settings")
  const part = useParts()
  return (
    <div {...root} data-status="failed">
      <div {...part("notice", { type: "error" })} data-code="setup" role="alert">
        <p>
          <strong>{pageWords.status.failed}</strong>
        </p>
        {process.env.NODE_ENV !== "production" && <p>{(error as Error).message}</p>}
      </div>
    </div>
  )
}
