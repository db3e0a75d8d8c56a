import { useQuery } from "@tanstack/react-query"
import type { PageProps } from "./PageProps.ts"

/** Where Kratos sends a browser with an error that belongs to no form. */
export function ErrorPage({ world, url }: PageProps) {
  const id = url.searchParams.get("id") ?? ""
  const error = useQuery({
    queryKey: ["error", id],
    queryFn: async () => {
      const { data } = await world.client.getFlowError({ id })
      return data.error as { reason?: string; message?: string }
    },
    retry: false,
  })
  return (
    <main className="pg-main pg-narrow">
      <header className="pg-header">
        <div>
          <h1>Something went wrong</h1>
          <p role="alert">{error.data?.reason ?? error.data?.message ?? " "}</p>
        </div>
      </header>
      <a href="/settings">Back to the settings</a>
    </main>
  )
}
