"use client"

import type { TextNode } from "../../flow/nodes.ts"
import { CopyButton } from "../CopyButton.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useField } from "../useField.tsx"
import type { FieldProps } from "./types.ts"

/** 1050006: the TOTP key, for an authenticator app that cannot scan. */
const TOTP_SECRET = 1050006

/** Something to read. Renders a `<p>`, or the key of an authenticator app as `<code>`, to copy. */
export function TextBlock({ node, field }: FieldProps<TextNode>) {
  const { label, say, words } = useFlowContext()
  const { id, part, slot, about, state, frame } = useField({ node, field }, "text")
  const { text } = node.attributes
  const isSecret = text?.id === TOTP_SECRET && typeof text.text === "string"
  const hasLabel = Boolean(node.meta?.label) || isSecret
  const secret = { ...part("secret", state), id, dir: "ltr", children: text?.text }
  return frame(
    hasLabel && <p {...part("label", state)}>{label(node)}</p>,
    isSecret ? (
      <div {...part("control", state)}>
        {slot("Text", "code", secret, about)}
        <CopyButton text={text.text} textId={id} label={words.tools.copyKey} />
      </div>
    ) : (
      slot("Text", "p", { ...part("text", state), children: text && say(text) }, about)
    ),
  )
}
