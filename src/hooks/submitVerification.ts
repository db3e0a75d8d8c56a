import type { VerificationFlow } from "@ory/client"
import { needsAnotherFlow, parseFlowError } from "../client/errors.ts"
import {
  createVerificationFlow,
  getVerificationFlow,
  sendCode,
} from "../client/verificationClient.ts"
import type { VerificationClient } from "../client/verificationClient.ts"
import { messagesOf } from "../flow/messages.ts"

/** "The request was already completed successfully and can not be retried." */
const DONE_ALREADY = 4070002

/** What came of a request. */
export interface VerificationAnswer {
  flow: VerificationFlow
  /** Another flow took over, and has sent a code of its own. */
  isRenewed: boolean
}

/** The address is confirmed: by this flow, or by the one that this flow replaces. */
export function isVerified(flow: VerificationFlow): boolean {
  return flow.state === "passed_challenge" || messagesOf(flow).some(({ id }) => id === DONE_ALREADY)
}

/**
 * Makes a request, and goes on with another flow where that one is gone: with a code that is sent
 * anew, as those of another flow are not taken.
 * @throws FlowError
 */
export async function submitVerification(
  client: VerificationClient,
  address: string,
  request: () => Promise<VerificationFlow>,
): Promise<VerificationAnswer> {
  const flow = await request().catch((thrown: unknown) => replace(client, thrown))
  if (flow.state !== "choose_method" || isVerified(flow)) return { flow, isRenewed: false }
  return { flow: await sendCode(client, flow, address), isRenewed: true }
}

async function replace(client: VerificationClient, thrown: unknown): Promise<VerificationFlow> {
  const error = parseFlowError(thrown)
  if (!needsAnotherFlow(error)) throw error
  const replacement = error.code === "flow_expired" ? error.useFlowId : undefined
  return replacement === undefined
    ? createVerificationFlow(client)
    : getVerificationFlow(client, replacement)
}
