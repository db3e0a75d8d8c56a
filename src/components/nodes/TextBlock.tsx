"use client"

import { useId } from "react"
import type { TextNode } from "../../flow/nodes.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { CopyButton } from "../CopyButton.tsx"
import { FieldFrame } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { DEFAULTS, Slot } from "../Slot.tsx"
import type { FieldProps } from "./types.ts"

/** 1050006: the TOTP key, for an authenticator app that cannot scan. */
const TOTP_SECRET = 1050006

/** Something to read. Renders a `<p>`, or the key of an authenticator app as `<code>`, to copy. */
export function TextBlock({ node, field }: FieldProps<TextNode>) {
  const { label, say, words } = useFlowContext()
  const part = useParts()
  const id = useId()
  const { text } = node.attributes
  const isSecret = text?.id === TOTP_SECRET && typeof text.text === "string"
  const hasLabel = Boolean(node.meta?.label) || isSecret
  const about = { node, field }
  const state = { name: node.attributes.id, group: node.group }
  return (
    <FieldFrame node={node} field={field} messagesId={`${id}-messages`} kind="text">
      {hasLabel && <p {...part("label", state)}>{label(node)}</p>}
      {isSecret ? (
        <div {...part("control", state)}>
          <Slot
            place="Text"
            {...about}
            Default={DEFAULTS.code}
            {...part("secret", state)}
            id={id}
            dir="ltr"
          >
            {text.text}
          </Slot>
          <CopyButton text={text.text} textId={id} label={words.tools.copyKey} />
        </div>
      ) : (
        <Slot place="Text" {...about} Default={DEFAULTS.p} {...part("text", state)}>
          {text && say(text)}
        </Slot>
      )}
    </FieldFrame>
  )
}
