/** A flow as far as scenarios read it. What an answer really is, is for the comparison to tell. */
export interface Flow {
  id: string
  return_to?: string
  redirect_browser_to?: string
  use_flow_id?: string
  session_token?: string
  logout_token?: string
  logout_url?: string
  continue_with?: { flow?: { id: string; url: string }; redirect_browser_to?: string }[]
  error?: { id?: string; details?: Record<string, string> }
  identity: { id: string; traits: Record<string, unknown> }
  ui: { action: string; nodes: Node[] }
}

export interface Node {
  group: string
  attributes: {
    name?: string
    id?: string
    value?: string
    text?: { context?: { secret?: string; secrets?: { text: string }[] } }
  }
}

/** The node of a name (or an id), whose absence ends a scenario. */
export function node(flow: Flow, name: string): Node {
  const found = flow.ui.nodes.find(
    ({ attributes }) => attributes.name === name || attributes.id === name,
  )
  if (!found) throw new Error(`The flow has no node "${name}".`)
  return found
}

export function value(flow: Flow, name: string): string {
  return node(flow, name).attributes.value ?? ""
}

/** `""` in flows of apps. */
export function csrfToken(flow: Flow): string {
  return value(flow, "csrf_token")
}

export function totpSecret(flow: Flow): string {
  return node(flow, "totp_secret_key").attributes.text?.context?.secret ?? ""
}

export function backupCodes(flow: Flow): string[] {
  const secrets = node(flow, "lookup_secret_codes").attributes.text?.context?.secrets ?? []
  return secrets.map(({ text }) => text)
}
