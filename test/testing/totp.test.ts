// @vitest-environment node
import type { SettingsFlow, UiNode } from "@ory/client"
import { decode } from "fast-png"
import jsQR from "jsqr"
import { createFakeKratos } from "react-ory-settings/testing"
import { TOTP } from "totp-generator"
import { expect, test } from "vitest"
import { messagesOf, page } from "./browser.ts"

const NOW = Date.parse("2026-11-21T12:00:10Z")

function signedIn() {
  const kratos = createFakeKratos({
    clock: () => NOW,
    methods: { totp: { issuer: "Café & Co" } },
    identities: [{ traits: { email: "ada@example.com" }, verified: true }],
  })
  kratos.loginAs("ada@example.com")
  return { kratos, ...page(kratos) }
}

const nodeOf = ({ ui }: SettingsFlow, id: string): UiNode =>
  ui.nodes.find(({ attributes }) => "id" in attributes && attributes.id === id)!

function secretOf(flow: SettingsFlow): string {
  const { attributes } = nodeOf(flow, "totp_secret_key")
  return attributes.node_type === "text" ? attributes.text.text : ""
}

function scan(flow: SettingsFlow): URL {
  const { attributes } = nodeOf(flow, "totp_qr")
  const source = attributes.node_type === "img" ? attributes.src : ""
  const { data, width, height } = decode(Buffer.from(source.split(",")[1]!, "base64"))
  const rgba = Uint8ClampedArray.from({ length: 4 * width * height }, (_, index) =>
    index % 4 === 3 ? 255 : Number(data[Math.floor(index / 4)]),
  )
  return new URL(jsQR(rgba, width, height)!.data)
}

test("the QR code holds the key that is shown, for an authenticator app", async () => {
  const { settings } = signedIn()
  const flow = await settings()
  expect(secretOf(flow)).toMatch(/^[A-Z2-7]{32}$/)
  const scanned = scan(flow)
  expect(scanned.protocol + scanned.host).toBe("otpauth:totp")
  expect(decodeURIComponent(scanned.pathname)).toBe("/Café & Co:ada@example.com")
  expect(Object.fromEntries(scanned.searchParams)).toEqual({
    issuer: "Café & Co",
    secret: secretOf(flow),
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  })
})

test.each([
  ["now", 0, 200],
  ["of half a minute ago", -30, 200],
  ["of half a minute to come", 30, 200],
  ["of a minute ago", -60, 400],
  ["of a minute to come", 60, 400],
])("another app's code %s answers %s s: %i", async (_, seconds, status) => {
  const { kratos, settings, post } = signedIn()
  const flow = await settings()
  const { otp } = await TOTP.generate(secretOf(flow), { timestamp: NOW + seconds * 1_000 })
  const response = await post(flow, { method: "totp", totp_code: otp })
  expect(response.status).toBe(status)
  expect(await messagesOf(response)).toEqual(status === 200 ? [1050001] : [4000008])
  expect(kratos.state().identities[0]!.totp).toBe(status === 200 ? secretOf(flow) : undefined)
  expect(kratos.state().sessions[0]!.aal).toBe(status === 200 ? "aal2" : "aal1")
})

test("every flow has a key of its own", async () => {
  const { settings } = signedIn()
  expect(secretOf(await settings())).not.toBe(secretOf(await settings()))
})
