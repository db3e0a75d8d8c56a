/** What a commit of React rendered, by the fibers themselves: of any subject, in production. */
export interface Rendered {
  /** Calls of components. */
  components: number
  /** Fields of the form in which a component was called; by their `data-ory`. */
  fields: number
}

/** The few of React's own names that tell. */
interface Fiber {
  type: unknown
  stateNode: unknown
  child: Fiber | null
  sibling: Fiber | null
  return: Fiber | null
  alternate: Fiber | null
  flags: number
}

const PERFORMED_WORK = 1

export function countRendered(root: unknown, into: Rendered): void {
  const fields = new Set<Element>()
  const visit = (fiber: Fiber | null) => {
    for (let at = fiber; at; at = at.sibling) {
      if (isComponent(at) && (at.flags & PERFORMED_WORK) !== 0) {
        into.components++
        const field = fieldOf(at)
        if (field) fields.add(field)
      }
      // Where React went no further, the children are those of before.
      if (at.child && at.child !== at.alternate?.child) visit(at.child)
    }
  }
  visit((root as { current: Fiber }).current)
  into.fields += fields.size
}

/** No host element, no fragment, no context. */
function isComponent({ type }: Fiber): boolean {
  if (typeof type === "function") return true
  if (typeof type !== "object" || type === null) return false
  const kind = (type as { $$typeof?: symbol }).$$typeof
  return kind === Symbol.for("react.memo") || kind === Symbol.for("react.forward_ref")
}

/** The field that a component is in, or that it renders itself. */
function fieldOf(fiber: Fiber): Element | null {
  for (let up = fiber.return; up; up = up.return) {
    if (!(up.stateNode instanceof Element)) continue
    const field = up.stateNode.closest("[data-ory=field]")
    if (field) return field
    break
  }
  for (let down = fiber.child; down; down = down.child) {
    if (!(down.stateNode instanceof Element)) continue
    return down.stateNode.matches("[data-ory=field]") ? down.stateNode : null
  }
  return null
}
