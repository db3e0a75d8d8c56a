"use client"

import type { AnchorNode } from "../../flow/nodes.ts"
import { safeUrl } from "../../flow/urls.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { FieldFrame } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { DEFAULTS, Slot } from "../Slot.tsx"
import type { FieldProps } from "./types.ts"

/** A link. Renders an `<a>`; plain text where the address is not http(s) or relative. */
export function AnchorField({ node, field }: FieldProps<AnchorNode>) {
  const { label, say } = useFlowContext()
  const part = useParts()
  const { id, href, title } = node.attributes
  const text = title?.text ? say(title) : label(node)
  const url = safeUrl(href)
  return (
    <FieldFrame node={node} field={field} messagesId={`${id}-messages`} kind="anchor">
      {url === undefined ? (
        <span {...part("text", { name: id })}>{text}</span>
      ) : (
        <Slot
          place="Anchor"
          Default={DEFAULTS.a}
          node={node}
          field={field}
          {...part("anchor", { name: id, group: node.group })}
          href={url}
        >
          {text}
        </Slot>
      )}
    </FieldFrame>
  )
}
