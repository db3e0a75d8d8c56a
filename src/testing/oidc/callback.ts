import { HttpError, NeedsPrivilegedSession, notFound } from "../errors.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { redirect, type Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"
import { answerError as answerLoginError } from "../login/answerError.ts"
import { completeLogin } from "../login/complete.ts"
import type { Proof, StoredLoginFlow } from "../login/flow.ts"
import { resume } from "../session/continuity.ts"
import { findSession, isPrivileged, requireSession } from "../session/session.ts"
import { answerError } from "../settings/answerError.ts"
import { succeed } from "../settings/finish.ts"
import { isExpired } from "../settings/flow.ts"
import type { Submission } from "../settings/method.ts"
import { requireLinkable } from "../settings/oidc.ts"
import { resetMessages } from "../ui/nodes.ts"
import type { LoginFlowRecord, SettingsFlowRecord } from "../store.ts"
import { accountOfCode, CONTINUITY_NAME, type Account } from "./provider.ts"

const ONE_MINUTE = 60_000

const incomplete = (why: string, joint = " because") =>
  new HttpError(400, { reason: `Unable to complete OpenID Connect flow${joint} ${why}` })

const providerOf = ({ path }: Exchange) => path.split("/").at(-1) ?? ""

/** GET /self-service/methods/oidc/callback/:provider: the browser comes back from a provider. */
export async function oidcCallback(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const provider = providerOf(exchange)
  let flow: SettingsFlowRecord | LoginFlowRecord
  try {
    flow = findFlow(kratos, exchange)
  } catch (error) {
    if (error instanceof HttpError) return forwardError(kratos, exchange, error)
    throw error
  }
  if (flow.kind === "login") return signIn(kratos, exchange, flow, provider)
  return link(kratos, exchange, flow, provider)
}

/** The flow that the browser left for the provider, if this is the browser that left. */
function findFlow(kratos: Kratos, exchange: Exchange): SettingsFlowRecord | LoginFlowRecord {
  const state = exchange.query("state")
  if (!state) throw incomplete("the OpenID Provider did not return the state query parameter.")
  const left = resume(kratos, exchange, CONTINUITY_NAME, { keepFor: ONE_MINUTE })
  if (!left) {
    throw new HttpError(400, {
      message: "no resumable session found",
      reason:
        "The browser does not contain the necessary cookie to resume the session. This is a security violation and was blocked. Please clear your browser's cookies and cache and try again!",
    })
  }
  if (left.provider !== providerOf(exchange)) {
    throw incomplete("provider mismatch between internal state and URL.", ":")
  }
  if (left.state !== state) {
    throw incomplete(
      "the query state parameter does not match the state parameter from the session cookie.",
    )
  }
  const flow = kratos.store.flows.get(String(left.flow))
  if (!flow || flow.kind === "verification") {
    throw notFound()
  }
  if (isExpired(kratos, flow)) {
    throw new HttpError(410, {
      id: "self_service_flow_expired",
      message: "self-service flow expired",
    })
  }
  return flow
}

/** @throws HttpError 400 for what the provider refused */
function accountOf(kratos: Kratos, exchange: Exchange): Account {
  const error = exchange.query("error")
  if (error) {
    const description = exchange.query("error_description")
    throw incomplete(`the OpenID Provider returned error "${error}": ${description}`)
  }
  const code = exchange.query("code")
  if (!code) throw incomplete("the OpenID Provider did not return the code query parameter.")
  return accountOfCode(kratos, code)
}

async function link(
  kratos: Kratos,
  exchange: Exchange,
  stored: SettingsFlowRecord,
  provider: string,
): Promise<Reply> {
  const submission: Submission = {
    ...requireSession(kratos, exchange),
    exchange,
    flow: structuredClone(stored),
    resumed: undefined,
    kept: undefined,
  }
  try {
    const { subject } = accountOf(kratos, exchange)
    const { flow, identity, session } = submission
    flow.active = "oidc"
    // What the provider refuses is said beside what was said before, all else in its place.
    resetMessages(flow.ui)
    if (!isPrivileged(kratos, session)) throw new NeedsPrivilegedSession()
    requireLinkable(kratos, identity, provider)
    const oidc = [...(identity.credentials.oidc ?? []), { provider, subject }]
    const linked = { ...identity, credentials: { ...identity.credentials, oidc } }
    return await succeed(kratos, submission, "oidc", linked)
  } catch (error) {
    return answerError(kratos, submission, error)
  }
}

async function signIn(
  kratos: Kratos,
  exchange: Exchange,
  stored: LoginFlowRecord,
  provider: string,
): Promise<Reply> {
  const { config, store } = kratos
  const signedIn = findSession(kratos, exchange)
  if (signedIn && !stored.refresh) {
    return redirect(exchange.method, stored.returnTo ?? config.defaultReturnUrl)
  }
  const flow = structuredClone(stored) as StoredLoginFlow
  try {
    const { subject } = accountOf(kratos, exchange)
    const id = store.identifiers.get(`oidc:${provider}:${subject}`)
    const identity = store.identities.get(id ?? "")
    if (!identity) {
      throw new HttpError(400, { reason: "Registration is not allowed because it was disabled." })
    }
    const proof: Proof = { method: "oidc", aal: "aal1", provider }
    // Without the session that may be there: social sign-in always makes one of its own.
    return completeLogin(kratos, exchange, flow, identity, proof)
  } catch (error) {
    return answerLoginError(kratos, { exchange, flow, signedIn }, error)
  }
}
