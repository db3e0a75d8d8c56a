import type { SettingsFlow } from "@ory/client"
import { unreachable } from "../client/flowError.ts"
import { requestFlow } from "../client/requestFlow.ts"
import type { Credentials, SettingsClient } from "../client/settingsClient.ts"
import { isFlow } from "../flow/isFlow.ts"
import { inUse } from "./whenInUse.ts"

/** Which flow to load. */
export interface FlowRequest {
  client: SettingsClient
  credentials: Credentials
  /** A new one is created where absent. */
  flowId: string | undefined
  returnTo: string | undefined
}

/** Gets the flow to show. @throws FlowError */
export async function loadFlow(wanted: FlowRequest): Promise<SettingsFlow> {
  const { client, credentials, flowId, returnTo } = wanted
  const request = requestFlow(client, credentials, flowId, returnTo)
  const data = await request.then(
    (answer) => answer.data,
    () => undefined,
  )
  const flow = isFlow(data) ? (data as SettingsFlow) : undefined
  if (flow && !flow.ui.messages?.length) return flow
  const code = await inUse.load().catch(() => undefined)
  if (code) return code.followUp(wanted, request)
  if (flow) return flow
  throw unreachable()
}
