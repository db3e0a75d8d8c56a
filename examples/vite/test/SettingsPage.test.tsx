import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { http } from "msw"
import { setupServer } from "msw/node"
import { createFakeKratos } from "react-ory-settings/testing"
import { createRoutesStub } from "react-router"
import { expect, test } from "vitest"
import { SettingsPage } from "../src/pages/SettingsPage"

const kratos = createFakeKratos({ identities: [{ traits: { email: "ada@example.com" } }] })
setupServer(http.all(`${kratos.url}/*`, ({ request }) => kratos.fetch(request))).listen()

const App = createRoutesStub([{ path: "/settings", Component: SettingsPage }])

test("a nickname is saved", async () => {
  kratos.loginAs("ada@example.com")
  render(<App initialEntries={["/settings"]} />, {
    wrapper: (props) => <QueryClientProvider client={new QueryClient()} {...props} />,
  })
  await userEvent.type(await screen.findByLabelText("Nickname"), "Ada{Enter}")
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]?.traits.nickname).toBe("Ada")
})
