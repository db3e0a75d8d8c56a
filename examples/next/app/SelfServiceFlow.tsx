import { redirect } from "next/navigation"
import { FlowForm, parseFlowError } from "react-ory-settings"
import type { AnyFlow } from "react-ory-settings"
import { startUrl } from "../lib/kratos"
import { cookieHeader, first } from "../lib/request"
import { Trouble } from "./Trouble"

interface SelfServiceFlowProps<Flow extends AnyFlow> {
  kind: "login" | "recovery" | "verification"
  /** The page's, of which `flow` is the one that Kratos sent the browser here with. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
  fetchFlow: (request: { id: string; cookie: string }) => Promise<{ data: Flow }>
  /** Where the browser goes in place of showing that flow. */
  elsewhere?: (flow: Flow) => string | undefined
}

/**
 * One of Kratos's flows as plain HTML forms, from the server: the browser posts them to Kratos, and
 * Kratos sends it on, to wherever `return_to` says.
 */
export async function SelfServiceFlow<Flow extends AnyFlow>(props: SelfServiceFlowProps<Flow>) {
  const { kind, searchParams, fetchFlow, elsewhere } = props
  const id = first((await searchParams).flow)
  // Kratos makes a new flow and comes back here with its id.
  if (!id) redirect(startUrl(kind))
  const answer = await fetchFlow({ id, cookie: await cookieHeader() }).catch(parseFlowError)
  if ("data" in answer) {
    const address = elsewhere?.(answer.data)
    if (address !== undefined) redirect(address)
    return <FlowForm flow={answer.data} className="narrow" />
  }
  // Not by itself: with cookies blocked every new flow would fail like this one.
  if (answer.code === "network" || answer.code === "server") {
    return <Trouble code={answer.code} retry={`/${kind}?flow=${encodeURIComponent(id)}`} />
  }
  return (
    <p role="alert">
      This form has expired. <a href={startUrl(kind)}>Start again</a>
    </p>
  )
}
