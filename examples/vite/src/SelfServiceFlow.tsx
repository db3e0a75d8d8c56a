import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import { FlowForm, parseFlowError, type AnyFlow } from "react-ory-settings"
import { useSearchParams } from "react-router"
import { kratosUrl } from "./client"

interface SelfServiceFlowProps {
  kind: "login" | "recovery" | "verification"
  /** Fetches the flow that Kratos sent the browser here with. */
  fetchFlow: (id: string) => Promise<{ data: AnyFlow }>
}

/**
 * One of Kratos's flows as plain HTML forms: the browser posts them to Kratos, and Kratos sends
 * it on, to wherever `return_to` says.
 */
export function SelfServiceFlow({ kind, fetchFlow }: SelfServiceFlowProps) {
  const [search] = useSearchParams()
  const id = search.get("flow") ?? ""
  const flow = useQuery({
    queryKey: [kind, id],
    queryFn: async () => (await fetchFlow(id)).data,
    enabled: id !== "",
    staleTime: Infinity,
    retry: false,
  })

  // Kratos makes a new flow and comes back here with its id.
  const start = `${kratosUrl}/self-service/${kind}/browser`
  useEffect(() => {
    if (id === "") window.location.replace(start)
  }, [id, start])

  if (flow.isError) {
    const { code } = parseFlowError(flow.error)
    if (code === "network" || code === "server") {
      return (
        <p role="alert">
          The sign-in service does not answer.{" "}
          <button type="button" onClick={() => void flow.refetch()}>
            Try again
          </button>
        </p>
      )
    }
    // Not by itself: with cookies blocked every new flow would fail like this one.
    return (
      <p role="alert">
        This form has expired. <a href={start}>Start again</a>
      </p>
    )
  }
  return flow.data ? <FlowForm flow={flow.data} className="narrow" /> : <p>One moment …</p>
}
