import { useEffect, useState } from "react"
import type { ComponentProps } from "react"
import { Configuration, FrontendApi } from "@ory/client-fetch"
import { Settings } from "@ory/elements-react/theme"
import "@ory/elements-react/theme/styles.css"
import { reactSubject } from "../page/react.ts"
import { elementsConfig } from "./elementsConfig.ts"

type Props = ComponentProps<typeof Settings>

function Page({ url }: { url: string }) {
  const [flow, setFlow] = useState<Props["flow"]>()
  useEffect(() => {
    // Else Kratos takes it for a page that is opened, and redirects.
    const headers = { accept: "application/json" }
    const client = new FrontendApi(
      new Configuration({ basePath: url, credentials: "include", headers }),
    )
    void client.createBrowserSettingsFlow().then(setFlow)
  }, [url])
  const config = elementsConfig(url) as unknown as Props["config"]
  return flow ? <Settings flow={flow} config={config} /> : <p>Loading…</p>
}

export const mount = reactSubject(() => <Page url={window.kratos ?? ""} />)
