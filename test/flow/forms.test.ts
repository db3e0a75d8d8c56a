// @vitest-environment node
import { describe, expect, it } from "vitest"
import type { FormModel } from "../../src/flow/forms.ts"
import { groupNodes } from "../../src/flow/groups.ts"
import { nodeName } from "../../src/flow/nodes.ts"
import type { AnyFlow, InputNode, UiNode } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { formWith } from "./fillForm.ts"
import { makeFlow, makeInput, makeNode } from "./make.ts"

/** A form in words: its key and the names of what is in it. */
function inWords({ key, hidden, fields, buttons }: FormModel) {
  return {
    key,
    hidden: hidden.map(nodeName),
    fields: fields.map(({ node }) => nodeName(node)),
    buttons: buttons.map(nodeName),
  }
}

function groupOf(flow: AnyFlow, name: string, filter?: (node: UiNode) => boolean) {
  const group = groupNodes(flow, { filter }).groups.find((candidate) => candidate.name === name)
  if (!group) throw new Error(`No group ${name}`)
  const display = group.display.map(({ node }) => nodeName(node))
  return { display, forms: group.forms.map(inWords) }
}

const csrf = makeInput({ name: "csrf_token", type: "hidden", value: "t" }, { group: "default" })
const inGroup = (group: string, attributes: object) => makeInput(attributes, { group })

describe("the forms of the recorded flows", () => {
  it.each(flowFixtureNames)("each carry the token, and one button: %s", (name) => {
    for (const group of groupNodes(flowFixture(name)).groups) {
      for (const form of group.forms) {
        expect(form.hidden.filter((node) => nodeName(node) === "csrf_token")).toHaveLength(1)
        expect(form.buttons).toHaveLength(1)
      }
    }
  })

  it.each(flowFixtureNames)("have keys of their own within their group: %s", (name) => {
    for (const { forms } of groupNodes(flowFixture(name)).groups) {
      expect(new Set(forms.map(({ key }) => key)).size).toBe(forms.length)
    }
  })

  it.each(flowFixtureNames)(
    "keep removing, unlinking and the like apart from fields: %s",
    (name) => {
      const forms = groupNodes(flowFixture(name)).groups.flatMap((group) => group.forms)
      const apart = forms.filter(({ buttons }) =>
        /remove|unlink|disable|reveal|regenerate|confirm|^link$/.test(nodeName(buttons[0]!)),
      )
      for (const form of apart) expect(form.fields).toEqual([])
    },
  )
})

describe("toForms", () => {
  it("puts every trait and the save button into one form", () => {
    const { display, forms } = groupOf(flowFixture("browser-all-methods-fresh"), "profile")
    expect(display).toEqual([])
    expect(forms).toEqual([
      {
        key: "main",
        hidden: ["csrf_token"],
        fields: [
          "traits.email",
          "traits.name.first",
          "traits.name.last",
          "traits.website",
          "traits.age",
          "traits.newsletter",
          "traits.birthday",
          "traits.phone",
          "traits.plan",
        ],
        buttons: ["method"],
      },
    ])
  })

  it("makes a form of each key's removal: Enter in the new key's name must not press one", () => {
    const { forms } = groupOf(flowFixture("browser-webauthn-two-keys"), "webauthn")
    expect(forms.map(({ buttons }) => buttons)).toEqual([
      ["webauthn_remove"],
      ["webauthn_remove"],
      ["webauthn_register_trigger"],
    ])
    expect(forms[0]!.key).toMatch(/^webauthn_remove:612c3f/)
    expect(forms[0]!.hidden).toEqual(["csrf_token"])
    expect(forms[2]).toEqual({
      key: "main",
      hidden: ["csrf_token", "webauthn_register"],
      fields: ["webauthn_register_displayname"],
      buttons: ["webauthn_register_trigger"],
    })
  })

  it("keeps what a passkey ceremony writes out of the form that removes a passkey", () => {
    const { forms } = groupOf(flowFixture("browser-passkey-one"), "passkey")
    expect(forms).toEqual([
      {
        key: expect.stringMatching(/^passkey_remove:[0-9a-f]+$/) as string,
        hidden: ["csrf_token"],
        fields: [],
        buttons: ["passkey_remove"],
      },
      {
        key: "main",
        hidden: ["csrf_token", "passkey_settings_register", "passkey_create_data"],
        fields: [],
        buttons: ["passkey_register_trigger"],
      },
    ])
  })

  it.each([
    "webauthn_register",
    "webauthn_login",
    "passkey_settings_register",
    "passkey_register",
    "passkey_login",
    "passkey_create_data",
    "passkey_challenge",
  ])("has %s, which a script looks for by name, in one form only", (name) => {
    const nodes = [
      inGroup("webauthn", { name, type: "hidden" }),
      inGroup("webauthn", { name: "other", type: "hidden" }),
      inGroup("webauthn", { name: "add", type: "button" }),
      inGroup("webauthn", { name: "remove", type: "submit", value: "1" }),
    ]
    const { forms } = groupOf(makeFlow([csrf, ...nodes]), "webauthn")
    expect(forms.map(({ hidden }) => hidden)).toEqual([
      ["csrf_token", "other"],
      ["csrf_token", name, "other"],
    ])
  })

  it("peers 17: makes a form of each provider", () => {
    expect(groupOf(flowFixture("browser-oidc-linked"), "oidc")).toEqual({
      display: [],
      forms: [
        { key: "link:google", hidden: ["csrf_token"], fields: [], buttons: ["link"] },
        { key: "unlink:local", hidden: ["csrf_token"], fields: [], buttons: ["unlink"] },
      ],
    })
  })

  it("shows the authenticator's picture and secret in the form that takes the code", () => {
    expect(groupOf(flowFixture("browser-all-methods-fresh"), "totp")).toEqual({
      display: [],
      forms: [
        {
          key: "main",
          hidden: ["csrf_token"],
          fields: ["totp_qr", "totp_secret_key", "totp_code"],
          buttons: ["method"],
        },
      ],
    })
  })

  it("peers 16: shows backup codes above forms of one button each", () => {
    const { display, forms } = groupOf(flowFixture("submit-lookup-reveal-200"), "lookup_secret")
    expect(display).toEqual(["lookup_secret_codes"])
    expect(forms.map(({ key }) => key)).toEqual([
      "lookup_secret_disable:true",
      "lookup_secret_regenerate:true",
    ])
    expect(forms.map(({ buttons }) => buttons.length)).toEqual([1, 1])
  })

  it("saves with the method, wherever it stands among other buttons", () => {
    const remove = inGroup("totp", { name: "totp_remove", type: "submit", value: "1" })
    const trigger = inGroup("totp", { name: "scan", type: "button" })
    const save = inGroup("totp", { name: "method", type: "submit", value: "totp" })
    const code = inGroup("totp", { name: "totp_code" })
    const { forms } = groupOf(makeFlow([remove, trigger, code, save]), "totp")
    expect(forms.map(({ key, buttons }) => [key, ...buttons])).toEqual([
      ["totp_remove:1", "totp_remove"],
      ["scan:", "scan"],
      ["main", "method"],
    ])
  })

  it("saves with the first button where nothing says which one does", () => {
    const first = inGroup("captcha", { name: "check", type: "submit", value: "1" })
    const second = inGroup("captcha", { name: "skip", type: "submit", value: "1" })
    const answer = inGroup("captcha", { name: "answer" })
    const { forms } = groupOf(makeFlow([first, second, answer]), "captcha")
    expect(forms).toEqual([
      { key: "skip:1", hidden: [], fields: [], buttons: ["skip"] },
      { key: "main", hidden: [], fields: ["answer"], buttons: ["check"] },
    ])
  })

  it("shows what is to be filled in even where no button is sent", () => {
    const { forms } = groupOf(makeFlow([inGroup("captcha", { name: "answer" })]), "captcha")
    expect(forms).toEqual([{ key: "main", hidden: [], fields: ["answer"], buttons: [] }])
  })
})

describe("what the default group asks for", () => {
  const label = { label: { id: 1070004, text: "ID", type: "info" } }
  const identifier = makeInput({ name: "identifier" }, { group: "default", meta: label })
  const save = (group: string) => inGroup(group, { name: "method", type: "submit", value: group })

  it("goes into the forms of each group, before its own", () => {
    const nodes = [identifier, csrf, inGroup("password", { name: "password" }), save("password")]
    expect(groupOf(makeFlow([...nodes, save("code")]), "password").forms).toEqual([
      {
        key: "main",
        hidden: ["csrf_token"],
        fields: ["identifier", "password"],
        buttons: ["method"],
      },
    ])
    expect(groupOf(makeFlow([...nodes, save("code")]), "code").forms).toEqual([
      { key: "main", hidden: ["csrf_token"], fields: ["identifier"], buttons: ["method"] },
    ])
  })

  it("is an input like any in its form", () => {
    const flow = makeFlow([identifier, save("code")])
    const form = formWith(flow, "method", "code")
    expect(form.fields).toEqual([{ node: identifier, kind: "input", items: [] }])
  })

  it.each(["oidc", "saml", "passkey"])("does not go into %s, where a button is enough", (group) => {
    expect(groupOf(makeFlow([identifier, save(group)]), group).forms).toEqual([
      { key: "main", hidden: [], fields: [], buttons: ["method"] },
    ])
  })

  it("is left out where the filter leaves it out", () => {
    const filter = (node: UiNode) => nodeName(node) !== "identifier"
    expect(groupOf(makeFlow([identifier, save("code")]), "code", filter).forms[0]!.fields).toEqual(
      [],
    )
  })

  it("is never an input that Kratos made up for an error", () => {
    const flow = flowFixture("submit-profile-webhook-rejected-400")
    const { fields } = groupOf(flow, "profile").forms[0]!
    expect(fields).not.toContain("traits.nope")
  })
})

describe("what a filter leaves out", () => {
  const note = makeNode({
    type: "text",
    group: "captcha",
    attributes: { node_type: "text", id: "note" },
  })
  const nodes: InputNode[] = [
    inGroup("captcha", { name: "answer" }),
    inGroup("captcha", { name: "kind", value: "image" }),
    inGroup("captcha", { name: "empty" }),
    inGroup("captcha", { name: "nothing", value: null }),
    inGroup("captcha", { name: "traits.x", value: "kept by the copy of the traits" }),
    inGroup("captcha", { name: "later", type: "submit", value: "1" }),
    inGroup("captcha", { name: "method", type: "submit", value: "captcha" }),
  ]
  const filter = (node: UiNode) => ["answer", "method"].includes(nodeName(node))

  it("goes along as it came, and is not shown", () => {
    expect(groupOf(makeFlow([csrf, note, ...nodes]), "captcha", filter)).toEqual({
      display: [],
      forms: [
        {
          key: "main",
          hidden: ["csrf_token", "kind"],
          fields: ["answer"],
          buttons: ["method"],
        },
      ],
    })
  })

  it("takes its buttons with it", () => {
    const only = (node: UiNode) => nodeName(node) === "note"
    expect(groupOf(makeFlow([csrf, note, ...nodes]), "captcha", only)).toEqual({
      display: ["note"],
      forms: [],
    })
  })
})
