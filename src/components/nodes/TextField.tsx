"use client"

import { inputAttributes } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { CODE_INPUTS } from "../../flow/secrets.ts"
import { ControlField } from "../ControlField.tsx"
import { PasswordField } from "./PasswordField.tsx"
import type { FieldProps } from "./types.ts"

/** A single line: text, e-mail, number, date, … Renders a `<label>` and an `<input>`. */
export function TextField(props: FieldProps<InputNode>) {
  const { node, field, invalid } = props
  if (node.attributes.type === "password") return <PasswordField {...props} />
  return (
    <ControlField
      node={node}
      field={field}
      invalid={invalid}
      place="Input"
      attributes={{ ...inputAttributes(node), ...directionOf(node), ...hintsFor(node) }}
    />
  )
}

/** Addresses and numbers run from left to right in any language. */
function directionOf({ attributes }: InputNode) {
  return ["email", "url", "tel"].includes(attributes.type) ? ({ dir: "ltr" } as const) : {}
}

/** Backup codes have letters in them. */
const DIGIT_CODES = CODE_INPUTS.filter((name) => name !== "lookup_secret")

/** A keyboard of digits, and the code filled in from a message or password manager. */
function hintsFor(node: InputNode) {
  if (!DIGIT_CODES.includes(node.attributes.name)) return {}
  const { autoComplete = "one-time-code" } = inputAttributes(node)
  return { inputMode: "numeric", autoComplete } as const
}
