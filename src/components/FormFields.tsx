"use client"

import type { Field } from "../flow/fields.ts"
import { isImageNode, isInputNode, nodeName } from "../flow/nodes.ts"
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
export function FormFields({ group, fields, invalid = {}, typed }: FormFieldsProps) {
  const { words } = useFlowContext()
  const part = useParts()
  const isSetup = group === "totp" && fields.some(({ node }) => isImageNode(node))

  const show = (field: Field) => {
    const name = nodeName(field.node)
    return (
      <FlowNode
        key={name}
        node={field.node}
        field={field}
        // No message is read off a prototype, whatever the name.
        invalid={Object.hasOwn(invalid, name) ? invalid[name] : undefined}
        invalidItems={field.kind === "list" ? invalid : undefined}
        typed={typed}
      />
    )
  }

  if (fields.length === 0) return null
  if (!isSetup) return <div {...part("fields", { group })}>{fields.map(show)}</div>
  return (
    <div {...part("fields", { group })}>
      <ol {...part("steps")}>
        <li {...part("step")}>
          <p {...part("step-text")}>{words.totp.scan}</p>
          {fields.filter(({ node }) => !isInputNode(node)).map(show)}
        </li>
        <li {...part("step")}>
          <p {...part("step-text")}>{words.totp.verify}</p>
          {fields.filter(({ node }) => isInputNode(node)).map(show)}
        </li>
      </ol>
    </div>
  )
}
