import type { SettingsFlow, UpdateSettingsFlowBody } from "@ory/client"
import type { FlowBody } from "../flow/body.ts"
import { parseFlowError } from "./errors.ts"
import type { FlowErrorCode } from "./errors.ts"
import { missingMethods } from "./missingMethods.ts"
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

const METHODS: readonly SettingsMethod[] = [
  "createBrowserSettingsFlow",
  "createNativeSettingsFlow",
  "getSettingsFlow",
  "updateSettingsFlow",
]

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

/** @throws TypeError naming the methods that `client` lacks. */
export function assertSettingsClient(client: unknown): asserts client is SettingsClient {
  const missing = missingMethods(client, METHODS)
  if (missing.length === 0) return
  throw new TypeError(
    `react-ory-settings: \`client\` lacks ${missing.join(", ")}. ` +
      "Pass createOryClient(url), or a FrontendApi of @ory/client or @ory/client-fetch.",
  )
}

/**
 * A new settings flow (GET /self-service/settings/browser, or /api with a session token).
 * @throws FlowError
 */
export async function createFlow(
  client: SettingsClient,
  { sessionToken, cookie }: Credentials,
  returnTo?: string,
): Promise<SettingsFlow> {
  const { flow } = await readFlow<SettingsFlow>(
    sessionToken === undefined
      ? request(client, "createBrowserSettingsFlow", {
          ...(returnTo !== undefined && { returnTo }),
          ...(cookie !== undefined && { cookie }),
        })
      : request(client, "createNativeSettingsFlow", { xSessionToken: sessionToken }),
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
  const { flow } = await readFlow<SettingsFlow>(
    request(client, "getSettingsFlow", { id, ...headersOf(credentials) }),
  )
  return flow
}

/**
 * The flow of that id or, where it is gone or another identity's, a replacement.
 * @throws FlowError
 */
export async function getOrCreateFlow(
  client: SettingsClient,
  credentials: Credentials,
  id: string | undefined,
  returnTo?: string,
): Promise<SettingsFlow> {
  if (id === undefined) return createFlow(client, credentials, returnTo)
  try {
    return await getFlow(client, credentials, id)
  } catch (thrown) {
    const error = parseFlowError(thrown)
    if (!REPLACEABLE.includes(error.code)) throw error
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
  credentials: Credentials,
  id: string,
  body: FlowBody,
): Promise<FlowAnswer<SettingsFlow>> {
  return readFlow(
    request(client, "updateSettingsFlow", {
      flow: id,
      // The nodes say what a body holds; the type lists what each known method takes.
      updateSettingsFlowBody: body as unknown as UpdateSettingsFlowBody,
      ...headersOf(credentials),
    }),
  )
}

function headersOf({ sessionToken, cookie }: Credentials) {
  return {
    ...(sessionToken !== undefined && { xSessionToken: sessionToken }),
    ...(cookie !== undefined && { cookie }),
  }
}
