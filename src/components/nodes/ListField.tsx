"use client"

import { useEffect, useId, useRef, useState } from "react"
import { inputAttributes, inputText, isChecked, listItem, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { Messages } from "../Messages.tsx"
import { useSlot } from "../Slot.tsx"
import { ToolButton } from "../ToolButton.tsx"
import { Unconfirmed, useUnconfirmed } from "../Unconfirmed.tsx"
import { fieldMessages, useField, wiringOf } from "../useField.tsx"
import { useServerValue } from "../useServerValue.ts"
import type { FieldProps } from "./types.ts"

/**
 * A trait that is an array of texts, numbers or booleans. Renders a `<fieldset>` with an input for
 * each item, a way to remove it, and one to add another. In a server's HTML the items go by the name
 * of the list, as Kratos takes them of a form that posts itself.
 */
export function ListField(props: FieldProps<InputNode>) {
  const { label, isHydrated } = useFlowContext()
  const { part, slot, about, state, wiring, frame } = useField(props, "list")
  const { node, field } = props
  const { name, disabled } = node.attributes
  const generation = useGeneration(field)
  const hasAdded = addedItems(name, props.typed).length > 0
  const children = (
    <>
      <legend {...part("label", { name, group: node.group })}>{label(node)}</legend>
      {isHydrated && <input type="hidden" name={name} value="" disabled={disabled} />}
      {/* A draft is not there before a server's HTML is hydrated. */}
      <ListItems key={`${generation}-${hasAdded}`} {...props} />
    </>
  )
  return frame(
    slot(
      "List",
      "fieldset",
      {
        ...part("list", state),
        "aria-describedby": wiring()["aria-describedby"],
        children,
      },
      about,
    ),
  )
}

/**
 * A new answer for these items starts the list over; another section's leaves it as it is, also
 * where it takes the items of a refused save back to what is stored.
 */
function useGeneration({ items, stored }: FieldProps["field"]): number {
  const shown = JSON.stringify(items.map(({ attributes }) => attributes.value))
  const saved = stored ? JSON.stringify(stored.value) : shown
  const [last, setLast] = useState({ shown, saved, generation: 0 })
  if (last.shown === shown && last.saved === saved) return last.generation
  const isTakenBack = !stored && last.saved === saved
  const generation = last.generation + (isTakenBack ? 0 : 1)
  setLast({ shown, saved, generation })
  return generation
}

function ListItems({ node, field, typed, invalidItems = {} }: FieldProps<InputNode>) {
  const { items } = field
  const { label: labelOf, words, fill } = useFlowContext()
  const part = useParts()
  const list = useRef<HTMLDivElement>(null)
  const focusNext = useRef<(list: HTMLElement) => HTMLElement | undefined>(undefined)
  const base = node.attributes.name
  const [rows, setRows] = useState(() => rowsFor(base, items, typed))
  const [isReset, setReset] = useState(false)
  const label = labelOf(node)
  const names = items.map(({ attributes }) => attributes.name)
  const stored = storedRows(base, field)

  useEffect(() => {
    const form = list.current?.closest("form")
    const reset = () => {
      setReset(true)
      setRows(storedRows(base, field))
    }
    form?.addEventListener("reset", reset)
    return () => form?.removeEventListener("reset", reset)
  }, [base, field])

  useEffect(() => {
    const { current } = list
    if (!current) return
    // A button that was pressed may be gone, and a new field is there to be filled in.
    focusNext.current?.(current)?.focus()
    focusNext.current = undefined
    // As of a control whose value is all of its items.
    current.dispatchEvent(new Event("change", { bubbles: true }))
  }, [rows])

  function add() {
    focusNext.current = (element) => inputsIn(element).at(-1)
    // Of no item that was removed, whose text it would bring back.
    const taken = [...rows, ...names, ...stored].map((name) => listItem(name)?.index ?? 0)
    const next = Math.max(-1, ...taken) + 1
    setRows([...rows, `${base}.${String(next)}`])
  }

  function remove(name: string) {
    const index = rows.indexOf(name)
    // That of the item which takes its place; after the last one, the button that adds another.
    focusNext.current = (element) => [...element.querySelectorAll("button")][index]
    setRows(rows.filter((other) => other !== name))
  }

  return (
    <div
      ref={list}
      {...part("list-items")}
      data-changed={String(rows) === String(stored) ? undefined : ""}
    >
      {rows.map((name, index) => {
        const item = items[names.indexOf(name)] ?? emptyItem(name, items[0])
        const itemLabel = fill(words.list.item, { label, number: index + 1 })
        return (
          <ListItem
            key={name}
            base={base}
            // A row that comes back was not there to be reset, and would show what was refused.
            node={isReset ? storedNode(item, field) : item}
            field={field}
            label={itemLabel}
            invalid={Object.hasOwn(invalidItems, name) ? invalidItems[name] : undefined}
            onRemove={() => remove(name)}
          />
        )
      })}
      <ToolButton variant="quiet" aria-label={fill(words.list.addTo, { label })} onClick={add}>
        {words.list.add}
      </ToolButton>
    </div>
  )
}

interface ListItemProps {
  base: string
  node: InputNode
  /** The list's. */
  field: FieldProps["field"]
  label: string
  invalid: string | undefined
  onRemove: () => void
}

function ListItem({ base, node, field, label, invalid, onRemove }: ListItemProps) {
  const { words, fill, isHydrated } = useFlowContext()
  const part = useParts()
  const slot = useSlot()
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const { type, disabled } = inputAttributes(node)
  const name = isHydrated ? node.attributes.name : base
  const isCheckbox = type === "checkbox"
  const read = isCheckbox ? isChecked : inputText
  useServerValue(ref, name, read(node), read(storedNode(node, field)))
  const unconfirmed = useUnconfirmed(node, field)
  const markId = unconfirmed === undefined ? undefined : `${id}-unconfirmed`
  const messages = fieldMessages(node, invalid)
  const wiring = wiringOf(messages, id, markId)
  const state = { name, group: node.group, invalid: wiring["aria-invalid"] }
  return (
    <div ref={ref} {...part("list-item", state)}>
      {isCheckbox && (
        // A list takes one value of each item.
        <input
          type="hidden"
          name={name}
          value={String(!isHydrated && isChecked(node))}
          disabled={disabled}
        />
      )}
      {slot(
        isCheckbox ? "Checkbox" : "Input",
        "input",
        {
          ...part(isCheckbox ? "checkbox" : "input", state),
          "aria-label": label,
          ...inputAttributes(node),
          name,
          ...(isCheckbox
            ? { defaultChecked: isChecked(node), value: "true", disabled: disabled ?? !isHydrated }
            : { defaultValue: inputText(node) }),
          // Posted empty it would be an item like any.
          required: isHydrated || isCheckbox ? undefined : inputText(node) !== "",
          ...wiring,
        },
        { node, field },
      )}
      <ToolButton
        variant="quiet"
        aria-label={fill(words.list.removeItem, { label })}
        onClick={onRemove}
      >
        {words.list.remove}
      </ToolButton>
      {unconfirmed !== undefined && (
        <Unconfirmed id={`${id}-unconfirmed`} address={unconfirmed} node={node} />
      )}
      <Messages id={id} messages={messages} isBound />
    </div>
  )
}

function inputsIn(element: HTMLElement): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")]
}

/** The items that a reset goes back to: also after a save with others was refused. */
function storedRows(base: string, { items, stored }: FieldProps["field"]): string[] {
  if (!Array.isArray(stored?.value)) return rowsFor(base, items)
  return stored.value.map((_, index) => `${base}.${String(index)}`)
}

/** The items of the flow, and those that had been added before the page was left. */
function rowsFor(base: string, items: InputNode[], typed?: FieldProps["typed"]): string[] {
  return [
    ...new Set([...items.map(({ attributes }) => attributes.name), ...addedItems(base, typed)]),
  ]
}

function addedItems(base: string, typed: FieldProps["typed"] = {}): string[] {
  return Object.keys(typed).filter((name) => listItem(name)?.base === base)
}

/** A further item is of the type of the first; the first of all is text until Kratos says else. */
function emptyItem(name: string, sibling: InputNode | undefined): InputNode {
  const type = sibling?.attributes.type ?? "text"
  return {
    type: "input",
    group: "profile",
    messages: [],
    meta: {},
    attributes: { name, type, disabled: false, node_type: "input" },
  }
}
