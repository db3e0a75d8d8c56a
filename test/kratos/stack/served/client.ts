import { QueryClient } from "@tanstack/react-query"
import { hydrateRoot } from "react-dom/client"
import * as library from "react-ory-settings"
import { page, type ServedData } from "./page.ts"

const data = JSON.parse(document.getElementById("data")!.textContent) as ServedData
const queryClient = new QueryClient()
const client = library.createOryClient(data.kratosUrl)
const { queryKey } = library.settingsFlowOptions({ client, flowId: data.flow.id })
queryClient.setQueryData(queryKey, data.flow)

hydrateRoot(document.getElementById("root")!, page(library, queryClient, data), {
  onRecoverableError: (error) => console.error("Not hydrated:", error),
})
document.documentElement.dataset.started = ""
