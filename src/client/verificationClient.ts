import type { UpdateVerificationFlowBody, VerificationFlow } from "@ory/client"
import type { FlowBody } from "../flow/body.ts"
import { inputNamed } from "../flow/nodes.ts"
import { request } from "./frontendApi.ts"
import type { ApiWith, VerificationMethod } from "./frontendApi.ts"
import { readFlow } from "./readFlow.ts"

/** The part of a client by which an address is confirmed. */
export type VerificationClient = ApiWith<VerificationMethod>

/**
 * A new verification flow, which asks for an address (GET /self-service/verification/browser).
 * @throws FlowError
 */
export async function createVerificationFlow(
  client: VerificationClient,
): Promise<VerificationFlow> {
  const { flow } = await readFlow<VerificationFlow>(
    request(client, "createBrowserVerificationFlow", {}),
  )
  return flow
}

/**
 * The flow of that id (GET /self-service/verification/flows).
 * @throws FlowError
 */
export async function getVerificationFlow(
  client: VerificationClient,
  id: string,
): Promise<VerificationFlow> {
  const { flow } = await readFlow<VerificationFlow>(request(client, "getVerificationFlow", { id }))
  return flow
}

/**
 * Posts a submission (POST /self-service/verification). The answer may be another flow: Kratos leads
 * to a new one where this one has expired.
 * @throws FlowError
 */
export async function postVerificationFlow(
  client: VerificationClient,
  { id }: VerificationFlow,
  body: FlowBody,
): Promise<VerificationFlow> {
  const { flow } = await readFlow<VerificationFlow>(
    request(client, "updateVerificationFlow", {
      flow: id,
      // The nodes say what a body holds; the type lists what each known method takes.
      updateVerificationFlowBody: body as unknown as UpdateVerificationFlowBody,
    }),
  )
  return flow
}

/**
 * Has a code sent to an address; those sent before in this flow are no longer taken.
 * @throws FlowError
 */
export function sendCode(
  client: VerificationClient,
  flow: VerificationFlow,
  address: string,
): Promise<VerificationFlow> {
  const valueOf = (name: string): unknown => inputNamed(flow, name)?.attributes.value
  return postVerificationFlow(client, flow, {
    method: valueOf("method"),
    email: address,
    csrf_token: valueOf("csrf_token"),
  })
}
