import { redirect, unstable_rethrow } from "next/navigation"
import { FlowForm, parseFlowError } from "react-ory-settings"
import type { AnyFlow } from "react-ory-settings"
import { startUrl } from "../lib/kratos"
import { cookieHeader, first } from "../lib/request"
import { Trouble } from "./Trouble"

interface SelfServiceFlowProps {
  kind: "login" | "recovery" | "verification"
  /** The page's, of which `flow` is the one that Kratos sent the browser here with. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
  /** May redirect. */
  fetchFlow: (request: { id: string; cookie: string }) => Promise<{ data: AnyFlow }>
}

/**
 * One of Kratos's flows as plain HTML forms, from the server: the browser posts them to Kratos, and
 * Kratos sends it on, to wherever `return_to` says.
 */
export async function SelfServiceFlow({ kind, searchParams, fetchFlow }: SelfServiceFlowProps) {
  const id = first((await searchParams).flow)
  // Kratos makes a new flow and comes back here with its id.
  if (!id) redirect(startUrl(kind))
  const answer = await fetchFlow({ id, cookie: await cookieHeader() }).catch((thrown: unknown) => {
    unstable_rethrow(thrown)
    return parseFlowError(thrown)
  })
  if ("data" in answer) return <FlowForm flow={answer.data} className="narrow" />
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
