/** Kratos refuses native flows to browsers (an `Origin` or `Cookie` header): the hook runs in Node. */
import type { UiNodeInputAttributes, UiNodeTextAttributes } from "@ory/client"
import type { UseSettingsFlowOptions, UseSettingsFlowResult } from "../../src/index.ts"
import {
  acceptsPassword,
  expect,
  logInNatively,
  test as base,
  totpCode,
  type Person,
  type Stack,
} from "./fixtures.ts"
import { SAVED } from "./helpers/settingsPage.ts"
import { startReactNative, type NativeHook } from "./helpers/reactNative.ts"

type Ready = Extract<UseSettingsFlowResult, { status: "ready" }>

interface NativeApp {
  hook: NativeHook<UseSettingsFlowResult>
  /** What the app was told, in order. */
  told: string[]
}

interface NativeFixtures {
  open: (options: Partial<UseSettingsFlowOptions>) => NativeApp
}

const test = base.extend<NativeFixtures>({
  open: async ({ stack }, provide) => {
    const { library, render, stop } = await startReactNative()
    const client = library.createOryClient(stack.kratosUrl)
    const hooks: NativeApp["hook"][] = []
    await provide((options) => {
      const told: string[] = []
      const all: UseSettingsFlowOptions = {
        client,
        navigate: (_to, reason) => told.push(`navigate ${reason}`),
        onSuccess: (_flow, { group }) => told.push(`saved ${group}`),
        onError: ({ code }) => told.push(`error ${code}`),
        ...options,
      }
      const hook = render(() => library.useSettingsFlow(all))
      hooks.push(hook)
      return { hook, told }
    })
    for (const hook of hooks) hook.unmount()
    stop()
  },
})

test.use({ stackOptions: { app: false } })

async function tokenOf({ kratosUrl }: Stack, { email, password }: Person): Promise<string> {
  const session = await logInNatively(kratosUrl, { identifier: email, password })
  return session?.sessionToken ?? ""
}

function ready({ current }: NativeApp["hook"]): Ready {
  if (current.status !== "ready") throw new Error(`It is ${current.status}.`)
  return current
}

function messageIds({ flow }: Ready): number[] {
  return (flow.ui.messages ?? []).map(({ id }) => id)
}

test("15. native flow: a profile and a password are saved with a session token", async ({
  stack,
  person,
  open,
}) => {
  const sessionToken = await tokenOf(stack, person)
  const { hook, told } = open({ sessionToken })
  expect(hook.current.status).toBe("pending")
  await hook.until(({ status }) => expect(status).toBe("ready"))
  expect(ready(hook).flow.type).toBe("api")
  expect(ready(hook).flow.identity.id).toBe(person.id)

  const traits = { ...person.traits, nickname: "Ada" }
  await hook.act(() => ready(hook).submit({ method: "profile", traits }))
  expect(messageIds(ready(hook))).toEqual([SAVED])
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject(traits)

  await hook.act(() => ready(hook).submit({ method: "password", password: "short" }))
  expect(messageIds(ready(hook))).not.toContain(SAVED)
  const field = ready(hook).flow.ui.nodes.find(
    ({ attributes }) => (attributes as UiNodeInputAttributes).name === "password",
  )
  expect(field?.messages.map(({ id }) => id)).toEqual([4000032])

  const password = `Another Horse ${person.id}`
  await hook.act(() => ready(hook).submit({ method: "password", password }))
  expect(messageIds(ready(hook))).toEqual([SAVED])
  expect(await acceptsPassword(stack.kratosUrl, { identifier: person.email, password })).toBe(true)
  expect(told).toEqual(["saved profile", "saved password"])
})

test("15. native flow: TOTP is set up, and the next session needs it", async ({
  stack,
  person,
  open,
}) => {
  const { hook } = open({ sessionToken: await tokenOf(stack, person) })
  await hook.until(({ status }) => expect(status).toBe("ready"))
  const secret = ready(hook).flow.ui.nodes.find(
    ({ attributes }) => (attributes as { id?: string }).id === "totp_secret_key",
  )?.attributes as UiNodeTextAttributes
  const totp_code = totpCode(secret.text.text)
  await hook.act(() => ready(hook).submit({ method: "totp", totp_code }))
  expect(messageIds(ready(hook))).toEqual([SAVED])
  expect((await stack.admin.getIdentity(person.id)).credentials?.totp).toBeDefined()

  const next = open({ sessionToken: await tokenOf(stack, person) })
  await next.hook.until((result) => {
    expect(result).toMatchObject({ status: "failed", error: { code: "session_aal2_required" } })
  })
  expect(next.told).toEqual(["error session_aal2_required"])
})

test("15. native flow: without a session it fails, and goes nowhere", async ({
  stack,
  person,
  open,
}) => {
  const refused = open({ sessionToken: "ory_st_unknown" })
  await refused.hook.until((result) => {
    expect(result).toMatchObject({ status: "failed", error: { code: "session_inactive" } })
  })
  expect(refused.told).toEqual(["error session_inactive"])

  const { hook, told } = open({ sessionToken: await tokenOf(stack, person) })
  await hook.until(({ status }) => expect(status).toBe("ready"))
  await stack.admin.deleteSessions(person.id)
  const traits = { ...person.traits, nickname: "Ada" }
  await hook.act(() => ready(hook).submit({ method: "profile", traits }))
  expect(hook.current).toMatchObject({ status: "failed", error: { code: "session_inactive" } })
  expect(told).toEqual(["error session_inactive"])
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})
