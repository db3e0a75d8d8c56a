import { createRoute } from "@tanstack/react-router"
import { OrySettings, settingsFlowOptions } from "react-ory-settings"
import { client } from "../client"
import { flowSearch, rootRoute } from "./root"

export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  validateSearch: flowSearch,
  loaderDeps: ({ search: { flow } }) => ({ flow }),
  // The flow is asked for before the page is rendered, and is in the cache where the page looks.
  loader: async ({ context: { queryClient }, deps: { flow } }) => {
    const options = settingsFlowOptions({ client, flowId: flow })
    // What went wrong is for the page to say, or to do: nobody signed in goes to the sign-in page.
    await queryClient.ensureQueryData(options).catch(() => undefined)
  },
  pendingComponent: () => <p>One moment …</p>,
  component: SettingsPage,
})

function SettingsPage() {
  const { flow } = settingsRoute.useSearch()
  return (
    <>
      <h1>Account settings</h1>
      <OrySettings client={client} flowId={flow} />
    </>
  )
}
