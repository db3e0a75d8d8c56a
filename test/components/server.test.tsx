// @vitest-environment node
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { renderToString } from "react-dom/server"
import { FlowForm, OrySettings, settingsFlowOptions } from "react-ory-settings"
import { describe, expect, it } from "vitest"
import { answerWith, flowAnswer } from "../answers.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"

describe("where there is no document", () => {
  it.each(flowFixtureNames)("%s renders to HTML", (name) => {
    const html = renderToString(<FlowForm flow={flowFixture(name)} scripts="load" />)
    expect(html).toContain("<form")
    expect(html).not.toContain("<script")
    expect(html).not.toContain("novalidate")
  })

  it("a date-time is a text as it came: the server does not know the person's time zone", () => {
    const html = renderToString(
      <FlowForm flow={flowFixture("browser-profile-all-trait-types-filled")} />,
    )
    expect(html).toContain('value="2026-01-02T03:04:05Z"')
    expect(html).not.toContain("datetime-local")
  })

  it("a text of several lines", () => {
    const flow = flowFixture("browser-profile-all-trait-types-filled")
    const [node] = flow.ui.nodes.filter(({ meta }) => meta.label?.text === "Username")
    Object.assign(node!.attributes, { value: "two\nlines" })
    expect(renderToString(<FlowForm flow={flow} />)).toContain("two\nlines</textarea>")
  })

  it("the whole page says that it loads, and asks Kratos nothing", () => {
    const kratos = answerWith({})
    const html = renderToString(
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={kratos.client} />
      </QueryClientProvider>,
    )
    expect(html).toContain("Loading your settings")
    expect(kratos.calls).toEqual([])
  })

  it("the whole page shows a flow that was fetched ahead", async () => {
    const kratos = answerWith({ get: [flowAnswer("browser-all-methods-fresh")] })
    const options = { client: kratos.client, cookie: "a=b", flowId: "f" }
    const queryClient = new QueryClient()
    await queryClient.query(settingsFlowOptions(options))
    const html = renderToString(
      <QueryClientProvider client={queryClient}>
        <OrySettings {...options} />
      </QueryClientProvider>,
    )
    expect(html).toContain("First name")
  })

  it("a flow that is none is words, and no crash", () => {
    expect(renderToString(<FlowForm flow={undefined as never} />)).toContain("cannot be shown")
  })
})
