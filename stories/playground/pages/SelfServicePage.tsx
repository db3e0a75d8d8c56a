import { useQuery } from "@tanstack/react-query"
import { FlowForm, type AnyFlow } from "react-ory-settings"
import type { PageProps } from "./PageProps.ts"

interface SelfServicePageProps extends PageProps {
  title: string
  text: string
  /** Kratos's URL that makes a new flow. */
  start: string
  fetchFlow: (id: string) => Promise<{ data: AnyFlow }>
}

/** One of Kratos's other flows: its forms are posted as plain HTML, and Kratos says where to go. */
export function SelfServicePage(props: SelfServicePageProps) {
  const { browser, url, look, title, text, start, fetchFlow } = props
  const id = url.searchParams.get("flow") ?? ""
  const flow = useQuery({
    queryKey: [title, id],
    queryFn: async () => (await fetchFlow(id)).data,
    enabled: id !== "",
    staleTime: Infinity,
    retry: false,
  })
  return (
    <main className="pg-main pg-narrow">
      <header className="pg-header">
        <div>
          <h1>{title}</h1>
          <p>{text}</p>
        </div>
      </header>
      {flow.data && (
        <FlowForm
          {...look}
          flow={flow.data}
          onSubmit={(body) => browser.post(flow.data.ui.action, body)}
        />
      )}
      {flow.isError && (
        <p role="alert">
          This form has expired. <a href={start}>Start again</a>
        </p>
      )}
    </main>
  )
}
