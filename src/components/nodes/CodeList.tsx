"use client"

import type { TextNode, UiText } from "../../flow/nodes.ts"
import { CodeTools } from "../CodeTools.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useField } from "../useField.tsx"
import type { FieldProps } from "./types.ts"

/** 1050014: a code that has been used; its text says when. */
const CODE_USED = 1050014

/**
 * Backup codes (1050015), to copy, download and print. Renders a `<ul>` of `<code>`s; used ones as
 * crossed out.
 */
export function CodeList({ node, field }: FieldProps<TextNode>) {
  const { label, say, words } = useFlowContext()
  const { id, part, slot, about, frame } = useField({ node, field }, "codes")
  const context = node.attributes.text.context as { secrets: (UiText | null)[] }
  const secrets = context.secrets.filter((secret) => typeof secret?.text === "string") as UiText[]
  const codes = secrets.map((secret) => (secret.id === CODE_USED ? undefined : secret.text))
  const unused = codes.filter((code) => code !== undefined)
  const children = secrets.map((secret, index) => (
    // A used code has no text of its own: its place in the list is all that tells it apart.
    <li key={index} {...part("code", { used: secret.id === CODE_USED })}>
      {secret.id === CODE_USED ? (
        <s title={say(secret)}>{words.codes.used}</s>
      ) : (
        <code dir="ltr">{secret.text}</code>
      )}
    </li>
  ))
  return frame(
    <p {...part("label", { name: node.attributes.id })} id={id}>
      {label(node)}
    </p>,
    slot(
      "Codes",
      "ul",
      { "aria-labelledby": id, ...part("codes"), id: `${id}-codes`, children },
      { ...about, codes },
    ),
    unused.length > 0 && <CodeTools codes={unused} codesId={`${id}-codes`} />,
  )
}
