/** What had the focus is gone: it is nowhere. In a shadow root that is its host, seen from outside. */
export function isFocusLost(near: Element): boolean {
  const root = near.getRootNode() as Document | ShadowRoot
  return root.activeElement === null || root.activeElement === document.body
}

/** What has the focus, also in a shadow root. */
export function focusedElement(): Element | null {
  let element = document.activeElement
  while (element?.shadowRoot) element = element.shadowRoot.activeElement
  return element
}

/** Puts the focus on a section's heading: reading and tabbing go on from there. */
export function focusHeading(section: Element | null | undefined): void {
  section?.querySelector<HTMLElement>("[data-ory=heading]")?.focus({ preventScroll: true })
}
