"use client"

import { useEffect, useState } from "react"
import type { RefObject } from "react"
import type { DraftValues, FlowDraft } from "../flow/draft.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import { CODE_INPUTS } from "../flow/secrets.ts"
import type { Control } from "./control.ts"
import { useHydrated } from "./useHydrated.ts"
import { isTouched, typeInto } from "./typed.ts"

/** Never kept: passwords, codes, keys. */
const SECRET_TYPES = ["password", "hidden", "submit", "button"]
const SECRET_NAMES = [...CODE_INPUTS, "password"]

const NOTHING: DraftValues = {}

/**
 * Tells the draft what is typed in the forms below `root`, and puts back what was typed before the
 * page was left.
 *
 * @returns what there is to put back, by group: lists need it to render their added items.
 */
export function useDraft(
  root: RefObject<HTMLElement | null>,
  draft: FlowDraft | undefined,
  flow: AnyFlow,
  groups: readonly string[],
): DraftValues {
  const [typed] = useState<DraftValues>(() => {
    if (!draft) return {}
    return Object.fromEntries(groups.map((group) => [group, draft.read(flow, group) ?? {}]))
  })
  // The server knew nothing of it.
  const isHydrated = useHydrated()

  useEffect(() => {
    if (!isHydrated) return
    for (const { control, group } of controlsBelow(root.current)) {
      const texts = Object.hasOwn(typed, group) ? (typed[group] ?? {}) : {}
      if (Object.hasOwn(texts, control.name)) typeInto(control, texts[control.name] ?? "")
    }
    for (const group of Object.keys(typed)) draft?.drop(group)
  }, [root, draft, typed, isHydrated])

  useEffect(() => draft?.attach(() => collect(root.current)), [root, draft])
  return isHydrated ? typed : NOTHING
}

function collect(root: HTMLElement | null): DraftValues {
  const values: DraftValues = {}
  for (const { control, group } of controlsBelow(root)) {
    if (isTouched(control)) values[group] = { ...values[group], [control.name]: textOf(control) }
  }
  return values
}

function controlsBelow(root: HTMLElement | null): { control: Control; group: string }[] {
  const sections = root?.querySelectorAll<HTMLElement>("[data-ory=group][data-group]") ?? []
  return [...sections].flatMap((section) =>
    [...section.querySelectorAll<Control>("input, textarea, select")]
      .filter(({ type, name }) => !SECRET_TYPES.includes(type) && !SECRET_NAMES.includes(name))
      .filter(({ name, dataset }) => name && dataset.secret === undefined)
      .map((control) => ({ control, group: section.dataset.group ?? "" })),
  )
}

function textOf(control: Control): string {
  const isCheckbox = control instanceof HTMLInputElement && control.type === "checkbox"
  return isCheckbox ? String(control.checked) : control.value
}
