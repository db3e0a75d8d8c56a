import { createRoot } from "react-dom/client"
import { FlowForm, type AnyFlow } from "react-ory-settings"
import "react-ory-settings/styles.css"
import flow from "../../test/fixtures/browser-all-methods-fresh.json"
import "../../.storybook/preview.css"

createRoot(document.getElementById("page") ?? document.body).render(
  <FlowForm
    flow={flow as unknown as AnyFlow}
    onSubmit={() => undefined}
    style={{ maxWidth: 880, margin: "0 auto" }}
  />,
)
