import type { RelyingParty } from "./relyingParty.ts"

/** Who a key is made for. */
interface User {
  name: string
  /** Base64url. */
  id: string
}

/** What security keys and passkeys differ in. */
export type KeyKind = "webauthn" | "passkey"

/** COSE numbers, in the order in which Kratos offers them. */
const ALGORITHMS = [-7, -35, -36, -257, -258, -259, -37, -38, -39, -8]

/** Milliseconds; less where a person need not prove who they are. */
const TIMEOUT = { webauthn: 120_000, passkey: 300_000 }
const VERIFICATION = { webauthn: "discouraged", passkey: "preferred" }

const SELECTION = {
  webauthn: {},
  passkey: {
    authenticatorAttachment: "platform",
    requireResidentKey: true,
    residentKey: "required",
  },
}

/** The JSON for `navigator.credentials.create`, byte for byte as Kratos writes it. */
export function creationOptions(
  kind: KeyKind,
  { id, name }: RelyingParty,
  user: User,
  challenge: string,
): string {
  return goJson({
    publicKey: {
      rp: { name, id },
      user: { name: user.name, displayName: user.name, id: user.id },
      challenge,
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
      timeout: TIMEOUT[kind],
      authenticatorSelection: { ...SELECTION[kind], userVerification: VERIFICATION[kind] },
    },
  })
}

/** The JSON for `navigator.credentials.get`; `allowed` are credential ids, base64url. */
export function requestOptions(
  kind: KeyKind,
  { id }: RelyingParty,
  allowed: string[],
  challenge: string,
): string {
  return goJson({
    publicKey: {
      challenge,
      timeout: TIMEOUT[kind],
      rpId: id,
      ...(allowed.length > 0 && {
        allowCredentials: allowed.map((key) => ({ type: "public-key", id: key })),
      }),
      userVerification: VERIFICATION[kind],
    },
  })
}

/** Go escapes what could end a script in HTML. */
function goJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}
