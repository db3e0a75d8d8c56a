"use client"

import type { ImageNode } from "../../flow/nodes.ts"
import { safeImageUrl } from "../../flow/urls.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { FieldFrame } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { DEFAULTS, Slot } from "../Slot.tsx"
import type { FieldProps } from "./types.ts"

/** A picture, such as the TOTP QR code. Renders an `<img>`; its text where the source is not safe. */
export function ImageField({ node, field }: FieldProps<ImageNode>) {
  const { label } = useFlowContext()
  const part = useParts()
  const { id, src, width, height } = node.attributes
  const url = safeImageUrl(src)
  const text = label(node)
  return (
    <FieldFrame node={node} field={field} messagesId={`${id}-messages`} kind="image">
      {url === undefined ? (
        <p {...part("text", { name: id })}>{text}</p>
      ) : (
        <Slot
          place="Image"
          Default={DEFAULTS.img}
          node={node}
          field={field}
          {...part("image", { name: id, group: node.group })}
          src={url}
          width={sizeOf(width)}
          height={sizeOf(height)}
          alt={text}
        />
      )}
    </FieldFrame>
  )
}

function sizeOf(size: unknown): number | undefined {
  return typeof size === "number" ? size : undefined
}
