import type { SettingsFlow } from "@ory/client"
import { csrfToken } from "../session/csrf.ts"
import { abort } from "../session/continuity.ts"
import type { Exchange } from "../http/exchange.ts"
import { withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { sortNodes } from "../schema/traitNodes.ts"
import { toIdentityJson, type SettingsFlowRecord, type StoredIdentity } from "../store.ts"
import { setCsrf } from "../ui/nodes.ts"
import { METHODS } from "./methods.ts"

/** The name under which a method's change waits for a login. */
export const continuityName = (method: string): string => `ory_kratos_settings_${method}`

/** A new settings flow with the nodes of every method that is on; whatever waited is forgotten. */
export async function newFlow(
  kratos: Kratos,
  exchange: Exchange,
  identity: StoredIdentity,
  type: "browser" | "api",
): Promise<SettingsFlowRecord> {
  const { clock, config, random, store } = kratos
  const id = random.uuid()
  const returnTo = exchange.query("return_to")
  const flow: SettingsFlowRecord = {
    kind: "settings",
    id,
    type,
    identityId: identity.id,
    issuedAt: clock.iso(),
    expiresAt: clock.iso(config.flowLifespan),
    requestUrl: exchange.url.href,
    ...(returnTo && { returnTo }),
    state: "show_form",
    ui: {
      action: withPath(config.url, "/self-service/settings", { flow: id }),
      method: "POST",
      nodes: [],
    },
    context: {},
  }
  for (const method of METHODS) {
    if (!config.enabled[method.id]) continue
    abort(kratos, exchange, continuityName(method.id))
    setCsrf(flow.ui, csrfToken(kratos, exchange))
    await method.populate(kratos, exchange, flow, identity)
  }
  flow.ui.nodes = sortNodes(flow.ui.nodes, config.identitySchema)
  store.flows.set(id, flow)
  return flow
}

/** The flow as Kratos sends it. */
export function toFlowJson({ store, config }: Kratos, flow: SettingsFlowRecord): SettingsFlow {
  const identity = store.requireIdentity(flow.identityId)
  const shown: SettingsFlow = {
    id: flow.id,
    type: flow.type,
    expires_at: flow.expiresAt,
    issued_at: flow.issuedAt,
    request_url: flow.requestUrl,
    ...(flow.returnTo !== undefined && { return_to: flow.returnTo }),
    ...(flow.active !== undefined && { active: flow.active }),
    ui: flow.ui,
    identity: toIdentityJson(identity, config.url),
    state: flow.state,
  }
  return structuredClone(shown)
}

export const isExpired = ({ clock }: Kratos, flow: { expiresAt: string }): boolean =>
  Date.parse(flow.expiresAt) < clock.now()
