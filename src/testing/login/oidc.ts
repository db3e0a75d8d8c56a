import { HttpError } from "../errors.ts"
import { decode } from "../http/decode.ts"
import { startProvider } from "../oidc/provider.ts"
import { csrfToken } from "../session/csrf.ts"
import { requireEnabled } from "../settings/enabled.ts"
import { login } from "../ui/loginMessages.ts"
import { input, setCsrf } from "../ui/nodes.ts"
import { oidcDecoder } from "./decoders.ts"
import { saveFlow, type LoginMethod } from "./flow.ts"

export const oidc: LoginMethod = {
  id: "oidc",

  populate(kratos, { exchange, flow, signedIn }) {
    if (flow.requestedAal === "aal2") return
    const linked = signedIn?.identity.credentials.oidc ?? []
    setCsrf(flow.ui, csrfToken(kratos, exchange))
    for (const { id, label } of kratos.config.providers) {
      if (flow.refresh && !linked.some(({ provider }) => provider === id)) continue
      flow.ui.nodes.push(
        input("oidc", "provider", "submit", { value: id, label: login.signInWith(label, id) }),
      )
    }
  },

  // As in the settings flow, Kratos v1.3.1 does not ask for the anti-CSRF token here.
  login(kratos, { exchange, flow }) {
    if (flow.requestedAal === "aal2") return undefined
    const { provider, method } = decode(exchange, oidcDecoder(kratos.config.identitySchema)) as {
      provider?: string
      method?: string
    }
    if (!provider || (method && method.toLowerCase() !== "oidc")) return undefined
    requireEnabled(kratos, "oidc")
    if (!kratos.config.providers.some(({ id }) => id === provider)) {
      throw new HttpError(404, {
        reason: `OpenID Connect Provider "${provider}" is unknown or has not been configured`,
      })
    }
    flow.active = "oidc"
    saveFlow(kratos, flow)
    return { reply: startProvider(kratos, exchange, flow, provider) }
  },
}
