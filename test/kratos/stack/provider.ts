import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { Configuration, Provider } from "oidc-provider"
import { providerPage } from "./providerPage.ts"
import type { StackUrls } from "./urls.ts"

/** Both are the same server, seen by Kratos as two providers: one is not enough to tell apart. */
export const oidcProviderIds = ["local", "other"] as const
export type OidcProviderId = (typeof oidcProviderIds)[number]

const secretOf = (id: OidcProviderId) => `secret-of-${id}`

const MAPPER = `local claims = std.extVar('claims');
{ identity: { traits: { [if 'email' in claims then 'email' else null]: claims.email } } }`

/** The providers as Kratos's configuration wants them. */
export function oidcProviders(issuer: string) {
  return oidcProviderIds.map((id) => ({
    id,
    provider: "generic",
    label: id === "local" ? "Local" : "Other",
    client_id: id,
    client_secret: secretOf(id),
    issuer_url: issuer,
    scope: ["openid", "email"],
    mapper_url: `base64://${Buffer.from(MAPPER).toString("base64")}`,
  }))
}

function configuration(kratosUrl: string): Configuration {
  return {
    clients: oidcProviderIds.map((id) => ({
      client_id: id,
      client_secret: secretOf(id),
      redirect_uris: [`${kratosUrl}/self-service/methods/oidc/callback/${id}`],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    })),
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    // Kratos reads the claims from the ID token.
    conformIdTokenClaims: false,
    // Any account exists: what is typed on the page is its subject and, with an @, its address.
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        email: sub.includes("@") ? sub : `${sub}@provider.example`,
        email_verified: true,
      }),
    }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    cookies: { keys: ["only-for-tests"] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ""
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk)
  return new URLSearchParams(body)
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { params } = await provider.interactionDetails(request, response)
  const clientId = String(params.client_id)
  if (request.method !== "POST") {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(providerPage(clientId))
    return
  }
  const form = await readForm(request)
  if (form.get("decision") === "deny") {
    await provider.interactionFinished(request, response, {
      error: "access_denied",
      error_description: "The person denied the consent.",
    })
    return
  }
  const accountId = form.get("account") || "somebody"
  const grant = new provider.Grant({ accountId, clientId })
  grant.addOIDCScope("openid email")
  await provider.interactionFinished(request, response, {
    login: { accountId },
    consent: { grantId: await grant.save() },
  })
}

/**
 * Runs something without the provider's warnings: that its store and its keys are for development
 * (they are), and that it wants a newer Node.js than this project's oldest (it runs there).
 */
async function quietly<Result>(deed: () => Result | Promise<Result>): Promise<Result> {
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("oidc-provider WARNING")) warn(...words)
  }
  try {
    return await deed()
  } finally {
    console.warn = warn
  }
}

let quiet: Promise<unknown> = Promise.resolve()

/** One after another, as the console is everybody's. */
function createProvider(urls: StackUrls): Promise<Provider> {
  const created = quiet.then(() =>
    quietly(async () => {
      const { default: Provider } = await import("oidc-provider")
      return new Provider(urls.providerUrl, configuration(urls.kratosUrl))
    }),
  )
  quiet = created.catch(() => undefined)
  return created
}

/** Starts an OpenID Connect provider on the port of `urls.providerUrl`. */
export async function startProvider(urls: StackUrls): Promise<{ stop(): Promise<void> }> {
  const provider = await createProvider(urls)
  const answer = provider.callback()
  const server = createServer((request, response) => {
    const path = request.url ?? "/"
    if (path.startsWith("/interaction/")) {
      interact(provider, request, response).catch((error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      })
      return
    }
    // No single sign-on: a test that links two accounts is asked for the account twice.
    if (path.startsWith("/auth?")) delete request.headers.cookie
    void answer(request, response)
  })
  const { port } = new URL(urls.providerUrl)
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(Number(port), "127.0.0.1", resolve)
  })
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
