import type { SettingsFlow, UpdateSettingsFlowBody } from "@ory/client"
import type { FlowBody } from "../flow/body.ts"
import { parseFlowError } from "./errors.ts"
import type { FlowErrorCode } from "./errors.ts"
import { request } from "./frontendApi.ts"
import type {
  AxiosApi,
  FetchApi,
  LoginMethod,
  SettingsMethod,
  VerificationMethod,
} from "./frontendApi.ts"
import { readFlow } from "./readFlow.ts"
import type { FlowAnswer } from "./readFlow.ts"
import { requestFlow } from "./requestFlow.ts"

/**
 * Any client with the four settings methods of the FrontendApi of `@ory/client` or
 * `@ory/client-fetch`. With its methods for login and verification, too, these happen in the page;
 * else they redirect.
 */
export type SettingsClient = (
  | (AxiosApi<SettingsMethod> & Partial<AxiosApi<LoginMethod | VerificationMethod>>)
  | (FetchApi<SettingsMethod> & Partial<FetchApi<LoginMethod | VerificationMethod>>)
) & {
  /** Set by `createOryClient`. Without it, and with no address in its configuration, `loginUrl` is needed. */
  readonly baseUrl?: string
}

/** How a request proves who makes it. */
export interface Credentials {
  /** Native flows: sent as `X-Session-Token`. */
  sessionToken?: string | undefined
  /** On a server: the `Cookie` header of the request being answered. */
  cookie?: string | undefined
}

/** A flow that is gone or somebody else's is replaced by a new one when it is fetched. */
const REPLACEABLE: readonly FlowErrorCode[] = [
  "flow_expired",
  "flow_not_found",
  "identity_mismatch",
]

/**
 * A new settings flow (GET /self-service/settings/browser, or /api with a session token).
 * @throws FlowError
 */
export async function createFlow(
  client: SettingsClient,
  credentials: Credentials,
  returnTo?: string,
): Promise<SettingsFlow> {
  const { flow } = await readFlow<SettingsFlow>(
    requestFlow(client, credentials, undefined, returnTo),
  )
  return flow
}

/**
 * The flow of that id (GET /self-service/settings/flows).
 * @throws FlowError
 */
export async function getFlow(
  client: SettingsClient,
  credentials: Credentials,
  id: string,
): Promise<SettingsFlow> {
  const { flow } = await readFlow<SettingsFlow>(requestFlow(client, credentials, id))
  return flow
}

/**
 * The flow of that id or, where it is gone or another identity's, a replacement; without an id a new
 * one.
 *
 * @param request - Where that flow has been asked for already.
 * @throws FlowError
 */
export async function getOrCreateFlow(
  client: SettingsClient,
  credentials: Credentials,
  id: string | undefined,
  returnTo?: string,
  request = requestFlow(client, credentials, id, returnTo),
): Promise<SettingsFlow> {
  try {
    const { flow } = await readFlow<SettingsFlow>(request)
    return flow
  } catch (thrown) {
    const error = parseFlowError(thrown)
    if (id === undefined || !REPLACEABLE.includes(error.code)) throw error
    const replacement = error.code === "flow_expired" ? error.useFlowId : undefined
    // Once: a replacement that is gone as well has no better one.
    const flow = replacement && getFlow(client, credentials, replacement).catch(() => undefined)
    return (await flow) || createFlow(client, credentials, returnTo)
  }
}

/**
 * Posts a submission (POST /self-service/settings). HTTP 400 with a flow is an answer, not an error.
 * @throws FlowError
 */
export async function postFlow(
  client: SettingsClient,
  { sessionToken, cookie }: Credentials,
  id: string,
  body: FlowBody,
): Promise<FlowAnswer<SettingsFlow>> {
  return readFlow(
    request(client, "updateSettingsFlow", {
      flow: id,
      // The nodes say what a body holds; the type lists what each known method takes.
      updateSettingsFlowBody: body as unknown as UpdateSettingsFlowBody,
      xSessionToken: sessionToken,
      cookie,
    }),
  )
}
