import { HttpError, NeedsPrivilegedSession, ValidationError } from "../errors.ts"
import { deepEqual } from "../deepEqual.ts"
import { identifiersOf, putIdentity, withTraits } from "../identities.ts"
import type { Kratos } from "../kratos.ts"
import { isPrivileged } from "../session/session.ts"
import { readExtensions } from "../schema/extensions.ts"
import { validateTraits } from "../schema/validate.ts"
import type { SignedIn } from "../session/session.ts"
import type { StoredIdentity } from "../store.ts"
import { refused } from "../ui/messages.ts"

/**
 * The identity with other traits, checked but not stored.
 * @throws ValidationError for what the schema refuses; NeedsPrivilegedSession where the session is
 *   too old: for any change of a person with a verified address, else for addresses and identifiers
 */
export function changeTraits(
  kratos: Kratos,
  { session, identity }: SignedIn,
  traits: Record<string, unknown>,
): StoredIdentity {
  const issues = validateTraits(kratos.config.identitySchema, traits)
  if (issues.length > 0) throw new ValidationError(issues)
  const { stateChangedAt, ...changed } = withTraits(kratos, identity, traits)
  if (!isPrivileged(kratos, session) && isProtected(kratos, identity, changed)) {
    throw new NeedsPrivilegedSession()
  }
  return changed
}

function isProtected(kratos: Kratos, before: StoredIdentity, after: StoredIdentity): boolean {
  return (
    before.verifiableAddresses.some(({ verified }) => verified) ||
    !deepEqual(before.verifiableAddresses, after.verifiableAddresses) ||
    !deepEqual(identifiersOf(kratos, before), identifiersOf(kratos, after)) ||
    !deepEqual(before.credentials, after.credentials)
  )
}

/**
 * Stores a changed identity.
 * @throws ValidationError 4000007 where another person has the same identifier; what the web hook
 *   answers; HttpError where it is down
 */
export async function saveIdentity(
  kratos: Kratos,
  method: string,
  identity: StoredIdentity,
  transientPayload: unknown,
): Promise<StoredIdentity> {
  await askWebhook(kratos, method, identity, transientPayload)
  const { passwordIdentifiers } = readExtensions(kratos.config.identitySchema, identity.traits)
  if (passwordIdentifiers.includes("")) {
    throw new HttpError(500, {
      reason: "Unable to create identity credentials with missing or empty identifier.",
    })
  }
  const saved = { ...identity, updatedAt: kratos.clock.iso() }
  if (putIdentity(kratos, saved) !== undefined) {
    throw new ValidationError([{ field: "", message: refused.duplicate() }])
  }
  return saved
}

async function askWebhook(
  { config }: Kratos,
  method: string,
  identity: StoredIdentity,
  transientPayload: unknown,
): Promise<void> {
  const answer = await config.webhook?.({
    method,
    identity: { id: identity.id, traits: structuredClone(identity.traits) },
    ...(transientPayload !== undefined && { transientPayload }),
  })
  if (answer === undefined) return
  if (answer === "down") throw webhookError("the web hook gave up after 3 attempt(s)")
  if (!Array.isArray(answer.messages) || answer.messages.length === 0) {
    throw webhookError("error while parsing webhook response: got no validation errors")
  }
  throw new ValidationError(
    answer.messages.flatMap(({ instance_ptr: pointer = "", messages }) =>
      messages.map((message) => ({
        field: pointer.replace(/^#\//, "").replaceAll("/", "."),
        message: message as ValidationError["issues"][number]["message"],
      })),
    ),
  )
}

/** Kratos answers 400 with a code of 500. */
const webhookError = (message: string) => new HttpError(500, { message, httpStatus: 400 })
