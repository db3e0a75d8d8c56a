import { sha512 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import { toBase64 } from "../encoding.ts"
import type { Reply } from "../http/reply.ts"

/** Below Kratos's base URL. */
export const SCRIPT_PATH = "/.well-known/ory/webauthn.js"

/**
 * What pages load to run the ceremonies. It has the functions of Kratos's script, which find their
 * elements by name in the whole document, write the answer into a hidden input and submit its form
 * past all handlers. Security keys `alert` what fails; passkeys leave it in the console.
 */
export const SCRIPT = `"use strict"
;(function () {
  if (!window.PublicKeyCredential) {
    console.log("This browser does not support WebAuthn!")
    return
  }
  if (window.__oryWebAuthnInitialized) return

  const named = (name) => document.getElementsByName(name)[0]

  const toBytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    )

  const toText = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "")

  const withIds = (keys) => keys && keys.map((key) => ({ ...key, id: toBytes(key.id) }))

  function toOptions({ publicKey }) {
    publicKey.challenge = toBytes(publicKey.challenge)
    if (publicKey.user && publicKey.user.id) publicKey.user.id = toBytes(publicKey.user.id)
    for (const list of ["allowCredentials", "excludeCredentials"]) {
      if (publicKey[list]) publicKey[list] = withIds(publicKey[list])
    }
    return { publicKey }
  }

  const CREATED = ["attestationObject", "clientDataJSON"]
  const GOT = ["authenticatorData", "clientDataJSON", "signature", "userHandle"]

  function toAnswer({ id, rawId, type, response }, parts) {
    const texts = parts.map((part) => [part, toText(response[part])])
    return JSON.stringify({ id, rawId: toText(rawId), type, response: Object.fromEntries(texts) })
  }

  const create = (options) =>
    navigator.credentials.create(options).then((made) => toAnswer(made, CREATED))

  const get = (options) => navigator.credentials.get(options).then((got) => toAnswer(got, GOT))

  function securityKey(ceremony, name) {
    return function (options, result = \`*[name="\${name}"]\`, trigger = \`*[name="\${name}_trigger"]\`) {
      const button = document.querySelector(trigger)
      ceremony(toOptions(options || JSON.parse(button.value)))
        .then((answer) => {
          document.querySelector(result).value = answer
          button.closest("form").submit()
        })
        .catch((error) => alert(error))
    }
  }

  function passkey(name, dataName, resultName, run) {
    return function () {
      const data = named(dataName)
      const result = named(resultName)
      if (!data || !result) {
        console.debug(name + ": mandatory fields not found")
        return
      }
      const submit = (answer) => {
        result.value = answer
        result.closest("form").submit()
      }
      return run(JSON.parse(data.value), submit, data)
    }
  }

  const webAuthnLogin = securityKey(get, "webauthn_login")
  const webAuthnRegistration = securityKey(create, "webauthn_register")

  const passkeySettingsRegistration = passkey(
    "__oryPasskeySettingsRegistration",
    "passkey_create_data",
    "passkey_settings_register",
    (data, submit) => {
      create(toOptions(data)).then(submit).catch(console.error)
    },
  )

  const passkeyRegistration = passkey(
    "__oryPasskeyRegistration",
    "passkey_create_data",
    "passkey_register",
    ({ credentialOptions, displayNameFieldName }, submit, element) => {
      const field = element.closest("form").querySelector(\`[name='\${displayNameFieldName}']\`)
      const { user } = credentialOptions.publicKey
      user.name = user.displayName = field.value
      create(toOptions(credentialOptions)).then(submit).catch(console.error)
    },
  )

  const passkeyLogin = passkey(
    "__oryPasskeyLogin",
    "passkey_challenge",
    "passkey_login",
    (data, submit) => {
      const waiting = window.abortPasskeyConditionalUI
      if (waiting) waiting.abort("only one credentials.get allowed at a time")
      get(toOptions(data))
        .then(submit)
        .catch((error) => {
          console.error(error)
          if (waiting) passkeyLoginAutocompleteInit()
        })
    },
  )

  const startAutocomplete = passkey(
    "__oryPasskeyLoginAutocompleteInit",
    "passkey_challenge",
    "passkey_login",
    async (data, submit) => {
      const isThere = PublicKeyCredential.isConditionalMediationAvailable
      if (!isThere || window.Cypress || !(await isThere.call(PublicKeyCredential))) {
        console.log("This browser does not support WebAuthn Conditional Mediation!")
        return
      }
      window.abortPasskeyConditionalUI = new AbortController()
      const { signal } = window.abortPasskeyConditionalUI
      get({ ...toOptions(data), mediation: "conditional", signal })
        .then(submit)
        .catch(console.log)
    },
  )

  async function passkeyLoginAutocompleteInit() {
    if (named("identifier")) return startAutocomplete()
    console.debug("__oryPasskeyLoginAutocompleteInit: mandatory fields not found")
  }

  const functions = {
    WebAuthnLogin: webAuthnLogin,
    WebAuthnRegistration: webAuthnRegistration,
    PasskeySettingsRegistration: passkeySettingsRegistration,
    PasskeyLogin: passkeyLogin,
    PasskeyRegistration: passkeyRegistration,
    PasskeyLoginAutocompleteInit: passkeyLoginAutocompleteInit,
  }
  for (const [name, run] of Object.entries(functions)) {
    window["ory" + name] = run
    window["__ory" + name] = run
  }
  window.__oryWebAuthnInitialized = true
})()
`

/** The script's `integrity`: a page runs no other. */
export function scriptIntegrity(): string {
  return `sha512-${toBase64(sha512(utf8ToBytes(SCRIPT)))}`
}

/** GET /.well-known/ory/webauthn.js */
export function getWebAuthnScript(): Reply {
  return {
    status: 200,
    headers: { "content-type": "text/javascript; charset=UTF-8" },
    body: SCRIPT,
  }
}
