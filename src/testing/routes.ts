import { HttpError } from "./errors.ts"
import { getError } from "./forwardError.ts"
import { corsHeaders, preflight } from "./http/cors.ts"
import type { Exchange } from "./http/exchange.ts"
import { errorReply, redirect, type Reply } from "./http/reply.ts"
import type { Kratos } from "./kratos.ts"
import { createBrowserLogin, createNativeLogin, getLogin, submitLogin } from "./login/routes.ts"
import { oidcCallback } from "./oidc/callback.ts"
import { prepareCsrf, requireCsrf } from "./session/csrf.ts"
import { getSchema } from "./getSchema.ts"
import { createLogout, nativeLogout, submitLogout } from "./session/logout.ts"
import { whoami } from "./session/whoami.ts"
import { createBrowserSettings, createNativeSettings, getSettings } from "./settings/routes.ts"
import { submitSettings } from "./settings/submit.ts"
import {
  createBrowserVerification,
  createNativeVerification,
  getVerification,
  submitVerification,
} from "./verification/routes.ts"
import { getWebAuthnScript } from "./webauthn/script.ts"

type Handler = (kratos: Kratos, exchange: Exchange) => Reply | Promise<Reply>

const ROUTES: Record<string, Record<string, Handler>> = {
  "/self-service/settings/browser": { GET: createBrowserSettings },
  "/self-service/settings/api": { GET: createNativeSettings },
  "/self-service/settings/flows": { GET: getSettings },
  "/self-service/settings": { GET: submitSettings, POST: submitSettings },
  "/self-service/login/browser": { GET: createBrowserLogin },
  "/self-service/login/api": { GET: createNativeLogin },
  "/self-service/login/flows": { GET: getLogin },
  "/self-service/login": { GET: submitLogin, POST: submitLogin },
  "/self-service/verification/browser": { GET: createBrowserVerification },
  "/self-service/verification/api": { GET: createNativeVerification },
  "/self-service/verification/flows": { GET: getVerification },
  "/self-service/verification": { GET: submitVerification, POST: submitVerification },
  "/self-service/logout/browser": { GET: createLogout },
  "/self-service/logout/api": { DELETE: nativeLogout },
  "/self-service/logout": { GET: submitLogout },
  "/self-service/errors": { GET: getError },
  "/self-service/methods/oidc/callback": { GET: oidcCallback },
  "/schemas": { GET: getSchema },
  "/sessions/whoami": { GET: whoami },
  "/.well-known/ory/webauthn.js": { GET: getWebAuthnScript },
}

/** Paths that end in a name of their own. */
const NAMED = /^(\/self-service\/methods\/oidc\/callback|\/schemas)\/[^/]+$/

const methodsOf = (path: string) => ROUTES[path.replace(NAMED, "$1")]

/** Kratos's answer to a request, with the headers that all answers have. */
export async function answer(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const first = preflight(kratos, exchange)
  if (first) return first
  prepareCsrf(kratos, exchange)
  const reply = await handle(kratos, exchange)
  const headers = { ...corsHeaders(kratos, exchange), ...reply.headers, vary: "Origin, Cookie" }
  return { ...reply, headers }
}

async function handle(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  try {
    requireCsrf(exchange)
    const methods = methodsOf(exchange.path)
    const handler = methods?.[exchange.method]
    if (handler) return noCache(await handler(kratos, exchange))
    return methods ? otherMethod(exchange, methods) : otherPath(exchange)
  } catch (error) {
    if (error instanceof HttpError) return noCache(errorReply(error))
    throw error
  }
}

function otherMethod({ method }: Exchange, methods: Record<string, Handler>): Reply {
  const allow = [...Object.keys(methods), "OPTIONS"].join(", ")
  if (method === "OPTIONS") return { status: 200, headers: { allow }, body: null }
  const refused = plain(405, "Method Not Allowed")
  return { ...refused, headers: { ...refused.headers, allow } }
}

/** Kratos leads from a path in capitals, or with a slash at its end, to the right one. */
function otherPath({ method, path, url }: Exchange): Reply {
  const right = path.toLowerCase().replace(/\/$/, "")
  if (!methodsOf(right)) return plain(404, "404 page not found")
  return redirect(method, right + url.search, method === "GET" ? 301 : 308)
}

function noCache(reply: Reply): Reply {
  const cacheControl = "private, no-cache, no-store, must-revalidate"
  return { ...reply, headers: { "cache-control": cacheControl, ...reply.headers } }
}

function plain(status: number, text: string): Reply {
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
    body: `${text}\n`,
  }
}
