// @vitest-environment node
import type { SettingsFlow } from "@ory/client"
import { describe, expect, test } from "vitest"
import { flowFixture } from "../../fixtures.ts"
import { comparable, keyNodes, recorded, signedIn, textsOf, valueOf } from "./fixture.ts"

const added = (addedAt: string) => ({ displayName: "", addedAt })

describe("the nodes of keys are those that Kratos v1.3.1 sends", () => {
  test.each([
    ["browser-all-methods-fresh", {}, {}],
    [
      "browser-webauthn-two-keys",
      {},
      {
        securityKeys: [
          { displayName: "K1", addedAt: "2026-11-21T10:58:47Z" },
          { displayName: "K2", addedAt: "2026-11-21T10:58:47Z" },
        ],
      },
    ],
    [
      "browser-passkey-one",
      {},
      {
        passkeys: [added("2026-11-21T10:57:45Z")],
        securityKeys: [{ displayName: "My YubiKey", addedAt: "2026-11-21T10:57:45Z" }],
      },
    ],
    [
      "browser-passkey-last-credential-disabled",
      { methods: { webauthn: false } },
      { password: undefined, passkeys: [added("2026-11-21T10:59:54Z")] },
    ],
    [
      "browser-webauthn-passwordless-last-credential-disabled",
      { methods: { webauthn: { passwordless: true } } },
      {
        password: undefined,
        securityKeys: [{ displayName: "PL", addedAt: "2026-11-21T10:59:54Z" }],
      },
    ],
  ])("%s", async (name, methods, identity) => {
    const { flow, settings } = recorded(name, methods, identity)
    const nodes = keyNodes(await settings())
    expect(comparable(nodes)).toEqual(comparable(keyNodes(flow)))
  })

  test("the options in the very same characters", async () => {
    const { flow, settings } = recorded("browser-all-methods-fresh", {}, {})
    const fake = await settings()
    for (const name of ["webauthn_register_trigger", "passkey_create_data"]) {
      const written = (of: typeof fake) =>
        valueOf(of, name)
          .replace(/(?<="challenge":")[\w-]{43}/, "…")
          .replace(/(?<="id":")[\w-]{86}/, "…")
      expect(written(fake)).toBe(written(flow))
    }
  })
})

test("one of two ways in can be removed, and a second factor always", async () => {
  const { settings } = signedIn(
    {},
    {
      password: undefined,
      passkeys: [added("2026-11-21T10:58:47Z"), added("2026-11-21T10:58:47Z")],
    },
  )
  const disabled = (await settings()).ui.nodes.filter(
    ({ attributes }) => attributes.node_type === "input" && attributes.disabled,
  )
  expect(disabled).toEqual([])
  const either = signedIn(
    { methods: { webauthn: { passwordless: true } } },
    { securityKeys: [added("2026-11-21T10:58:47Z")] },
  )
  expect(removable(await either.settings())).toBe(true)
  const secondFactor = signedIn({}, { securityKeys: [added("2026-11-21T10:58:47Z")] })
  expect(removable(await secondFactor.settings())).toBe(true)
})

/** Whether the first security key can be removed. */
function removable(flow: SettingsFlow): boolean {
  const attributes = keyNodes(flow).map((node) => node.attributes)
  return attributes.some(
    (each) => each.node_type === "input" && each.name === "webauthn_remove" && !each.disabled,
  )
}

test("somebody without a name for passkeys is told so, and can add none", async () => {
  const { settings } = signedIn(
    {
      identitySchema: {
        type: "object",
        properties: { traits: { type: "object", properties: { email: { type: "string" } } } },
      },
    },
    { passkeys: [added("2026-11-21T10:58:47Z")] },
  )
  const flow = await settings()
  expect(flow.ui.messages).toEqual(
    flowFixture("browser-passkey-identifier-missing-message").ui.messages,
  )
  expect(textsOf(flow)).toHaveLength(1)
  const passkeys = flow.ui.nodes.filter(({ group }) => group === "passkey")
  expect(passkeys).toMatchObject([{ attributes: { name: "passkey_remove" } }])
})

test("native flows have no keys", async () => {
  const { kratos } = signedIn(
    {},
    { securityKeys: [added("2026-11-21T10:58:47Z")], passkeys: [added("2026-11-21T10:58:47Z")] },
  )
  const { sessionToken } = kratos.loginAs("ada@example.com")
  const response = await kratos.fetch(
    new Request(`${kratos.url}/self-service/settings/api`, {
      headers: { "x-session-token": sessionToken },
    }),
  )
  expect(keyNodes((await response.json()) as ReturnType<typeof flowFixture>)).toEqual([])
})

test("what could end a script in HTML is escaped in the options", async () => {
  const { settings } = signedIn({}, { traits: { email: "a&b@example.com" } })
  expect(valueOf(await settings(), "passkey_create_data")).toContain('"a\\u0026b@example.com"')
})

test("every flow has challenges of its own", async () => {
  const { settings } = signedIn()
  const challenges = [await settings(), await settings()].flatMap((flow) =>
    ["webauthn_register_trigger", "passkey_create_data"].map(
      (name) => /"challenge":"([\w-]{43})"/.exec(valueOf(flow, name))?.[1],
    ),
  )
  expect(new Set(challenges).size).toBe(4)
})
