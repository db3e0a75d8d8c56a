"use client"

import type { Field } from "../flow/fields.ts"
import { inputText, storedNode } from "../flow/fields.ts"
import { isSameAddress } from "../flow/identity.ts"
import type { InputNode } from "../flow/nodes.ts"
import { isTraitName } from "../flow/traits.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { ToolButton } from "./ToolButton.tsx"

/** The address that is stored for an input, where it is not confirmed yet. */
export function useUnconfirmed(node: InputNode, field: Field): string | undefined {
  const { unconfirmed } = useFlowContext()
  if (unconfirmed.length === 0 || !isTraitName(node.attributes.name)) return undefined
  const stored = inputText(storedNode(node, field))
  return unconfirmed.find((address) => isSameAddress(address, stored))
}

export interface UnconfirmedProps {
  /** The id that `aria-describedby` of the control refers to. */
  id: string
  address: string
  node: InputNode
}

/** Says that an address is not confirmed yet, with a way to do so. Renders a `<div>`. */
export function Unconfirmed({ id, address, node }: UnconfirmedProps) {
  const { words, fill, onConfirm } = useFlowContext()
  const part = useParts()
  return (
    <div {...part("unconfirmed", { group: node.group, name: node.attributes.name })}>
      <span {...part("state")} id={id}>
        {words.verification.mark}
      </span>
      {onConfirm && (
        <ToolButton
          variant="quiet"
          aria-label={fill(words.verification.confirmAddress, { address })}
          onClick={() => onConfirm(address)}
        >
          {words.verification.confirm}
        </ToolButton>
      )}
    </div>
  )
}
