// @vitest-environment node
import { describe, expect, it } from "vitest"
import { groupNodes, groupOfErrorNode } from "../../src/flow/groups.ts"
import type { FlowGroups } from "../../src/flow/groups.ts"
import { nodeName } from "../../src/flow/nodes.ts"
import type { InputNode, UiNode } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeFlow, makeInput, makeNode, withUi } from "./make.ts"

const all = flowFixture("browser-all-methods-enrolled")
const csrf = makeInput({ name: "csrf_token", type: "hidden", value: "t" }, { group: "default" })
const text = { type: "text", attributes: { node_type: "text", id: "note", text: { text: "Hi" } } }

function names({ groups }: FlowGroups): string[] {
  return groups.map(({ name }) => name)
}

/** Every node that is in one of the results, as often as it is there. */
function shown({ groups, scripts, errorNodes }: FlowGroups): unknown[] {
  const inGroups = groups.flatMap(({ display, forms }) => [
    ...display.map(({ node }) => node),
    ...forms.flatMap(({ hidden, fields, buttons }) => [
      ...hidden,
      ...fields.flatMap(({ node, items }) => [node, ...items]),
      ...buttons,
    ]),
  ])
  return [...inGroups, ...scripts, ...errorNodes]
}

describe("groupNodes", () => {
  it.each(flowFixtureNames)("shows every node of %s, and each visible one once", (name) => {
    const flow = flowFixture(name)
    const result = shown(groupNodes(flow))
    expect(new Set(result)).toEqual(new Set(flow.ui.nodes))
    const isHidden = (node: unknown) => (node as InputNode).attributes.type === "hidden"
    const visible = result.filter((node) => !isHidden(node))
    expect(visible).toHaveLength(flow.ui.nodes.filter((node) => !isHidden(node)).length)
  })

  it("brings the recorded groups in one order, whatever Kratos's version sends first", () => {
    const order = ["profile", "password", "totp", "lookup_secret", "passkey", "webauthn", "oidc"]
    expect(names(groupNodes(all))).toEqual(order)
    const reversed = withUi(all, { nodes: all.ui.nodes.toReversed() })
    expect(names(groupNodes(reversed))).toEqual(order)
  })

  it("knows the place of every group Kratos has", () => {
    const order = "profile identifier_first password code link totp lookup_secret passkey webauthn"
    const groups = [...order.split(" "), "deviceauthn", "oidc", "saml", "a_newer_one"]
    const nodes = groups.map((group) => makeInput({ name: `${group}_x` }, { group }))
    expect(names(groupNodes(makeFlow(nodes.toReversed())))).toEqual(groups)
  })

  it("peers 10: puts groups it does not know last, in the order they come", () => {
    const nodes = ["zeta", "oidc", "captcha", "profile"].map((group) =>
      makeInput({ name: `${group}_x`, type: "submit", value: "1" }, { group }),
    )
    expect(names(groupNodes(makeFlow(nodes)))).toEqual(["profile", "oidc", "zeta", "captcha"])
  })

  it("peers 10: shows the texts, links and images of a group it does not know", () => {
    const nodes = [
      makeNode({ ...text, group: "captcha" }),
      makeNode({ type: "a", group: "captcha", attributes: { node_type: "a", id: "help" } }),
      makeNode({ type: "img", group: "captcha", attributes: { node_type: "img", id: "picture" } }),
    ]
    const { groups } = groupNodes(makeFlow([csrf, ...nodes]))
    expect(groups).toEqual([
      {
        name: "captcha",
        forms: [],
        display: [
          { node: nodes[0], kind: "text", items: [] },
          { node: nodes[1], kind: "anchor", items: [] },
          { node: nodes[2], kind: "image", items: [] },
        ],
        linked: [],
      },
    ])
  })

  it("peers 12: makes no empty section of Kratos's script where only passkeys are on", () => {
    const flow = flowFixture("browser-passkey-only")
    expect(flow.ui.nodes.some(({ group }) => group === "webauthn")).toBe(true)
    const result = groupNodes(flow)
    expect(names(result)).not.toContain("webauthn")
    expect(names(result)).toContain("passkey")
    expect(result.scripts.map((node) => nodeName(node as UiNode))).toEqual(["webauthn_script"])
  })

  it("makes no section of a group that has only hidden inputs", () => {
    const hidden = makeInput({ name: "nonce", type: "hidden", value: "1" }, { group: "captcha" })
    expect(names(groupNodes(makeFlow([csrf, hidden])))).toEqual([])
  })

  it("makes no section of the default group: its inputs go into every form", () => {
    expect(names(groupNodes(makeFlow([csrf])))).toEqual([])
  })

  it("peers 10: makes a section of what stands in the default group and is no input", () => {
    const note = makeNode({ ...text, group: "default" })
    const skip = makeInput({ name: "skip", type: "submit", value: "1" }, { group: "default" })
    const save = makeInput({ name: "method", type: "submit", value: "profile" })
    const { groups, errorNodes } = groupNodes(makeFlow([note, skip, csrf, save]))
    expect(groups.map(({ name }) => name)).toEqual(["profile", "default"])
    expect(groups[1]).toEqual({
      name: "default",
      display: [{ node: note, kind: "text", items: [] }],
      forms: [{ key: "skip:1", hidden: [csrf], fields: [], unshown: [], buttons: [skip] }],
      linked: [],
    })
    expect(errorNodes).toEqual([])
  })

  it("asks for the default group's inputs in a flow without an identity, labelled or not", () => {
    const { identity, ...registration } = makeFlow([])
    expect(identity.id).toBeDefined()
    const email = makeInput({ name: "traits.email", type: "email" }, { group: "default" })
    const save = makeInput(
      { name: "method", type: "submit", value: "password" },
      { group: "password" },
    )
    const ui = { ...registration.ui, nodes: [email, save] }
    const { groups, errorNodes } = groupNodes({ ...registration, ui })
    expect(groups[0]?.forms[0]?.fields.map(({ node }) => node)).toEqual([email])
    expect(errorNodes).toEqual([])
  })

  it("peers 28: shows the groups asked for, in the order asked for", () => {
    expect(names(groupNodes(all, { groups: ["oidc", "password"] }))).toEqual(["oidc", "password"])
    expect(names(groupNodes(all, { groups: [] }))).toEqual([])
  })

  it("peers 28: passes over groups that the flow does not have, and repetitions", () => {
    const groups = ["saml", "totp", "default", "totp", "__proto__", "profile"]
    expect(names(groupNodes(all, { groups }))).toEqual(["totp", "profile"])
  })

  it("hands out the script and the made-up inputs whatever groups are chosen", () => {
    const result = groupNodes(flowFixture("submit-passkey-remove-last-400"), { groups: [] })
    expect(result.scripts).toHaveLength(1)
    expect(result.errorNodes).toHaveLength(1)
  })

  it("peers 13: leaves out what the filter leaves out, also in the answer to a refused submit", () => {
    const filter = (node: UiNode) => nodeName(node) !== "traits.username"
    for (const name of [
      "browser-profile-all-trait-types-filled",
      "submit-profile-validation-errors-400",
    ]) {
      const unfiltered = shown(groupNodes(flowFixture(name))) as UiNode[]
      const filtered = shown(groupNodes(flowFixture(name), { filter })) as UiNode[]
      expect(filtered.map(nodeName)).toEqual(
        unfiltered.map(nodeName).filter((node) => node !== "traits.username"),
      )
    }
  })

  it("makes no section of a group whose every node is filtered out", () => {
    const filter = (node: UiNode) => node.group !== "password"
    expect(names(groupNodes(all, { filter }))).not.toContain("password")
  })

  it("keeps the token in each form, whatever the filter says", () => {
    const { groups } = groupNodes(all, { filter: ({ group }) => group === "password" })
    expect(names({ groups, scripts: [], errorNodes: [] })).toEqual(["password"])
    expect(groups[0]!.forms[0]!.hidden.map(nodeName)).toEqual(["csrf_token"])
  })

  it("reads a flow of nothing but broken nodes", () => {
    const broken = [null, "x", {}, { type: "input", group: "profile", attributes: null }]
    expect(groupNodes(makeFlow(broken))).toEqual({ groups: [], scripts: [], errorNodes: [] })
  })

  it.each(["__proto__", "constructor"])("takes a group called %s for a group like any", (group) => {
    const node = makeInput({ name: "x", type: "submit", value: "1" }, { group })
    expect(names(groupNodes(makeFlow([node])))).toEqual([group])
  })
})

describe("inputs that Kratos makes up for an error", () => {
  it.each([
    ["submit-profile-array-of-objects-omitted-400", "traits.addresses", "profile"],
    ["submit-profile-webhook-rejected-400", "traits.nope", "profile"],
    ["submit-passkey-remove-last-400", "webauthn_remove", undefined],
  ])("are told apart in %s", (name, errorName, group) => {
    const flow = flowFixture(name)
    const { errorNodes, groups } = groupNodes(flow)
    expect(errorNodes.map((node) => nodeName(node as UiNode))).toEqual([errorName])
    expect(groupOfErrorNode(flow, errorNodes[0]!)).toBe(group)
    const inputs = groups.flatMap(({ forms }) => forms.flatMap(({ fields }) => fields))
    expect(inputs.map(({ node }) => node.group)).not.toContain("default")
  })

  it.each(flowFixtureNames.filter((name) => !/omitted|rejected|passkey-remove-last/.test(name)))(
    "are not seen in %s",
    (name) => {
      expect(groupNodes(flowFixture(name)).errorNodes).toEqual([])
    },
  )

  it("are not what the default group asks for with a label", () => {
    const label = { label: { id: 1070004, text: "ID", type: "info" } }
    const identifier = makeInput({ name: "identifier" }, { group: "default", meta: label })
    expect(groupNodes(makeFlow([identifier])).errorNodes).toEqual([])
  })

  it("are told apart also where a proxy dropped their empty meta", () => {
    const made = makeInput({ name: "traits.x" }, { group: "default", meta: undefined })
    expect(groupNodes(makeFlow([made])).errorNodes).toEqual([made])
  })

  it("are inputs only", () => {
    const note = makeNode({ ...text, group: "default" })
    expect(groupNodes(makeFlow([note])).errorNodes).toEqual([])
  })

  it("belong to the group that has a node of their name", () => {
    const made = makeInput({ name: "webauthn_remove" }, { group: "default" })
    const button = makeInput({ name: "webauthn_remove", type: "submit" }, { group: "webauthn" })
    expect(groupOfErrorNode(makeFlow([made, button]), made)).toBe("webauthn")
    expect(groupOfErrorNode(makeFlow([made, makeInput({ name: "x" })]), made)).toBeUndefined()
  })

  it("belong to the group just submitted, whatever their name, unless they are about a trait", () => {
    const flow = flowFixture("submit-passkey-remove-last-400")
    const [made] = groupNodes(flow).errorNodes
    expect(groupOfErrorNode(flow, made!, "passkey")).toBe("passkey")
    const trait = makeInput({ name: "traits.nope" }, { group: "default" })
    expect(groupOfErrorNode(makeFlow([trait]), trait, "passkey")).toBe("profile")
  })

  it("belong to the profile where they are about the traits as a whole", () => {
    const made = makeInput({ name: "traits" }, { group: "default" })
    expect(groupOfErrorNode(makeFlow([made]), made)).toBe("profile")
  })
})
