import { ValidationError, NeedsPrivilegedSession } from "../errors.ts"
import { readExtensions } from "../schema/extensions.ts"
import { passwordDecoder } from "../schema/methodSchemas.ts"
import { validateTraits } from "../schema/validate.ts"
import { checkCsrf } from "../session/csrf.ts"
import { isPrivileged } from "../session/session.ts"
import { decode } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import type { StoredIdentity } from "../store.ts"
import { invalid, label, refused } from "../ui/messages.ts"
import { input, upsert } from "../ui/nodes.ts"
import { requireEnabled, submittedMethod } from "./enabled.ts"
import type { SettingsMethod, Submission } from "./method.ts"

/** bcrypt takes no more. */
const MAX_BYTES = 72
const MIN_DISTANCE = 5
const MAX_COMMON_SHARE = 0.5

export const password: SettingsMethod = {
  id: "password",

  populate(_kratos, _exchange, { ui }) {
    upsert(
      ui,
      input("password", "password", "password", {
        label: label.password(),
        attributes: { required: true, autocomplete: "new-password" },
      }),
    )
    ui.nodes.push(input("password", "method", "submit", { value: "password", label: label.save() }))
  },

  submit(kratos, submission) {
    const { exchange } = submission
    if (submission.resumed === undefined && submittedMethod(exchange) !== "password") {
      return undefined
    }
    requireEnabled(kratos, "password")
    const body = submission.resumed ?? decode(exchange, passwordDecoder)
    submission.kept = body
    return { save: changePassword(kratos, submission, body) }
  },
}

function changePassword(
  kratos: Kratos,
  { exchange, flow, session, identity }: Submission,
  body: Record<string, unknown>,
): StoredIdentity {
  checkCsrf(exchange, flow, body.csrf_token)
  if (!isPrivileged(kratos, session)) throw new NeedsPrivilegedSession()
  const given = typeof body.password === "string" ? body.password : ""
  if (!given) refuse(invalid.required("password"))
  const issues = validateTraits(kratos.config.identitySchema, identity.traits)
  if (issues.length > 0) throw new ValidationError(issues)
  checkPassword(kratos, identity, given)
  return { ...identity, credentials: { ...identity.credentials, password: given } }
}

function refuse(message: ReturnType<typeof refused.duplicate>, field = "password"): never {
  throw new ValidationError([{ field, message }])
}

function checkPassword({ config }: Kratos, { traits }: StoredIdentity, given: string): void {
  const { passwordIdentifiers } = readExtensions(config.identitySchema, traits)
  if (passwordIdentifiers.length === 0) refuse(refused.noIdentifiers(), "")
  const length = bytesOf(given).length
  const { minLength, identifierSimilarityCheck } = config.password
  if (length < minLength) refuse(refused.passwordTooShort(minLength, length))
  if (identifierSimilarityCheck && passwordIdentifiers.some((each) => isSimilar(each, given))) {
    refuse(refused.passwordSimilar())
  }
  if (length > MAX_BYTES) refuse(refused.passwordTooLong(MAX_BYTES, length))
}

const bytesOf = (text: string) => Array.from(new TextEncoder().encode(text))

/** Fewer than five edits apart, or more than half of the password in one piece of the identifier. */
function isSimilar(identifier: string, given: string): boolean {
  const a = identifier.toLowerCase()
  const b = given.toLowerCase()
  const share = longestCommonPiece(a, b) / bytesOf(b).length
  return editDistance(a, b) < MIN_DISTANCE || share > MAX_COMMON_SHARE
}

function longestCommonPiece(a: string, b: string): number {
  let longest = 0
  let previous: number[] = []
  for (const x of bytesOf(a)) {
    const current = bytesOf(b).map((y, at) => (x === y ? (previous[at - 1] ?? 0) + 1 : 0))
    longest = Math.max(longest, ...current)
    previous = current
  }
  return longest
}

function editDistance(a: string, b: string): number {
  const columns = Array.from(b)
  let row = [0, ...columns.map((_, index) => index + 1)]
  for (const [i, x] of Array.from(a).entries()) {
    const next = [i + 1]
    for (const [j, y] of columns.entries()) {
      const change = (row[j] ?? 0) + Number(x !== y)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, change))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
