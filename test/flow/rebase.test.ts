import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isSame } from "../../src/flow/isSame.ts"
import { rebase, rebaseBody } from "../../src/flow/rebase.ts"

const traits = { email: "a@b.c", name: { first: "Ann", last: "Lee" }, tags: ["a"], age: 3 }

describe("rebasing traits", () => {
  it.each<[string, unknown, unknown, unknown]>([
    ["changed here", { ...traits, age: 4 }, traits, { ...traits, age: 4 }],
    ["changed there", traits, { ...traits, age: 4 }, { ...traits, age: 4 }],
    [
      "both, in one object",
      { ...traits, name: { first: "Bea", last: "Lee" } },
      { ...traits, name: { first: "Ann", last: "Low" } },
      { ...traits, name: { first: "Bea", last: "Low" } },
    ],
    [
      "emptied here, with the object it was in; something new in it there",
      { email: "a@b.c", tags: ["a"], age: 3 },
      { ...traits, name: { first: "Ann", last: "Lee", middle: "M" } },
      { email: "a@b.c", tags: ["a"], age: 3, name: { middle: "M" } },
    ],
    [
      "emptied here, with the object it was in",
      { email: "a@b.c", tags: ["a"], age: 3 },
      { ...traits, age: 4 },
      { email: "a@b.c", tags: ["a"], age: 4 },
    ],
    ["emptied there", traits, { email: "a@b.c" }, { email: "a@b.c" }],
    [
      "both, the same trait: what is saved last",
      { ...traits, age: 5 },
      { ...traits, age: 4 },
      { ...traits, age: 5 },
    ],
    [
      "a list here, as a whole",
      { ...traits, tags: ["a", "b"] },
      { ...traits, tags: ["c", "a"], age: 4 },
      { ...traits, tags: ["a", "b"], age: 4 },
    ],
    [
      "another type there",
      { ...traits, age: 5 },
      { ...traits, name: "Ann" },
      { ...traits, age: 5, name: "Ann" },
    ],
    [
      "another type here",
      { ...traits, name: "Ann" },
      { ...traits, name: { first: "Bea" } },
      { ...traits, name: "Ann" },
    ],
    [
      "keys in another order",
      Object.fromEntries(Object.entries(traits).reverse()),
      { ...traits, age: 4 },
      { ...traits, age: 4 },
    ],
  ])("%s", (_, mine, theirs, merged) => {
    expect(rebase(traits, mine, theirs)).toEqual(merged)
  })

  it("traits of any name are properties like any", () => {
    const named = (value: unknown) => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`) as object
    const merged = rebase(named({ a: 1 }), named({ a: 2 }), named({ a: 1, b: 1 })) as object
    expect(JSON.stringify(merged)).toBe('{"__proto__":{"a":2,"b":1}}')
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect(rebase({}, { constructor: 1 }, { a: 1 })).toEqual({ constructor: 1, a: 1 })
  })

  it("leaves a body without traits, and all else in a body, as it is", () => {
    const flow = (value: object) => ({
      id: "f",
      ui: { action: "", method: "", nodes: [] },
      identity: { id: "i", traits: value },
    })
    const password = { method: "password", password: "x" }
    expect(rebaseBody(password, flow({ a: 1 }), flow({ a: 2 }))).toBe(password)
    expect(
      rebaseBody({ method: "profile", traits: { a: 1, b: 2 } }, flow({ a: 1 }), flow({ a: 2 })),
    ).toEqual({ method: "profile", traits: { a: 2, b: 2 } })
  })
})

/** Traits as Kratos keeps them: JSON without null or an empty object, neither of which it has. */
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean())
const key = fc.oneof(fc.constantFrom("a", "b", "c", "__proto__", "constructor"), fc.string())
const { object } = fc.letrec<{ object: object; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    tie("object"),
  ),
  object: fc
    .array(fc.tuple(key, tie("value")), { minLength: 1, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries)),
}))

const MANY = { numRuns: 2_000, seed: 1 }

describe("rebasing any traits", () => {
  it("without a change here, what is there stays to the byte", () => {
    fc.assert(
      fc.property(object, object, (base, theirs) => {
        expect(rebase(base, structuredClone(base), theirs)).toBe(theirs)
      }),
      MANY,
    )
  })

  it("without a change there, it is what is here", () => {
    fc.assert(
      fc.property(object, object, (base, mine) => {
        expect(isSame(rebase(base, mine, structuredClone(base)), mine)).toBe(true)
      }),
      MANY,
    )
  })

  it("where both made the same change, it is that", () => {
    fc.assert(
      fc.property(object, object, (base, mine) => {
        expect(isSame(rebase(base, mine, structuredClone(mine)), mine)).toBe(true)
      }),
      MANY,
    )
  })

  it("takes every trait from one of both, and touches none of the three", () => {
    fc.assert(
      fc.property(object, object, object, (base, mine, theirs) => {
        const before = JSON.stringify([base, mine, theirs])
        const merged = rebase(base, mine, theirs) as Record<string, unknown>
        for (const name of Object.keys(merged)) {
          const value = merged[name]
          const isObject = typeof value === "object" && !Array.isArray(value)
          const sources = [mine, theirs].map((each) => (each as Record<string, unknown>)[name])
          if (!isObject) expect(sources.some((source) => isSame(source, value))).toBe(true)
        }
        expect(JSON.stringify([base, mine, theirs])).toBe(before)
      }),
      MANY,
    )
  })
})
