import { ValidationError } from "../errors.ts"
import { decodePart } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import { readExtensions } from "../schema/extensions.ts"
import { checkCsrf, csrfToken } from "../session/csrf.ts"
import type { StoredIdentity } from "../store.ts"
import { label, refused } from "../ui/messages.ts"
import { login } from "../ui/loginMessages.ts"
import { input, setCsrf, upsert } from "../ui/nodes.ts"
import { passwordDecoder } from "./decoders.ts"
import type { LoginMethod, LoginSubmission, StoredLoginFlow } from "./flow.ts"
import { isFor, resetForm, setValue } from "./form.ts"
import { identifierLabel } from "./identifierLabel.ts"

type Body = Partial<Record<string, string>>

export const password: LoginMethod = {
  id: "password",

  populate(kratos, submission) {
    const { flow } = submission
    if (flow.requestedAal === "aal2") return
    if (flow.refresh) populateRefresh(kratos, submission)
    else populateFirst(kratos, submission)
  },

  login(kratos, submission) {
    if (!isFor(kratos, submission, "password", "aal1")) return undefined
    const { exchange, flow } = submission
    const { payload, error } = decodePart(exchange, passwordDecoder)
    const body = payload as Body
    const identifier = body.identifier || body.password_identifier || ""
    try {
      if (error) throw error
      checkCsrf(exchange, flow, body.csrf_token)
      const identity = findPerson(kratos, identifier, body.password)
      return { identity, proof: { method: "password", aal: "aal1" } }
    } catch (refusal) {
      resetForm(kratos, submission, "password")
      setValue(flow.ui, "identifier", identifier)
      throw refusal
    }
  },
}

function populateFirst(kratos: Kratos, { exchange, flow }: LoginSubmission): void {
  upsert(
    flow.ui,
    input("default", "identifier", "text", {
      value: "",
      label: identifierLabel(kratos.config.identitySchema),
      attributes: { required: true },
    }),
  )
  setCsrf(flow.ui, csrfToken(kratos, exchange))
  addPassword(flow, login.withPassword())
}

/** The person is known: only the password is asked for. */
function populateRefresh(kratos: Kratos, { exchange, flow, signedIn }: LoginSubmission): void {
  if (signedIn?.identity.credentials.password === undefined) return
  const [identifier] = identifiersOf(kratos, signedIn.identity)
  if (!identifier) return
  setCsrf(flow.ui, csrfToken(kratos, exchange))
  upsert(flow.ui, input("default", "identifier", "hidden", { value: identifier }))
  addPassword(flow, login.signIn())
}

function addPassword({ ui }: StoredLoginFlow, submit: ReturnType<typeof login.signIn>): void {
  upsert(
    ui,
    input("password", "password", "password", {
      label: label.password(),
      attributes: { required: true, autocomplete: "current-password" },
    }),
  )
  ui.nodes.push(input("password", "method", "submit", { value: "password", label: submit }))
}

const identifiersOf = ({ config }: Kratos, { traits }: StoredIdentity) =>
  readExtensions(config.identitySchema, traits).passwordIdentifiers.sort()

/** @throws ValidationError 4000006 */
function findPerson({ store }: Kratos, identifier: string, password = ""): StoredIdentity {
  const id = store.identifiers.get(`password:${identifier.trim().toLowerCase()}`)
  const identity = store.identities.get(id ?? "")
  if (identity?.credentials.password === password) return identity
  throw new ValidationError([{ field: "", message: refused.credentials() }])
}
