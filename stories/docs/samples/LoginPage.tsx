import { useQuery } from "@tanstack/react-query"
import { FlowForm } from "react-ory-settings"
import { client } from "./AccountPage"

/** Kratos sends the browser here with `?flow=`; the form posts itself, and Kratos sends it on. */
export function LoginPage() {
  const id = new URLSearchParams(window.location.search).get("flow") ?? ""
  const flow = useQuery({
    queryKey: ["login", id],
    queryFn: async () => (await client.getLoginFlow({ id })).data,
    staleTime: Infinity,
    retry: false,
  })
  return flow.data ? <FlowForm flow={flow.data} /> : <p role="status">One moment …</p>
}
