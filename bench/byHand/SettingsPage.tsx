import { useState } from "react"
import type { SettingsFlow } from "@ory/client"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import type { Body } from "./body.ts"
import { SettingsForm } from "./SettingsForm.tsx"

export interface Kratos {
  create: () => Promise<SettingsFlow>
  submit: (flow: SettingsFlow, body: Body) => Promise<SettingsFlow>
}

const KEY = ["settings"]

/** The page around the form: it asks for the flow, and sends. */
export function SettingsPage({ kratos }: { kratos: Kratos }) {
  const cache = useQueryClient()
  const [submitted, setSubmitted] = useState<string>()
  const [problem, setProblem] = useState("")
  const [isBusy, setBusy] = useState(false)
  const { data: flow, isError } = useQuery({
    queryKey: KEY,
    queryFn: kratos.create,
    staleTime: Infinity,
  })

  async function send(group: string, body: Body) {
    if (!flow || isBusy) return
    setBusy(true)
    setSubmitted(group)
    setProblem("")
    try {
      cache.setQueryData(KEY, await kratos.submit(flow, body))
    } catch {
      setProblem("That did not work. Please try again.")
    } finally {
      setBusy(false)
    }
  }

  if (isError) return <p role="alert">The page could not be loaded.</p>
  if (!flow) return <p role="status">Loading…</p>
  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <SettingsForm
        flow={flow}
        submitted={submitted}
        send={(group, body) => void send(group, body)}
      />
    </>
  )
}

/** Kratos by `fetch`. */
export function kratosAt(url: string): Kratos {
  async function ask(address: string, init: RequestInit): Promise<SettingsFlow> {
    const response = await fetch(address, {
      ...init,
      credentials: "include",
      headers: { accept: "application/json", "content-type": "application/json" },
    })
    if (response.status === 401) location.assign(`${url}/self-service/login/browser`)
    const answer = (await response.json()) as SettingsFlow
    if (!("ui" in answer)) throw new Error(`Kratos answers ${response.status}.`)
    return answer
  }
  return {
    create: () => ask(`${url}/self-service/settings/browser`, {}),
    submit: (flow, body) => ask(flow.ui.action, { method: "POST", body: JSON.stringify(body) }),
  }
}
