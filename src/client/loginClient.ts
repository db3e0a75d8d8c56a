import type { LoginFlow, UpdateLoginFlowBody } from "@ory/client"
import type { FlowBody } from "../flow/body.ts"
import { messagesOf } from "../flow/messages.ts"
import { flowGone } from "./errors.ts"
import { request } from "./frontendApi.ts"
import type { ApiWith, LoginMethod } from "./frontendApi.ts"
import { readAnswer, toFlow } from "./readFlow.ts"
import type { FlowAnswer } from "./readFlow.ts"

/** The part of a client by which somebody signs in. */
export type LoginClient = ApiWith<LoginMethod>

/**
 * The login flow that a redirect of Kratos leads to (GET /self-service/login/browser with its
 * `refresh`, `aal` and `return_to`); undefined where there is nothing left to prove, as another tab
 * has done it.
 * @throws FlowError
 */
export async function createLoginFlow(
  client: LoginClient,
  redirectTo: string,
): Promise<LoginFlow | undefined> {
  const query = new URLSearchParams(redirectTo.replace(/^[^?]*\??|#.*$/gs, ""))
  const returnTo = query.get("return_to")
  const answer = await readAnswer(
    request(client, "createBrowserLoginFlow", {
      refresh: query.get("refresh") === "true",
      ...(query.has("aal") && { aal: query.get("aal") ?? "" }),
      ...(returnTo !== null && { returnTo }),
    }),
  )
  return isSignedInAlready(answer.data) ? undefined : toFlow<LoginFlow>(answer).flow
}

/** How a submission of a login flow ended. */
export type LoginAnswer =
  /** Signed in: the identity's id, where Kratos tells. */
  { identityId: string | undefined } | FlowAnswer<LoginFlow>

/**
 * Posts a submission (POST /self-service/login). HTTP 400 with a flow is an answer, not an error.
 * @throws FlowError
 */
export async function postLoginFlow(
  client: LoginClient,
  flow: LoginFlow,
  body: FlowBody,
): Promise<LoginAnswer> {
  const answer = await readAnswer(
    request(client, "updateLoginFlow", {
      flow: flow.id,
      // The nodes say what a body holds; the type lists what each known method takes.
      updateLoginFlowBody: body as unknown as UpdateLoginFlowBody,
    }),
  )
  const { session } = (answer.data ?? {}) as { session?: { identity?: { id?: string } } | null }
  if (answer.ok && session) return { identityId: session.identity?.id }
  const refused = toFlow<LoginFlow>(answer)
  if (isOutdated(refused.flow)) throw flowGone()
  return refused
}

/**
 * In place of a flow that expired Kratos v1.3 makes one that asks for nothing, as if for somebody who
 * wants to sign in twice, refuses that, and shows the old one (4000001).
 */
function isOutdated(flow: LoginFlow): boolean {
  return messagesOf(flow).some(({ text }) => text.includes("`?refresh=true`"))
}

/** 400 `session_already_available`. */
function isSignedInAlready(data: unknown): boolean {
  const { error } = (data ?? {}) as { error?: { id?: unknown } | null }
  return error?.id === "session_already_available"
}
