import { FlowExpired, HttpError, noFlowId, ValidationError } from "../errors.ts"
import { forwardError } from "../forwardError.ts"
import { decodePart } from "../http/decode.ts"
import type { Exchange } from "../http/exchange.ts"
import { isJsonRequest } from "../http/negotiate.ts"
import { errorReply, json, redirect, type Reply } from "../http/reply.ts"
import { flowPage } from "../http/urls.ts"
import { isUuid } from "../isUuid.ts"
import type { Kratos } from "../kratos.ts"
import { mailVerificationCode, takeCode } from "../mails.ts"
import type { MethodDecoder } from "../schema/methodSchemas.ts"
import { checkCsrf, csrfToken, renewCsrf } from "../session/csrf.ts"
import { requireEnabled } from "../settings/enabled.ts"
import { isExpired } from "../settings/flow.ts"
import { invalid } from "../ui/messages.ts"
import { addIssues, addMessage, input, nodeId, setCsrf, upsert } from "../ui/nodes.ts"
import { verification } from "../ui/verificationMessages.ts"
import { changeAddress, verifyAddress } from "./address.ts"
import { answerError, asIssue } from "./answerError.ts"
import {
  askForCode,
  emailNode,
  findFlow,
  newFlow,
  saveFlow,
  showSuccess,
  toFlowJson,
  type StoredVerificationFlow,
} from "./flow.ts"

const decoder: MethodDecoder = {
  schema: {
    type: "object",
    properties: {
      method: { type: "string", enum: ["code", "link"] },
      code: { type: "string" },
      email: { type: "string", format: "email" },
      flow: { type: "string", format: "uuid" },
      csrf_token: { type: "string" },
      transient_payload: { type: "object" },
    },
  },
  validate: true,
  methods: ["POST", "GET"],
  queryToo: true,
}

interface Body {
  method?: string
  code?: string
  email?: string
  csrf_token?: string
  transient_payload?: object
}

/** POST and GET /self-service/verification?flow= */
export function submitVerification(kratos: Kratos, exchange: Exchange): Reply {
  const stored = requireFlow(kratos, exchange)
  if (stored instanceof HttpError) return forwardError(kratos, exchange, stored)
  // A copy: an error that is not shown on the flow does not change it.
  const flow = structuredClone(stored)
  try {
    return submit(kratos, exchange, flow)
  } catch (error) {
    return answerError(kratos, exchange, flow, error)
  }
}

function requireFlow(kratos: Kratos, exchange: Exchange): StoredVerificationFlow | HttpError {
  const id = exchange.query("flow")
  if (!isUuid(id)) return noFlowId()
  return (
    findFlow(kratos, id) ??
    new HttpError(404, {
      reason: "The verification request could not be found. Please restart the flow.",
    })
  )
}

function submit(kratos: Kratos, exchange: Exchange, flow: StoredVerificationFlow): Reply {
  if (isExpired(kratos, flow)) throw new FlowExpired()
  // A submission for no method leaves the flow without one: Kratos takes nothing from then on.
  if (flow.active !== "code") throw noMethod(flow)
  const { payload, error } = decodePart(exchange, decoder)
  if (error) throw error
  const body = payload as Body
  if ((body.method || (body.code ? "code" : "")) !== "code") {
    showEmail(kratos, exchange, flow, body)
    throw noMethod(flow)
  }
  requireEnabled(kratos, "code")
  if (flow.state === "passed_challenge") {
    const replacement = startOver(kratos, exchange, flow)
    addMessage(replacement.ui, verification.doneAlready())
    return answerReplaced(kratos, exchange, replacement, "please use the new flow.")
  }
  if (!body.code) return sendMail(kratos, exchange, flow, body)
  if (exchange.method === "GET") return openLink(kratos, exchange, flow, body.code)
  return enterCode(kratos, exchange, flow, body)
}

function noMethod(flow: StoredVerificationFlow): ValidationError {
  flow.active = "default"
  return new ValidationError([{ field: "", message: verification.noMethod() }])
}

function showEmail(
  kratos: Kratos,
  exchange: Exchange,
  { ui }: StoredVerificationFlow,
  { email = "" }: Body,
): void {
  setCsrf(ui, csrfToken(kratos, exchange))
  upsert(ui, emailNode(email))
}

/** Nothing tells whether the address is known: the flow goes on, and no mail is sent. */
function sendMail(
  kratos: Kratos,
  exchange: Exchange,
  flow: StoredVerificationFlow,
  body: Body,
): Reply {
  const { email = "", csrf_token } = body
  try {
    if (!email) {
      throw new ValidationError([{ field: "email", message: invalid.required("email") }])
    }
    checkCsrf(exchange, flow, csrf_token)
  } catch (refusal) {
    showEmail(kratos, exchange, flow, body)
    throw refusal
  }
  delete flow.context.code
  const address = email.trim().toLowerCase()
  const identity = kratos.store.findIdentity(["address"], address)
  if (identity) {
    mailVerificationCode(kratos, flow, { address, identityId: identity.id })
    changeAddress(kratos, identity, address, { status: "sent" })
  }
  askForCode(kratos, exchange, flow)
  flow.ui.nodes.push(
    input("code", "email", "submit", { value: email, label: verification.resendCode() }),
  )
  saveFlow(kratos, flow)
  return show(kratos, exchange, flow)
}

/** The link of the mail fills the code in; the person still has to send it. */
function openLink(
  kratos: Kratos,
  exchange: Exchange,
  flow: StoredVerificationFlow,
  code: string,
): Reply {
  const node = flow.ui.nodes.find((each) => nodeId(each) === "code")
  if (node?.attributes.node_type === "input") node.attributes.value = code
  renewCsrf(kratos, exchange)
  flow.csrfToken = csrfToken(kratos, exchange)
  setCsrf(flow.ui, flow.csrfToken)
  saveFlow(kratos, flow)
  return redirect(exchange.method, flowPage(kratos.config.pages.verification, flow.id))
}

/** Without a look at the anti-CSRF token: who knows the code may use it. */
function enterCode(
  kratos: Kratos,
  exchange: Exchange,
  flow: StoredVerificationFlow,
  body: Body,
): Reply {
  let used
  try {
    used = takeCode(flow, body.code ?? "")
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    const replacement = startOver(kratos, exchange, flow)
    addIssues(replacement.ui, asIssue(error).issues)
    return answerReplaced(kratos, exchange, replacement, "please retry the flow.")
  }
  if (!used) {
    flow.ui.messages = [verification.codeWrong()]
    saveFlow(kratos, flow)
    return show(kratos, exchange, flow, body.transient_payload)
  }
  const identity = kratos.store.identities.get(used.identityId)
  if (identity) verifyAddress(kratos, identity, used.address)
  showSuccess(kratos, exchange, flow)
  saveFlow(kratos, flow)
  return show(kratos, exchange, flow)
}

/** A redirect to the flow's page, or the flow: by `Accept` alone. */
function show(
  kratos: Kratos,
  exchange: Exchange,
  flow: StoredVerificationFlow,
  transientPayload?: object,
): Reply {
  const accept = new Headers({ accept: exchange.headers.get("accept") ?? "" })
  if (!isJsonRequest(accept)) {
    return redirect(exchange.method, flowPage(kratos.config.pages.verification, flow.id))
  }
  return json({
    ...toFlowJson(flow),
    ...(transientPayload && { transient_payload: transientPayload }),
  })
}

function startOver(
  kratos: Kratos,
  exchange: Exchange,
  { type }: StoredVerificationFlow,
): StoredVerificationFlow {
  renewCsrf(kratos, exchange)
  return newFlow(kratos, exchange, type)
}

/** 410 `self_service_flow_replaced`, or a redirect to the new flow. */
function answerReplaced(
  kratos: Kratos,
  exchange: Exchange,
  replacement: StoredVerificationFlow,
  what: string,
): Reply {
  saveFlow(kratos, replacement)
  if (!exchange.wantsJson) {
    return redirect(exchange.method, flowPage(kratos.config.pages.verification, replacement.id))
  }
  return errorReply(
    new HttpError(410, {
      id: "self_service_flow_replaced",
      message: "self-service flow replaced",
      reason: `An error occured, ${what}`,
      extra: { use_flow_id: replacement.id },
    }),
  )
}
