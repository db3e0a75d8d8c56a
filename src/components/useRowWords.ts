"use client"

import type { InputNode } from "../flow/nodes.ts"
import type { Row } from "../flow/rows.ts"
import { useFlowContext } from "./FlowContext.ts"

export interface RowWords {
  name: string
  /** Since when it is there, or whether it is linked. */
  state: string | undefined
}

/** Puts a row into words. */
export function useRowWords(): (row: Row) => RowWords {
  const { words, fill, time } = useFlowContext()
  return ({ name, addedAt, isLinked, isOnly }) => {
    if (isLinked !== undefined) {
      const linked = isOnly ? words.rows.onlyLinked : words.rows.linked
      return { name: name ?? "", state: isLinked ? linked : words.rows.notLinked }
    }
    // Those without a name are told apart by the minute they were added.
    const timeStyle = name === undefined ? ({ timeStyle: "short" } as const) : {}
    const date = addedAt && time(addedAt, { dateStyle: "long", ...timeStyle })
    return {
      name: name ?? words.rows.unnamed,
      state: date && fill(words.rows.added, { date }),
    }
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
    const subject = row.name ?? [name, state].filter(Boolean).join(", ")
    // The host has a label of its own for it.
    if (plain !== say(own)) return { short: plain, full: `${plain} ${subject}`, subject }
    const context = own.context as Record<string, unknown>
    const full = say({
      ...own,
      text: own.text.replace(String(context.display_name ?? context.provider), () => subject),
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
