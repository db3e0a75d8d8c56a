import type { UiNode } from "@ory/client"
import { describe, expect, test } from "vitest"
import { updateNodeValues } from "../../../src/testing/schema/flatten.ts"
import type { JsonSchema } from "../../../src/testing/schema/jsonSchema.ts"
import { sortNodes, traitNodes } from "../../../src/testing/schema/traitNodes.ts"
import { nodeId } from "../../../src/testing/ui/nodes.ts"
import { fixture, flowFixture, flowFixtureNames } from "../../fixtures.ts"
import { recordedDefault, recordedFull } from "./recordedSchemas.ts"

const isTrait = (node: UiNode) => nodeId(node).startsWith("traits.")

function nodesOf(schema: JsonSchema, traits: unknown): UiNode[] {
  const ui = { action: "", method: "POST", nodes: traitNodes(schema) }
  updateNodeValues(ui, traits, "profile")
  return sortNodes(ui.nodes, schema)
}

const objectSchema = (properties: JsonSchema["properties"], more: JsonSchema = {}): JsonSchema => ({
  type: "object",
  properties: { traits: { type: "object", properties, ...more } },
})

const named = (nodes: UiNode[]) => nodes.map(nodeId)
const byName = (nodes: UiNode[]) => nodes.toSorted((a, b) => (nodeId(a) < nodeId(b) ? -1 : 1))

describe("the nodes of traits", () => {
  test.each(["browser-all-methods-fresh", "get-flow-200", "browser-oidc-linked"])(
    "are those that Kratos recorded: %s",
    (name) => {
      const flow = flowFixture(name)
      const nodes = nodesOf(recordedDefault, flow.identity.traits)
      expect(nodes).toEqual(flow.ui.nodes.filter(isTrait))
    },
  )

  test.each(["browser-profile-all-trait-types-filled", "browser-profile-all-trait-types-empty"])(
    "of every type are those that Kratos recorded: %s",
    (name) => {
      const flow = flowFixture(name)
      const nodes = nodesOf(recordedFull, flow.identity.traits)
      const recorded = flow.ui.nodes.filter(isTrait)
      expect(byName(nodes)).toEqual(byName(recorded))
      // Kratos sorted these by another schema: that of people who have none of their own.
      expect(named(sortNodes(flow.ui.nodes, recordedDefault))).toEqual(named(flow.ui.nodes))
    },
  )

  test("have a title and an input type by the format, not by what else is known", () => {
    const [node] = traitNodes(
      objectSchema({
        site: { type: "string", format: "uri", title: "Site", maxLength: 9, description: "Yours" },
      }),
    )
    expect(node).toEqual({
      type: "input",
      group: "profile",
      attributes: {
        name: "traits.site",
        type: "url",
        autocomplete: "url",
        disabled: false,
        node_type: "input",
      },
      messages: [],
      meta: { label: { id: 1070002, text: "Site", type: "info", context: { title: "Site" } } },
    })
  })

  test("are made for scalars and lists of them only", () => {
    const schema = objectSchema({
      text: { type: "string" },
      list: { type: "array", items: { type: "number" } },
      anyList: { type: "array" },
      tuple: { type: "array", items: [{ type: "string" }, { type: "number" }] },
      objects: { type: "array", items: { type: "object" } },
      free: { type: "object" },
      union: { type: ["string", "null"] },
      unionWithDefault: { type: ["string", "null"], default: "a" },
      untyped: { enum: ["a"] },
      constant: { const: 5 },
      constantObject: { const: {} },
      nothing: { const: null },
      anything: true,
    })
    expect(named(traitNodes(schema))).toEqual([
      "traits.text",
      "traits.list",
      "traits.anyList",
      "traits.tuple",
      "traits.unionWithDefault",
      "traits.constant",
    ])
  })

  test("are found behind references and in combined schemas, the last one winning", () => {
    const schema: JsonSchema = {
      ...objectSchema(
        {
          home: { $ref: "#/definitions/address" },
          tags: { type: "array", items: { $ref: "#/definitions/tag" } },
          any: {
            anyOf: [
              { type: "number", title: "A" },
              { type: "string", title: "B" },
            ],
          },
        },
        {
          required: ["home", "any"],
          allOf: [{ properties: { added: { type: "boolean" } } }],
          if: { properties: { any: { title: "Condition" } } },
          then: { properties: { conditional: { type: "string" } } },
        },
      ),
      definitions: {
        tag: { type: "string" },
        address: {
          type: "object",
          required: ["street"],
          properties: { street: { type: "string", title: "Street" } },
        },
      },
    }
    const nodes = traitNodes(schema)
    expect(named(nodes)).toEqual([
      "traits.home.street",
      "traits.tags",
      "traits.any",
      "traits.added",
      "traits.conditional",
    ])
    expect(nodes[0]!.attributes).toMatchObject({ required: true })
    expect(nodes[2]!.meta.label?.text).toBe("B")
    // Kratos does not look for `required` where a reference or a part of a combination stands.
    expect(nodes[2]!.attributes).not.toHaveProperty("required")
  })

  test("of a schema that contains itself cannot be made", () => {
    const schema: JsonSchema = {
      ...objectSchema({ tree: { $ref: "#/definitions/tree" } }),
      definitions: {
        tree: { type: "object", properties: { child: { $ref: "#/definitions/tree" } } },
      },
    }
    expect(() => traitNodes(schema)).toThrow("The schema contains itself at traits.tree.child.")
  })
})

describe("the order of nodes", () => {
  // Codes that are shown go to the end of what is there, until the flow is sorted again.
  const unsorted = /^submit-lookup-(reveal|reveal-used|regenerate)-200$/
  const flows = flowFixtureNames.filter((name) => {
    const { identity } = fixture(name) as { identity?: { schema_id: string } }
    return identity?.schema_id === "default" && !unsorted.test(name)
  })

  test.each(flows)("is the recorded one: %s", (name) => {
    const { nodes } = flowFixture(name).ui
    expect(named(sortNodes(nodes, recordedDefault))).toEqual(named(nodes))
    const reversed = sortNodes(nodes.toReversed(), recordedDefault)
    expect(reversed.map((node) => node.group)).toEqual(nodes.map((node) => node.group))
    expect(named(reversed)).toEqual(named(nodes))
  })

  test("follows the schema by the first name that a node's name starts with", () => {
    const schema = objectSchema({ tag: { type: "string" }, b: { type: "string" }, tags: {} })
    const nodes = ["method", "traits.zzz", "traits.tags", "traits.b", "traits.tag"].map(
      (name): UiNode => ({
        type: "input",
        group: "profile",
        messages: [],
        meta: {},
        attributes: { name, type: "text", disabled: false, node_type: "input" },
      }),
    )
    expect(named(sortNodes(nodes, schema))).toEqual([
      "traits.tags",
      "traits.tag",
      "traits.b",
      "traits.zzz",
      "method",
    ])
  })

  test("of one place goes by the value as Go prints it", () => {
    const schema = objectSchema({ list: { type: "array", items: {} } })
    const values = [undefined, "b", 1e6, true, 2, "", "10"]
    const nodes = values.map((value, index): UiNode => ({
      type: "input",
      group: "profile",
      messages: [],
      meta: {},
      attributes: {
        name: `traits.list.${index}`,
        type: "text",
        value,
        disabled: false,
        node_type: "input",
      },
    }))
    const sorted = sortNodes(nodes, schema).map(
      ({ attributes }) => attributes.node_type === "input" && (attributes.value as unknown),
    )
    expect(sorted).toEqual(["", "10", 1e6, 2, undefined, "b", true])
  })
})
