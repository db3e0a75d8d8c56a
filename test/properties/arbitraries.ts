import fc from "fast-check"
import type { Arbitrary } from "fast-check"
import type { AnyFlow, UiNode } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"

/** Names that every object has something under. */
export const PROTOTYPE_NAMES = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "toJSON"],
  ...["length", "name", "then", "__defineGetter__", "key", "ref"],
]

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "",
    " ",
    "line\nline\r\nline\r",
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "&lt;b&gt; &amp; {name} {provider} %s %o",
    "\u202Eevil\u2066\u200F\u0000\uFEFF",
    "x".repeat(500),
    "👩‍👩‍👧‍👦 ﷽ Z̷̢̛a̵l̶g̷o̸",
  ),
  fc.constantFrom(...PROTOTYPE_NAMES),
)

const SCHEMES = [
  ...["javascript:", "JavaScript:", "java\nscript:", "\u0001javascript:", " vbscript:", "file:///"],
  ...["data:text/html,", "data:image/svg+xml,", "data:image/png;base64,", "blob:https://x.test/"],
  ...["https://kratos.test/", "http://", "//evil.test/", "\\\\evil.test/", "https:", "/", "?", ""],
]

const urls = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.tuple(fc.constantFrom(...SCHEMES), texts).map(([scheme, text]) => scheme + text),
)

/** What JSON can hold, with the worst of names. */
const json: Arbitrary<unknown> = fc.anything({
  key: fc.oneof(texts, fc.constantFrom(...PROTOTYPE_NAMES)),
  values: [texts, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)],
  maxDepth: 2,
  maxKeys: 3,
})

/** Mostly what belongs there; sometimes anything, sometimes nothing. */
function odd<Value>(valid: Arbitrary<Value>): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 14, arbitrary: valid },
    { weight: 1, arbitrary: json },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
}

const groups = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...["default", "profile", "password", "totp", "lookup_secret", "webauthn", "passkey"],
      ...["oidc", "saml", "code", "identifier_first", "custom"],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
  { weight: 1, arbitrary: texts },
)

const keys = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("email", "name", "tags", "first", "0", "1", "99999999") },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES, "a\\.b", "") },
)

const names = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(keys, { minLength: 1, maxLength: 3 })
      .map((path) => ["traits", ...path].join(".")),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...["csrf_token", "method", "password", "totp_code", "totp_unlink", "link", "unlink"],
      ...["lookup_secret_reveal", "lookup_secret_disable", "webauthn_remove", "passkey_remove"],
      ...["webauthn_register", "webauthn_register_trigger", "webauthn_register_displayname"],
      ...["passkey_create_data", "passkey_register_trigger", "passkey_settings_register"],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
  // What a form has under that name, an input takes the place of.
  {
    weight: 1,
    arbitrary: fc.constantFrom("submit", "action", "elements", "id", "reset", "target"),
  },
  { weight: 1, arbitrary: texts },
)

const messageIds = fc.oneof(
  fc.constantFrom(1050001, 1050002, 1050018, 1050014, 4000001, 4000003, 4000026, 4050001, 1070002),
  fc.integer(),
)

const contexts = fc.record(
  {
    provider: odd(texts),
    display_name: odd(texts),
    added_at: odd(fc.constantFrom("2024-01-01T00:00:00Z", "never")),
    used_at: odd(fc.constantFrom("2024-01-01T00:00:00Z")),
    secret: odd(texts),
    min_length: odd(fc.integer()),
    actual_length: odd(fc.integer()),
    allowed_types: odd(fc.array(odd(fc.constantFrom("array", "string", "number", "boolean")))),
    secrets: odd(fc.array(fc.record({ id: odd(messageIds), text: odd(texts) }), { maxLength: 3 })),
    title: odd(texts),
  },
  { requiredKeys: [] },
)

const messages = odd(
  fc.record({
    id: odd(messageIds),
    type: odd(fc.constantFrom("info", "error", "success")),
    text: odd(texts),
    context: odd(contexts),
  }),
)

const inputs = fc.record(
  {
    node_type: odd(fc.constant("input")),
    name: odd(names),
    type: odd(
      fc.constantFrom(
        ...["text", "password", "email", "tel", "url", "number", "date", "datetime-local"],
        ...["checkbox", "hidden", "submit", "submit", "button", "file", "image", "color"],
      ),
    ),
    value: fc.oneof(odd(texts), fc.constantFrom("true", "profile", "google", true, 7, null)),
    required: odd(fc.boolean()),
    disabled: odd(fc.constant(false)),
    pattern: odd(fc.constantFrom("^[a-z]+$", "(", "a{2,1}", "\\p{L}", "(a+)+$")),
    autocomplete: odd(fc.constantFrom("email", "new-password", "off")),
    maxlength: odd(fc.integer({ min: -5, max: 2_000 })),
    options: odd(fc.array(odd(fc.record({ value: odd(texts) })), { maxLength: 3 })),
    label: messages,
    onclick: fc.constant("alert(1)"),
    onload: fc.constant("alert(1)"),
    onclickTrigger: odd(fc.constantFrom("oryWebAuthnRegistration", "alert", "constructor")),
    formaction: urls,
    style: fc.constant("background:url(//evil.test/)"),
    dangerouslySetInnerHTML: fc.constant({ __html: "<b>" }),
  },
  { requiredKeys: ["node_type", "name", "type"] },
)

const others = fc.record(
  {
    node_type: fc.constantFrom("text", "img", "a", "script", "div", "unheard_of"),
    id: odd(names),
    text: messages,
    title: messages,
    src: odd(urls),
    href: odd(urls),
    width: odd(fc.nat()),
    height: odd(fc.nat()),
    class: odd(texts),
    data: odd(fc.dictionary(texts, odd(texts), { maxKeys: 3 })),
    async: odd(fc.boolean()),
    integrity: odd(texts),
    crossorigin: odd(fc.constant("anonymous")),
    referrerpolicy: odd(fc.constant("no-referrer")),
    type: odd(fc.constant("text/javascript")),
    nonce: odd(texts),
  },
  { requiredKeys: ["node_type", "id"] },
)

const nodes = fc.record(
  {
    type: odd(fc.constantFrom("input", "text", "img", "a", "script", "div")),
    group: odd(groups),
    attributes: fc.oneof({ weight: 3, arbitrary: odd(inputs) }, others),
    messages: odd(fc.array(messages, { maxLength: 2 })),
    meta: odd(fc.record({ label: messages }, { requiredKeys: [] })),
  },
  { requiredKeys: ["group", "attributes"] },
)

const identities = fc.record(
  {
    id: odd(fc.uuid()),
    traits: odd(fc.dictionary(keys, json, { maxKeys: 3 })),
    verifiable_addresses: odd(fc.array(odd(fc.record({ value: odd(texts) })), { maxLength: 2 })),
    recovery_addresses: odd(fc.array(odd(fc.record({ value: odd(texts) })), { maxLength: 2 })),
  },
  { requiredKeys: [] },
)

const continueWith = fc.record({
  action: odd(fc.constantFrom("show_verification_ui", "redirect_browser_to")),
  redirect_browser_to: odd(urls),
  flow: odd(fc.record({ id: odd(texts), verifiable_address: odd(texts), url: odd(urls) })),
})

const made = fc.record(
  {
    id: odd(fc.uuid()),
    type: odd(fc.constantFrom("browser", "api")),
    active: odd(groups),
    expires_at: odd(texts),
    ui: fc.record(
      {
        action: odd(urls),
        method: odd(fc.constantFrom("POST", "GET", "dialog")),
        nodes: fc.array(odd(nodes), { maxLength: 9 }),
        messages: odd(fc.array(messages, { maxLength: 3 })),
      },
      { requiredKeys: ["action", "nodes"] },
    ),
    identity: odd(identities),
    continue_with: odd(fc.array(odd(continueWith), { maxLength: 2 })),
  },
  { requiredKeys: ["id", "ui", "identity"] },
)

/** A recorded flow with a few nodes more, and a few members of its nodes replaced by anything. */
const damaged = fc
  .record({
    fixture: fc.constantFrom(...flowFixtureNames),
    more: fc.array(odd(nodes), { maxLength: 2 }),
    damage: fc.array(
      fc.tuple(fc.nat(), fc.constantFrom("group", "messages", "meta", "attributes"), json),
      { maxLength: 2 },
    ),
    inner: fc.array(fc.tuple(fc.nat(), fc.nat(), json), { maxLength: 4 }),
  })
  .map(({ fixture, more, damage, inner }) => {
    const flow = flowFixture(fixture)
    const own = flow.ui.nodes.slice(0, 60)
    for (const [at, key, value] of damage) Object.assign(own[at % own.length]!, { [key]: value })
    for (const [at, which, value] of inner) {
      const attributes: unknown = own[at % own.length]?.attributes
      const members = Object.keys(Object(attributes) as object)
      const key = members[which % members.length]
      if (key === undefined || typeof attributes !== "object") continue
      Object.assign(attributes!, { [key]: value })
    }
    return { ...flow, ui: { ...flow.ui, nodes: [...own, ...more] } }
  })

/** As it comes over the wire: with own properties of any name, and no undefined. */
function overTheWire(flow: unknown): AnyFlow {
  return JSON.parse(JSON.stringify(flow)) as AnyFlow
}

/** Flows as a hostile Kratos, proxy or mock could send them; all have `ui.nodes`. */
export const hostileFlows: Arbitrary<AnyFlow> = fc
  .oneof({ weight: 3, arbitrary: made }, { weight: 1, arbitrary: damaged })
  .map(overTheWire)

/** The same without the recorded ones, which are large. */
export const smallFlows: Arbitrary<AnyFlow> = made.map(overTheWire)

/** Any texts under the names of the flow's inputs, and under others. */
export function formDataFor(flow: AnyFlow): Arbitrary<FormData> {
  const own = flow.ui.nodes
    .map((node) => (node as UiNode | null)?.attributes as { name?: unknown } | null | undefined)
    .map((attributes) => attributes?.name)
    .filter((name) => typeof name === "string")
  const name = own.length > 0 ? fc.oneof(fc.constantFrom(...own), names) : names
  return fc.array(fc.tuple(name, texts), { maxLength: 6 }).map((entries) => {
    const data = new FormData()
    for (const [key, text] of entries) data.append(key, text)
    return data
  })
}

/**
 * For `fc.assert`: the same flows each time, so that a change is not refused for what it did not do.
 * `PROPERTY_SEED` makes others, any integer.
 * @param numRuns How many flows.
 */
export function runs(numRuns: number): { numRuns: number; seed: number } {
  return { numRuns, seed: Number(process.env.PROPERTY_SEED ?? 1) }
}
