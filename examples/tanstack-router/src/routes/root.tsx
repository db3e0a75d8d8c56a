import type { QueryClient } from "@tanstack/react-query"
import { createRootRouteWithContext, Link, Outlet } from "@tanstack/react-router"

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Layout,
  notFoundComponent: () => <h1>There is no such page</h1>,
})

function Layout() {
  return (
    <>
      <nav>
        <Link to="/">Home</Link> <Link to="/settings">Settings</Link>
      </nav>
      <main>
        <Outlet />
      </main>
    </>
  )
}

/** The id of the flow that Kratos sent the browser here with. */
export function flowSearch({ flow }: Record<string, unknown>): { flow?: string } {
  return typeof flow === "string" ? { flow } : {}
}
