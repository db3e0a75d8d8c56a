import { http } from "msw"
import { setupServer } from "msw/node"
import { createFakeKratos } from "react-ory-settings/testing"
import { afterAll, beforeAll } from "vitest"

export const kratos = createFakeKratos({
  url: "https://auth.example.com",
  identities: [{ traits: { email: "ada@example.com" }, password: "correct horse" }],
})
const server = setupServer(http.all(`${kratos.url}/*`, ({ request }) => kratos.fetch(request)))

beforeAll(() => server.listen())
afterAll(() => server.close())
