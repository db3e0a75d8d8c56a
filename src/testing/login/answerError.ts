import { FlowExpired, HttpError, ValidationError } from "../errors.ts"
import { flowExpired } from "../flowExpired.ts"
import { forwardError } from "../forwardError.ts"
import { errorReply, json, redirect, type Reply } from "../http/reply.ts"
import { flowPage } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { invalid } from "../ui/messages.ts"
import { loginRefused } from "../ui/loginMessages.ts"
import { addIssues, addMessage, resetMessages } from "../ui/nodes.ts"
import { newFlow } from "./create.ts"
import { saveFlow, toFlowJson, type LoginSubmission } from "./flow.ts"
import { sortNodes } from "./form.ts"

/** What Kratos answers where somebody could not sign in: JSON, or a redirect to where they see it. */
export async function answerError(
  kratos: Kratos,
  submission: LoginSubmission,
  error: unknown,
): Promise<Reply> {
  if (error instanceof FlowExpired) return replaceFlow(kratos, submission)
  if (error instanceof ValidationError) return showFlow(kratos, submission, error)
  if (!(error instanceof HttpError)) throw error
  if (error.status === 400) {
    const message = invalid.generic(error.fields.reason ?? "")
    return showFlow(kratos, submission, new ValidationError([{ field: "", message }]))
  }
  const { exchange, flow } = submission
  return flow.type === "api" ? errorReply(error) : forwardError(kratos, exchange, error)
}

const wantsJson = ({ exchange, flow }: LoginSubmission) => exchange.wantsJson || flow.type === "api"

/** 400 with the flow and its messages. */
function showFlow(kratos: Kratos, submission: LoginSubmission, error: ValidationError): Reply {
  const { exchange, flow } = submission
  resetMessages(flow.ui)
  addIssues(flow.ui, error.issues)
  flow.ui.nodes = sortNodes(flow.ui.nodes)
  saveFlow(kratos, flow)
  if (wantsJson(submission)) return json(toFlowJson(flow), 400)
  return redirect(exchange.method, flowPage(kratos.config.pages.login, flow.id))
}

/**
 * 410 `self_service_flow_expired`: a new flow stands ready and says so. Kratos makes it from the
 * URL of the submission, which asks neither for a refresh nor for a second factor: whoever is
 * signed in is told, on the old flow, that they are.
 */
async function replaceFlow(kratos: Kratos, submission: LoginSubmission): Promise<Reply> {
  const { clock, config } = kratos
  const { exchange, flow } = submission
  let replacement
  try {
    replacement = await newFlow(kratos, exchange, flow.type)
  } catch (error) {
    return answerError(kratos, submission, error)
  }
  replacement.requestUrl = flow.requestUrl
  if (flow.returnTo !== undefined) replacement.returnTo = flow.returnTo
  addMessage(replacement.ui, loginRefused.expired(flow.expiresAt, clock.now()))
  saveFlow(kratos, replacement)
  if (!wantsJson(submission)) {
    return redirect(exchange.method, flowPage(config.pages.login, replacement.id))
  }
  return errorReply(flowExpired(kratos, flow, replacement))
}
