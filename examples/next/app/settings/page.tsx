import { HydrationBoundary, QueryClient, dehydrate } from "@tanstack/react-query"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { parseFlowError, settingsFlowOptions, shouldDehydrateQuery } from "react-ory-settings"
import { en } from "react-ory-settings/locales/en"
import { groupNodes } from "react-ory-settings/model"
import { client, startUrl } from "../../lib/kratos"
import { cookieHeader, first } from "../../lib/request"
import { Trouble } from "../Trouble"
import { leaveFor } from "./leave"
import { Settings } from "./Settings"

const titles: Partial<Record<string, { title: string }>> = en.words.groups

export const metadata: Metadata = { title: "Account settings" }

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const { flow, from } = await searchParams
  const flowId = first(flow)
  const cookie = await cookieHeader()
  if (!flowId) {
    const error = await client.toSession({ cookie }).then(() => undefined, parseFlowError)
    // Only Kratos can make a flow: with it comes a cookie, which a page cannot set.
    if (!error) redirect(startUrl("settings"))
    // Once: if the server still sees nobody, the cookies do not reach it.
    if (first(from) !== "login") leaveFor(error)
    return <Trouble code={error.code} retry="/settings" />
  }

  const queryClient = new QueryClient()
  const options = settingsFlowOptions({ client, flowId, cookie, dehydrate: true })
  const answer = await queryClient.fetchQuery(options).catch(parseFlowError)
  if (answer instanceof Error) {
    leaveFor(answer)
    return <Trouble code={answer.code} retry={`/settings?flow=${encodeURIComponent(flowId)}`} />
  }
  return (
    <>
      <h1>Account settings</h1>
      <nav aria-label="Sections">
        {groupNodes(answer).groups.map(({ name }) => (
          <span key={name}>
            <a href={`#ory-${name}`}>{titles[name]?.title ?? name}</a>{" "}
          </span>
        ))}
      </nav>
      <HydrationBoundary state={dehydrate(queryClient, { shouldDehydrateQuery })}>
        <Settings flowId={flowId} />
      </HydrationBoundary>
    </>
  )
}
