import { HttpError, NeedsPrivilegedSession, ValidationError } from "../errors.ts"
import { decode } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import { readExtensions } from "../schema/extensions.ts"
import { webauthnDecoder } from "../schema/methodSchemas.ts"
import { firstFactors } from "../session/aal.ts"
import { checkCsrf } from "../session/csrf.ts"
import { addAuthentication, isPrivileged } from "../session/session.ts"
import type { StoredIdentity } from "../store.ts"
import { refused, settings } from "../ui/messages.ts"
import { input, upsert } from "../ui/nodes.ts"
import { hexToBase64Url } from "../webauthn/bytes.ts"
import { newChallenge } from "../webauthn/challenge.ts"
import { hasSecurityKeys, webauthnProof } from "../webauthn/keys.ts"
import { hiddenNode, removeNode, scriptNode, triggerNode } from "../webauthn/nodes.ts"
import { creationOptions } from "../webauthn/options.ts"
import { forgetChallenge, refuseLastKey, registeredKey, textOf } from "../webauthn/register.ts"
import { relyingParty } from "../webauthn/relyingParty.ts"
import { requireEnabled } from "./enabled.ts"
import type { SettingsMethod, Submission } from "./method.ts"

/** Security keys; only in browser flows. */
export const webauthn: SettingsMethod = {
  id: "webauthn",

  populate(kratos, _exchange, { type, ui, context }, identity) {
    if (type === "api") return
    const isOnlyWayIn = firstFactors(identity.credentials) < 2
    for (const { id, displayName, addedAt, passwordless } of identity.credentials.webauthn) {
      const label = settings.removeSecurityKey(displayName || "unnamed", addedAt)
      const disabled = passwordless && isOnlyWayIn
      ui.nodes.push(removeNode("webauthn", { id, label, disabled }))
    }
    const party = relyingParty(kratos.config)
    const challenge = newChallenge(kratos.random)
    const userId = hexToBase64Url(identity.id)
    context.webauthn = { challenge, userId }
    // Kratos v1.3.1 gives every user the name of the app.
    const user = { name: party.name, id: userId }
    const options = creationOptions("webauthn", party, user, challenge)
    upsert(ui, scriptNode(kratos))
    upsert(
      ui,
      input("webauthn", "webauthn_register_displayname", "text", {
        value: "",
        label: settings.securityKeyName(),
      }),
    )
    upsert(
      ui,
      triggerNode("webauthn", "webauthn_register_trigger", "oryWebAuthnRegistration", {
        label: settings.addSecurityKey(),
        options,
      }),
    )
    upsert(ui, hiddenNode("webauthn", "webauthn_register", ""))
  },

  async submit(kratos, submission) {
    const { exchange, flow, session } = submission
    if (flow.type === "api") return undefined
    const body = submission.resumed ?? decode(exchange, webauthnDecoder)
    const register = textOf(body.webauthn_register)
    const remove = textOf(body.webauthn_remove)
    if (!register && !remove) return undefined
    requireEnabled(kratos, "webauthn")
    submission.kept = body
    checkCsrf(exchange, flow, body.csrf_token)
    if (!isPrivileged(kratos, session)) throw new NeedsPrivilegedSession()
    if (register) {
      const displayName = textOf(body.webauthn_register_displayname)
      return { save: await add(kratos, submission, register, displayName) }
    }
    return { save: withoutKey(kratos, submission.identity, remove) }
  },
}

async function add(
  kratos: Kratos,
  { flow, session, identity }: Submission,
  response: string,
  displayName: string,
): Promise<StoredIdentity> {
  const { config } = kratos
  const { credentials, traits } = identity
  const key = await registeredKey(kratos, flow.context.webauthn, response, () => ({
    displayName,
    passwordless: config.webauthnPasswordless,
  }))
  const { webauthnIdentifiers } = readExtensions(config.identitySchema, traits)
  if (webauthnIdentifiers.length === 0) {
    throw new ValidationError([{ field: "", message: refused.noIdentifiers() }])
  }
  forgetChallenge(kratos, flow, "webauthn")
  // Whoever adds a key has just proved to have it.
  addAuthentication(kratos, session, webauthnProof(kratos))
  return { ...identity, credentials: { ...credentials, webauthn: [...credentials.webauthn, key] } }
}

function withoutKey({ config }: Kratos, identity: StoredIdentity, id: string): StoredIdentity {
  const { credentials } = identity
  const removed = credentials.webauthn.filter((key) => key.id === id)
  if (!hasSecurityKeys(config, identity)) {
    throw new HttpError(400, {
      reason: "You tried to remove a WebAuthn but you have no WebAuthn set up.",
    })
  }
  if (removed.length === 0) {
    throw new HttpError(400, {
      reason: "You tried to remove a WebAuthn credential which does not exist.",
    })
  }
  if (firstFactors(credentials) < 2 && removed.some((key) => key.passwordless)) refuseLastKey()
  const webauthn = credentials.webauthn.filter((key) => key.id !== id)
  return { ...identity, credentials: { ...credentials, webauthn } }
}
