"use client"

import { inputAttributes } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { CODE_INPUTS } from "../../flow/secrets.ts"
import { useControl } from "../useControl.tsx"
import { PasswordField } from "./PasswordField.tsx"
import type { FieldProps } from "./types.ts"

/** A single line: text, e-mail, number, date, … Renders a `<label>` and an `<input>`. */
export function TextField(props: FieldProps<InputNode>) {
  return isPassword(props.node) ? <PasswordField {...props} /> : <TextInput {...props} />
}

export function isPassword({ attributes }: InputNode): boolean {
  return attributes.type === "password"
}

/** One whose text is there to be seen. */
export function TextInput(props: FieldProps<InputNode>) {
  const attributes = inputAttributes(props.node)
  const { name, type, autoComplete = "one-time-code" } = attributes
  return useControl(props, "Input", {
    ...attributes,
    // Addresses and numbers run from left to right in any language.
    ...(["email", "url", "tel"].includes(type) && { dir: "ltr" }),
    // A keyboard of digits, and the code filled in from a message or password manager.
    ...(DIGIT_CODES.includes(name) && { inputMode: "numeric", autoComplete }),
  })
}

/** Backup codes have letters in them. */
const DIGIT_CODES = CODE_INPUTS.filter((name) => name !== "lookup_secret")
