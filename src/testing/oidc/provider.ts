import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import { goTo } from "../http/goTo.ts"
import type { Reply } from "../http/reply.ts"
import { encodeQuery } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { pause } from "../session/continuity.ts"
import { fromBase64Url, toBase64Url } from "../encoding.ts"
import type { LoginFlowRecord, SettingsFlowRecord } from "../store.ts"

export const CONTINUITY_NAME = "ory_kratos_oidc_auth_code_session"
const THIRTY_MINUTES = 1_800_000
const CLIENT_ID = "kratos"

/** What a provider tells Kratos about the person who signed in there. */
export interface Account {
  subject: string
}

/** What a provider says: an account, or that the person declined. */
export type ProviderAnswer = Account | { error: string; error_description?: string }

/** Sends the browser to a provider: 422 with `redirect_browser_to`, or the redirect itself. */
export function startProvider(
  kratos: Kratos,
  exchange: Exchange,
  flow: SettingsFlowRecord | LoginFlowRecord,
  provider: string,
): Reply {
  const { config, random } = kratos
  const state = toBase64Url(random.bytes(48))
  pause(kratos, exchange, CONTINUITY_NAME, {
    payload: { state, flow: flow.id, provider },
    lifespan: THIRTY_MINUTES,
  })
  const to = `${providerUrl(provider)}/auth?${encodeQuery({
    client_id: CLIENT_ID,
    code_challenge: toBase64Url(random.bytes(32)),
    code_challenge_method: "S256",
    ...(flow.kind === "login" && flow.refresh && { prompt: "login" }),
    redirect_uri: `${config.url}/self-service/methods/oidc/callback/${provider}`,
    response_type: "code",
    scope: "openid email",
    state,
  })}`
  return goTo(exchange, to)
}

/** Providers are nobody: `.example` is kept free for that. */
const providerUrl = (provider: string) => `https://${encodeURIComponent(provider)}.example`

/**
 * Where a provider sends the browser back to, after a person signed in there or declined.
 * `redirect` is the URL that Kratos sent the browser to.
 */
export function callbackUrl(redirect: string, answer: ProviderAnswer): string {
  const { searchParams } = new URL(redirect, "https://none.example")
  const state = searchParams.get("state")
  const back = searchParams.get("redirect_uri")
  if (state === null || back === null) {
    throw new TypeError(
      `createFakeKratos: providerCallback: ${redirect} is not where Kratos sends a browser for a ` +
        "provider. Pass redirect_browser_to of the 422.",
    )
  }
  const query: Record<string, string> =
    "error" in answer
      ? { error: answer.error, error_description: answer.error_description ?? "", state }
      : // The fake's code is the account itself: there is no provider to ask. With the state it is
        // another one each time, since a code is taken once.
        { code: toBase64Url(new TextEncoder().encode(JSON.stringify({ answer, state }))), state }
  return `${back}?${encodeQuery(query)}`
}

/** @throws HttpError 500 for a code that `callbackUrl` did not make, or that was taken before */
export function accountOfCode({ store }: Kratos, code: string): Account {
  const isUsed = store.usedProviderCodes.has(code)
  store.usedProviderCodes.add(code)
  try {
    if (isUsed) throw new Error()
    const bytes = fromBase64Url(code)
    return (JSON.parse(new TextDecoder().decode(bytes)) as { answer: Account }).answer
  } catch {
    throw new HttpError(500, { message: 'oauth2: "invalid_grant" "grant request is invalid"' })
  }
}
