import { useQuery } from "@tanstack/react-query"
import { createOryClient, OrySettings } from "react-ory-settings"

const client = createOryClient("https://auth.example.com")

const SESSION_KEY = ["session"]

export function App() {
  const session = useQuery({
    queryKey: SESSION_KEY,
    queryFn: async () => (await client.toSession()).data,
  })
  const traits = session.data?.identity?.traits as { nickname?: string } | undefined
  return (
    <>
      <header>{traits?.nickname}</header>
      <OrySettings client={client} sessionQueryKey={SESSION_KEY} />
    </>
  )
}
