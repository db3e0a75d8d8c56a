import { useQuery } from "@tanstack/react-query"
import { FlowForm } from "react-ory-settings"
import { useSearchParams } from "react-router"
import { client, kratosUrl } from "./client"

/** Kratos makes a flow and sends the browser here with its id; the form posts itself to Kratos. */
export function LoginPage() {
  const [search] = useSearchParams()
  const id = search.get("flow") ?? ""
  const flow = useQuery({
    queryKey: ["login", id],
    queryFn: async () => (await client.getLoginFlow({ id })).data,
    staleTime: Infinity,
    retry: false,
  })

  if (flow.isPending) return <p>One moment …</p>
  if (flow.isError) {
    return (
      <p role="alert">
        This form has expired. <a href={`${kratosUrl}/self-service/login/browser`}>Start again</a>
      </p>
    )
  }
  return <FlowForm flow={flow.data} className="narrow" />
}
