"use client"

import { useId, useRef } from "react"
import type { ReactNode } from "react"
import { inputText, storedNode } from "../flow/fields.ts"
import type { Field } from "../flow/fields.ts"
import type { InputNode } from "../flow/nodes.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { FieldFrame, describe } from "./FieldFrame.tsx"
import { FieldLabel } from "./FieldLabel.tsx"
import { DEFAULTS, Slot } from "./Slot.tsx"
import { Unconfirmed, useUnconfirmed } from "./Unconfirmed.tsx"
import { useServerValue } from "./useServerValue.ts"

export interface ControlFieldProps {
  node: InputNode
  field: Field
  invalid: string | undefined
  place: keyof typeof CONTROLS
  /** The text it shows: the node's, or of what is stored. @default inputText */
  textOf?: (node: InputNode) => string
  /** A text of the server's HTML, as the hydrated control shows it. @default as it is */
  fromServed?: ((text: string) => string) | undefined
  /** Attributes of the control, its name among them. */
  attributes: Readonly<Record<string, unknown>> & { name: string }
  /** Options of a select. */
  children?: ReactNode
  /** What stands beside the control, such as a button to show a password. */
  aid?: ReactNode
  /** Of the control. @default one of its own */
  id?: string | undefined
}

/** The element of each kind of control, and the part it is. */
const CONTROLS = {
  Input: { Default: DEFAULTS.input, name: "input" },
  TextArea: { Default: DEFAULTS.textarea, name: "input" },
  Select: { Default: DEFAULTS.select, name: "select" },
} as const

/** A label and the control it names, which follows the server while nobody types in it. */
export function ControlField(props: ControlFieldProps) {
  const { node, field, invalid, place, attributes, children, aid } = props
  const { textOf = inputText } = props
  const part = useParts()
  const ownId = useId()
  const { id = ownId } = props
  const ref = useRef<HTMLDivElement>(null)
  const text = textOf(node)
  useServerValue(ref, attributes.name, text, textOf(storedNode(node, field)), props.fromServed)
  const unconfirmed = useUnconfirmed(node, field)
  const markId = unconfirmed === undefined ? undefined : `${id}-unconfirmed`
  const wiring = describe(node, `${id}-messages`, invalid, markId)
  const state = { name: attributes.name, group: node.group, invalid: wiring["aria-invalid"] }
  return (
    <FieldFrame node={node} field={field} messagesId={`${id}-messages`} invalid={invalid}>
      <FieldLabel node={node} field={field} htmlFor={id} />
      {/* A replacement may bring elements around its input: it is found by its name below this. */}
      <div ref={ref} {...part("control", state)}>
        <Slot
          place={place}
          Default={CONTROLS[place].Default}
          node={node}
          field={field}
          {...part(CONTROLS[place].name, state)}
          id={id}
          defaultValue={text}
          {...attributes}
          {...wiring}
        >
          {children}
        </Slot>
        {aid}
      </div>
      {markId && unconfirmed !== undefined && (
        <Unconfirmed id={markId} address={unconfirmed} node={node} />
      )}
    </FieldFrame>
  )
}
