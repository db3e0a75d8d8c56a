// @vitest-environment node
import { describe, expect, it } from "vitest"
import { isFlow } from "../../src/flow/isFlow.ts"
import {
  isAnchorNode,
  isDivisionNode,
  isFieldNode,
  isHiddenNode,
  isImageNode,
  isInputNode,
  isScriptNode,
  isSubmitNode,
  isTextNode,
  isTriggerNode,
  nodeName,
  readNodes,
} from "../../src/flow/nodes.ts"
import { fixture, fixtureNames, flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeFlow, makeInput, makeNode } from "./make.ts"

const guards = {
  isInputNode,
  isImageNode,
  isAnchorNode,
  isScriptNode,
  isTextNode,
  isDivisionNode,
  isSubmitNode,
  isHiddenNode,
  isTriggerNode,
  isFieldNode,
}

/** The names of the guards that hold for a node. */
function guardsOf(node: Parameters<typeof isInputNode>[0]): string[] {
  return Object.entries(guards)
    .filter(([, guard]) => guard(node))
    .map(([name]) => name)
}

function recordedNode(name: string) {
  const flows = ["browser-all-methods-fresh", "browser-lookup-enabled", "submit-lookup-reveal-200"]
  const nodes = flows.flatMap((flow) => flowFixture(flow).ui.nodes)
  return nodes.find((node) => nodeName(node) === name)!
}

describe("guards", () => {
  it.each([
    ["csrf_token", ["isInputNode", "isHiddenNode"]],
    ["traits.email", ["isInputNode", "isFieldNode"]],
    ["traits.newsletter", ["isInputNode", "isFieldNode"]],
    ["password", ["isInputNode", "isFieldNode"]],
    ["method", ["isInputNode", "isSubmitNode"]],
    ["link", ["isInputNode", "isSubmitNode"]],
    ["webauthn_register_trigger", ["isInputNode", "isTriggerNode"]],
    ["totp_qr", ["isImageNode"]],
    ["totp_secret_key", ["isTextNode"]],
    ["lookup_secret_codes", ["isTextNode"]],
    ["webauthn_script", ["isScriptNode"]],
  ])("tell what the recorded node %s is", (name, expected) => {
    expect(guardsOf(recordedNode(name))).toEqual(expected)
  })

  it("tell links and divisions, which settings flows do not have yet", () => {
    const anchor = makeNode({ type: "a", attributes: { node_type: "a", id: "x", href: "/x" } })
    const division = makeNode({ type: "div", attributes: { node_type: "div", id: "y" } })
    expect(guardsOf(anchor)).toEqual(["isAnchorNode"])
    expect(guardsOf(division)).toEqual(["isDivisionNode"])
  })

  it("go by the node's own type where the attributes name none", () => {
    const node = makeNode({ type: "img", attributes: { id: "totp_qr", src: "/qr.png" } })
    expect(guardsOf(node)).toEqual(["isImageNode"])
  })

  it("go by the attributes where the two disagree", () => {
    const node = makeNode({ type: "img", attributes: { node_type: "text", id: "x" } })
    expect(guardsOf(node)).toEqual(["isTextNode"])
  })

  it("hold for nothing on a node of an unknown type", () => {
    const node = makeNode({ type: "iframe", attributes: { node_type: "iframe", id: "x" } })
    expect(guardsOf(node)).toEqual([])
  })
})

describe("nodeName", () => {
  it("is an input's name, even where it has an id too", () => {
    expect(nodeName(makeInput({ name: "traits.email", id: "node-7" }))).toBe("traits.email")
  })

  it("is the id of any other node, even where it has a name too", () => {
    const image = makeNode({ type: "img", attributes: { node_type: "img", id: "qr", name: "x" } })
    expect(nodeName(image)).toBe("qr")
  })
})

describe("readNodes", () => {
  it.each(flowFixtureNames)("reads every node of %s, in Kratos's order", (name) => {
    const flow = flowFixture(name)
    expect(readNodes(flow)).toEqual(flow.ui.nodes)
  })

  it.each([
    ["null", null],
    ["no object", "csrf_token"],
    ["undefined", undefined],
    ["no attributes", { type: "input", group: "profile", messages: [], meta: {} }],
    ["no group", makeInput({ name: "x" }, { group: undefined })],
    ["a group that is a number", makeInput({ name: "x" }, { group: 5 })],
    ["null attributes", makeNode({ attributes: null })],
    ["attributes that are a text", makeNode({ attributes: "name" })],
    ["an input without a name", makeInput({})],
    ["an input with an id in place of a name", makeInput({ id: "traits.email" })],
    ["an input whose name is a number", makeInput({ name: 7 })],
    ["an image without an id", makeNode({ type: "img", attributes: { node_type: "img" } })],
    ["an image with a null id", makeNode({ type: "img", attributes: { id: null } })],
    ["an image with a name for an id", makeNode({ type: "img", attributes: { name: "qr" } })],
  ])("leaves out what cannot be read: %s", (_, broken) => {
    const email = makeInput({ name: "traits.email" })
    expect(readNodes(makeFlow([broken, email]))).toEqual([email])
  })
})

describe("isFlow", () => {
  it.each(fixtureNames)("tells by the body whether %s is a flow, whatever its status", (name) => {
    expect(isFlow(fixture(name))).toBe(flowFixtureNames.includes(name))
  })

  it.each([
    [null],
    [undefined],
    ["<html></html>"],
    [42],
    [[]],
    [{}],
    [{ ui: null }],
    [{ ui: {} }],
    [{ ui: { nodes: null } }],
    [{ ui: { nodes: "none" } }],
  ])("is false for %j", (body) => {
    expect(isFlow(body)).toBe(false)
  })

  it("is true for a flow without any node", () => {
    expect(isFlow({ ui: { nodes: [] } })).toBe(true)
  })
})
