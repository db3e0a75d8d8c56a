import { createHash } from "node:crypto"
import { runInThisContext } from "node:vm"
import { createFakeKratos } from "react-ory-settings/testing"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { scriptIntegrity, SCRIPT, SCRIPT_PATH } from "../../../src/testing/webauthn/script.ts"

const FUNCTIONS = [
  "WebAuthnLogin",
  "WebAuthnRegistration",
  "PasskeySettingsRegistration",
  "PasskeyLogin",
  "PasskeyRegistration",
  "PasskeyLoginAutocompleteInit",
]
const NAMES = FUNCTIONS.flatMap((name) => [`ory${name}`, `__ory${name}`])
const globals = window as unknown as Record<string, unknown>

const bytes = (...values: number[]) => new Uint8Array(values)
// As base64url it needs a "-", a "_" and padding.
const ODD = bytes(251, 255, 0, 1)
const ODD_TEXT = "-_8AAQ"

const created = {
  id: "the id",
  rawId: ODD.buffer,
  type: "public-key",
  response: { attestationObject: bytes(1).buffer, clientDataJSON: bytes(2).buffer },
}
const got = {
  id: "the id",
  rawId: ODD.buffer,
  type: "public-key",
  response: {
    authenticatorData: bytes(1).buffer,
    clientDataJSON: bytes(2).buffer,
    signature: bytes(3).buffer,
    // As of a key that is not kept on the device.
    userHandle: null,
  },
}
const CREATED = {
  id: "the id",
  rawId: ODD_TEXT,
  type: "public-key",
  response: { attestationObject: "AQ", clientDataJSON: "Ag" },
}
const GOT = {
  id: "the id",
  rawId: ODD_TEXT,
  type: "public-key",
  response: { authenticatorData: "AQ", clientDataJSON: "Ag", signature: "Aw", userHandle: "" },
}

const creation = { publicKey: { challenge: ODD_TEXT, user: { id: "AQ", name: "ada" } } }
const request = {
  publicKey: { challenge: ODD_TEXT, allowCredentials: [{ type: "public-key", id: "Ag" }] },
}
const CREATION = { publicKey: { challenge: ODD, user: { id: bytes(1), name: "ada" } } }
const REQUEST = {
  publicKey: { challenge: ODD, allowCredentials: [{ type: "public-key", id: bytes(2) }] },
}

const credentials = { create: vi.fn(), get: vi.fn() }
const submit = vi.fn()
const alert = vi.fn()

/** Loads the script into a page with a form. */
function load(fields: Record<string, string> = {}) {
  const inputs = Object.keys(fields).map((name) => `<input name="${name}">`)
  document.body.innerHTML = `<form>${inputs.join("")}</form>`
  for (const [name, value] of Object.entries(fields)) field(name).value = value
  runInThisContext(SCRIPT)
}

const field = (name: string) => document.getElementsByName(name)[0] as HTMLInputElement
const run = (name: string, ...given: unknown[]) =>
  (globals[name] as (...given: unknown[]) => unknown)(...given)
const answerIn = (name: string) => JSON.parse(field(name).value) as unknown

beforeEach(() => {
  vi.stubGlobal("PublicKeyCredential", { isConditionalMediationAvailable: () => true })
  vi.stubGlobal("alert", alert)
  Object.defineProperty(navigator, "credentials", { configurable: true, value: credentials })
  vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(submit)
  credentials.create.mockResolvedValue(created)
  credentials.get.mockResolvedValue(got)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.resetAllMocks()
  for (const name of [...NAMES, "__oryWebAuthnInitialized", "abortPasskeyConditionalUI"]) {
    Reflect.deleteProperty(globals, name)
  }
})

describe("the script", () => {
  test("is served with the integrity that its node has", async () => {
    const kratos = createFakeKratos()
    const response = await kratos.fetch(new Request(kratos.url + SCRIPT_PATH))
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=UTF-8")
    const hash = createHash("sha512")
      .update(await response.text())
      .digest("base64")
    expect(scriptIntegrity()).toBe(`sha512-${hash}`)
  })

  test("defines all functions by both of their names", () => {
    load()
    for (const name of NAMES) expect(globals[name]).toBeTypeOf("function")
    for (const name of FUNCTIONS) expect(globals[`ory${name}`]).toBe(globals[`__ory${name}`])
  })

  test("does nothing when it is loaded again", () => {
    load()
    const before = globals.oryPasskeyLogin
    runInThisContext(SCRIPT)
    expect(globals.oryPasskeyLogin).toBe(before)
  })

  test("does nothing in a browser without WebAuthn", () => {
    vi.stubGlobal("PublicKeyCredential", undefined)
    const log = vi.spyOn(console, "log").mockReturnValue()
    load()
    expect(globals.oryPasskeyLogin).toBeUndefined()
    expect(log).toHaveBeenCalledOnce()
  })
})

describe.each([
  ["oryWebAuthnRegistration", "webauthn_register", creation, "create", CREATION, CREATED],
  ["oryWebAuthnLogin", "webauthn_login", request, "get", REQUEST, GOT],
] as const)("%s", (name, result, options, ceremony, expected, answer) => {
  const fields = { [result]: "", [`${result}_trigger`]: JSON.stringify(options) }

  test("takes the options of its button and submits the form with the answer", async () => {
    load(fields)
    run(name)
    await vi.waitFor(() => {
      expect(submit).toHaveBeenCalledOnce()
    })
    expect(credentials[ceremony]).toHaveBeenCalledWith(expected)
    expect(answerIn(result)).toEqual(answer)
  })

  test("takes options it is given", async () => {
    load({ ...fields, [`${result}_trigger`]: "" })
    run(name, structuredClone(options))
    await vi.waitFor(() => {
      expect(submit).toHaveBeenCalledOnce()
    })
    expect(credentials[ceremony]).toHaveBeenCalledWith(expected)
  })

  test("alerts what goes wrong", async () => {
    const problem = new Error("The person said no.")
    credentials[ceremony].mockRejectedValue(problem)
    load(fields)
    run(name)
    await vi.waitFor(() => {
      expect(alert).toHaveBeenCalledWith(problem)
    })
    expect(submit).not.toHaveBeenCalled()
  })
})

describe.each([
  [
    "oryPasskeySettingsRegistration",
    { passkey_create_data: JSON.stringify(creation) },
    "passkey_settings_register",
    "create",
    CREATION,
    CREATED,
  ],
  [
    "oryPasskeyRegistration",
    {
      passkey_create_data: JSON.stringify({
        credentialOptions: creation,
        displayNameFieldName: "traits.email",
      }),
      "traits.email": "grace",
    },
    "passkey_register",
    "create",
    { publicKey: { challenge: ODD, user: { id: bytes(1), name: "grace", displayName: "grace" } } },
    CREATED,
  ],
  [
    "oryPasskeyLogin",
    { passkey_challenge: JSON.stringify(request) },
    "passkey_login",
    "get",
    REQUEST,
    GOT,
  ],
  [
    "oryPasskeyLoginAutocompleteInit",
    { passkey_challenge: JSON.stringify({ publicKey: { challenge: ODD_TEXT } }), identifier: "" },
    "passkey_login",
    "get",
    {
      publicKey: { challenge: ODD },
      mediation: "conditional",
      signal: expect.any(AbortSignal) as AbortSignal,
    },
    GOT,
  ],
] as const)("%s", (name, fields, result, ceremony, expected, answer) => {
  test("takes the options of the page and submits the form with the answer", async () => {
    load({ ...fields, [result]: "" })
    run(name)
    await vi.waitFor(() => {
      expect(submit).toHaveBeenCalledOnce()
    })
    expect(credentials[ceremony]).toHaveBeenCalledWith(expected)
    expect(answerIn(result)).toEqual(answer)
  })

  test("leaves what goes wrong in the console", async () => {
    const problem = new Error("The person said no.")
    credentials[ceremony].mockRejectedValue(problem)
    const said = [
      vi.spyOn(console, "error").mockReturnValue(),
      vi.spyOn(console, "log").mockReturnValue(),
    ]
    load({ ...fields, [result]: "" })
    run(name)
    await vi.waitFor(() => {
      expect(said.flatMap(({ mock }) => mock.calls)).toEqual([[problem]])
    })
    expect(alert).not.toHaveBeenCalled()
    expect(submit).not.toHaveBeenCalled()
  })

  test("does nothing on a page without its fields", async () => {
    vi.spyOn(console, "debug").mockReturnValue()
    load()
    await run(name)
    expect(credentials[ceremony]).not.toHaveBeenCalled()
  })
})

describe("passkeys in the autocomplete of a login", () => {
  const fields = {
    passkey_challenge: JSON.stringify({ publicKey: { challenge: ODD_TEXT } }),
    passkey_login: "",
    identifier: "",
  }

  test("wait until the button is used, and again after it failed", async () => {
    vi.spyOn(console, "log").mockReturnValue()
    vi.spyOn(console, "error").mockReturnValue()
    load(fields)
    credentials.get.mockReturnValueOnce(new Promise(() => undefined))
    await run("oryPasskeyLoginAutocompleteInit")
    const waiting = globals.abortPasskeyConditionalUI as AbortController
    credentials.get.mockRejectedValueOnce(new Error("The person said no."))
    credentials.get.mockReturnValueOnce(new Promise(() => undefined))
    run("oryPasskeyLogin")
    expect(waiting.signal.aborted).toBe(true)
    await vi.waitFor(() => {
      expect(credentials.get).toHaveBeenCalledTimes(3)
    })
    expect(globals.abortPasskeyConditionalUI).not.toBe(waiting)
  })

  test("are not asked for where the browser has no such thing", async () => {
    vi.stubGlobal("PublicKeyCredential", { isConditionalMediationAvailable: () => false })
    vi.spyOn(console, "log").mockReturnValue()
    load(fields)
    await run("oryPasskeyLoginAutocompleteInit")
    expect(credentials.get).not.toHaveBeenCalled()
  })
})
