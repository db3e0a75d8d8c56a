"use client"

import type { Field } from "../flow/fields.ts"
import { isInputNode, nodeName } from "../flow/nodes.ts"
import { own } from "../flow/own.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { FlowNode } from "./FlowNode.tsx"

export interface FormFieldsProps {
  group: string
  fields: readonly Field[]
  /** What the browser found invalid, by input name. */
  invalid?: Readonly<Record<string, string>> | undefined
  typed?: Readonly<Record<string, string>> | undefined
}

/** Fields below each other; those that set up an authenticator app as steps. Renders a `<div>`. */
export function FormFields({ group, fields, invalid, typed }: FormFieldsProps) {
  const { words } = useFlowContext()
  const part = useParts()

  const show = (field: Field) => {
    const { node, kind } = field
    const name = nodeName(node)
    return (
      <FlowNode
        key={name}
        node={node}
        field={field}
        invalid={own(invalid, name)}
        invalidItems={kind === "list" ? invalid : undefined}
        typed={typed}
      />
    )
  }

  const step = (text: string, shown: readonly Field[]) => (
    <li {...part("step")}>
      <p {...part("step-text")}>{text}</p>
      {shown.map(show)}
    </li>
  )

  const isSetup = group === "totp" && fields.some(({ kind }) => kind === "image")
  return (
    <div {...part("fields", { group })}>
      {isSetup ? (
        <ol {...part("steps")}>
          {step(
            words.totp.scan,
            fields.filter(({ node }) => !isInputNode(node)),
          )}
          {step(
            words.totp.verify,
            fields.filter(({ node }) => isInputNode(node)),
          )}
        </ol>
      ) : (
        fields.map(show)
      )}
    </div>
  )
}
