"use client"

import { nodeMessages } from "../flow/messages.ts"
import { nodeName } from "../flow/nodes.ts"
import type { InputNode } from "../flow/nodes.ts"
import { isTraitName } from "../flow/traits.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { Messages } from "./Messages.tsx"

/** What Kratos says of something that has no input on the page. Renders a `<div>`, or nothing. */
export function ErrorField({ node }: { node: InputNode }) {
  const { label } = useFlowContext()
  const part = useParts()
  const name = nodeName(node)
  const messages = nodeMessages(node)
  if (messages.length === 0) return null
  return (
    <div
      {...part("field", { name, kind: "error", invalid: true })}
      data-name={name}
      data-kind="error"
      data-invalid
    >
      {/* A trait has a name worth showing; `webauthn_remove` and the like do not. */}
      {isTraitName(name) && <span {...part("label", { name })}>{label(node)}</span>}
      <Messages messages={messages} />
    </div>
  )
}
