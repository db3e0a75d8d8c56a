import type { UiNode } from "@ory/client"
import { HttpError, ValidationError } from "../errors.ts"
import { decode, decodePart } from "../http/decode.ts"
import { json, redirect, type Reply } from "../http/reply.ts"
import { flowPage } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { mailLoginCode, takeCode } from "../mails.ts"
import { readExtensions } from "../schema/extensions.ts"
import { checkCsrf, csrfToken } from "../session/csrf.ts"
import { requireEnabled } from "../settings/enabled.ts"
import type { StoredIdentity } from "../store.ts"
import { changeAddress } from "../verification/address.ts"
import { login, loginRefused } from "../ui/loginMessages.ts"
import { invalid } from "../ui/messages.ts"
import { input, nodeId, resetMessages, setCsrf, upsert } from "../ui/nodes.ts"
import { codeDecoder, codeMethodDecoder } from "./decoders.ts"
import {
  saveFlow,
  toFlowJson,
  type LoginMethod,
  type LoginOutcome,
  type LoginSubmission,
  type StoredLoginFlow,
} from "./flow.ts"
import { setValue } from "./form.ts"

interface Body {
  csrf_token?: string
  code?: string
  identifier?: string
  address?: string
  resend?: string
  transient_payload?: object
}

/** Six digits by mail, as a second factor. */
export const code: LoginMethod = {
  id: "code",

  populate(kratos, { exchange, flow, signedIn }) {
    if (!isAskedFor(kratos, flow) || !signedIn) return
    for (const address of addressesFor(kratos, signedIn.identity, exchange.query("via"))) {
      flow.ui.nodes.push(
        input("code", "address", "submit", {
          value: address,
          label: login.sendCodeTo(address, channelOf(address)),
        }),
      )
    }
    if (flow.type === "browser") setCsrf(flow.ui, csrfToken(kratos, exchange))
  },

  login(kratos, submission) {
    const { exchange, flow } = submission
    if (!isAskedFor(kratos, flow)) return undefined
    const { method, address } = decode(exchange, codeMethodDecoder)
    if (method !== "code" && !address) return undefined
    requireEnabled(kratos, "code")
    const { payload, error } = decodePart(exchange, codeDecoder)
    const body = payload as Body
    try {
      if (error) throw error
      checkCsrf(exchange, flow, body.csrf_token)
      return sendOrUse(kratos, submission, body)
    } catch (refusal) {
      setCsrf(flow.ui, csrfToken(kratos, exchange))
      const identifier = body.address || body.identifier || ""
      upsert(flow.ui, input("default", "identifier", "hidden", { value: identifier }))
      throw refusal
    }
  },
}

const isAskedFor = ({ config }: Kratos, { requestedAal }: StoredLoginFlow) =>
  config.codeMfa && requestedAal === "aal2"

const channelOf = (address: string) => (address.startsWith("+") ? "sms" : "email")

const isEmail = (text: string) => text.includes("@")
const normalized = (text: string) => (isEmail(text) ? text.toLowerCase() : text).trim()

const addressesOf = ({ config }: Kratos, { traits }: StoredIdentity) =>
  readExtensions(config.identitySchema, traits).codeIdentifiers

/**
 * The addresses a code can be sent to; only that of one trait where `via` names it.
 * @throws HttpError 400 for a trait without an address
 */
function addressesFor(kratos: Kratos, identity: StoredIdentity, via: string): string[] {
  const addresses = addressesOf(kratos, identity)
  if (!via) return addresses.sort()
  const value = traitAt(identity.traits, via)
  if (!value) {
    throw new HttpError(400, {
      reason: `No value found for trait ${via} in the current identity.`,
    })
  }
  if (addresses.length === 0) return []
  const address = addresses.find((each) => each === normalized(value))
  if (address !== undefined) return [address]
  throw new HttpError(400, {
    reason:
      "You can only reference a trait that matches a verification email address in the via parameter, or a registered credential.",
  })
}

function traitAt(traits: unknown, path: string): string {
  const value = path
    .split(".")
    .reduce<unknown>(
      (part, key) =>
        typeof part === "object" && part !== null && Object.hasOwn(part, key)
          ? Reflect.get(part, key)
          : undefined,
      traits,
    )
  return typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value)
}

function sendOrUse(kratos: Kratos, submission: LoginSubmission, body: Body): LoginOutcome {
  const { flow } = submission
  if (body.resend) flow.state = "choose_method"
  if (flow.state === "choose_method") return { reply: send(kratos, submission, body) }
  if (flow.state === "sent_email") return signInWith(kratos, submission, body)
  throw new ValidationError([{ field: "", message: loginRefused.noMethod() }])
}

/** Mails a code and asks for it: 400 with the flow, as Kratos says that more is needed. */
function send(kratos: Kratos, { exchange, flow }: LoginSubmission, body: Body): Reply {
  const sent = body.identifier || body.address || ""
  const identifier = isEmail(sent) ? sent.toLowerCase() : sent
  if (!identifier) {
    throw new ValidationError([{ field: "identifier", message: invalid.required("identifier") }])
  }
  const address = normalized(identifier)
  const identity = kratos.store.findIdentity(["code"], address)
  if (!identity) {
    throw new ValidationError([{ field: "", message: loginRefused.noCodeAddress() }])
  }
  mailLoginCode(kratos, flow, { address, identityId: identity.id })
  flow.state = "sent_email"
  askForCode(kratos, flow)
  if (flow.type === "browser") setCsrf(flow.ui, csrfToken(kratos, exchange))
  setValue(flow.ui, "identifier", identifier)
  flow.active = "code"
  saveFlow(kratos, flow)
  if (!exchange.wantsJson) {
    return redirect(exchange.method, flowPage(kratos.config.pages.login, flow.id))
  }
  return json({ ...toFlowJson(flow), transient_payload: body.transient_payload }, 400)
}

function askForCode({ config }: Kratos, { ui, id }: StoredLoginFlow): void {
  resetMessages(ui)
  ui.nodes = ui.nodes
    .filter((node) => ["identifier", "address"].includes(nodeId(node)))
    .map(asIdentifier)
  ui.nodes.push(
    input("code", "method", "hidden", { value: "code" }),
    input("code", "code", "text", { label: login.codeLabel(), attributes: { required: true } }),
    input("code", "method", "submit", { value: "code", label: login.continue() }),
    input("code", "resend", "submit", { value: "code", label: login.resendCode() }),
  )
  ui.method = "POST"
  ui.action = `${config.url}/self-service/login?flow=${id}`
  ui.messages = [login.codeSent()]
}

function asIdentifier(node: UiNode): UiNode {
  if (node.attributes.node_type !== "input") return node
  return { ...node, attributes: { ...node.attributes, name: "identifier", type: "hidden" } }
}

function signInWith(kratos: Kratos, { flow, signedIn }: LoginSubmission, body: Body): LoginOutcome {
  if (!body.code) {
    throw new ValidationError([{ field: "code", message: invalid.required("code") }])
  }
  const used = signedIn && takeCode(flow, body.code, signedIn.identity.id)
  if (!used) throw new ValidationError([{ field: "", message: loginRefused.codeWrong() }])
  flow.state = "passed_challenge"
  // In the store: this answer still shows the address as it was.
  changeAddress(kratos, signedIn.identity, used.address, { verified: true, status: "completed" })
  return { identity: signedIn.identity, proof: { method: "code", aal: "aal2" } }
}
