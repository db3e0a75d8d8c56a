import { createBrowserRouter } from "react-router"
import { Layout } from "./Layout"
import { ErrorPage } from "./pages/ErrorPage"
import { HomePage } from "./pages/HomePage"
import { LoginPage } from "./pages/LoginPage"
import { RecoveryPage } from "./pages/RecoveryPage"
import { SettingsPage } from "./pages/SettingsPage"
import { VerificationPage } from "./pages/VerificationPage"

/** All but the first are the `ui_url`s of Kratos's configuration. */
export const router = createBrowserRouter([
  {
    Component: Layout,
    children: [
      { path: "/", Component: HomePage },
      { path: "/settings", Component: SettingsPage },
      { path: "/login", Component: LoginPage },
      { path: "/verification", Component: VerificationPage },
      { path: "/recovery", Component: RecoveryPage },
      { path: "/error", Component: ErrorPage },
      { path: "*", element: <h1>There is no such page</h1> },
    ],
  },
])
