import { ValidationError } from "../errors.ts"
import { decode } from "../http/decode.ts"
import { checkCsrf, csrfToken } from "../session/csrf.ts"
import { isTotpCode } from "../totp.ts"
import { login, loginRefused } from "../ui/loginMessages.ts"
import { refused } from "../ui/messages.ts"
import { input, setCsrf, upsert } from "../ui/nodes.ts"
import { totpDecoder } from "./decoders.ts"
import type { LoginMethod } from "./flow.ts"
import { isFor, resetForm } from "./form.ts"

export const totp: LoginMethod = {
  id: "totp",

  populate(kratos, { exchange, flow, signedIn }) {
    if (flow.requestedAal === "aal1" || !signedIn?.identity.credentials.totp) return
    setCsrf(flow.ui, csrfToken(kratos, exchange))
    upsert(
      flow.ui,
      input("totp", "totp_code", "text", {
        value: "",
        label: login.totpLabel(),
        attributes: { required: true },
      }),
    )
    flow.ui.nodes.push(input("totp", "method", "submit", { value: "totp", label: login.useTotp() }))
  },

  login(kratos, submission) {
    const { exchange, flow, signedIn } = submission
    if (!isFor(kratos, submission, "totp", "aal2")) return undefined
    try {
      const body = decode(exchange, totpDecoder)
      checkCsrf(exchange, flow, body.csrf_token)
      const key = signedIn?.identity.credentials.totp
      if (!signedIn || !key) {
        throw new ValidationError([{ field: "", message: loginRefused.noTotp() }])
      }
      if (!isTotpCode(key, body.totp_code as string, kratos.clock.now())) {
        throw new ValidationError([{ field: "", message: refused.totpCode() }])
      }
      return { identity: signedIn.identity, proof: { method: "totp", aal: "aal2" } }
    } catch (refusal) {
      resetForm(kratos, submission, "totp_code")
      throw refusal
    }
  },
}
