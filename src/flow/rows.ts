import type { FormModel } from "./forms.ts"

/** What a form of one button is about: a key, a passkey or an account at a provider. */
export interface Row {
  name: string
  /** When the key was added, ISO 8601. */
  addedAt?: string
  /** Whether the account is linked, for a provider. */
  isLinked?: boolean
}

/** Read off the context of the button's label (1050002, 1050003, 1050018, 1050020). */
export function rowOf({ fields, buttons }: FormModel): Row | undefined {
  const [button] = buttons
  if (!button || fields.length > 0) return undefined
  const context = button.meta?.label?.context as Record<string, unknown> | undefined
  const { provider, display_name: name, added_at: addedAt } = context ?? {}
  if (typeof provider === "string") {
    return { name: provider, isLinked: button.attributes.name === "unlink" }
  }
  if (typeof name !== "string") return undefined
  return { name, ...(typeof addedAt === "string" && { addedAt }) }
}
