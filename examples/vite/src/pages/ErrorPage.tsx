import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router"
import { client } from "../client"

interface KratosError {
  reason?: string
  message?: string
}

/** Where Kratos sends a browser with an error that belongs to no form. */
export function ErrorPage() {
  const [search] = useSearchParams()
  const id = search.get("id") ?? ""
  const error = useQuery({
    queryKey: ["error", id],
    queryFn: async () => (await client.getFlowError({ id })).data.error as KratosError,
    enabled: id !== "",
    retry: false,
  })

  return (
    <>
      <h1>Something went wrong</h1>
      <p role="alert">{error.data?.reason ?? error.data?.message ?? "Please try again."}</p>
    </>
  )
}
