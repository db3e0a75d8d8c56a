import type { UiNode, VerificationFlow } from "@ory/client"
import type { Exchange } from "../http/exchange.ts"
import { safeReturnTo, withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import type { MailingFlow } from "../mails.ts"
import { csrfToken } from "../session/csrf.ts"
import type { VerificationFlowRecord } from "../store.ts"
import { verification } from "../ui/verificationMessages.ts"
import { input, setCsrf } from "../ui/nodes.ts"

/** Kratos's `flows.verification.lifespan`. */
const ONE_HOUR = 3_600_000

/** A verification flow with what only its own routes need to know. */
export interface StoredVerificationFlow extends VerificationFlowRecord, MailingFlow {
  context: VerificationFlowRecord["context"]
  /** Of the browser that it was made for; nobody else may read the flow. */
  csrfToken: string
}

/**
 * A new verification flow that asks for an address. It is not yet stored.
 * @throws HttpError 400 for a `return_to` that is not allowed
 */
export function newFlow(
  kratos: Kratos,
  exchange: Exchange,
  type: "browser" | "api",
): StoredVerificationFlow {
  const { clock, config, random } = kratos
  safeReturnTo(config, exchange.query("return_to"))
  const id = random.uuid()
  const flow: StoredVerificationFlow = {
    kind: "verification",
    id,
    type,
    issuedAt: clock.iso(),
    expiresAt: clock.iso(ONE_HOUR),
    requestUrl: exchange.url.href,
    active: "code",
    state: "choose_method",
    csrfToken: csrfToken(kratos, exchange),
    attempts: 0,
    ui: { action: actionOf(kratos, id), method: "POST", nodes: [] },
    context: {},
  }
  flow.ui.nodes.push(
    emailNode(),
    input("code", "method", "submit", { value: "code", label: verification.continue() }),
  )
  if (type === "browser") setCsrf(flow.ui, csrfToken(kratos, exchange))
  return flow
}

const actionOf = ({ config }: Kratos, id: string) =>
  withPath(config.url, "/self-service/verification", { flow: id })

export const emailNode = (value?: string): UiNode =>
  input("code", "email", "email", {
    value,
    label: verification.email(),
    attributes: { required: true },
  })

/** The flow has sent its mail, and asks for the code. */
export function askForCode(kratos: Kratos, exchange: Exchange, flow: StoredVerificationFlow): void {
  flow.state = "sent_email"
  flow.ui = {
    action: actionOf(kratos, flow.id),
    method: "POST",
    nodes: [
      input("code", "method", "hidden", { value: "code" }),
      input("code", "code", "text", {
        label: verification.codeLabel(),
        attributes: { required: true },
      }),
      input("code", "method", "submit", { value: "code", label: verification.continue() }),
    ],
    messages: [verification.codeSent()],
  }
  if (flow.type === "browser") setCsrf(flow.ui, csrfToken(kratos, exchange))
}

/** The address is verified: all that is left is to go on. */
export function showSuccess(
  kratos: Kratos,
  exchange: Exchange,
  flow: StoredVerificationFlow,
): void {
  const to = safeReturnTo(kratos.config, returnToOf(flow)) ?? kratos.config.defaultReturnUrl
  flow.state = "passed_challenge"
  flow.csrfToken = csrfToken(kratos, exchange)
  flow.ui = { action: to, method: "GET", nodes: [], messages: [verification.verified()] }
  setCsrf(flow.ui, flow.csrfToken)
  flow.ui.nodes.push({
    type: "a",
    group: "code",
    attributes: { href: to, title: verification.continue(), id: "continue", node_type: "a" },
    messages: [],
    meta: { label: verification.continue() },
  })
}

/** Every verification flow in the store was put there by `saveFlow`. */
export function findFlow({ store }: Kratos, id: string): StoredVerificationFlow | undefined {
  return store.verificationFlow(id) as StoredVerificationFlow | undefined
}

export function saveFlow({ store }: Kratos, flow: StoredVerificationFlow): void {
  store.flows.set(flow.id, flow)
}

/** `""`: there is none. */
export const returnToOf = ({ requestUrl }: StoredVerificationFlow): string =>
  new URL(requestUrl).searchParams.get("return_to") ?? ""

/** The flow as Kratos sends it. */
export function toFlowJson(flow: StoredVerificationFlow): VerificationFlow {
  const returnTo = returnToOf(flow)
  return structuredClone({
    id: flow.id,
    type: flow.type,
    expires_at: flow.expiresAt,
    issued_at: flow.issuedAt,
    request_url: flow.requestUrl,
    ...(returnTo && { return_to: returnTo }),
    ...(flow.active !== undefined && { active: flow.active }),
    ui: flow.ui,
    state: flow.state,
  })
}
