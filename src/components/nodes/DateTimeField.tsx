"use client"

import { toLocalDateTime } from "../../flow/dateTime.ts"
import { inputAttributes, inputText } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useControl } from "../useControl.tsx"
import { useFlowContext } from "../FlowContext.ts"
import type { FieldProps } from "./types.ts"

/** RFC 3339, as Kratos takes it. */
const SERVED = {
  type: "text",
  pattern: "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+\\-]\\d\\d:\\d\\d)",
  placeholder: "2026-12-31T23:59:59Z",
  // Said where the pattern does not match, and no words of any language.
  title: "2026-12-31T23:59:59Z",
  dir: "ltr",
}

/**
 * A date and time, shown in local time. Renders a `<label>` and an `<input>`: on a server, which
 * does not know the person's time zone, of type text with the RFC 3339 value as it came.
 */
export function DateTimeField(props: FieldProps<InputNode>) {
  const { node } = props
  const { isHydrated } = useFlowContext()
  const attributes = {
    ...inputAttributes(node),
    // Seconds are part of the stored value.
    ...(isHydrated ? { step: "1", type: "datetime-local" } : SERVED),
  }
  return useControl(
    props,
    "Input",
    attributes,
    isHydrated
      ? {}
      : {
          textOf: rawText,
          fromServed: (text) => text && (toLocalDateTime(text) || inputText(node)),
        },
  )
}

function rawText({ attributes }: InputNode): string {
  return typeof attributes.value === "string" ? attributes.value : ""
}
