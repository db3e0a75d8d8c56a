"use client"

import { nodeLabel } from "../../flow/fields.ts"
import type { ImageNode } from "../../flow/nodes.ts"
import { safeImageUrl } from "../../flow/urls.ts"
import { FieldFrame } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import type { NodeProps } from "./types.ts"

/** A picture, such as the TOTP QR code. Renders an `<img>`; its text where the source is not safe. */
export function ImageField({ node }: NodeProps<ImageNode>) {
  const { labels } = useFlowContext()
  const { id, src, width, height } = node.attributes
  const url = safeImageUrl(src)
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} kind="image">
      {url === undefined ? (
        <p data-ory="text">{nodeLabel(node, labels)}</p>
      ) : (
        <img
          data-ory="image"
          src={url}
          width={width}
          height={height}
          alt={nodeLabel(node, labels)}
        />
      )}
    </FieldFrame>
  )
}
