import type { SettingsFlow } from "@ory/client"
import { Authenticator } from "../../conformance/play/authenticator.ts"
import { APP_URL, NAME, signedIn, valueOf } from "./fixture.ts"

export const TRIGGER = "webauthn_register_trigger"
export const CREATE_DATA = "passkey_create_data"

/** Somebody with a device, and how to use it. */
export function withDevice(...given: Parameters<typeof signedIn>) {
  const person = signedIn(...given)
  const device = new Authenticator(APP_URL)
  const addKey = async (flow: SettingsFlow, name: string) => {
    const webauthn_register = await device.create(valueOf(flow, TRIGGER))
    return person.post(flow, { webauthn_register, [NAME]: name })
  }
  const addPasskey = async (flow: SettingsFlow) => {
    const passkey_settings_register = await device.create(valueOf(flow, CREATE_DATA))
    return person.post(flow, { passkey_settings_register })
  }
  const stored = () => {
    const state = person.kratos.state()
    const { securityKeys, passkeys } = state.identities[0]!
    return { securityKeys, passkeys, aal: state.sessions[0]!.aal }
  }
  return { ...person, device, addKey, addPasskey, stored }
}

export const bodyOf = async (response: Response) => (await response.json()) as SettingsFlow
