// @vitest-environment node
import { describe, expect, it } from "vitest"
import { closeGaps, deleteTrait, setTrait } from "../../src/flow/editTraits.ts"
import { getTrait, isTraitName, traitPath } from "../../src/flow/traits.ts"

describe("trait names", () => {
  it.each([
    ["traits.email", true],
    ["traits.name.first", true],
    ["traits", false],
    ["traitsX.email", false],
    ["method", false],
    ["my.traits.email", false],
  ])("%s: %s", (name, expected) => {
    expect(isTraitName(name)).toBe(expected)
  })

  it("become paths", () => {
    expect(traitPath("traits.email")).toEqual(["email"])
    expect(traitPath("traits.name.deep.nick")).toEqual(["name", "deep", "nick"])
    expect(traitPath("traits.tags.0")).toEqual(["tags", "0"])
    expect(traitPath("traits.traits.x")).toEqual(["traits", "x"])
  })
})

describe("getTrait", () => {
  const traits = { name: { first: "Ann" }, tags: ["a", "b"], ro: null, age: 0 }

  it.each([
    ["name.first", "Ann"],
    ["tags.1", "b"],
    ["age", 0],
    ["ro", null],
    ["name.last", undefined],
    ["tags.2", undefined],
    ["ro.deeper", undefined],
    ["age.deeper", undefined],
    ["name.first.length", undefined],
    ["none.at.all", undefined],
  ])("reads %s", (path, expected) => {
    expect(getTrait(traits, path.split("."))).toBe(expected)
  })

  it.each(["constructor", "toString", "__proto__", "name.constructor", "__proto__.constructor"])(
    "never reads %s off a prototype",
    (path) => {
      expect(getTrait(traits, path.split("."))).toBeUndefined()
    },
  )

  it.each([[undefined], [null], ["text"], [5]])("finds nothing in %j", (nothing) => {
    expect(getTrait(nothing, ["email"])).toBeUndefined()
  })
})

describe("setTrait", () => {
  it("replaces a value and leaves its neighbours", () => {
    const traits = { name: { first: "Ann", last: "Lee" } }
    setTrait(traits, ["name", "first"], "Bob")
    expect(traits).toEqual({ name: { first: "Bob", last: "Lee" } })
  })

  it("makes the objects that are missing on the way", () => {
    const traits = {}
    setTrait(traits, ["name", "deep", "nick"], "N")
    expect(traits).toEqual({ name: { deep: { nick: "N" } } })
  })

  it("makes an array where the next key is an index", () => {
    const traits = {}
    setTrait(traits, ["addresses", "0", "street"], "Main St")
    expect(traits).toEqual({ addresses: [{ street: "Main St" }] })
  })

  it("makes an array also where the next key is an index of several digits, and no item too many", () => {
    const traits: { rows?: unknown[] } = {}
    setTrait(traits, ["rows", "10", "street"], "Main St")
    expect(traits.rows).toHaveLength(11)
    expect(traits.rows!.flat()).toEqual([{ street: "Main St" }])
  })

  it("makes an object where the next key only has a digit in it", () => {
    const traits = {}
    setTrait(traits, ["address", "line1"], "Main St")
    setTrait(traits, ["other", "1line"], "Side St")
    expect(traits).toEqual({ address: { line1: "Main St" }, other: { "1line": "Side St" } })
  })

  it("sets an item of an array that is there", () => {
    const traits = { addresses: [{ street: "A" }, { street: "B", city: "C" }] }
    setTrait(traits, ["addresses", "1", "street"], "D")
    expect(traits).toEqual({ addresses: [{ street: "A" }, { street: "D", city: "C" }] })
  })

  it("puts an object in place of a null or a text on the way", () => {
    const traits = { name: null, address: "Main St" }
    setTrait(traits, ["name", "first"], "Ann")
    setTrait(traits, ["address", "street"], "Main St")
    expect(traits).toEqual({ name: { first: "Ann" }, address: { street: "Main St" } })
  })

  it("can be changed again and sent as JSON", () => {
    const traits = {}
    setTrait(traits, ["a"], 1)
    setTrait(traits, ["a"], 2)
    deleteTrait(traits, ["b"])
    expect(JSON.stringify(traits)).toBe('{"a":2}')
    deleteTrait(traits, ["a"])
    expect(JSON.stringify(traits)).toBe("{}")
  })

  it("takes traits named __proto__ and constructor for traits like any", () => {
    const traits = {}
    setTrait(traits, ["__proto__", "admin"], true)
    setTrait(traits, ["constructor", "prototype", "admin"], true)
    expect(JSON.stringify(traits)).toBe(
      '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
    )
    expect(({} as { admin?: unknown }).admin).toBeUndefined()
  })

  it("nests a thousandfold", () => {
    const path = Array.from({ length: 1000 }, (_, depth) => `k${String(depth)}`)
    const traits = {}
    setTrait(traits, path, "deep")
    expect(getTrait(traits, path)).toBe("deep")
  })
})

describe("deleteTrait", () => {
  it("removes the value and the parents this leaves empty", () => {
    const traits = { email: "a@example.com", name: { deep: { nick: "N" } } }
    deleteTrait(traits, ["name", "deep", "nick"])
    expect(traits).toEqual({ email: "a@example.com" })
  })

  it("keeps parents in which something is left", () => {
    const traits = { name: { first: "Ann", deep: { nick: "N" } } }
    deleteTrait(traits, ["name", "deep", "nick"])
    expect(traits).toEqual({ name: { first: "Ann" } })
  })

  it("leaves everything where there is nothing to remove", () => {
    const traits = { name: { deep: {} }, tags: ["a"], ro: null }
    deleteTrait(traits, ["name", "first"])
    deleteTrait(traits, ["name", "deep", "nick"])
    deleteTrait(traits, ["other", "first"])
    deleteTrait(traits, ["ro", "deeper"])
    deleteTrait(traits, ["__proto__", "toString"])
    expect(traits).toEqual({ name: { deep: {} }, tags: ["a"], ro: null })
  })

  it("keeps the objects of an array where they are", () => {
    const traits = { addresses: [{ street: "A" }, { street: "B" }] }
    deleteTrait(traits, ["addresses", "0", "street"])
    expect(traits).toEqual({ addresses: [{}, { street: "B" }] })
  })
})

describe("closeGaps", () => {
  it("moves an array's items up to where others were deleted", () => {
    const traits = { deep: { list: ["a", "b", "c"], rows: [["x", "y"]] }, email: "a@example.com" }
    deleteTrait(traits, ["deep", "list", "0"])
    expect(getTrait(traits, ["deep", "list", "2"])).toBe("c")
    deleteTrait(traits, ["deep", "rows", "0", "0"])
    closeGaps(traits)
    expect(traits).toEqual({ deep: { list: ["b", "c"], rows: [["y"]] }, email: "a@example.com" })
  })

  it("leaves an array of which every item was deleted empty", () => {
    const traits = { list: ["a"] }
    deleteTrait(traits, ["list", "0"])
    closeGaps(traits)
    expect(traits).toStrictEqual({ list: [] })
  })

  it("leaves nulls and empty objects in an array", () => {
    const traits = { list: [null, {}, "", 0] }
    closeGaps(traits)
    expect(traits).toStrictEqual({ list: [null, {}, "", 0] })
  })
})
