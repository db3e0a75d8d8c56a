"use client"

import { useRef } from "react"
import type { ReactElement, ReactNode } from "react"
import { inputText, storedNode } from "../flow/fields.ts"
import type { InputNode } from "../flow/nodes.ts"
import type { FieldProps } from "./nodes/types.ts"
import { Unconfirmed, useUnconfirmed } from "./Unconfirmed.tsx"
import { useField } from "./useField.tsx"
import { useServerValue } from "./useServerValue.ts"

interface ControlOptions {
  /** Of the control. @default one of its own */
  id?: string
  /** The text it shows: the node's, or of what is stored. @default inputText */
  textOf?: (node: InputNode) => string
  /** A text of the server's HTML, as the hydrated control shows it: while that is shown. */
  fromServed?: ((text: string) => string) | undefined
  /** What stands beside the control, such as a button to show a password. */
  aid?: ReactNode
}

/** The element of each kind of control, and the part it is. */
const CONTROLS = {
  Input: ["input", "input"],
  TextArea: ["textarea", "input"],
  Select: ["select", "select"],
} as const

/**
 * A field of a label and the control it names, which follows the server while nobody types in it.
 *
 * @param attributes Those of the control.
 */
export function useControl(
  props: FieldProps<InputNode>,
  place: keyof typeof CONTROLS,
  attributes: object,
  { id: ownId, textOf = inputText, fromServed, aid }: ControlOptions = {},
): ReactElement {
  const { node, field } = props
  const { id, part, slot, about, state, wiring, label, frame } = useField(props, undefined, ownId)
  const ref = useRef<HTMLDivElement>(null)
  const text = textOf(node)
  const { name } = node.attributes
  useServerValue(ref, name, text, textOf(storedNode(node, field)), fromServed)
  const unconfirmed = useUnconfirmed(node, field)
  const markId = unconfirmed === undefined ? undefined : `${id}-unconfirmed`
  const [tag, partName] = CONTROLS[place]
  return frame(
    label(),
    // A replacement may bring elements around its input: it is found by its name below this.
    <div ref={ref} {...part("control", state)}>
      {slot(
        place,
        tag,
        { ...part(partName, state), id, defaultValue: text, ...attributes, ...wiring(markId) },
        about,
      )}
      {aid}
    </div>,
    unconfirmed !== undefined && (
      <Unconfirmed id={`${id}-unconfirmed`} address={unconfirmed} node={node} />
    ),
  )
}
