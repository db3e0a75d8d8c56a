"use client"

import { nodeLabel } from "../../flow/fields.ts"
import type { AnchorNode } from "../../flow/nodes.ts"
import { safeUrl } from "../../flow/urls.ts"
import { FieldFrame } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import type { NodeProps } from "./types.ts"

/** A link. Renders an `<a>`; plain text where the address is not http(s) or relative. */
export function AnchorField({ node }: NodeProps<AnchorNode>) {
  const { labels } = useFlowContext()
  const { id, href, title } = node.attributes
  const text = title?.text || nodeLabel(node, labels)
  const url = safeUrl(href)
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} kind="anchor">
      {url === undefined ? (
        <span data-ory="text">{text}</span>
      ) : (
        <a data-ory="anchor" href={url}>
          {text}
        </a>
      )}
    </FieldFrame>
  )
}
