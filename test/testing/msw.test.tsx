import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { http, HttpResponse } from "msw"
import { setupServer } from "msw/node"
import { createOryClient, OrySettings } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import { afterAll, beforeAll, expect, test } from "vitest"

const kratos = createFakeKratos({
  identities: [{ traits: { email: "ada@example.com" }, verified: true }],
})
const server = setupServer(
  http.all(`${kratos.url}/*`, ({ request }) =>
    // msw makes a 500 of what a handler throws; this keeps a broken connection one.
    kratos.fetch(request).catch(() => HttpResponse.error()),
  ),
)

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" })
})
afterAll(() => {
  server.close()
})

test("behind msw in Node: the page's own transport, and a fault that breaks the connection", async () => {
  kratos.loginAs("ada@example.com")
  const queryClient = new QueryClient()
  render(
    <QueryClientProvider client={queryClient}>
      <OrySettings client={createOryClient(kratos.url)} />
    </QueryClientProvider>,
  )
  const nickname = await screen.findByLabelText("Nickname")
  kratos.setFaults([{ kind: "drop", times: 1 }])
  await userEvent.type(nickname, "Ada{Enter}")
  await screen.findByText(/^No connection/)
  await userEvent.type(nickname, "{Enter}")
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]!.traits.nickname).toBe("Ada")
})
