"use client"

import { useId } from "react"
import { nodeLabel } from "../../flow/fields.ts"
import type { TextNode } from "../../flow/nodes.ts"
import { FieldFrame } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import type { NodeProps } from "./types.ts"

/** 1050006: the TOTP key, for an authenticator app that cannot scan. */
const TOTP_SECRET = 1050006

/** Something to read. Renders a `<p>`, or the key of an authenticator app as `<code>`. */
export function TextBlock({ node }: NodeProps<TextNode>) {
  const { labels } = useFlowContext()
  const id = useId()
  const { text } = node.attributes
  const isSecret = text?.id === TOTP_SECRET
  const hasLabel = Boolean(node.meta?.label) || isSecret
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} kind="text">
      {hasLabel && (
        <p id={id} data-ory="label">
          {nodeLabel(node, labels)}
        </p>
      )}
      {isSecret ? <code data-ory="secret">{text.text}</code> : <p data-ory="text">{text?.text}</p>}
    </FieldFrame>
  )
}
