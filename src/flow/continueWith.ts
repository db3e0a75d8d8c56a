import type { AnyFlow } from "./nodes.ts"
import { safeUrl } from "./urls.ts"

/** An address that Kratos has sent a code to, and where the code is to be entered. */
export interface PendingVerification {
  address: string
  url: string
}

interface VerificationItem {
  action: "show_verification_ui"
  flow?: { verifiable_address?: unknown; url?: unknown }
}

/** From `continue_with`, which only the answer to a submit carries. */
export function pendingVerification(flow: AnyFlow): PendingVerification | undefined {
  const items = Array.isArray(flow.continue_with) ? (flow.continue_with as unknown[]) : []
  const item = items.find(
    (candidate): candidate is VerificationItem =>
      (candidate as Partial<VerificationItem> | null)?.action === "show_verification_ui",
  )
  const url = safeUrl(item?.flow?.url)
  const address = item?.flow?.verifiable_address
  return url !== undefined && typeof address === "string" ? { address, url } : undefined
}
