import type { AnyFlow } from "./nodes.ts"
import { safeUrl } from "./urls.ts"

/** An address that is to be confirmed. */
export interface PendingVerification {
  address: string
  /** The verification flow that has sent a code there. */
  flowId?: string | undefined
  /** The app's page for that flow. Native flows have none. */
  url?: string | undefined
}

interface VerificationItem {
  action: "show_verification_ui"
  flow?: { id?: unknown; verifiable_address?: unknown; url?: unknown }
}

/** From `continue_with`, which only the answer to a submit carries. */
export function pendingVerification(flow: AnyFlow): PendingVerification | undefined {
  const items = Array.isArray(flow.continue_with) ? (flow.continue_with as unknown[]) : []
  const item = items.find(
    (candidate): candidate is VerificationItem =>
      (candidate as Partial<VerificationItem> | null)?.action === "show_verification_ui",
  )
  const { id, verifiable_address: address, url } = item?.flow ?? {}
  if (typeof address !== "string") return undefined
  return { address, flowId: typeof id === "string" ? id : undefined, url: safeUrl(url) }
}
