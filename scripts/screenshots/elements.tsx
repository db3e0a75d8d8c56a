import { Settings } from "@ory/elements-react/theme"
import "@ory/elements-react/theme/styles.css"
import type { ComponentProps } from "react"
import { createRoot } from "react-dom/client"
import flow from "../../test/fixtures/browser-all-methods-fresh.json"

type Props = ComponentProps<typeof Settings>

/** What its documentation asks for, where Kratos is the demo's. */
const config = {
  name: "Demo",
  sdk: { url: "http://localhost:4433" },
  project: {
    default_redirect_url: "/",
    error_ui_url: "/error",
    name: "Demo",
    registration_enabled: true,
    verification_enabled: true,
    recovery_enabled: true,
    registration_ui_url: "/registration",
    verification_ui_url: "/verification",
    recovery_ui_url: "/recovery",
    login_ui_url: "/login",
    settings_ui_url: "/settings",
    default_locale: "en",
    locale_behavior: "force_default",
  },
} as unknown as Props["config"]

createRoot(document.getElementById("page") ?? document.body).render(
  <Settings flow={flow as unknown as Props["flow"]} config={config} />,
)
