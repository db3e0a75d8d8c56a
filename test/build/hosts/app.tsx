import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import { createOryClient, FlowForm, OrySettings } from "react-ory-settings"
import type { FlowFormProps, Theme } from "react-ory-settings"

declare global {
  interface Window {
    /** Shows a page that loads and a form for each of `forms`, below each other. */
    showForms: (forms: readonly FlowFormProps[], theme: Theme) => void
  }
}

const loading = createOryClient("http://kratos.test", { fetch: () => new Promise(() => undefined) })

window.showForms = (forms, theme) => {
  createRoot(document.getElementById("ours")!).render(
    <QueryClientProvider client={new QueryClient()}>
      <OrySettings client={loading} theme={theme} />
      {forms.map((props, index) => (
        <FlowForm key={index} {...props} theme={theme} onSubmit={() => undefined} />
      ))}
    </QueryClientProvider>,
  )
}
