"use client"

import { useParts } from "../theme/ThemeProvider.tsx"
import { CopyButton } from "./CopyButton.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { downloadCodes, printCodes } from "./saveCodes.ts"
import { ToolButton } from "./ToolButton.tsx"
import { useWordsInUse } from "./useWordsInUse.ts"

export interface CodeToolsProps {
  /** Those that still work. */
  codes: readonly string[]
  codesId: string
}

/** What one does with backup codes: copy, download, print. Renders a `<div>` of buttons. */
export function CodeTools({ codes, codesId }: CodeToolsProps) {
  const { words, fill, time } = useFlowContext()
  const part = useParts()
  const { tools } = words
  const { tools: toolsInUse } = useWordsInUse()
  const sheet = () => ({
    title: fill(toolsInUse.codesTitle, { address: location.host }),
    text: fill(toolsInUse.codesText, { date: time(new Date().toISOString()) }),
    codes,
    direction: getComputedStyle(document.getElementById(codesId) ?? document.body).direction,
  })
  return (
    <div {...part("tools")}>
      <CopyButton text={codes.join("\n")} textId={codesId} label={tools.copyCodes} />
      <ToolButton
        variant="quiet"
        aria-label={tools.downloadCodes}
        onClick={() => downloadCodes(sheet(), toolsInUse.codesFile)}
      >
        {tools.download}
      </ToolButton>
      <ToolButton variant="quiet" aria-label={tools.printCodes} onClick={() => printCodes(sheet())}>
        {tools.print}
      </ToolButton>
    </div>
  )
}
