import { utf8ToBytes } from "@noble/hashes/utils.js"
import { toBase64Url } from "../encoding.ts"
import { HttpError, NeedsPrivilegedSession } from "../errors.ts"
import { decode } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import { readExtensions } from "../schema/extensions.ts"
import { passkeyDecoder } from "../schema/methodSchemas.ts"
import { firstFactors } from "../session/aal.ts"
import { checkCsrf } from "../session/csrf.ts"
import { addAuthentication, isPrivileged } from "../session/session.ts"
import type { StoredIdentity } from "../store.ts"
import { refused, settings } from "../ui/messages.ts"
import { addMessage, upsert } from "../ui/nodes.ts"
import { newChallenge } from "../webauthn/challenge.ts"
import { passkeyProof, providerName, withPasskeys } from "../webauthn/keys.ts"
import { hiddenNode, removeNode, scriptNode, triggerNode } from "../webauthn/nodes.ts"
import { creationOptions } from "../webauthn/options.ts"
import { forgetChallenge, refuseLastKey, registeredKey, textOf } from "../webauthn/register.ts"
import { relyingParty } from "../webauthn/relyingParty.ts"
import { requireEnabled } from "./enabled.ts"
import type { SettingsMethod, Submission } from "./method.ts"

const HANDLE_LENGTH = 64
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

/** Passkeys; in Kratos v1.3.1 only in browser flows. */
export const passkey: SettingsMethod = {
  id: "passkey",

  populate(kratos, _exchange, { type, ui, context }, identity) {
    if (type === "api") return
    const { config, random } = kratos
    const disabled = firstFactors(identity.credentials) < 2
    for (const { id, displayName, addedAt } of identity.credentials.passkey) {
      const label = settings.removePasskey(displayName || "unnamed", addedAt)
      ui.nodes.push(removeNode("passkey", { id, label, disabled }))
    }
    const { passkeyDisplayName: name } = readExtensions(config.identitySchema, identity.traits)
    if (!name) {
      addMessage(ui, refused.noIdentifiers())
      return
    }
    // Letters and digits, of which Kratos sends the bytes.
    const userId = toBase64Url(utf8ToBytes(random.text(HANDLE_LENGTH, LETTERS)))
    const challenge = newChallenge(random)
    context.passkey = { challenge, userId }
    const user = { name, id: userId }
    const options = creationOptions("passkey", relyingParty(config), user, challenge)
    upsert(ui, scriptNode(kratos))
    upsert(
      ui,
      triggerNode("passkey", "passkey_register_trigger", "oryPasskeySettingsRegistration", {
        label: settings.addPasskey(),
      }),
    )
    upsert(ui, hiddenNode("passkey", "passkey_settings_register"))
    upsert(ui, hiddenNode("passkey", "passkey_create_data", options))
  },

  async submit(kratos, submission) {
    const { exchange, flow, session, identity } = submission
    if (flow.type === "api") return undefined
    const body = submission.resumed ?? decode(exchange, passkeyDecoder)
    const register = textOf(body.passkey_settings_register)
    const remove = textOf(body.passkey_remove)
    if (!register && !remove) return undefined
    requireEnabled(kratos, "passkey")
    submission.kept = body
    checkCsrf(exchange, flow, body.csrf_token)
    if (!isPrivileged(kratos, session)) throw new NeedsPrivilegedSession()
    if (remove) return { save: withoutKey(identity, remove) }
    return { save: await add(kratos, submission, register) }
  },
}

async function add(
  kratos: Kratos,
  { flow, session, identity }: Submission,
  response: string,
): Promise<StoredIdentity> {
  const { credentials } = identity
  const challenge = flow.context.passkey
  const key = await registeredKey(kratos, challenge, response, (credential) => ({
    displayName: providerName(credential),
    passwordless: true,
  }))
  forgetChallenge(kratos, flow, "passkey")
  // Whoever adds a passkey has just proved to have it.
  addAuthentication(kratos, session, passkeyProof)
  const handle = challenge ? [challenge.userId] : []
  return {
    ...identity,
    credentials: withPasskeys(credentials, [...credentials.passkey, key], handle),
  }
}

function withoutKey(identity: StoredIdentity, id: string): StoredIdentity {
  const { credentials } = identity
  const left = credentials.passkey.filter((key) => key.id !== id)
  if (credentials.passkey.length === 0) {
    throw new HttpError(400, {
      reason: "You tried to remove a WebAuthn but you have no WebAuthn set up.",
    })
  }
  if (left.length === credentials.passkey.length) {
    throw new HttpError(400, { reason: "You tried to remove a passkey which does not exist." })
  }
  if (firstFactors(credentials) < 2) refuseLastKey()
  return { ...identity, credentials: withPasskeys(credentials, left) }
}
