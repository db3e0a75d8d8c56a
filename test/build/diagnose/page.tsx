import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createOryClient, FlowForm, OrySettings } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { createRoot } from "react-dom/client"
// Another copy of the same: the build for older browsers.
import {
  QueryClient as OtherClient,
  QueryClientProvider as OtherProvider,
} from "../../../node_modules/@tanstack/react-query/build/legacy/index.js"

declare global {
  interface Window {
    /** The settings page on a Kratos, which never leaves. */
    openSettings: (kratosUrl: string) => void
    /** The same below the provider of another copy of React Query. */
    openBelowOther: (kratosUrl: string) => void
    /** A form alone; in a shadow root if asked. */
    openForm: (props: FlowFormProps, isInShadow?: boolean) => void
  }
}

function newRoot(isInShadow = false) {
  const element = document.body.appendChild(document.createElement("div"))
  return createRoot(isInShadow ? element.attachShadow({ mode: "open" }) : element)
}

const settings = (kratosUrl: string) => (
  <OrySettings client={createOryClient(kratosUrl)} navigate={() => undefined} />
)

window.openSettings = (kratosUrl) => {
  newRoot().render(
    <QueryClientProvider client={new QueryClient()}>{settings(kratosUrl)}</QueryClientProvider>,
  )
}

window.openBelowOther = (kratosUrl) => {
  newRoot().render(<OtherProvider client={new OtherClient()}>{settings(kratosUrl)}</OtherProvider>)
}

window.openForm = (props, isInShadow) => {
  newRoot(isInShadow).render(<FlowForm {...props} />)
}
