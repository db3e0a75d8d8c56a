import { ValidationError } from "../errors.ts"
import { decodePart } from "../http/decode.ts"
import { goTo } from "../http/goTo.ts"
import { flowPage } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { checkCsrf, csrfToken } from "../session/csrf.ts"
import { requireEnabled } from "../settings/enabled.ts"
import type { StoredIdentity } from "../store.ts"
import { login } from "../ui/loginMessages.ts"
import { refused } from "../ui/messages.ts"
import { addMessage, input, nodeId, setCsrf, upsert } from "../ui/nodes.ts"
import { webauthnProof } from "../webauthn/keys.ts"
import {
  populateWebAuthnFirstFactor,
  populateWebAuthnLogin,
  verifyWebAuthnLogin,
} from "../webauthn/login.ts"
import { webauthnDecoder } from "./decoders.ts"
import { saveFlow, type LoginMethod, type LoginOutcome, type LoginSubmission } from "./flow.ts"
import { identifierLabel } from "./identifierLabel.ts"

interface Body {
  csrf_token?: string
  method?: string
  identifier?: string
  webauthn_login?: string
}

export const webauthn: LoginMethod = {
  id: "webauthn",

  populate(kratos, { exchange, flow, signedIn }) {
    const { config } = kratos
    if (flow.refresh || flow.requestedAal === "aal2") {
      if (signedIn) populateWebAuthnLogin(kratos, exchange, flow, signedIn.identity)
      return
    }
    if (flow.type === "api") return
    setCsrf(flow.ui, csrfToken(kratos, exchange))
    populateWebAuthnFirstFactor(kratos, flow, identifierLabel(config.identitySchema))
  },

  async login(kratos, submission) {
    const { exchange, flow } = submission
    if (flow.type === "api") return undefined
    const { payload, error } = decodePart(exchange, webauthnDecoder)
    const body = payload as Body
    try {
      if (error) throw error
      if (!body.webauthn_login && body.method !== "webauthn") return undefined
      requireEnabled(kratos, "webauthn")
      checkCsrf(exchange, flow, body.csrf_token)
      return await signInWith(kratos, submission, body)
    } catch (refusal) {
      setCsrf(flow.ui, csrfToken(kratos, exchange))
      throw refusal
    }
  },
}

async function signInWith(
  kratos: Kratos,
  submission: LoginSubmission,
  { identifier = "", webauthn_login: response = "" }: Body,
): Promise<LoginOutcome> {
  const { exchange, flow, signedIn } = submission
  const isFirst = flow.requestedAal === "aal1"
  // A refresh takes every key, also one that is a second factor otherwise.
  const isAlone = kratos.config.webauthnPasswordless || (flow.refresh && isFirst)
  if (isAlone !== isFirst) return undefined
  const identity = isFirst ? findPerson(kratos, identifier) : signedIn?.identity
  if (!identity) return undefined
  if (isFirst && !response) return askForKey(kratos, submission, identity, identifier)
  await verifyWebAuthnLogin(kratos, exchange, flow, identity, response)
  return { identity, proof: webauthnProof(kratos) }
}

const unknown = () => new ValidationError([{ field: "", message: refused.unknownSecurityKey() }])

/** @throws ValidationError 4000015 */
function findPerson({ store }: Kratos, identifier: string): StoredIdentity {
  const found = store.findIdentity(["webauthn"], identifier.trim().toLowerCase())
  if (found) return found
  throw unknown()
}

/** Who they are is known: the flow asks for one of their keys, and for nothing else. */
function askForKey(
  kratos: Kratos,
  { exchange, flow }: LoginSubmission,
  identity: StoredIdentity,
  identifier: string,
): LoginOutcome {
  const { nodes } = flow.ui
  flow.ui.nodes = []
  // Kratos offers the keys as it does for a refresh.
  populateWebAuthnLogin(kratos, exchange, { ...flow, refresh: true }, identity)
  const trigger = flow.ui.nodes.find((node) => nodeId(node) === "webauthn_login_trigger")
  if (!trigger) {
    flow.ui.nodes = nodes
    throw unknown()
  }
  trigger.meta.label = login.continueWithKey()
  addMessage(flow.ui, login.prepareKey())
  upsert(
    flow.ui,
    input("default", "identifier", "hidden", {
      value: identifier,
      attributes: { required: true },
    }),
  )
  saveFlow(kratos, flow)
  return { reply: goTo(exchange, flowPage(kratos.config.pages.login, flow.id)) }
}
