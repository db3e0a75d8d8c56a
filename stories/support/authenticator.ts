import { useEffect } from "react"
import {
  Authenticator,
  base64Url,
  fromBase64Url,
} from "../../test/conformance/play/authenticator.ts"

/**
 * `own`: the browser's. `simulated`: one in software that always says yes. `cancels`: the person
 * closes the browser's dialog. `registered`: the device has been registered before.
 */
export type AuthenticatorKind = "own" | "simulated" | "cancels" | "registered"

/** While mounted, the browser's dialogs for keys and passkeys are answered here. */
export function useAuthenticator(kind: AuthenticatorKind): void {
  useEffect(() => (kind === "own" ? undefined : replaceCredentials(kind)), [kind])
}

/** @returns what puts the browser's own back */
function replaceCredentials(kind: Exclude<AuthenticatorKind, "own">): () => void {
  const device = new Authenticator(location.origin, location.hostname)
  const refuse = (name: string) => () => Promise.reject(new DOMException("", name))
  const answers = {
    simulated: {
      create: async ({ publicKey }: CredentialCreationOptions) =>
        toCredential(await device.create(creationJson(publicKey!))),
      get: async ({ publicKey }: CredentialRequestOptions) =>
        toCredential(await device.get(requestJson(publicKey!))),
    },
    cancels: { create: refuse("NotAllowedError"), get: refuse("NotAllowedError") },
    registered: { create: refuse("InvalidStateError"), get: refuse("NotAllowedError") },
  }[kind]
  for (const [name, value] of Object.entries(answers)) {
    Object.defineProperty(navigator.credentials, name, { value, configurable: true })
  }
  return () => {
    for (const name of Object.keys(answers)) Reflect.deleteProperty(navigator.credentials, name)
  }
}

const creationJson = ({ challenge, user }: PublicKeyCredentialCreationOptions) =>
  JSON.stringify({ publicKey: { challenge: text(challenge), user: { id: text(user.id) } } })

const requestJson = ({ challenge, allowCredentials }: PublicKeyCredentialRequestOptions) =>
  JSON.stringify({
    publicKey: {
      challenge: text(challenge),
      allowCredentials: allowCredentials?.map(({ id }) => ({ id: text(id) })),
    },
  })

/** The authenticator speaks JSON, a page gets bytes. */
function toCredential(json: string): Credential {
  const { id, rawId, type, response } = JSON.parse(json) as {
    id: string
    rawId: string
    type: string
    response: Record<string, string>
  }
  const bytes = Object.entries(response).map(([name, value]): [string, ArrayBuffer] => [
    name,
    fromBase64Url(value).buffer,
  ])
  return {
    id,
    rawId: fromBase64Url(rawId).buffer,
    type,
    authenticatorAttachment: "platform",
    response: {
      ...Object.fromEntries(bytes),
      getTransports: () => ["internal"],
      getAuthenticatorData: () => new ArrayBuffer(0),
      getPublicKeyAlgorithm: () => -7,
      getPublicKey: () => null,
    },
    getClientExtensionResults: () => ({}),
  } as Credential
}

function text(source: BufferSource): string {
  if (!ArrayBuffer.isView(source)) return base64Url(new Uint8Array(source))
  return base64Url(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
}
