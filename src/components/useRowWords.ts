"use client"

import { textOf } from "../flow/fields.ts"
import type { InputNode } from "../flow/nodes.ts"
import type { Row } from "../flow/rows.ts"
import { useFlowContext } from "./FlowContext.ts"

export interface RowWords {
  name: string
  /** Since when it is there, or whether it is linked. */
  state: string | undefined
}

/** How a time is written, from short to long. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "long" },
  { dateStyle: "long", timeStyle: "short" },
  { dateStyle: "long", timeStyle: "medium" },
]

/** Puts a row into words: those of the same name are told apart by when they were added. */
export function useRowWords(): (row: Row) => RowWords {
  const { words, fill, time } = useFlowContext()
  return (row) => {
    const { name = words.rows.unnamed, addedAt, isLinked, isOnly, twins } = row
    const write = (text: string, style: number) => time(text, STYLES[style])
    const isOwn = (style: number) =>
      !twins?.addedAt.some(
        (other) => other && addedAt && write(other, style) === write(addedAt, style),
      )
    const style = addedAt === undefined ? undefined : [0, 1, 2].find(isOwn)
    // In the same second, or without a time: all that is left is to count them.
    const number = style === undefined && twins?.before ? ` (${String(twins.before + 1)})` : ""
    if (isLinked !== undefined) {
      const linked = isOnly ? words.rows.onlyLinked : words.rows.linked
      return { name: name + number, state: isLinked ? linked : words.rows.notLinked }
    }
    // A passkey without a name is known by the minute at least.
    const shown = Math.max(style ?? 2, row.name === undefined ? 1 : 0)
    const date = addedAt && write(addedAt, shown)
    return { name: name + number, state: date && fill(words.rows.added, { date }) }
  }
}

/** What a button is called. */
export interface ButtonName {
  /** On the button itself, beside the name of its row. */
  short: string
  /** To be heard, where that is more: which of the rows it is about. */
  full: string | undefined
  /** What the button is about: the row's name, else the button's own. */
  subject: string
}

/** Puts a button into words, with the row it stands in. */
export function useButtonName(): (button: InputNode, row: Row | undefined) => ButtonName {
  const { words, say, label } = useFlowContext()
  const inWords = useRowWords()
  return (button, row) => {
    const own = button.meta?.label
    const plain = label(button)
    if (!row || !own) return { short: plain, full: undefined, subject: plain }
    const { name, state } = inWords(row)
    const isKnownByName = row.name !== undefined && (!row.twins || row.isLinked !== undefined)
    const subject = isKnownByName ? name : [name, state].filter(Boolean).join(", ")
    // The host has a label of its own for it, the same for each row.
    if (plain !== say(own)) return { short: plain, full: `${plain} ${subject}`, subject }
    const context = own.context as Record<string, unknown>
    const full = say({
      ...own,
      text: own.text.replace(textOf(context.display_name ?? context.provider), () => subject),
      context: { ...context, display_name: subject, provider: subject },
    })
    const short = SHORT[button.attributes.name]
    return { short: short ? words.rows[short] : plain, full, subject }
  }
}

const SHORT: Readonly<Record<string, "remove" | "link" | "unlink">> = {
  webauthn_remove: "remove",
  passkey_remove: "remove",
  link: "link",
  unlink: "unlink",
}
