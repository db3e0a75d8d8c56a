import { decodePart } from "../http/decode.ts"
import { goTo } from "../http/goTo.ts"
import { flowPage } from "../http/urls.ts"
import { checkCsrf, csrfToken } from "../session/csrf.ts"
import { requireEnabled } from "../settings/enabled.ts"
import { setCsrf } from "../ui/nodes.ts"
import { passkeyProof } from "../webauthn/keys.ts"
import {
  populatePasskeyFirstFactor,
  populatePasskeyLogin,
  verifyPasskeyLogin,
} from "../webauthn/login.ts"
import { passkeyDecoder } from "./decoders.ts"
import type { LoginMethod } from "./flow.ts"
import { resetForm } from "./form.ts"
import { identifierLabel } from "./identifierLabel.ts"

export const passkey: LoginMethod = {
  id: "passkey",

  populate(kratos, { exchange, flow, signedIn }) {
    if (flow.type === "api" || flow.requestedAal === "aal2") return
    if (flow.refresh) {
      if (signedIn) populatePasskeyLogin(kratos, exchange, flow, signedIn.identity)
      return
    }
    setCsrf(flow.ui, csrfToken(kratos, exchange))
    populatePasskeyFirstFactor(kratos, flow, identifierLabel(kratos.config.identitySchema))
  },

  async login(kratos, submission) {
    const { exchange, flow } = submission
    if (flow.type === "api") return undefined
    const { payload, error } = decodePart(exchange, passkeyDecoder)
    const body = payload as Partial<Record<string, string>>
    try {
      if (error) throw error
      if (!body.passkey_login && body.method !== "passkey") return undefined
      requireEnabled(kratos, "passkey")
      checkCsrf(exchange, flow, body.csrf_token)
      if (flow.requestedAal === "aal2") return undefined
      // Kratos makes the nodes for it, and does not keep them.
      if (!body.passkey_login) {
        return { reply: goTo(exchange, flowPage(kratos.config.pages.login, flow.id)) }
      }
      const identity = await verifyPasskeyLogin(kratos, exchange, flow, body.passkey_login)
      return { identity, proof: passkeyProof }
    } catch (refusal) {
      resetForm(kratos, submission, "passkey_login")
      throw refusal
    }
  },
}
