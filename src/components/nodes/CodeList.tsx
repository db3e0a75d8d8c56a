"use client"

import { useId } from "react"
import { nodeLabel } from "../../flow/fields.ts"
import type { TextNode, UiText } from "../../flow/nodes.ts"
import { FieldFrame } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import type { NodeProps } from "./types.ts"

/** 1050014: a code that has been used; its text says when. */
const CODE_USED = 1050014

/** Backup codes (1050015). Renders a `<ul>` of `<code>`s; used ones as crossed out. */
export function CodeList({ node }: NodeProps<TextNode>) {
  const { labels, words } = useFlowContext()
  const id = useId()
  const context = node.attributes.text.context as { secrets: UiText[] }
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} kind="codes">
      <p id={id} data-ory="label">
        {nodeLabel(node, labels)}
      </p>
      <ul aria-labelledby={id} data-ory="codes">
        {context.secrets.map((secret, index) => (
          // A used code has no text of its own: its place in the list is all that tells it apart.
          <li key={index} data-ory="code">
            {secret.id === CODE_USED ? (
              <s title={secret.text}>{words.codes.used}</s>
            ) : (
              <code>{secret.text}</code>
            )}
          </li>
        ))}
      </ul>
    </FieldFrame>
  )
}
