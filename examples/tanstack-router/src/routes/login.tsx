import { queryOptions } from "@tanstack/react-query"
import { createRoute, redirect, useRouter } from "@tanstack/react-router"
import type { ErrorComponentProps } from "@tanstack/react-router"
import { FlowForm, parseFlowError } from "react-ory-settings"
import { client, kratosUrl } from "../client"
import { flowSearch, rootRoute } from "./root"

// Kratos makes a new flow and comes back here with its id.
const start = `${kratosUrl}/self-service/login/browser`

function loginFlowOptions(id: string) {
  return queryOptions({
    queryKey: ["login", id],
    queryFn: async () => (await client.getLoginFlow({ id })).data,
    staleTime: Infinity,
    retry: false,
  })
}

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login",
  validateSearch: flowSearch,
  loaderDeps: ({ search: { flow } }) => ({ flow }),
  loader: async ({ context: { queryClient }, deps: { flow } }) => {
    if (flow === undefined) throw redirect({ href: start })
    return queryClient.ensureQueryData(loginFlowOptions(flow))
  },
  component: LoginPage,
  errorComponent: LoginError,
})

function LoginError({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { code } = parseFlowError(error)
  if (code === "network" || code === "server") {
    return (
      <p role="alert">
        The sign-in service does not answer.{" "}
        <button type="button" onClick={() => void router.invalidate()}>
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

/** The form posts itself to Kratos, which sends the browser on. */
function LoginPage() {
  const flow = loginRoute.useLoaderData()
  return <FlowForm flow={flow} className="narrow" />
}
