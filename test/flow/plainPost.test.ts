import type { SettingsFlow } from "@ory/client"
import { describe, expect, it } from "vitest"
import { groupNodes } from "../../src/flow/groups.ts"
import type { GroupOptions } from "../../src/flow/groups.ts"
import { carriedTraits } from "../../src/flow/carriedTraits.ts"
import { toPlainEntries } from "../../src/flow/plainPost.ts"
import type { InputNode } from "../../src/flow/nodes.ts"
import { flowFixture } from "../fixtures.ts"

type Attributes = Partial<InputNode["attributes"]>

/** A node as Kratos makes one from the schema: with a title. */
function trait(name: string, value?: unknown, attributes: Attributes = {}): InputNode {
  return {
    ...made(name, value, attributes),
    meta: { label: { id: 1070002, text: name, type: "info" } },
  }
}

/** A node as Kratos makes one of a stored value alone. */
function made(name: string, value?: unknown, attributes: Attributes = {}): InputNode {
  const type = typeof value === "number" ? "number" : "text"
  return {
    type: "input",
    group: "profile",
    messages: [],
    meta: {},
    attributes: { name, type, value, disabled: false, node_type: "input", ...attributes } as never,
  }
}

function flowOf(traits: object, nodes: InputNode[]): SettingsFlow {
  const flow = flowFixture("browser-all-methods-fresh")
  return {
    ...flow,
    identity: { ...flow.identity, traits },
    ui: { ...flow.ui, nodes: nodes },
  }
}

function carried(flow: SettingsFlow, options: GroupOptions = {}) {
  const { groups } = groupNodes(flow, options)
  return carriedTraits(
    flow,
    groups.flatMap(({ forms }) => forms).flatMap(({ fields }) => fields),
  )
}

const without = (...names: string[]): GroupOptions => ({
  filter: ({ attributes }) => !("name" in attributes && names.includes(attributes.name)),
})

const EMAIL = trait("traits.email", "ada@example.com", { type: "email" })

describe("what a profile that posts itself carries", () => {
  it("is nothing where each trait has a field", () => {
    const flow = flowOf(
      { email: "ada@example.com", name: { first: "Ada" }, empty: "", none: null },
      [EMAIL, trait("traits.name.first", "Ada"), trait("traits.name.last")],
    )
    expect(carried(flow)).toEqual([])
  })

  it("is what a filter left out, and what is off, as texts", () => {
    const flow = flowOf(
      { email: "ada@example.com", age: 36, ok: false, tags: ["a", "b"], off: "x" },
      [
        EMAIL,
        trait("traits.age", 36, { type: "number" }),
        trait("traits.ok", false, { type: "checkbox" }),
        trait("traits.tags"),
        made("traits.tags.0", "a"),
        made("traits.tags.1", "b"),
        trait("traits.off", "x", { disabled: true }),
      ],
    )
    expect(carried(flow, without("traits.age", "traits.ok", "traits.tags"))).toEqual([
      ["traits.age", "36"],
      ["traits.ok", "false"],
      ["traits.tags", "a"],
      ["traits.tags", "b"],
      ["traits.off", "x"],
    ])
  })

  it("is nothing for a flow without an identity, such as a registration", () => {
    expect(carried({ ...flowOf({}, [EMAIL]), identity: undefined as never })).toEqual([])
  })
})

describe("a profile that posts itself would lose", () => {
  it.each<[string, object, InputNode[]]>([
    ["a trait without a node", { role: "admin" }, []],
    ["a trait the schema does not name", { role: "admin" }, [made("traits.role", "admin")]],
    ["a key of a free object", { free: { x: 1 } }, [made("traits.free.x", 1)]],
    [
      "an array of objects",
      { places: [{ city: "London" }] },
      [made("traits.places.0.city", "London")],
    ],
    ["an empty array without a node", { places: [] }, []],
    [
      "items of several types",
      { tags: ["a", 1] },
      [trait("traits.tags"), made("traits.tags.0", "a"), made("traits.tags.1", 1)],
    ],
    [
      "a date no browser shows",
      { day: "0000-01-01" },
      [trait("traits.day", "0000-01-01", { type: "date" })],
    ],
    ["a trait with a dot in its name", { "a.b": "c" }, [made("traits.a\\.b", "c")]],
  ])("%s", (_, traits, nodes) => {
    const flow = flowOf({ email: "ada@example.com", ...traits }, [EMAIL, ...nodes])
    expect(carried(flow)).toBeUndefined()
  })

  it("everything where Kratos asked for an array of objects that is not there", () => {
    const context = { allowed_types: ["array"], actual_type: "object" }
    const asked = { ...made("traits.places"), group: "default" } as InputNode
    asked.messages = [
      { id: 4000026, text: "expected array, but got object", type: "error", context },
    ]
    expect(carried(flowOf({ email: "ada@example.com" }, [EMAIL, asked]))).toBeUndefined()
    const item = { ...asked, attributes: { ...asked.attributes, name: "traits.scores.0" } }
    item.messages = [{ ...asked.messages[0]!, context: { allowed_types: ["number"] } }]
    expect(carried(flowOf({ email: "ada@example.com" }, [EMAIL, item]))).toEqual([])
  })
})

describe("the entries of a form that posts itself", () => {
  const flow = flowOf(
    { email: "ada@example.com", places: [{ city: "London" }], tags: ["a", "b"] },
    [
      EMAIL,
      made("traits.places.0.city", "London"),
      trait("traits.tags"),
      made("traits.tags.0", "a"),
      made("traits.tags.1", "b"),
      trait("traits.when", undefined, { type: "datetime-local" }),
      made("method", "profile", { type: "submit" }),
    ],
  )

  function entries(of: SettingsFlow, given: Record<string, string>) {
    const data = new FormData()
    for (const [name, text] of Object.entries(given)) data.append(name, text)
    toPlainEntries(of, data)
    return Object.fromEntries(data)
  }

  it("are all traits as one JSON, typed and whole", () => {
    const posted = entries(flow, {
      csrf_token: "token",
      "traits.email": "ada@example.org",
      "traits.tags": "",
      "traits.tags.0": "c",
      "traits.tags.1": "b",
      "traits.when": "",
      method: "profile",
    })
    expect(Object.keys(posted).sort()).toEqual(["csrf_token", "method", "traits"])
    expect(JSON.parse(posted.traits as string)).toEqual({
      email: "ada@example.org",
      places: [{ city: "London" }],
      tags: ["c", "b"],
    })
  })

  it("are as they came for another method", () => {
    const given = { csrf_token: "token", password: "secret", method: "password" }
    expect(entries(flow, given)).toEqual(given)
  })

  it("have times as RFC 3339 where there is no identity", () => {
    const registration = { ...flow, identity: undefined as never }
    const posted = entries(registration, {
      "traits.email": "a@b.c",
      "traits.when": "2030-05-06T07:08",
    })
    const when = new Date("2030-05-06T07:08").toISOString().replace(".000Z", "Z")
    expect(posted).toEqual({ "traits.email": "a@b.c", "traits.when": when })
  })
})
