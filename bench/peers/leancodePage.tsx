import { createKratosClient, KratosContextProvider, useSettingsFlow } from "@leancodepl/kratos"
import { reactSubject } from "../page/react.ts"
import { LeancodeCards } from "./leancodeCards.tsx"

const client = createKratosClient({
  basePath: window.kratos ?? location.origin,
  baseOptions: { withCredentials: true },
})
const keepAddress = () => undefined

function Page() {
  const { flow, submit } = useSettingsFlow({
    kratosClient: client,
    updateSearchParams: keepAddress,
  })
  return flow ? <LeancodeCards flow={flow} submit={(sent) => void submit(sent)} /> : <p>Loading…</p>
}

export const mount = reactSubject((flow) => {
  if (!window.kratos) {
    const answer = () => Promise.resolve({ data: flow }) as never
    Object.assign(client, { createBrowserSettingsFlow: answer, getSettingsFlow: answer })
  }
  return (
    <KratosContextProvider excludeScripts>
      <Page />
    </KratosContextProvider>
  )
})
