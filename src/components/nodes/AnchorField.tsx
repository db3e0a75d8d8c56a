"use client"

import type { AnchorNode } from "../../flow/nodes.ts"
import { safeUrl } from "../../flow/urls.ts"
import { useFlowContext } from "../FlowContext.ts"
import { useField } from "../useField.tsx"
import type { FieldProps } from "./types.ts"

/** A link. Renders an `<a>`; plain text where the address is not http(s) or relative. */
export function AnchorField({ node, field }: FieldProps<AnchorNode>) {
  const { label, say } = useFlowContext()
  const { id, href, title } = node.attributes
  const { part, slot, about, state, frame } = useField({ node, field }, "anchor", id)
  const children = title?.text ? say(title) : label(node)
  const url = safeUrl(href)
  return frame(
    url === undefined ? (
      <span {...part("text", { name: id })}>{children}</span>
    ) : (
      slot("Anchor", "a", { ...part("anchor", state), href: url, children }, about)
    ),
  )
}
