import { NeedsPrivilegedSession, ValidationError } from "../errors.ts"
import { decode } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import { readExtensions } from "../schema/extensions.ts"
import { totpDecoder } from "../schema/methodSchemas.ts"
import { checkCsrf } from "../session/csrf.ts"
import { addAuthentication, isPrivileged } from "../session/session.ts"
import type { StoredIdentity } from "../store.ts"
import { isTotpCode, newTotpKey, totpQrCode } from "../totp.ts"
import { invalid, label, refused, settings } from "../ui/messages.ts"
import { image, input, textNode, upsert } from "../ui/nodes.ts"
import { requireEnabled, submittedMethod } from "./enabled.ts"
import type { SettingsMethod, Submission } from "./method.ts"

export const totp: SettingsMethod = {
  id: "totp",

  populate({ config, random }, _exchange, { ui, context }, identity) {
    if (identity.credentials.totp) {
      upsert(
        ui,
        input("totp", "totp_unlink", "submit", {
          value: "true",
          label: settings.unlinkTotp(),
          attributes: { required: true },
        }),
      )
      return
    }
    const { totpAccountName } = readExtensions(config.identitySchema, identity.traits)
    const key = newTotpKey(random)
    context.totpKey = key
    upsert(
      ui,
      textNode("totp", "totp_secret_key", settings.totpSecret(key), settings.totpSecretLabel()),
    )
    const src = totpQrCode(key, config.totpIssuer, totpAccountName || identity.id)
    upsert(ui, image("totp", "totp_qr", { src, width: 256, height: 256 }, settings.totpQr()))
    upsert(
      ui,
      input("totp", "totp_code", "text", {
        label: label.verifyCode(),
        attributes: { required: true },
      }),
    )
    ui.nodes.push(input("totp", "method", "submit", { value: "totp", label: label.save() }))
  },

  submit(kratos, submission) {
    const { exchange } = submission
    const body = submission.resumed ?? decode(exchange, totpDecoder)
    const isMine = submission.resumed ?? body.totp_unlink === true
    if (!isMine && submittedMethod(exchange) !== "totp") return undefined
    requireEnabled(kratos, "totp")
    submission.kept = body
    return { save: change(kratos, submission, body) }
  },
}

function change(
  kratos: Kratos,
  { exchange, flow, session, identity }: Submission,
  body: Record<string, unknown>,
): StoredIdentity {
  checkCsrf(exchange, flow, body.csrf_token)
  if (!isPrivileged(kratos, session)) throw new NeedsPrivilegedSession()
  const { totp: linked, ...others } = identity.credentials
  if (linked) {
    // Without `totp_unlink` nothing changes, and Kratos calls that a success.
    return body.totp_unlink === true ? { ...identity, credentials: others } : identity
  }
  const key = flow.context.totpKey ?? ""
  const code = typeof body.totp_code === "string" ? body.totp_code : ""
  if (!code)
    throw new ValidationError([{ field: "totp_code", message: invalid.required("totp_code") }])
  if (!isTotpCode(key, code, kratos.clock.now())) {
    throw new ValidationError([{ field: "totp_code", message: refused.totpCode() }])
  }
  // Whoever sets it up has just proved it.
  addAuthentication(kratos, session, { method: "totp", aal: "aal2" })
  return { ...identity, credentials: { ...others, totp: key } }
}
