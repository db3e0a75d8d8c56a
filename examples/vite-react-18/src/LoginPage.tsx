import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import { FlowForm, parseFlowError } from "react-ory-settings"
import { useSearchParams } from "react-router"
import { client, kratosUrl } from "./client"

// Kratos makes a new flow and comes back here with its id.
const start = `${kratosUrl}/self-service/login/browser`

/** Kratos makes a flow and sends the browser here with its id; the form posts itself to Kratos. */
export function LoginPage() {
  const [search] = useSearchParams()
  const id = search.get("flow") ?? ""
  const flow = useQuery({
    queryKey: ["login", id],
    queryFn: async () => (await client.getLoginFlow({ id })).data,
    enabled: id !== "",
    staleTime: Infinity,
    retry: false,
  })

  useEffect(() => {
    if (id === "") window.location.replace(start)
  }, [id])

  if (flow.isPending) return <p>One moment …</p>
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
    return (
      <p role="alert">
        This form has expired. <a href={start}>Start again</a>
      </p>
    )
  }
  return <FlowForm flow={flow.data} className="narrow" />
}
