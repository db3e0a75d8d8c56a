/** True for a flow that Kratos no longer takes. */
export function isExpired(flow: { expires_at: string }): boolean {
  return Date.parse(flow.expires_at) <= Date.now()
}
