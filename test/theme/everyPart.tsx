import type { SettingsFlow } from "@ory/client"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, render, screen } from "@testing-library/react"
import { FlowForm, OrySettings, settingsFlowOptions, ThemeProvider } from "react-ory-settings"
import type { Reauthentication, Theme, UiNode } from "react-ory-settings"
import { vi } from "vitest"
import { answerWith, flowAnswer, freshFlow, held } from "../answers.ts"
import { nodeName } from "../../src/flow/nodes.ts"
import { ReauthenticationDialog } from "../../src/page/ReauthenticationDialog.tsx"
import { makeNode } from "../flow/make.ts"
import { FULL } from "../page.tsx"

/** The flow of every kind of trait, with what no recorded one has: options, a text and a link. */
export function fullFlow(): SettingsFlow {
  const flow = freshFlow(FULL)
  for (const { attributes } of flow.ui.nodes) {
    if (!("name" in attributes)) continue
    if (attributes.name === "traits.plan") {
      Object.assign(attributes, { options: [{ value: "free" }, { value: "pro" }] })
    }
    if (attributes.name === "traits.described") Object.assign(attributes, { maxlength: 500 })
  }
  const text = (value: string) => ({ id: 1, type: "info", text: value })
  const note = { node_type: "text", id: "note", text: text("Look into the lens.") }
  const more = { node_type: "a", id: "more", href: "/more", title: text("Read more") }
  flow.ui.nodes.push(
    makeNode({ type: "text", attributes: note }),
    makeNode({ type: "a", attributes: more }),
  )
  return flow
}

const isAddress = (node: UiNode) => nodeName(node) === "traits.email"

const reauthentication: Reauthentication = {
  id: 1,
  reason: "refresh",
  to: "/login",
  identifier: undefined,
  complete: vi.fn(),
  cancel: vi.fn(),
  leave: vi.fn(),
}

/** One form per thing there is to see; between them they have every part of the page. */
export function EveryPart({ theme }: { theme: Theme }) {
  const waiting = answerWith({ create: [held(flowAnswer(FULL)).answer] })
  const ready = new QueryClient()
  ready.setQueryData(settingsFlowOptions(waiting).queryKey, fullFlow())
  const onSubmit = vi.fn()
  return (
    <ThemeProvider theme={theme}>
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={waiting.client} />
        <ReauthenticationDialog client={waiting.client} reauthentication={reauthentication} />
      </QueryClientProvider>
      <QueryClientProvider client={ready}>
        <OrySettings client={waiting.client} groups={["profile"]} filter={isAddress} />
      </QueryClientProvider>
      <FlowForm flow={fullFlow()} groups={["profile", "totp"]} onSubmit={onSubmit} />
      <FlowForm
        flow={freshFlow("submit-profile-validation-errors-400")}
        groups={["profile", "password"]}
        submitting="password"
        onSubmit={onSubmit}
      />
      <FlowForm
        flow={freshFlow("submit-lookup-reveal-used-200")}
        groups={["lookup_secret"]}
        notice={{ code: "network", message: "offline" }}
        onSubmit={onSubmit}
      />
      <FlowForm
        flow={freshFlow("submit-profile-email-change-continue-with-verification-200")}
        groups={["oidc"]}
        onSubmit={onSubmit}
      />
      <FlowForm
        flow={freshFlow("browser-passkey-last-credential-disabled")}
        groups={["passkey"]}
        onSubmit={onSubmit}
      />
      <FlowForm flow={freshFlow("browser-oidc-linked")} groups={["oidc"]} onSubmit={onSubmit} />
      <FlowForm flow={freshFlow("browser-webauthn-two-keys")} groups={["webauthn"]} />
    </ThemeProvider>
  )
}

/** All of it on one page, with the question before a removal open. */
export function showEveryPart(theme: Theme) {
  const page = render(<EveryPart theme={theme} />)
  const removal = screen.getAllByText("Remove").find((button) => button.closest("#ory-webauthn"))!
  act(() => removal.click())
  return page
}

/** The elements of a part. */
export function parts(part: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-ory="${part}"]`)]
}
