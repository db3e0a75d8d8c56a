import type { ContinueWith } from "@ory/client"
import { json, redirect, type Reply } from "../http/reply.ts"
import { flowPage, safeReturnTo } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { decode } from "../http/decode.ts"
import { oidcDecoder } from "../schema/methodSchemas.ts"
import { issueCookie } from "../session/session.ts"
import type { StoredIdentity } from "../store.ts"
import { settings } from "../ui/messages.ts"
import { addMessage, resetMessages } from "../ui/nodes.ts"
import { startVerification } from "../verification/start.ts"
import { newFlow, toFlowJson } from "./flow.ts"
import type { Outcome, Submission } from "./method.ts"
import { saveIdentity } from "./save.ts"

/** Answers what a method did. */
export async function finish(
  kratos: Kratos,
  submission: Submission,
  method: string,
  outcome: NonNullable<Outcome>,
): Promise<Reply> {
  if (outcome === "show") return show(kratos, submission)
  if ("reply" in outcome) return outcome.reply
  return succeed(kratos, submission, method, outcome.save)
}

/** The flow with other nodes, and nothing saved: backup codes revealed or made. */
function show(kratos: Kratos, { exchange, flow }: Submission): Reply {
  kratos.store.flows.set(flow.id, flow)
  if (!exchange.wantsJson && flow.type === "browser") {
    return redirect(exchange.method, flowPage(kratos.config.pages.settings, flow.id))
  }
  return json({
    ...toFlowJson(kratos, flow),
    transient_payload: transientPayload(kratos, exchange) ?? {},
  })
}

const transientPayload = ({ config }: Kratos, exchange: Submission["exchange"]) =>
  decode(exchange, oidcDecoder(config.identitySchema)).transient_payload

/**
 * Stores the identity and answers with success: the flow gets the nodes of a new flow (and the
 * action of it), 1050001, and `continue_with` for addresses that wait for verification.
 * @throws what `saveIdentity` and `safeReturnTo` throw
 */
export async function succeed(
  kratos: Kratos,
  submission: Submission,
  method: string,
  identity: StoredIdentity,
): Promise<Reply> {
  const { config, store } = kratos
  const { exchange, flow, session } = submission
  const returnTo =
    safeReturnTo(config, flow.returnTo ?? "") ??
    config.afterSettingsUrl ??
    flowPage(config.pages.settings, flow.id)
  // The password's own method drops the payload before the hook sees it.
  const payload = method === "password" ? undefined : transientPayload(kratos, exchange)
  const saved = await saveIdentity(kratos, method, identity, payload)
  const next = await newFlow(kratos, exchange, saved, flow.type)
  // A copy: the new flow keeps its own nodes, it can be fetched too.
  flow.ui = structuredClone(next.ui)
  flow.context = next.context
  flow.state = "success"
  resetMessages(flow.ui)
  addMessage(flow.ui, settings.saved())
  store.flows.set(flow.id, flow)
  const continueWith = verifications(kratos, submission, saved)
  if (flow.type === "browser") issueCookie(kratos, exchange, session)
  if (!exchange.wantsJson && flow.type === "browser") return redirect(exchange.method, returnTo)
  if (flow.type === "browser") {
    continueWith.push({ action: "redirect_browser_to", redirect_browser_to: returnTo })
  }
  return json({
    ...toFlowJson(kratos, flow),
    ...(continueWith.length > 0 && { continue_with: continueWith }),
  })
}

/** One verification for each address that is pending. */
function verifications(
  kratos: Kratos,
  { exchange, flow }: Submission,
  identity: StoredIdentity,
): ContinueWith[] {
  // Codes are how addresses are verified here.
  if (!kratos.config.enabled.code) return []
  return identity.verifiableAddresses
    .filter(({ status }) => status === "pending")
    .map(({ value }) => startVerification(kratos, exchange, flow, identity, value))
}
