import { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query"
import { act, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm, settingsFlowOptions, useSettingsFlow, useVerification } from "react-ory-settings"
import type { PendingVerification, SettingsClient } from "react-ory-settings"
import { createFakeKratos } from "react-ory-settings/testing"
import { StrictMode } from "react"
import { beforeEach, expect, it, vi } from "vitest"
import { testClient } from "../clients.ts"

const EMAIL = "ada@example.com"
const onVerified = vi.fn()
const onError = vi.fn()

beforeEach(() => {
  vi.clearAllMocks()
})

interface OwnProps {
  client: SettingsClient
  pending: PendingVerification
}

/** As somebody would build it. */
function Own({ client, pending }: OwnProps) {
  const verification = useVerification({ client, pending, onVerified, onError })
  if (verification.status === "failed") {
    return <button onClick={verification.retry}>{verification.error.code}</button>
  }
  if (verification.status !== "ready") return <p>{verification.status}</p>
  return (
    <>
      <FlowForm {...verification.formProps} />
      <button onClick={() => void verification.resend()}>Another</button>
      <p>{verification.resendError?.code}</p>
    </>
  )
}

function Page(props: OwnProps) {
  const settings = useSettingsFlow({ client: props.client })
  const queries = useQueryClient()
  const known = queries.getQueryData(settingsFlowOptions({ client: props.client }).queryKey)
  if (settings.status !== "ready") return <p>{settings.status}</p>
  return (
    <>
      <Own {...props} />
      <output>{String(known?.identity.verifiable_addresses?.[0]?.verified)}</output>
    </>
  )
}

function show(pending: PendingVerification) {
  const kratos = createFakeKratos({ identities: [{ traits: { email: EMAIL } }] })
  kratos.loginAs(EMAIL)
  const client = testClient(kratos.url, kratos.fetch)
  render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Page client={client} pending={pending} />
      </QueryClientProvider>
    </StrictMode>,
  )
  const requests = () =>
    kratos
      .state()
      .requests.filter(({ path }) => path.includes("verification"))
      .map(({ method, status }) => `${method} ${status}`)
  return { kratos, requests, code: () => kratos.state().mails.at(-1)!.code }
}

it("makes a flow, once also in StrictMode, has a code sent and takes it; the cache knows", async () => {
  const { kratos, requests, code } = show({ address: EMAIL })
  const field = await screen.findByLabelText("Verification code")
  expect(requests()).toEqual(["GET 200", "POST 200"])
  expect(kratos.state().mails).toHaveLength(1)
  expect(screen.getByText("false")).toBeVisible()

  await userEvent.type(field, code())
  await userEvent.click(screen.getByRole("button", { name: "Continue" }))
  expect(await screen.findByText("verified")).toBeVisible()
  await waitFor(() => expect(screen.getByText("true")).toBeVisible())
  expect(onVerified).toHaveBeenCalledTimes(1)
  expect(onError).not.toHaveBeenCalled()
  expect(requests()).toEqual(["GET 200", "POST 200", "POST 200"])
})

it("has a code sent anew where the flow it is given is gone", async () => {
  const { kratos, requests, code } = show({
    address: EMAIL,
    flowId: "00000000-0000-4000-8000-000000000000",
  })
  const field = await screen.findByLabelText("Verification code")
  expect(requests()).toEqual(["GET 404", "GET 200", "POST 200"])
  expect(kratos.state().mails).toMatchObject([{ to: EMAIL }])
  await userEvent.type(field, `${code()}{Enter}`)
  expect(await screen.findByText("verified")).toBeVisible()
})

it("sends one code at a time, however often it is asked to", async () => {
  const { kratos } = show({ address: EMAIL })
  const again = await screen.findByRole("button", { name: "Another" })
  act(() => {
    again.click()
    again.click()
  })
  await waitFor(() => expect(kratos.state().mails).toHaveLength(2))
  await screen.findByLabelText("Verification code")
  expect(kratos.state().mails).toHaveLength(2)
})

it("refuses a client that cannot do it, and says what can", () => {
  const silent = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const client = {} as SettingsClient
  const draw = () =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Own client={client} pending={{ address: EMAIL }} />
      </QueryClientProvider>,
    )
  expect(draw).toThrow(/`client` cannot confirm an address\. Pass createOryClient/)
  silent.mockRestore()
})
