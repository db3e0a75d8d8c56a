import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { StrictMode } from "react"
import { OrySettings } from "react-ory-settings"
import type { OrySettingsProps } from "react-ory-settings"
import { expect } from "vitest"

/** Fewer sections, as a form of everything is slow to search by role. */
const GROUPS = ["profile", "password", "totp", "lookup_secret"]

/** The page with its first name changed to "Grace" and a last name typed in. */
export async function typeIn(props: OrySettingsProps) {
  render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        {/* The recorded addresses are not confirmed: another test's. */}
        <OrySettings groups={GROUPS} verification={() => undefined} {...props} />
      </QueryClientProvider>
    </StrictMode>,
  )
  const user = userEvent.setup()
  const first = await screen.findByLabelText("First name")
  await user.clear(first)
  await user.type(first, "Grace")
  await user.type(screen.getByLabelText("Last name"), "Hopper")
  return user
}

/** A section by its heading. */
export const section = (name: string) =>
  screen.getByRole("heading", { name, level: 2 }).closest<HTMLElement>("[data-ory=group]")!

export const save = (group: string) => within(section(group)).getByRole("button", { name: "Save" })

/** What `typeIn` typed is still there. */
export function expectTyped() {
  expect(screen.getByLabelText("First name")).toHaveValue("Grace")
  expect(screen.getByLabelText("Last name")).toHaveValue("Hopper")
}
