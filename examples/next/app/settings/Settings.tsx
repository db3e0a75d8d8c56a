"use client"

import { OrySettings } from "react-ory-settings"
import { client } from "../../lib/kratos"

/** `flowId` as a prop: a server does not see the page's URL, and would render no flow. */
export function Settings({ flowId }: { flowId: string }) {
  return <OrySettings client={client} flowId={flowId} />
}
