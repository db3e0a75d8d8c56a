"use client"

import type { ImageNode } from "../../flow/nodes.ts"
import { safeImageUrl } from "../../flow/urls.ts"
import { useFlowContext } from "../FlowContext.ts"
import { useField } from "../useField.tsx"
import type { FieldProps } from "./types.ts"

/** A picture, such as the TOTP QR code. Renders an `<img>`; its text where the source is not safe. */
export function ImageField({ node, field }: FieldProps<ImageNode>) {
  const { label } = useFlowContext()
  const { id, src, width, height } = node.attributes
  const { part, slot, about, state, frame } = useField({ node, field }, "image", id)
  const url = safeImageUrl(src)
  const alt = label(node)
  const size = { width: sizeOf(width), height: sizeOf(height) }
  return frame(
    url === undefined ? (
      <p {...part("text", { name: id })}>{alt}</p>
    ) : (
      slot("Image", "img", { ...part("image", state), src: url, ...size, alt }, about)
    ),
  )
}

function sizeOf(size: unknown): number | undefined {
  return typeof size === "number" ? size : undefined
}
