import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { createOryClient } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import { expect, test } from "vitest"
import { OwnDialogPage } from "./OwnDialogPage"

test("a sign-in of the app's own, in the page, lets the change through", async () => {
  const kratos = createFakeKratos({
    appUrl: window.location.origin,
    identities: [{ traits: { email: "ada@example.com" }, password: "fermat-prime-257" }],
  })
  kratos.loginAs("ada@example.com")
  const client = createOryClient(kratos.url, { fetch: kratos.fetch })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OwnDialogPage client={client} />
    </QueryClientProvider>,
  )
  const password = await screen.findByLabelText("Password")
  kratos.advance("16m")
  await userEvent.type(password, "analytical-engine-9{Enter}")
  const login = within(await screen.findByRole("region", { name: "Sign in again" }))
  await userEvent.type(await login.findByLabelText("Password"), "fermat-prime-257{Enter}")
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]?.password).toBe("analytical-engine-9")
  expect(screen.queryByRole("region", { name: "Sign in again" })).toBeNull()
})
