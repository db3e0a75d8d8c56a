import type { UiContainer, UiNode } from "@ory/client"
import type { Kratos } from "../kratos.ts"
import { csrfToken } from "../session/csrf.ts"
import { requireEnabled, submittedMethod } from "../settings/enabled.ts"
import { nodeId, setCsrf } from "../ui/nodes.ts"
import type { LoginMethod, LoginSubmission } from "./flow.ts"

/** `undefined`: none. */
export function setValue(ui: UiContainer, name: string, value: string | undefined): void {
  const node = ui.nodes.find((each) => nodeId(each) === name)
  if (node?.attributes.node_type !== "input") return
  if (value === undefined) delete node.attributes.value
  else node.attributes.value = value
}

/** What was typed is gone, and the form can be sent again. */
export function resetForm(kratos: Kratos, { exchange, flow }: LoginSubmission, name: string): void {
  setValue(flow.ui, name, undefined)
  if (flow.type === "browser") setCsrf(flow.ui, csrfToken(kratos, exchange))
}

/**
 * Whether a submission names this method, in a flow that asks for the factor that it is.
 * @throws HttpError 400 for what cannot be read, 404 where the method is off
 */
export function isFor(
  kratos: Kratos,
  { exchange, flow }: LoginSubmission,
  method: LoginMethod["id"],
  aal: "aal1" | "aal2",
): boolean {
  if (flow.requestedAal !== aal || submittedMethod(exchange) !== method) return false
  requireEnabled(kratos, method)
  return true
}

const GROUPS = [
  "oidc",
  "default",
  "webauthn",
  "passkey",
  "code",
  "password",
  "totp",
  "lookup_secret",
]
const FIRST = ["csrf_token", "identifier", "password"]

/** The nodes in the order of a login flow: by group, then by name and value, `method` last. */
export function sortNodes(nodes: UiNode[]): UiNode[] {
  const group = (node: UiNode) => GROUPS.indexOf(node.group)
  return [...nodes].sort(
    (a, b) => group(a) - group(b) || position(a) - position(b) || compare(printed(a), printed(b)),
  )
}

function position(node: UiNode): number {
  const id = nodeId(node)
  if (id === "method") return FIRST.length + 1
  const index = FIRST.findIndex((name) => id.startsWith(name))
  return index === -1 ? FIRST.length : index
}

function printed({ attributes }: UiNode): string {
  if (attributes.node_type === "script") return attributes.src
  const value: unknown = attributes.node_type === "input" ? attributes.value : undefined
  return typeof value === "string" ? value : "<nil>"
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
