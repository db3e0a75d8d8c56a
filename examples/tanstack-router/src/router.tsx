import { QueryClient } from "@tanstack/react-query"
import { createRouter } from "@tanstack/react-router"
import { homeRoute } from "./routes/home"
import { loginRoute } from "./routes/login"
import { rootRoute } from "./routes/root"
import { settingsRoute } from "./routes/settings"

export const queryClient = new QueryClient()

export const router = createRouter({
  routeTree: rootRoute.addChildren([homeRoute, settingsRoute, loginRoute]),
  context: { queryClient },
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
