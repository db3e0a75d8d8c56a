import { HttpError, NeedsPrivilegedSession, ValidationError } from "../errors.ts"
import { decode } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import { startProvider } from "../oidc/provider.ts"
import { oidcDecoder } from "../schema/methodSchemas.ts"
import { firstFactors } from "../session/aal.ts"
import { isPrivileged } from "../session/session.ts"
import type { StoredIdentity } from "../store.ts"
import { invalid, settings } from "../ui/messages.ts"
import { input } from "../ui/nodes.ts"
import { requireEnabled } from "./enabled.ts"
import type { Outcome, SettingsMethod, Submission } from "./method.ts"

export const oidc: SettingsMethod = {
  id: "oidc",

  populate({ config }, _exchange, { type, ui }, { credentials }) {
    if (type === "api") return
    const linked = credentials.oidc ?? []
    const isLinked = (id: string) => linked.some(({ provider }) => provider === id)
    for (const { id, label } of config.providers) {
      if (isLinked(id)) continue
      ui.nodes.push(input("oidc", "link", "submit", { value: id, label: settings.link(label) }))
    }
    // Nobody may lock themselves out: the last way to sign in has no button.
    if (firstFactors(credentials) < 2) return
    for (const { provider } of linked) {
      const label = config.providers.find(({ id }) => id === provider)?.label ?? provider
      ui.nodes.push(
        input("oidc", "unlink", "submit", { value: provider, label: settings.unlink(label) }),
      )
    }
  },

  submit(kratos, submission) {
    const body =
      submission.resumed ?? decode(submission.exchange, oidcDecoder(kratos.config.identitySchema))
    const { link, unlink } = body as { link?: string; unlink?: string }
    if (!link && !unlink) return undefined
    requireEnabled(kratos, "oidc")
    submission.kept = body
    if (link && unlink) {
      refuse("it is not possible to link and unlink providers in the same request")
    }
    if (link) return linkProvider(kratos, submission, link)
    return { save: unlinkProvider(kratos, submission, unlink ?? "") }
  },
}

function refuse(reason: string): never {
  throw new ValidationError([{ field: "", message: invalid.generic(reason) }])
}

/** @throws ValidationError 4000001 for a provider that is unknown or linked already */
export function requireLinkable(
  { config }: Kratos,
  { credentials }: StoredIdentity,
  provider: string,
): void {
  const isKnown = config.providers.some(({ id }) => id === provider)
  const isLinked = credentials.oidc?.some((each) => each.provider === provider)
  if (isKnown && !isLinked) return
  refuse("can not link unknown or already existing OpenID Connect connection")
}

/** 422, or the redirect itself: the provider is asked for the account. */
function linkProvider(kratos: Kratos, submission: Submission, provider: string): Outcome {
  requireLinkable(kratos, submission.identity, provider)
  if (!isPrivileged(kratos, submission.session)) throw new NeedsPrivilegedSession()
  return { reply: startProvider(kratos, submission.exchange, submission.flow, provider) }
}

function unlinkProvider(
  kratos: Kratos,
  { session, identity }: Submission,
  provider: string,
): StoredIdentity {
  if (!isPrivileged(kratos, session)) throw new NeedsPrivilegedSession()
  const { credentials } = identity
  const { oidc: linked } = credentials
  if (!linked) {
    throw new HttpError(404, { reason: "identity does not have credential type oidc" })
  }
  if (firstFactors(credentials) < 2) {
    refuse(
      "can not unlink OpenID Connect connection because it is the last remaining first factor credential",
    )
  }
  if (!linked.some((each) => each.provider === provider)) {
    refuse("can not unlink non-existing OpenID Connect connection")
  }
  return {
    ...identity,
    credentials: { ...credentials, oidc: linked.filter((each) => each.provider !== provider) },
  }
}
