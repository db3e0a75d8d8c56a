import { FlowExpired, HttpError, NeedsPrivilegedSession, ValidationError } from "../errors.ts"
import { flowExpired } from "../flowExpired.ts"
import { forwardError } from "../forwardError.ts"
import { errorReply, json, redirect, type Reply } from "../http/reply.ts"
import { flowPage, withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { sortNodes } from "../schema/traitNodes.ts"
import { invalid, settings } from "../ui/messages.ts"
import { addIssues, addMessage } from "../ui/nodes.ts"
import { newFlow, toFlowJson } from "./flow.ts"
import type { Submission } from "./method.ts"

/** What Kratos answers where a submission failed: JSON, or a redirect to where a person sees it. */
export async function answerError(
  kratos: Kratos,
  submission: Submission,
  error: unknown,
): Promise<Reply> {
  if (error instanceof FlowExpired) return replaceFlow(kratos, submission)
  if (error instanceof NeedsPrivilegedSession) return askForLogin(kratos, submission)
  if (error instanceof ValidationError) return showFlow(kratos, submission, error)
  if (!(error instanceof HttpError)) throw error
  if (error.status !== 400) return answerPlainly(kratos, submission, error)
  const message = invalid.generic(error.fields.reason ?? "")
  return showFlow(kratos, submission, new ValidationError([{ field: "", message }]))
}

const wantsJson = ({ exchange, flow }: Submission) => exchange.wantsJson || flow.type === "api"

function answerPlainly(kratos: Kratos, submission: Submission, error: HttpError): Reply {
  return wantsJson(submission)
    ? errorReply(error)
    : forwardError(kratos, submission.exchange, error)
}

/** 400 with the flow and its messages. */
function showFlow(kratos: Kratos, submission: Submission, error: ValidationError): Reply {
  const { config, store } = kratos
  const { exchange, flow } = submission
  addIssues(flow.ui, error.issues)
  flow.ui.nodes = sortNodes(flow.ui.nodes, config.identitySchema)
  store.flows.set(flow.id, flow)
  if (wantsJson(submission)) return json(toFlowJson(kratos, flow), 400)
  return redirect(exchange.method, flowPage(config.pages.settings, flow.id))
}

/** 403 `session_refresh_required`: the login comes back to this very submission. */
function askForLogin({ config }: Kratos, submission: Submission): Reply {
  const { exchange, flow } = submission
  const redirectTo = withPath(config.url, "/self-service/login/browser", {
    refresh: "true",
    return_to: withPath(config.url, exchange.path, { flow: flow.id }),
  })
  if (!wantsJson(submission)) return redirect(exchange.method, redirectTo)
  return errorReply(
    new HttpError(403, {
      id: "session_refresh_required",
      reason:
        "The login session is too old and thus not allowed to update these fields. Please re-authenticate.",
      extra: { redirect_browser_to: redirectTo },
    }),
  )
}

/** 410 `self_service_flow_expired`: a new flow stands ready and says so. */
async function replaceFlow(kratos: Kratos, submission: Submission): Promise<Reply> {
  const { clock, config } = kratos
  const { exchange, flow, identity } = submission
  const replacement = await newFlow(kratos, exchange, identity, flow.type)
  replacement.requestUrl = flow.requestUrl
  if (flow.returnTo !== undefined) replacement.returnTo = flow.returnTo
  addMessage(replacement.ui, settings.expired(flow.expiresAt, clock.now()))
  if (!wantsJson(submission)) {
    return redirect(exchange.method, flowPage(config.pages.settings, replacement.id))
  }
  return errorReply(flowExpired(kratos, flow, replacement))
}
