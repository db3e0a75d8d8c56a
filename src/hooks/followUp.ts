import type { SettingsFlow } from "@ory/client"
import { readFlow } from "../client/readFlow.ts"
import { getOrCreateFlow } from "../client/settingsClient.ts"
import type { FlowRequest } from "./loadFlow.ts"

/**
 * Makes of the answer to a request for a flow what there is to show: the flow without misleading
 * messages, or another one where it is gone.
 *
 * @throws FlowError
 */
export async function followUp(
  { client, credentials, flowId, returnTo }: FlowRequest,
  request: Promise<{ data: unknown }>,
): Promise<SettingsFlow> {
  if (credentials.cookie === undefined) {
    return getOrCreateFlow(client, credentials, flowId, returnTo, request)
  }
  const { flow } = await readFlow<SettingsFlow>(request)
  return flow
}
