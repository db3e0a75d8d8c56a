import { withoutReplayComplaint } from "../flow/answers.ts"
import { isFlow } from "../flow/isFlow.ts"
import { notAFlow, parseFlowError } from "./errors.ts"
import { readRefusal } from "./readRefusal.ts"

/** An answer of Kratos: a flow either way, `ok` by the HTTP status. */
export interface FlowAnswer<Flow> {
  ok: boolean
  flow: Flow
}

/** What came back, whether it was taken or refused. */
export interface Answer {
  ok: boolean
  data: unknown
  /** What the client threw, where it was refused. */
  thrown: unknown
}

export async function readAnswer(request: Promise<{ data: unknown }>): Promise<Answer> {
  try {
    const { data } = await request
    return { ok: true, data, thrown: undefined }
  } catch (refusal) {
    const thrown = await readRefusal(refusal)
    return { ok: false, data: refusedBody(thrown), thrown }
  }
}

/**
 * Tells a flow from an error by its body: 400 can be either, and 200 can be a proxy's HTML.
 * @throws FlowError
 */
export function toFlow<Flow>({ ok, data, thrown }: Answer): FlowAnswer<Flow> {
  if (!isFlow(data)) throw ok ? notAFlow(data) : parseFlowError(thrown)
  return { ok, flow: withoutReplayComplaint(data) as Flow }
}

/**
 * A request that Kratos answers with a flow.
 * @throws FlowError
 */
export async function readFlow<Flow>(
  request: Promise<{ data: unknown }>,
): Promise<FlowAnswer<Flow>> {
  return toFlow(await readAnswer(request))
}

function refusedBody(thrown: unknown): unknown {
  return (thrown as { response?: { data?: unknown } } | null | undefined)?.response?.data
}
