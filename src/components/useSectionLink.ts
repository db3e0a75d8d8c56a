"use client"

import { useEffect } from "react"
import type { RefObject } from "react"

/**
 * Brings the section into view that the address names (`#ory-totp`), which the browser could not find
 * while the page was loading; else the one a person comes back to from a provider (`flow.active`).
 */
export function useSectionLink(
  root: RefObject<HTMLElement | null>,
  active: string | undefined,
): void {
  useEffect(() => {
    const id = location.hash.slice(1) || `ory-${active ?? ""}`
    const sections = root.current?.querySelectorAll<HTMLElement>("[data-ory=group]") ?? []
    const section = [...sections].find((element) => element.id === id)
    if (!section) return
    // Not in jsdom, where the users’ tests may run.
    section.scrollIntoView?.()
    section.querySelector<HTMLElement>("[data-ory=heading]")?.focus({ preventScroll: true })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where the page opens; later the person scrolls
  }, [])
}
