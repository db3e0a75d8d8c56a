import type { InputNode } from "../flow/nodes.ts"

/** One of the ceremonies a flow's trigger button starts. */
export interface Ceremony {
  /** `create` adds a credential, `get` proves that one is at hand. */
  action: "create" | "get"
  /** The input whose value is the options as JSON: `{"publicKey": …}`. */
  options: string
  /** The input that takes the credential as JSON. */
  result: string
  /** An input that must be filled in before: Kratos would refuse the finished ceremony without it. */
  needs?: string
}

/** By the function of Kratos's webauthn.js that the trigger names in `onclickTrigger`. */
const CEREMONIES: Readonly<Record<string, Ceremony>> = {
  oryWebAuthnRegistration: {
    action: "create",
    options: "webauthn_register_trigger",
    result: "webauthn_register",
    needs: "webauthn_register_displayname",
  },
  oryPasskeySettingsRegistration: {
    action: "create",
    options: "passkey_create_data",
    result: "passkey_settings_register",
  },
  oryWebAuthnLogin: {
    action: "get",
    options: "webauthn_login_trigger",
    result: "webauthn_login",
  },
  oryPasskeyLogin: { action: "get", options: "passkey_challenge", result: "passkey_login" },
}

/** Triggers of responses that name no function. */
const FUNCTION_OF_TRIGGER: Readonly<Record<string, string>> = {
  webauthn_register_trigger: "oryWebAuthnRegistration",
  passkey_register_trigger: "oryPasskeySettingsRegistration",
  webauthn_login_trigger: "oryWebAuthnLogin",
  passkey_login_trigger: "oryPasskeyLogin",
}

/** The name of the function in Kratos's script, only if it is one of the known. */
export function triggerFunction({ attributes }: InputNode): string | undefined {
  const name = attributes.onclickTrigger ?? FUNCTION_OF_TRIGGER[attributes.name]
  return typeof name === "string" && Object.hasOwn(CEREMONIES, name) ? name : undefined
}

export function ceremonyOf(trigger: InputNode): Ceremony | undefined {
  const name = triggerFunction(trigger)
  return name === undefined ? undefined : CEREMONIES[name]
}
