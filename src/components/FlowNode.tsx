"use client"

import { useEffect } from "react"
import type { ComponentType } from "react"
import { isSame } from "../flow/isSame.ts"
import type { NodeKind } from "../flow/kinds.ts"
import { nodeName } from "../flow/nodes.ts"
import type { InputNode } from "../flow/nodes.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { warnOnce } from "../warn.ts"
import { Boundary } from "./NodeBoundary.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { AnchorField } from "./nodes/AnchorField.tsx"
import { CheckboxField } from "./nodes/CheckboxField.tsx"
import { CodeList } from "./nodes/CodeList.tsx"
import { DateTimeField } from "./nodes/DateTimeField.tsx"
import { DivisionField } from "./nodes/DivisionField.tsx"
import { HiddenField } from "./nodes/HiddenField.tsx"
import { ImageField } from "./nodes/ImageField.tsx"
import { ListField } from "./nodes/ListField.tsx"
import { PasswordField } from "./nodes/PasswordField.tsx"
import { SelectField } from "./nodes/SelectField.tsx"
import { TextAreaField } from "./nodes/TextAreaField.tsx"
import { TextBlock } from "./nodes/TextBlock.tsx"
import { isPassword, TextInput } from "./nodes/TextField.tsx"
import type { FieldProps } from "./nodes/types.ts"

type FieldKind = Exclude<NodeKind, "submit" | "trigger" | "script"> | "list"

/** Each takes the node of its kind only; `nodeKind` is what makes that hold. */
const COMPONENTS: Record<FieldKind, ComponentType<never>> = {
  hidden: HiddenField,
  input: TextInput,
  textarea: TextAreaField,
  checkbox: CheckboxField,
  select: SelectField,
  datetime: DateTimeField,
  list: ListField,
  image: ImageField,
  anchor: AnchorField,
  text: TextBlock,
  codes: CodeList,
  division: DivisionField,
  unknown: UnknownField,
}

/** A field, rendered by its kind. What throws takes down itself only. */
export const FlowNode: ComponentType<FieldProps> = class FlowNode extends Boundary<FieldProps> {
  override shouldComponentUpdate(next: FieldProps, state: object) {
    return state !== this.state || !isSameField(this.props, next)
  }

  override render() {
    if (this.state.thrown) return <FailedNode {...this.props} />
    const { node, field, invalid, invalidItems, typed } = this.props
    const isSecret = field.kind === "input" && isPassword(node as InputNode)
    // Not through the component of both: a form may have thousands of fields.
    const Node = (
      isSecret ? PasswordField : COMPONENTS[field.kind as FieldKind]
    ) as ComponentType<FieldProps>
    // Not spread: React has put more into the props of a class.
    return (
      <Node node={node} field={field} invalid={invalid} invalidItems={invalidItems} typed={typed} />
    )
  }
}

/**
 * Fields are made anew from each flow. The hook keeps the nodes that did not change; a host that fetches
 * by itself hands over others that hold the same.
 */
function isSameField(before: FieldProps, after: FieldProps): boolean {
  return (
    isSame(before.node, after.node) &&
    before.invalid === after.invalid &&
    before.invalidItems === after.invalidItems &&
    before.typed === after.typed &&
    before.field.kind === after.field.kind &&
    isSame(before.field.stored, after.field.stored) &&
    isSame(before.field.items, after.field.items)
  )
}

function FailedNode({ node }: FieldProps) {
  const { words } = useFlowContext()
  const part = useParts()
  const name = nodeName(node)
  return (
    <p {...part("field", { name, invalid: true })} data-name={name} data-invalid>
      {words.flow.nodeFailed}
    </p>
  )
}

function UnknownField({ node }: FieldProps) {
  useEffect(() => {
    if (process.env.NODE_ENV === "production") return
    warnOnce(
      `the node "${nodeName(node)}" of group "${node.group}" is of a type this ` +
        "version does not know, and was left out.",
    )
  }, [node])
  return null
}
