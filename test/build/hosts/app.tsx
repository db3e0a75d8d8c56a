import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import {
  createOryClient,
  FlowForm,
  OrySettings,
  ReauthenticationDialog,
  settingsFlowOptions,
  ThemeProvider,
} from "react-ory-settings"
import type { FlowFormProps, Reauthentication, Theme, UiNode } from "react-ory-settings"

declare global {
  interface Window {
    /** Shows a page that loads and a form for each of `forms`, below each other. */
    showForms: (forms: readonly FlowFormProps[], theme: Theme) => void
  }
}

const loading = createOryClient("http://kratos.test", { fetch: () => new Promise(() => undefined) })

// A modal one would keep everything else from being pressed.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.show()
}

const isAddress = (node: UiNode) =>
  "name" in node.attributes && node.attributes.name === "traits.email"

const nothing = () => undefined
const reauthentication: Reauthentication = {
  id: 1,
  reason: "refresh",
  to: "/login",
  identifier: undefined,
  complete: nothing,
  cancel: nothing,
  leave: nothing,
}

window.showForms = (forms, theme) => {
  const ready = new QueryClient()
  ready.setQueryData(settingsFlowOptions({ client: loading }).queryKey, forms[0]?.flow as never)
  createRoot(document.getElementById("ours")!).render(
    <QueryClientProvider client={new QueryClient()}>
      <OrySettings client={loading} theme={theme} />
      <QueryClientProvider client={ready}>
        <OrySettings client={loading} theme={theme} groups={["profile"]} filter={isAddress} />
      </QueryClientProvider>
      <ThemeProvider theme={theme}>
        <ReauthenticationDialog client={loading} reauthentication={reauthentication} />
      </ThemeProvider>
      {forms.map((props, index) => (
        <FlowForm key={index} {...props} theme={theme} onSubmit={() => undefined} />
      ))}
    </QueryClientProvider>,
  )
}
