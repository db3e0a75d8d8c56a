"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { RefObject } from "react"
import type { FlowBody } from "../flow/body.ts"
import type { DraftValues } from "../flow/draft.ts"
import type { FlowFormProps } from "./FlowForm.tsx"
import type { Control } from "./control.ts"
import type { Sending } from "./GroupForm.tsx"
import { isTouched } from "./typed.ts"
import { bringInUse, inUse, withInUse } from "./whenInUse.ts"
import type { InUse } from "./whenInUse.ts"

/** What `onSubmit` is told beside the body. */
export interface SubmitMeta {
  group: string
  form: HTMLFormElement
  /** The pressed button; null for a ceremony, which has none that posts. */
  submitter: HTMLElement | null
}

/** Takes a submission of `<FlowForm>`; while a promise it returns is pending, others are ignored. */
export type SubmitHandler = (body: FlowBody, meta: SubmitMeta) => unknown

/** The form that was sent last. */
export interface Sent {
  group: string
  key: string
  /** Its answer is not there yet. */
  isBusy: boolean
}

/** What a `<FlowForm>` is like, after each commit. */
export interface FormState {
  props: Pick<
    FlowFormProps,
    "flow" | "onSubmit" | "submitting" | "submittedGroup" | "notice" | "onDirtyChange" | "draft"
  >
  /** What there is to put back, once the forms are hydrated. */
  typed: DraftValues | undefined
  sent: Sent | undefined
}

/** What is done for a form once somebody uses it. */
export interface FormInUse {
  start: (state: FormState) => void
  update: (state: FormState) => void
  stop: () => void
  send: (sending: Sending) => void
  /** Submits the same form again. */
  retry: () => void
}

/** Runs what needs the code in use; says so in that element's section where that cannot be loaded. */
export type Need = (element: Element, run: (code: InUse) => void) => void

/** What tells that somebody is about to use the form. */
const TOUCHES = ["pointerdown", "focusin", "keydown", "input"]

/** Loads what a form needs once somebody uses it, and lets that do its work. */
export function useFormInUse(
  root: RefObject<HTMLElement | null>,
  props: FormState["props"],
  typed: DraftValues | undefined,
  isHydrated: boolean,
) {
  const [sent, setSent] = useState<Sent>()
  const [failedIn, setFailedIn] = useState<string>()
  const form = useRef<FormInUse>(undefined)
  const [awaited] = useState(() => new Set<Element>())
  const state = useRef<FormState>(undefined)
  const [isServed] = useState(!isHydrated)

  useEffect(() => {
    state.current = { props, typed, sent }
    form.current?.update(state.current)
    if (typed) bringInUse()
  })

  useEffect(() => {
    const element = root.current
    if (!element) return
    const start = () => {
      if (!inUse.loaded || !state.current) return
      form.current ??= inUse.loaded.createFormInUse(element, setSent)
      form.current.start(state.current)
      form.current.update(state.current)
    }
    start()
    const unsubscribe = inUse.subscribe(start)
    for (const touch of TOUCHES) element.addEventListener(touch, bringInUse)
    // Items of a save that was refused: there is something to discard.
    if (element.querySelector("[data-changed]")) bringInUse()
    // In a server's HTML somebody may have typed before this code was there.
    const controls = isServed ? element.querySelectorAll<Control>("input, textarea, select") : []
    if ([...controls].some(isTouched)) bringInUse()
    return () => {
      unsubscribe()
      for (const touch of TOUCHES) element.removeEventListener(touch, bringInUse)
      form.current?.stop()
    }
  }, [root, isServed])

  useEffect(() => {
    if (failedIn === undefined) return
    // Whatever has brought it: nothing is missing any more.
    return inUse.subscribe(() => setFailedIn(undefined))
  }, [failedIn])

  const need: Need = useCallback(
    (element, run) => {
      // What is pressed twice meanwhile is done once.
      if (awaited.has(element)) return
      awaited.add(element)
      setFailedIn(undefined)
      withInUse(
        (code) => {
          awaited.delete(element)
          run(code)
        },
        () => {
          awaited.delete(element)
          setFailedIn(element.closest<HTMLElement>("[data-ory=group]")?.dataset.group)
        },
      )
    },
    [awaited],
  )

  return { sent, form, failedIn, need }
}
