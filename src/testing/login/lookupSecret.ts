import { ValidationError } from "../errors.ts"
import { decode } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import { checkCsrf, csrfToken } from "../session/csrf.ts"
import type { StoredIdentity } from "../store.ts"
import { login, loginRefused } from "../ui/loginMessages.ts"
import { input, setCsrf, upsert } from "../ui/nodes.ts"
import { lookupDecoder } from "./decoders.ts"
import type { LoginMethod } from "./flow.ts"
import { isFor, resetForm } from "./form.ts"

export const lookupSecret: LoginMethod = {
  id: "lookup_secret",

  populate(kratos, { exchange, flow, signedIn }) {
    if (flow.requestedAal === "aal1" || !signedIn?.identity.credentials.lookupSecret.length) return
    setCsrf(flow.ui, csrfToken(kratos, exchange))
    upsert(
      flow.ui,
      input("lookup_secret", "lookup_secret", "text", {
        value: "",
        label: login.lookupLabel(),
        attributes: { required: true },
      }),
    )
    flow.ui.nodes.push(
      input("lookup_secret", "method", "submit", {
        value: "lookup_secret",
        label: login.useLookup(),
      }),
    )
  },

  login(kratos, submission) {
    const { exchange, flow, signedIn } = submission
    if (!isFor(kratos, submission, "lookup_secret", "aal2")) return undefined
    try {
      const body = decode(exchange, lookupDecoder)
      checkCsrf(exchange, flow, body.csrf_token)
      if (!signedIn?.identity.credentials.lookupSecret.length) throw refuse("noLookup")
      spend(kratos, signedIn.identity, body.lookup_secret as string)
      return { identity: signedIn.identity, proof: { method: "lookup_secret", aal: "aal2" } }
    } catch (refusal) {
      resetForm(kratos, submission, "lookup_secret")
      throw refusal
    }
  },
}

const refuse = (why: "noLookup" | "lookupUsed" | "lookupWrong") =>
  new ValidationError([{ field: "", message: loginRefused[why]() }])

/** Notes when a code was used, in whole seconds: it is no longer taken from then on. */
function spend({ store, clock }: Kratos, identity: StoredIdentity, sent: string): void {
  const { credentials } = identity
  const spent = credentials.lookupSecret.find(({ code }) => code === sent)
  if (!spent) throw refuse("lookupWrong")
  if (spent.usedAt !== undefined) throw refuse("lookupUsed")
  const usedAt = new Date(Math.round(clock.now() / 1000) * 1000).toISOString().replace(".000", "")
  const lookupSecret = credentials.lookupSecret.map((each) =>
    each === spent ? { ...each, usedAt } : each,
  )
  store.identities.set(identity.id, {
    ...identity,
    updatedAt: clock.iso(),
    credentials: { ...credentials, lookupSecret },
  })
}
