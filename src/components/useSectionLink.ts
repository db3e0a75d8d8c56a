"use client"

import { useContext, useEffect } from "react"
import type { RefObject } from "react"
import { textOf } from "../flow/fields.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import { EmbeddedForm } from "./EmbeddedForm.ts"
import { focusHeading, isFocusLost } from "./focus.ts"

/** The flows whose section has been opened: one who comes back to a tab is where they were. */
const opened = new WeakSet<AnyFlow>()

/**
 * Brings the section into view that the address names (`#ory-totp`), which the browser could not find
 * while the page was loading; else the one a person comes back to from a provider (`flow.active`).
 */
export function useSectionLink(root: RefObject<HTMLElement | null>, flow: AnyFlow): void {
  const isEmbedded = useContext(EmbeddedForm)
  useEffect(() => {
    if (isEmbedded) return
    const sections = root.current?.querySelectorAll<HTMLElement>("[data-ory=group]") ?? []
    const find = (id: string) => [...sections].find((element) => element.id === id)
    const section = find(location.hash.slice(1)) ?? find(`ory-${textOf(flow.active)}`)
    if (!section || opened.has(flow)) return
    opened.add(flow)
    // Not in jsdom, where the users’ tests may run.
    section.scrollIntoView?.()
    // Who is typing elsewhere by now goes on.
    if (isFocusLost(section)) focusHeading(section)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where the page opens; later the person scrolls
  }, [])
}
