import type { Meta, StoryObj } from "@storybook/react-vite"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"
import { createOryClient, OrySettings, type OrySettingsProps } from "react-ory-settings"
import { expect, waitFor } from "storybook/test"
import { fixture, flowFixture, recording } from "../test/fixtures.ts"

type Answer = (request: Request) => Promise<Response>

/** A client whose requests are answered here: nothing leaves the page. */
function clientWith(onLoad: Answer, onSubmit: Answer = onLoad): OrySettingsProps["client"] {
  return createOryClient("https://kratos.example", {
    fetch: (request) => (request.method === "POST" ? onSubmit(request) : onLoad(request)),
  })
}

const recorded =
  (name: string): Answer =>
  () =>
    Promise.resolve(Response.json(fixture(name), { status: recording(name).status }))

/** A recorded flow that has not expired since. */
const flow =
  (name: string): Answer =>
  () =>
    Promise.resolve(
      Response.json(
        { ...flowFixture(name), expires_at: new Date(Date.now() + 3_600_000).toISOString() },
        { status: recording(name).status },
      ),
    )

const never: Answer = () => new Promise(() => undefined)
const offline: Answer = () => Promise.reject(new TypeError("Failed to fetch"))
const down: Answer = () =>
  Promise.resolve(new Response("<h1>502 Bad Gateway</h1>", { status: 502 }))

const loaded = flow("browser-all-methods-fresh")

/** Says where the page would go, and stays. */
function Staying(props: OrySettingsProps) {
  const [queryClient] = useState(() => new QueryClient())
  const [left, setLeft] = useState<string>()
  return (
    <QueryClientProvider client={queryClient}>
      <OrySettings {...props} navigate={(to, reason) => setLeft(`${reason}: ${to}`)} />
      {left && (
        <p>
          Would leave for <code data-testid="left">{left}</code>
        </p>
      )}
    </QueryClientProvider>
  )
}

/** Hook and form in one: it loads, submits, leaves for login and says what went wrong. */
const meta = {
  title: "OrySettings",
  component: OrySettings,
  render: (props) => <Staying {...props} />,
} satisfies Meta<typeof OrySettings>

export default meta
type Story = StoryObj<typeof meta>

/** That the page would be left for somewhere like this. */
async function expectLeft(canvasElement: HTMLElement, reason: string, to: RegExp) {
  await waitFor(async () => {
    const text = canvasElement.querySelector('[data-testid="left"]')?.textContent
    await expect(text).toMatch(new RegExp(`^${reason}: `))
    await expect(text).toMatch(to)
  })
}

/** Each save succeeds. */
export const Ready: Story = {
  args: { client: clientWith(loaded, flow("submit-password-success-200")) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-ory="flow"]')).not.toBeNull())
  },
}

/** Kratos has not answered yet. */
export const Loading: Story = {
  args: { client: clientWith(never) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).not.toBeEmptyDOMElement()
    await expect(canvasElement).toHaveTextContent(/\w/)
  },
}

/** Kratos could not be reached: try again. */
export const Failed: Story = {
  args: { client: clientWith(offline) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toBeVisible()
    await expect(canvas.getByRole("button")).toBeEnabled()
  },
}

/** A proxy's HTML page where JSON was asked for. */
export const FailedWithHtml: Story = {
  args: { client: clientWith(down) },
  play: Failed.play!,
}

/** No session: off to login, and back here afterwards. */
export const LeavingForLogin: Story = {
  args: { client: clientWith(recorded("create-browser-no-session-401")) },
  play: ({ canvasElement }) =>
    expectLeft(canvasElement, "login", /\/self-service\/login\/browser\?.*return_to=http/),
}

/** A second factor is asked for. */
export const LeavingForSecondFactor: Story = {
  args: { client: clientWith(recorded("create-browser-aal2-required-403")) },
  play: ({ canvasElement }) => expectLeft(canvasElement, "aal2", /aal=aal2/),
}

/** Each save is cut off: a notice, and nothing typed is lost. */
export const SavingOffline: Story = {
  args: { client: clientWith(loaded, offline), groups: ["profile"] },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Save" }))
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-ory="notice"][data-code="network"]')).toBeVisible(),
    )
    await expect(canvas.getByRole("button", { name: "Save" })).toBeEnabled()
  },
}

/** A save that needs a fresh login: off to it with the address that makes Kratos go on. */
export const LeavingForRefresh: Story = {
  args: {
    client: clientWith(loaded, recorded("submit-profile-protected-not-privileged-403")),
    groups: ["profile"],
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Save" }))
    await expectLeft(canvasElement, "refresh", /refresh=true&return_to=/)
  },
}
