"use client"

import { useParts } from "../theme/ThemeProvider.tsx"
import { CopyButton } from "./CopyButton.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { ToolButton } from "./ToolButton.tsx"

export interface CodeToolsProps {
  /** Those that still work. */
  codes: readonly string[]
  codesId: string
}

/** What one does with backup codes: copy, download, print. Renders a `<div>` of buttons. */
export function CodeTools({ codes, codesId }: CodeToolsProps) {
  const context = useFlowContext()
  const { tools } = context.words
  const part = useParts()
  return (
    <div {...part("tools")}>
      <CopyButton text={codes.join("\n")} textId={codesId} label={tools.copyCodes} />
      <ToolButton
        variant="quiet"
        aria-label={tools.downloadCodes}
        onClick={({ currentTarget }) =>
          context.need(currentTarget, ({ downloadCodes }) => downloadCodes(codes, codesId, context))
        }
      >
        {tools.download}
      </ToolButton>
      <ToolButton
        variant="quiet"
        aria-label={tools.printCodes}
        onClick={({ currentTarget }) =>
          context.need(currentTarget, ({ printCodes }) => printCodes(codes, codesId, context))
        }
      >
        {tools.print}
      </ToolButton>
    </div>
  )
}
