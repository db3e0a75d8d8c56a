import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen } from "@testing-library/react"
import { http } from "msw"
import { setupWorker } from "msw/browser"
import { createOryClient, OrySettings } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { userEvent } from "vitest/browser"

const kratos = createFakeKratos({
  appUrl: location.origin,
  identities: [{ traits: { email: "ada@example.com" }, verified: true }],
})
const worker = setupWorker(http.all(`${kratos.url}/*`, ({ request }) => kratos.fetch(request)))

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: "bypass" })
})
afterAll(() => {
  worker.stop()
})

test("behind msw in the browser: the page's own requests, answered by the service worker", async () => {
  kratos.loginAs("ada@example.com")
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OrySettings client={createOryClient(kratos.url)} />
    </QueryClientProvider>,
  )
  await userEvent.fill(await screen.findByLabelText("Nickname"), "Ada")
  await userEvent.keyboard("{Enter}")
  await screen.findByText("Your changes have been saved!")
  expect(kratos.state().identities[0]!.traits.nickname).toBe("Ada")
})
