import { inputText } from "./fields.ts"
import type { FormModel } from "./forms.ts"
import { own } from "./own.ts"

/** What a form of one button is about: a key, a passkey or an account at a provider. */
export interface Row {
  /** Undefined for a passkey that Kratos has no name for. */
  name: string | undefined
  /** When the key was added, ISO 8601. */
  addedAt?: string
  /** Whether the account is linked, for a provider. */
  isLinked?: boolean
  /** The only way to sign in, which Kratos does not unlink. */
  isOnly?: boolean
  /** Others beside it that have its name, or none either. */
  twins?: { addedAt: (string | undefined)[]; before: number }
}

/** What Kratos v1.3 calls each passkey whose maker it does not know. */
const UNNAMED = "unnamed"

/** The rows of a group's forms; each knows of those it has to be told apart from. */
export function rowsOf(
  forms: readonly FormModel[],
  providers: Readonly<Record<string, string>> | undefined,
): (Row | undefined)[] {
  const rows = forms.map((form) => rowOf(form, providers))
  const alike = new Map<string | undefined, Row[]>()
  for (const row of rows) {
    const twins = alike.get(row?.name)
    if (twins && row) twins.push(row)
    else if (row) alike.set(row.name, [row])
  }
  return rows.map((row) => {
    const twins = row && alike.get(row.name)
    if (!twins || twins.length < 2) return row
    const addedAt = twins.filter((other) => other !== row).map((other) => other.addedAt)
    return { ...row, twins: { addedAt, before: twins.indexOf(row) } }
  })
}

/**
 * Read off the context of the button's label (1050002, 1050003, 1050018, 1050020).
 *
 * @param providers Names of providers, by id.
 */
export function rowOf(
  { fields, buttons }: Pick<FormModel, "fields" | "buttons">,
  providers?: Readonly<Record<string, string>>,
): Row | undefined {
  const [button] = buttons
  if (!button || fields.length > 0) return undefined
  const context = button.meta?.label?.context as Record<string, unknown> | undefined
  const { provider, display_name: name, added_at: addedAt } = context ?? {}
  const { name: action } = button.attributes
  // At a login there is an account to sign in with, none to link.
  if (typeof provider === "string" && (action === "link" || action === "unlink")) {
    const id = inputText(button)
    const isLinked = action === "unlink"
    return { name: own(providers, id) ?? provider, isLinked }
  }
  if (typeof name !== "string") return undefined
  return {
    name: name === UNNAMED ? undefined : name,
    ...(typeof addedAt === "string" && !Number.isNaN(Date.parse(addedAt)) && { addedAt }),
  }
}
