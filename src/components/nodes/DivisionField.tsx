"use client"

import { textOf } from "../../flow/fields.ts"
import type { DivisionNode } from "../../flow/nodes.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { useSlot } from "../Slot.tsx"
import type { FieldProps } from "./types.ts"

/** A place that a script fills, such as a captcha's. Renders an empty `<div>`. */
export function DivisionField({ node, field }: FieldProps<DivisionNode>) {
  const part = useParts()
  const slot = useSlot()
  const { id, class: className, data } = node.attributes
  return (
    <div {...part("field", { name: id, kind: "division" })} data-name={id} data-kind="division">
      {slot(
        undefined,
        "div",
        {
          id,
          className: typeof className === "string" ? className : undefined,
          ...dataAttributes(data),
        },
        { node, field },
      )}
    </div>
  )
}

/** Kratos names them without the prefix; only names that are one can become attributes. */
function dataAttributes(data: Record<string, string> | undefined): Record<string, string> {
  const entries = Object.entries(data ?? {}).map(([name, value]) => [
    `data-${name.replace(/^data-/, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    textOf(value),
  ])
  return Object.fromEntries(
    entries.filter(([name]) => /^data-[a-z][\w-]*$/.test(name ?? "")),
  ) as Record<string, string>
}
