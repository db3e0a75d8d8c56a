import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, renderHook, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { OrySettings } from "react-ory-settings"
import type { OrySettingsProps } from "react-ory-settings"
import {
  createFakeKratos,
  type FakeIdentity,
  type FakeKratosOptions,
} from "react-ory-settings/testing"
import { StrictMode } from "react"
import { vi } from "vitest"
import { useAuthenticator } from "../../stories/support/authenticator.ts"
import { testClient } from "../clients.ts"

export const EMAIL = "ada@example.com"

/** Somebody signed in at a fake Kratos, which counts what it saves. */
export function signedIn(identity: Partial<FakeIdentity> = {}, options: FakeKratosOptions = {}) {
  const webhook = vi.fn<NonNullable<FakeKratosOptions["webhook"]>>()
  const kratos = createFakeKratos({
    identities: [
      { traits: { email: EMAIL }, password: "correct horse", verified: true, ...identity },
    ],
    providers: [
      { id: "google", label: "Google" },
      { id: "github", label: "GitHub" },
    ],
    webhook,
    ...options,
  })
  kratos.loginAs(EMAIL)
  return {
    kratos,
    stored: () => kratos.state().identities[0]!,
    /** How many changes Kratos saved. */
    saves: () => webhook.mock.calls.length,
  }
}

export type SignedIn = ReturnType<typeof signedIn>

/** The settings page, as after a load of the browser; security keys say yes to everything. */
export function open({ kratos }: SignedIn, props: Partial<OrySettingsProps> = {}) {
  plugIn()
  const navigate = vi.fn<NonNullable<OrySettingsProps["navigate"]>>()
  const client = testClient(kratos.url, kratos.fetch)
  render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings client={client} navigate={navigate} {...props} />
      </QueryClientProvider>
    </StrictMode>,
  )
  return { user: userEvent.setup(), navigate }
}

export type OpenPage = ReturnType<typeof open>

/** jsdom has no authenticators. */
function plugIn(): void {
  vi.stubGlobal("PublicKeyCredential", vi.fn())
  Object.defineProperty(navigator, "credentials", { configurable: true, value: {} })
  renderHook(() => useAuthenticator("simulated"))
}

/** A section by its heading. */
export const section = (title: string) =>
  screen.getByRole("heading", { name: title, level: 2 }).closest<HTMLElement>("[data-ory=group]")!

export const buttonOf = (title: string, name: string | RegExp) =>
  within(section(title)).getByRole("button", { name })
