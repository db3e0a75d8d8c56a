import type { UiText } from "@ory/client"
import { HttpError, ValidationError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Kratos } from "../kratos.ts"
import { readExtensions } from "../schema/extensions.ts"
import { csrfToken } from "../session/csrf.ts"
import type { LoginFlowRecord, StoredIdentity, StoredKey } from "../store.ts"
import { keyLogin, refused } from "../ui/messages.ts"
import { input, setCsrf, upsert } from "../ui/nodes.ts"
import { assertedKey, findPasskeyOwner, readLogin } from "./assertion.ts"
import { hexToBase64Url } from "./bytes.ts"
import { newChallenge, type LoginChallenge } from "./challenge.ts"
import { credentialId, hasSecurityKeys } from "./keys.ts"
import { hiddenNode, scriptNode, triggerNode } from "./nodes.ts"
import { requestOptions, type KeyKind } from "./options.ts"
import { relyingParty } from "./relyingParty.ts"

/** Keys that need no password are a first factor, the others a second one. */
const keysFor = ({ credentials }: StoredIdentity, aal: "aal1" | "aal2"): StoredKey[] =>
  credentials.webauthn.filter(({ passwordless }) => passwordless === (aal === "aal1"))

function identifierNode(value: string) {
  return input("default", "identifier", "hidden", { value })
}

/**
 * Puts the nodes of security keys on the login of a person who is signed in: to confirm it is them
 * (`refresh`), or with a second factor. Nothing for who has no fitting key, and in API flows.
 */
export function populateWebAuthnLogin(
  kratos: Kratos,
  exchange: Exchange,
  flow: LoginFlowRecord,
  identity: StoredIdentity,
): void {
  if (flow.type === "api" || (!flow.refresh && flow.requestedAal === "aal1")) return
  const { webauthnIdentifiers } = readExtensions(kratos.config.identitySchema, identity.traits)
  const [identifier] = webauthnIdentifiers
  if (flow.refresh && identifier === undefined) return
  const keys = keysFor(identity, flow.requestedAal)
  if (keys.length === 0) return
  const userId = hexToBase64Url(identity.id)
  const options = begin(kratos, flow, "webauthn", { keys, userId })
  if (identifier !== undefined) upsert(flow.ui, identifierNode(identifier))
  setCsrf(flow.ui, csrfToken(kratos, exchange))
  upsert(flow.ui, scriptNode(kratos))
  upsert(
    flow.ui,
    triggerNode("webauthn", "webauthn_login_trigger", "oryWebAuthnLogin", {
      label: keyLogin.withSecurityKey(),
      options,
    }),
  )
  upsert(flow.ui, hiddenNode("webauthn", "webauthn_login", ""))
}

/**
 * Puts the nodes of passkeys on the login of a person who confirms it is them (`refresh` with aal1).
 * Nothing for who has none, and in API flows.
 */
export function populatePasskeyLogin(
  kratos: Kratos,
  exchange: Exchange,
  flow: LoginFlowRecord,
  identity: StoredIdentity,
): void {
  const { passkey: keys } = identity.credentials
  if (flow.type === "api" || !flow.refresh || flow.requestedAal === "aal2") return
  if (keys.length === 0) return
  const options = begin(kratos, flow, "passkey", {
    keys,
    userId: (identity.credentials.passkeyHandles ?? []).at(-1) ?? "",
  })
  upsert(flow.ui, hiddenNode("passkey", "passkey_challenge", options))
  flow.ui.nodes.push(scriptNode(kratos))
  upsert(flow.ui, hiddenNode("passkey", "passkey_login"))
  flow.ui.nodes.push(passkeyTrigger())
  setCsrf(flow.ui, csrfToken(kratos, exchange))
  const { passkeyDisplayName } = readExtensions(kratos.config.identitySchema, identity.traits)
  upsert(flow.ui, identifierNode(passkeyDisplayName))
}

/**
 * Puts the nodes of security keys on the login of somebody yet unknown: where they need no password.
 * `label` is that of the identifier.
 */
export function populateWebAuthnFirstFactor(
  { config }: Kratos,
  { type, ui }: LoginFlowRecord,
  label: UiText,
): void {
  if (type === "api" || !config.webauthnPasswordless) return
  upsert(ui, typedIdentifier(label))
  ui.nodes.push(
    input("webauthn", "method", "submit", {
      value: "webauthn",
      label: keyLogin.withSecurityKey(),
    }),
  )
}

/** Puts the nodes of passkeys on the login of somebody yet unknown. */
export function populatePasskeyFirstFactor(
  kratos: Kratos,
  flow: LoginFlowRecord,
  label: UiText,
): void {
  if (flow.type === "api") return
  const onload = {
    onload: "window.oryPasskeyLoginAutocompleteInit()",
    onloadTrigger: "oryPasskeyLoginAutocompleteInit" as const,
  }
  const options = begin(kratos, flow, "passkey", { keys: [], userId: "" })
  upsert(flow.ui, typedIdentifier(label))
  upsert(flow.ui, hiddenNode("passkey", "passkey_challenge", options))
  upsert(flow.ui, scriptNode(kratos))
  upsert(flow.ui, input("passkey", "passkey_login", "hidden", { attributes: onload }))
  const trigger = passkeyTrigger()
  flow.ui.nodes.push({ ...trigger, attributes: { ...trigger.attributes, ...onload } })
}

const passkeyTrigger = () =>
  triggerNode("passkey", "passkey_login_trigger", "oryPasskeyLogin", {
    label: keyLogin.withPasskey(),
  })

const typedIdentifier = (label: UiText) =>
  input("default", "identifier", "text", {
    value: "",
    label,
    attributes: { required: true, autocomplete: "username webauthn" },
  })

/** Keeps a new challenge; returns the options for the browser. */
function begin(
  { config, random }: Kratos,
  flow: LoginFlowRecord,
  kind: KeyKind,
  { keys, userId }: { keys: StoredKey[]; userId: string },
): string {
  const challenge = newChallenge(random)
  const allowed = keys.map(credentialId)
  const kept: LoginChallenge = { challenge, userId, allowed }
  flow.context[kind] = kept
  return requestOptions(kind, relyingParty(config), allowed, challenge)
}

/**
 * Checks what a browser answers with a person's security key; the flow's challenge is used up then.
 * @throws ValidationError 4000013 for who has no keys at all, 4000008 for a wrong answer;
 *   HttpError 400 for one that cannot be read, 500 where the flow has no challenge
 */
export async function verifyWebAuthnLogin(
  kratos: Kratos,
  _exchange: Exchange,
  flow: LoginFlowRecord,
  identity: StoredIdentity,
  response: string,
): Promise<void> {
  if (!hasSecurityKeys(kratos.config, identity)) {
    throw new ValidationError([{ field: "", message: refused.noSecurityKey() }])
  }
  const assertion = readLogin(response)
  const challenge = requireChallenge(flow, "webauthn")
  const user = { keys: identity.credentials.webauthn, handle: hexToBase64Url(identity.id) }
  await assertedKey(kratos, assertion, challenge, user)
  flow.context.webauthn = undefined
}

/**
 * Checks what a browser answers with a passkey; the flow's challenge is used up then.
 * @returns whose passkey it is
 * @throws ValidationError 4000015 where nobody has this passkey, 4000008 for a wrong answer;
 *   HttpError 400 for one that cannot be read, 500 where the flow has no challenge
 */
export async function verifyPasskeyLogin(
  kratos: Kratos,
  _exchange: Exchange,
  flow: LoginFlowRecord,
  response: string,
): Promise<StoredIdentity> {
  const assertion = readLogin(response)
  const challenge = requireChallenge(flow, "passkey")
  const owner = findPasskeyOwner(kratos, assertion.userHandle)
  if (!owner) throw new ValidationError([{ field: "", message: refused.unknownSecurityKey() }])
  await assertedKey(kratos, assertion, challenge, owner)
  flow.context.passkey = undefined
  return owner.identity
}

function requireChallenge({ context }: LoginFlowRecord, kind: KeyKind) {
  const challenge = context[kind]
  if (challenge) return challenge
  throw new HttpError(500, {
    reason:
      "Expected WebAuthN in internal context to be an object but got: unexpected end of JSON input",
  })
}
