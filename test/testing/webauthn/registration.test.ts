// @vitest-environment node
import { expect, test } from "vitest"
import { readRegistration } from "../../../src/testing/webauthn/response.ts"
import { verifyRegistration } from "../../../src/testing/webauthn/verify.ts"
import {
  ATTESTED,
  BACKED_UP,
  BACKUP_ELIGIBLE,
  base64Url,
  ecPair,
  ed25519Pair,
  EXTENSIONS,
  PRESENT,
  registration,
  rsaPair,
  selfAttested,
  type Parts,
} from "./craft.ts"

// What a real Kratos v1.3.1 answered to each of these, behind "Unable to parse WebAuthn response: "
// (400) or "Unable to create WebAuthn credential: " (500).
const UNREADABLE = "Parse error for Registration"
const UNPARSABLE = "Error parsing attestation response"
const CEREMONY = "Error validating ceremony type"
const ORIGIN = "Error validating origin"
const NO_ORIGIN = "Error decoding clientData origin as URL"
const AUTHENTICATOR = "Error validating the authenticator response"
const FORMAT = "Invalid attestation format"

const challenge = "bm90IHZlcnkgcmFuZG9tIGFuZCBlbm91Z2ggb2YgaXQ"
const origin = "http://localhost:3000"
const right = { type: "webauthn.create", challenge, origin }
const relyingParty = { id: "localhost", name: "Example", origin }

const elliptic = await ecPair()
const other = await ecPair("P-384")

async function refusal(parts: Partial<Parts>): Promise<string> {
  try {
    const answer = readRegistration(await registration({ challenge, origin, ...parts }))
    await verifyRegistration(answer, { relyingParty, challenge })
    return "accepted"
  } catch (error) {
    return (error as Error).message
  }
}

const clientData = (over: object) => ({ clientData: { ...right, ...over } })
const response = (over: Record<string, unknown>) => ({ response: over })
const over = (over: Record<string, unknown>) => ({ over })
const packed = (statement: Parts["statement"], pair = elliptic) => ({
  format: "packed",
  pair,
  statement,
})

test.each<[string, Partial<Parts>, string]>([
  ["as it should be", {}, "accepted"],
  ["for a login", { type: "webauthn.get" }, CEREMONY],
  ["another challenge", { challenge: "AAAA" }, "Error validating challenge"],

  ["an origin with a path", { origin: `${origin}/x?y#z` }, "accepted"],
  ["an origin in capitals", { origin: origin.toUpperCase() }, "accepted"],
  ["an origin with a user", { origin: "http://u:p@localhost:3000" }, "accepted"],
  ["another port", { origin: "http://localhost:3001" }, ORIGIN],
  ["another scheme", { origin: "https://localhost:3000" }, ORIGIN],
  ["an Android app", { origin: "android:apk-key-hash:abc" }, ORIGIN],
  ["a port that is none", { origin: "http://localhost:3000." }, NO_ORIGIN],
  ["no origin", { origin: "" }, NO_ORIGIN],
  ["the origin of a sandbox", { origin: "null" }, NO_ORIGIN],
  ["a path", { origin: "/foo" }, NO_ORIGIN],
  ["no slashes", { origin: "http:foo" }, NO_ORIGIN],
  ["no host", { origin: "ftp:///x" }, NO_ORIGIN],

  ["client data that is null", { clientData: null }, CEREMONY],
  ["client data that is a list", { clientData: [] }, UNPARSABLE],
  ["client data that is no JSON", { clientData: "hello" }, UNPARSABLE],
  ["client data that is empty", { clientData: "" }, UNPARSABLE],
  ["client data after a byte order mark", { clientData: "\ufeff{}" }, UNPARSABLE],
  ["a type that is a number", clientData({ type: 5 }), UNPARSABLE],
  ["crossOrigin that is a text", clientData({ crossOrigin: "yes" }), UNPARSABLE],
  ["topOrigin that is a number", clientData({ topOrigin: 1 }), UNPARSABLE],
  ["a page in a frame", clientData({ crossOrigin: true, topOrigin: "http://x" }), "accepted"],
  ["nulls", clientData({ crossOrigin: null, topOrigin: null, tokenBinding: null }), "accepted"],
  [
    "a token binding without a status",
    clientData({ tokenBinding: {} }),
    "Error decoding clientData, token binding present without status",
  ],
  [
    "a token binding with an odd status",
    clientData({ tokenBinding: { status: "x" } }),
    "Error decoding clientData, token binding present with invalid status",
  ],
  ["a token binding", clientData({ tokenBinding: { status: "supported" } }), "accepted"],
  ["a token binding that is a text", clientData({ tokenBinding: "x" }), UNPARSABLE],

  ["another site", { rpId: "example.org" }, AUTHENTICATOR],
  ["nobody there", { flags: ATTESTED }, AUTHENTICATOR],
  ["no credential", { flags: PRESENT | EXTENSIONS }, UNPARSABLE],
  ["bytes of nothing", { flags: PRESENT }, UNPARSABLE],
  ["bytes left over", { extra: [1, 2] }, UNPARSABLE],
  ["extensions", { flags: PRESENT | ATTESTED | EXTENSIONS, extra: [0xa0] }, "accepted"],
  ["extensions that are missing", { flags: PRESENT | ATTESTED | EXTENSIONS }, UNPARSABLE],
  ["backed up", { flags: PRESENT | ATTESTED | BACKUP_ELIGIBLE | BACKED_UP }, "accepted"],
  ["an id of 1023 bytes", { id: new Uint8Array(1023) }, "accepted"],
  ["an id of 1024 bytes", { id: new Uint8Array(1024) }, UNPARSABLE],

  ["an unknown format", { format: "strange" }, FORMAT],
  ["no format", { format: "" }, FORMAT],
  ["a statement for none", { statement: () => Promise.resolve(new Map([["x", 1]])) }, FORMAT],
  ["self attestation", packed(selfAttested(elliptic)), "accepted"],
  [
    "signed by another key",
    packed(selfAttested(elliptic, [["alg", -35]]), other),
    "Unable to verify signature",
  ],
  [
    "another algorithm",
    packed(selfAttested(elliptic, [["alg", -35]])),
    "Public key algorithm does not equal att statement algorithm",
  ],
  ["no algorithm", packed(() => Promise.resolve(new Map())), "Error retrieving alg value"],
  [
    "an odd algorithm",
    packed(() => Promise.resolve(new Map([["alg", 7]]))),
    "Error retrieving alg value",
  ],
  [
    "no signature",
    packed(() => Promise.resolve(new Map([["alg", -7]]))),
    "Error retrieving sig value",
  ],
  ["a TPM without a statement", { format: "tpm" }, "Error retrieving ver value"],
  ["Android without a statement", { format: "android-key" }, "Error retrieving alg value"],
  [
    "SafetyNet without one",
    { format: "android-safetynet" },
    "Unable to find the version of SafetyNet",
  ],
  ["U2F without a statement", { format: "fido-u2f" }, "Missing properly formatted x5c data"],
  ["Apple without a statement", { format: "apple" }, "Error retrieving x5c value"],

  ["an attachment that is a number", over({ authenticatorAttachment: 5 }), UNREADABLE],
  ["an unknown attachment", over({ authenticatorAttachment: "odd" }), "accepted"],
  ["results that are a list", over({ clientExtensionResults: [] }), UNREADABLE],
  ["results", over({ clientExtensionResults: { credProps: { rk: true } } }), "accepted"],
  ["another type", over({ type: "password" }), UNREADABLE],
  ["an id that is a number", over({ id: 5 }), UNREADABLE],
  ["no id", over({ id: undefined }), UNREADABLE],
  ["an id in standard base64", over({ id: "ab+/" }), UNREADABLE],
  ["an id that is padded", over({ id: "YQ==" }), UNREADABLE],
  ["an id that is cut off", over({ id: "abcde" }), UNREADABLE],
  ["an id that is not the credential's", over({ id: "abcd" }), "accepted"],
  ["a rawId that is padded", over({ rawId: "YQ==" }), "accepted"],
  ["a rawId in standard base64", over({ rawId: "ab+/" }), UNREADABLE],
  ["a rawId that is an object", over({ rawId: {} }), UNREADABLE],
  ["no rawId", over({ rawId: undefined }), "accepted"],
  ["no response", over({ response: undefined }), UNPARSABLE],
  ["a response that is a text", over({ response: "x" }), UNREADABLE],
  ["a response that is a list", over({ response: [] }), UNREADABLE],
  [
    "what browsers add",
    response({ transports: ["usb"], publicKey: "AAAA", publicKeyAlgorithm: -7 }),
    "accepted",
  ],
  ["transports that are a text", response({ transports: "usb" }), UNREADABLE],
  ["transports that are numbers", response({ transports: [1] }), UNREADABLE],
  ["transports that are null", response({ transports: [null] }), "accepted"],
  ["an algorithm that is a text", response({ publicKeyAlgorithm: "x" }), UNREADABLE],
  ["an algorithm that is no integer", response({ publicKeyAlgorithm: 1.5 }), UNREADABLE],
  ["a public key that is no base64", response({ publicKey: "!!" }), UNREADABLE],
  ["client data that is no base64", response({ clientDataJSON: "!!" }), UNREADABLE],
  ["client data that is missing", response({ clientDataJSON: null }), UNPARSABLE],
  ["an attestation that is no base64", response({ attestationObject: "!!" }), UNREADABLE],
  ["an attestation that is no CBOR", response({ attestationObject: "AAAA" }), UNPARSABLE],
  ["an attestation that is cut off", response({ attestationObject: "o2NmbXQ" }), UNPARSABLE],
  ["an attestation with nothing in it", response({ attestationObject: "oA" }), UNPARSABLE],
  [
    "an attestation of unknown length",
    response({ attestationObject: base64Url(new Uint8Array([0xbf, 0xff])) }),
    UNPARSABLE,
  ],
])("%s", async (_name, parts, expected) => {
  expect(await refusal(parts)).toBe(expected)
})

test.each([
  ["ES256", () => ecPair("P-256")],
  ["ES384", () => ecPair("P-384")],
  ["ES512", () => ecPair("P-521")],
  ["EdDSA", ed25519Pair],
  ["RS256", () => rsaPair("RSASSA-PKCS1-v1_5", "SHA-256")],
  ["RS512", () => rsaPair("RSASSA-PKCS1-v1_5", "SHA-512")],
  ["PS256", () => rsaPair("RSA-PSS", "SHA-256")],
  ["PS384", () => rsaPair("RSA-PSS", "SHA-384")],
])("self attestation with %s", async (_algorithm, make) => {
  const pair = await make()
  expect(await refusal(packed(selfAttested(pair), pair))).toBe("accepted")
})

test("the certificates of an authenticator's maker are not looked at", async () => {
  const statement = async (signed: Uint8Array<ArrayBuffer>) =>
    new Map([
      ["alg", -7],
      ["sig", await elliptic.sign(signed)],
      ["x5c", new Uint8Array([1, 2])],
    ] as [string, number | Uint8Array][])
  const made = await registration({ challenge, origin, format: "packed", pair: other, statement })
  const { response: parts, ...rest } = JSON.parse(made) as {
    response: { attestationObject: string; clientDataJSON: string }
  }
  const object = Buffer.from(parts.attestationObject, "base64url").toString("latin1")
  // Two bytes become a list of two.
  const attestationObject = Buffer.from(object.replace("x5c\x42", "x5c\x82"), "latin1")
  const answer = readRegistration(
    JSON.stringify({
      ...rest,
      response: { ...parts, attestationObject: base64Url(attestationObject) },
    }),
  )
  await expect(verifyRegistration(answer, { relyingParty, challenge })).resolves.toBeUndefined()
})

test("what is not even JSON", () => {
  expect(() => readRegistration("nonsense")).toThrow(UNREADABLE)
  expect(() => readRegistration("[]")).toThrow(UNREADABLE)
  expect(() => readRegistration("{}")).toThrow(UNREADABLE)
})
