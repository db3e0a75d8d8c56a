import type { SettingsFlow, UiText } from "@ory/client"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { OrySettings } from "react-ory-settings"
import type { OrySettingsProps } from "react-ory-settings"
import { vi } from "vitest"
import { freshFlow } from "./answers.ts"
import type { Answer, answerWith } from "./answers.ts"

/** A recorded flow with every kind of trait and most methods. */
export const FULL = "browser-profile-all-trait-types-filled"

export const SAVED: UiText = { id: 1050001, type: "success", text: "Your changes have been saved!" }

export function answer(flow: SettingsFlow, status = 200): Answer {
  return () => Response.json(flow, { status })
}

/** The flow as after a save. */
export function saved(flow: SettingsFlow): SettingsFlow {
  return { ...flow, ui: { ...flow.ui, messages: [SAVED] } }
}

export function errorText(text: string): UiText {
  return { id: 4000001, type: "error", text }
}

/** A fresh flow whose inputs have other values; `undefined` is none. */
export function flowWith(values: Record<string, unknown>, flow = freshFlow(FULL)): SettingsFlow {
  for (const { attributes } of flow.ui.nodes) {
    const name = "name" in attributes ? attributes.name : ""
    if (Object.hasOwn(values, name)) Object.assign(attributes, { value: values[name] })
  }
  return flow
}

/** A flow with an error beside an input. */
export function withError(flow: SettingsFlow, name: string, text: string): SettingsFlow {
  for (const node of flow.ui.nodes) {
    const { attributes } = node
    if ("name" in attributes && attributes.name === name) node.messages = [errorText(text)]
  }
  return flow
}

/** The settings page, as after a load of the browser where no cache is handed in. */
export function showPage(
  kratos: ReturnType<typeof answerWith>,
  props: Partial<OrySettingsProps> = {},
  queryClient = new QueryClient(),
) {
  return render(
    <QueryClientProvider client={queryClient}>
      <OrySettings
        client={kratos.client}
        navigate={vi.fn()}
        groups={["profile", "password", "totp"]}
        {...props}
      />
    </QueryClientProvider>,
  )
}

/** The save button of a section. */
export function saveButton(group: string): HTMLElement {
  const heading = screen.getByRole("heading", { name: group, level: 2 })
  const section = heading.closest<HTMLElement>("[data-ory=group]")!
  return within(section).getByRole("button", { name: "Save" })
}

export async function retype(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label)
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

/** The notice on the page, by the code of its error. */
export function noticeCode(): string | null | undefined {
  return document.querySelector("[data-ory=notice]")?.getAttribute("data-code")
}
