import type { UiNode } from "@ory/client"
import { NeedsPrivilegedSession, HttpError } from "../errors.ts"
import { newBackupCodes } from "../identities.ts"
import { decode } from "../http/decode.ts"
import type { Kratos } from "../kratos.ts"
import { lookupDecoder } from "../schema/methodSchemas.ts"
import { checkCsrf } from "../session/csrf.ts"
import { addAuthentication, isPrivileged } from "../session/session.ts"
import type { BackupCode, SettingsFlowRecord, StoredIdentity } from "../store.ts"
import { settings } from "../ui/messages.ts"
import { input, removeNodes, textNode, upsert } from "../ui/nodes.ts"
import { requireEnabled } from "./enabled.ts"
import type { Outcome, SettingsMethod, Submission } from "./method.ts"

const button = (name: string, label: UiNode["meta"]["label"]) =>
  input("lookup_secret", name, "submit", { value: "true", label })

const NODES = {
  reveal: () => button("lookup_secret_reveal", settings.revealLookup()),
  regenerate: () => button("lookup_secret_regenerate", settings.regenerateLookup()),
  confirm: () => button("lookup_secret_confirm", settings.confirmLookup()),
  disable: () => button("lookup_secret_disable", settings.disableLookup()),
  codes: (codes: BackupCode[]) =>
    textNode("lookup_secret", "lookup_secret_codes", list(codes), settings.lookupLabel()),
}

function list(codes: BackupCode[]) {
  const texts = codes.map(({ code, usedAt }) =>
    usedAt === undefined ? settings.lookupSecret(code) : settings.lookupUsed(usedAt),
  )
  const words = codes.map(({ code, usedAt }) => (usedAt === undefined ? code : "used"))
  return { ...settings.lookupList(texts), text: words.join(", ") }
}

function replaceNodes({ ui }: SettingsFlowRecord, nodes: UiNode[]): void {
  removeNodes(ui, [
    "lookup_secret_reveal",
    "lookup_secret_regenerate",
    "lookup_secret_confirm",
    "lookup_secret_disable",
    "lookup_secret_codes",
  ])
  for (const node of nodes) upsert(ui, node)
}

export const lookupSecret: SettingsMethod = {
  id: "lookup_secret",

  populate(_kratos, _exchange, { ui }, identity) {
    const hasCodes = identity.credentials.lookupSecret.length > 0
    const nodes = hasCodes ? [NODES.reveal(), NODES.disable()] : [NODES.regenerate()]
    for (const node of nodes) upsert(ui, node)
  },

  submit(kratos, submission) {
    const body = submission.resumed ?? decode(submission.exchange, lookupDecoder)
    const wants = (what: string) => body[`lookup_secret_${what}`] === true
    if (!["reveal", "regenerate", "confirm", "disable"].some(wants)) return undefined
    requireEnabled(kratos, "lookup_secret")
    submission.kept = body
    const { exchange, flow, session, identity } = submission
    checkCsrf(exchange, flow, body.csrf_token)
    if (!isPrivileged(kratos, session)) throw new NeedsPrivilegedSession()
    // Where several are sent, Kratos does the first of these.
    if (wants("confirm")) return { save: confirm(kratos, submission) }
    if (wants("reveal")) return reveal(flow, identity)
    if (wants("disable")) return { save: withCodes(identity, []) }
    return regenerate(kratos, flow)
  },
}

function regenerate({ random }: Kratos, flow: SettingsFlowRecord): Outcome {
  const codes = newBackupCodes(random)
  flow.context.lookupCodes = codes
  replaceNodes(flow, [NODES.codes(codes.map((code) => ({ code }))), NODES.confirm()])
  return "show"
}

function reveal(flow: SettingsFlowRecord, { credentials }: StoredIdentity): Outcome {
  if (credentials.lookupSecret.length === 0) {
    throw new HttpError(400, { reason: "Can not reveal lookup codes because you have none." })
  }
  replaceNodes(flow, [NODES.codes(credentials.lookupSecret), NODES.disable(), NODES.regenerate()])
  return "show"
}

function confirm(kratos: Kratos, { flow, session, identity }: Submission): StoredIdentity {
  const codes = flow.context.lookupCodes
  if (!codes) {
    throw new HttpError(400, {
      reason: "You must (re-)generate recovery backup codes before you can save them.",
    })
  }
  addAuthentication(kratos, session, { method: "lookup_secret", aal: "aal2" })
  return withCodes(
    identity,
    codes.map((code) => ({ code })),
  )
}

function withCodes(identity: StoredIdentity, lookupSecret: BackupCode[]): StoredIdentity {
  return { ...identity, credentials: { ...identity.credentials, lookupSecret } }
}
