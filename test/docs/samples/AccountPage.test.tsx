import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { createOryClient, OrySettings } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import { expect, test } from "vitest"

/** The page on a Kratos in memory, with Ada signed in. */
function openPage() {
  const kratos = createFakeKratos({
    appUrl: window.location.origin,
    identities: [{ traits: { email: "ada@example.com" }, password: "fermat-prime-257" }],
  })
  kratos.loginAs("ada@example.com")
  const client = createOryClient(kratos.url, { fetch: kratos.fetch })
  const visited: string[] = []
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OrySettings client={client} navigate={(to) => visited.push(to)} />
    </QueryClientProvider>,
  )
  return { kratos, visited }
}

const password = () => screen.findByLabelText("Password")

test("a new password is saved", async () => {
  const { kratos } = openPage()
  await userEvent.type(await password(), "analytical-engine-9{Enter}")
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]?.password).toBe("analytical-engine-9")
})

test("after 16 minutes a new password needs a new sign-in, in the page", async () => {
  const { kratos, visited } = openPage()
  await password()
  kratos.advance("16m")
  await userEvent.type(await password(), "analytical-engine-9{Enter}")
  const dialog = within(await screen.findByRole("dialog"))
  await userEvent.type(await dialog.findByLabelText("Password"), "fermat-prime-257{Enter}")
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]?.password).toBe("analytical-engine-9")
  expect(visited).toEqual([])
})

test("what was typed survives a failing network", async () => {
  const { kratos } = openPage()
  await userEvent.type(await screen.findByLabelText("Nickname"), "Ada")
  kratos.setFaults([{ kind: "drop", method: "POST", times: 1 }])
  await userEvent.keyboard("{Enter}")
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }))
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]?.traits.nickname).toBe("Ada")
})
