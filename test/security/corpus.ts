import { makeInput, makeNode } from "../flow/make.ts"
import {
  ADDRESSES_AND_MARKUP,
  CODE_URLS,
  EVIL,
  MARKUP,
  RUN,
  button,
  input,
  label,
  one,
  other,
  text,
} from "./payloads.ts"
import type { Payload } from "./payloads.ts"

/** What a form has under these names, an input of the name takes the place of. */
const CLOBBERING = [
  ...["submit", "action", "elements", "parentNode", "attributes", "id", "children", "method"],
  ...["reset", "requestSubmit", "contains", "closest", "isConnected", "querySelector", "target"],
  ...["querySelectorAll", "nodeName", "nodeType", "ownerDocument", "firstChild", "style", "length"],
  ...["addEventListener", "removeEventListener", "removeChild", "setAttribute", "getAttribute"],
]

/** Kratos's script from where the flow says; the flow says where Kratos is, too. */
const script = (attributes: object): object[] => [
  makeNode({
    type: "script",
    group: "webauthn",
    attributes: {
      node_type: "script",
      id: "webauthn_script",
      type: "text/javascript",
      ...attributes,
    },
  }),
]

const trigger = (attributes: object): object[] => [
  makeInput(
    { name: "webauthn_register_trigger", type: "button", ...attributes },
    { group: "evil", ...label("Add") },
  ),
]

/** All that means harm. */
export const CORPUS: Payload[] = [
  ...ADDRESSES_AND_MARKUP,

  one(
    "handlers as attributes",
    button({
      name: "x",
      onclick: RUN,
      onload: RUN,
      onfocus: RUN,
      autofocus: true,
      formaction: `javascript:${RUN}`,
      formtarget: "_blank",
    }),
  ),
  one(
    "React's own props as attributes",
    input({
      name: "x",
      dangerouslySetInnerHTML: { __html: MARKUP[0] },
      ref: "r",
      key: "k",
      children: MARKUP[0],
      style: `background:url(${EVIL})`,
      is: "x-evil",
    }),
  ),
  one(
    "props as data of a place",
    other("div", {
      class: "x",
      data: {
        onclick: RUN,
        "x onclick": RUN,
        src: EVIL,
        style: "color:red",
        dangerouslySetInnerHTML: MARKUP[0],
      },
    }),
  ),
  one(
    "prototypes as names",
    ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"].map((name) =>
      input({ name, value: "x" }),
    ),
  ),
  one(
    "prototypes as traits",
    ...["traits.__proto__.polluted", "traits.constructor.prototype.polluted"].map((name) =>
      makeInput({ name, value: "yes" }),
    ),
  ),
  one(
    "prototypes as groups",
    ...["__proto__", "constructor", "toString"].map((group) => makeInput({ name: "x" }, { group })),
  ),
  one(
    "message ids that are none",
    input(
      { name: "x" },
      {
        messages: [
          text("one", { id: { toString: 1 } }),
          text("two", { id: [] }),
          text("three", { id: "__proto__" }),
        ],
      },
    ),
  ),
  one(
    "options that are none",
    input({ name: "x", options: [null, { value: { toString: 1 } }, { value: MARKUP[0] }] }),
  ),
  one(
    "an item far up a list",
    makeInput({ name: "traits.far" }),
    makeInput({ name: "traits.far.4294967290", value: "x" }),
  ),
  one(
    "three hundred large nodes",
    ...Array.from({ length: 300 }, (_, index) =>
      input({ name: `n${String(index)}`, value: "x".repeat(1_000) }),
    ),
  ),
  one("text that turns around", input({ name: "x" }, label("\u202Egnp.exe\u2066\u200F\u0000"))),
  ...["(a+)+$", "^(a|aa)+$", "(?=a)(a+)+\\1$", "^(([a-z])+.)+[A-Z]([a-z])+$"].map((pattern) =>
    one(
      `the pattern ${pattern}`,
      input({ name: "runaway", pattern, autocomplete: "cc-number" }, label("Runaway")),
    ),
  ),
  ...CLOBBERING.map((name) => one(`an input called ${name}`, makeInput({ name, value: "x" }))),

  ...["native", "load"].flatMap((mode) => {
    const scripts = mode as "native" | "load"
    return [
      {
        name: `a script of another origin, ${mode}`,
        nodes: script({ src: `${EVIL}/x.js`, onload: RUN }),
        scripts,
      },
      {
        name: `a script that is data, ${mode}`,
        nodes: script({ src: `data:text/javascript,${RUN}` }),
        ui: { action: "data:," },
        scripts,
      },
      {
        name: `a script that is code, ${mode}`,
        nodes: script({ src: `javascript:${RUN}`, nonce: "n", integrity: "sha512-x" }),
        ui: { action: `javascript:${RUN}` },
        scripts,
      },
      {
        name: `a trigger of any function, ${mode}`,
        nodes: trigger({ onclickTrigger: "pwned", onclick: RUN }),
        scripts,
      },
      {
        name: `a trigger of a prototype's, ${mode}`,
        nodes: trigger({ onclickTrigger: { toString: 1 } }),
        scripts,
      },
    ]
  }),
  {
    name: "a script of the origin the flow names itself",
    nodes: script({ src: `${EVIL}/.well-known/ory/webauthn.js` }),
    ui: { action: `${EVIL}/self-service/settings` },
    scripts: "load",
    loads: /^https:\/\/evil\.invalid\/\.well-known\/ory\/webauthn\.js$/,
  },
  ...[
    '{"publicKey":{"__proto__":{"x":1},"rp":{"id":"evil.invalid"}}}',
    "[]",
    `{"publicKey":"${RUN}"}`,
    "{".repeat(1_000),
  ].map((value) => one(`key options ${value.slice(0, 40)}`, ...trigger({ value }))),

  ...[...CODE_URLS, `\\\\evil.invalid`].map((url) => ({
    name: `an address to confirm at ${JSON.stringify(url)}`,
    flow: {
      continue_with: [
        { action: "show_verification_ui", flow: { url, verifiable_address: MARKUP[0] } },
      ],
    },
  })),
  {
    name: "an identity of nonsense",
    flow: { identity: { id: { toString: 1 }, traits: { first: "Ann" } } },
  },
  { name: "an active group of nonsense", flow: { active: { toString: 1 } } },
]
