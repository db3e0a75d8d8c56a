import { describe, expect, test } from "vitest"
import { compareValues, type Sides } from "./compare.ts"
import { Links } from "./links.ts"

const A = "b348ddfa-eabf-4e79-9302-e66b073102e0"
const B = "15226cfe-d8e5-417b-87d2-5d035ccd3a84"
const C = "cf299f81-e240-4319-8dec-1769a5e0c8e8"
const NOON = "2030-01-31T12:00:00Z"

const sides = (): Sides => ({
  real: { names: [[/(?<=:)4433/g, "<kratos>"]], now: Date.parse(NOON) },
  fake: { names: [[/(?<=:)5544/g, "<kratos>"]], now: Date.parse(NOON) + 3_600_000 },
  links: new Links(),
})

const paths = (real: unknown, fake: unknown, within = sides()) =>
  compareValues("", real, fake, within).map(({ path }) => path)

const input = (name: string, attributes: object = {}, group = "profile") => ({
  type: "input",
  group,
  attributes: { name, ...attributes },
  messages: [],
})

describe("what is the same", () => {
  test.each<[string, unknown, unknown]>([
    ["values", { a: [1, true, null, "x"] }, { a: [1, true, null, "x"] }],
    ["ids of their own", { id: A, url: `/?flow=${A}` }, { id: B, url: `/?flow=${B}` }],
    ["URLs of their own", "http://localhost:4433/x", "http://localhost:5544/x"],
    ["times an hour apart, as the clocks are", NOON, "2030-01-31T13:00:02.123456789Z"],
    [
      "Go's own way to print them",
      "at 2030-01-31 12:00:00 +0000 UTC",
      "at 2030-01-31 13:00:01 +0000 UTC",
    ],
    ["seconds since 1970", { at_unix: 1896091200 }, { at_unix: 1896094802 }],
    ["minutes ago", "expired 0.05 minutes ago", "expired 0.06 minutes ago"],
    [
      "JSON in a text",
      `f({"challenge":"${"a".repeat(43)}"})`,
      `f({"challenge":"${"b".repeat(43)}"})`,
    ],
    ["session tokens", `ory_st_${"a".repeat(32)}`, `ory_st_${"b".repeat(32)}`],
    [
      "names out of a Go map",
      'additionalProperties "a", "b" not allowed',
      'additionalProperties "b", "a" not allowed',
    ],
  ])("%s", (_, real, fake) => {
    expect(paths(real, fake)).toEqual([])
  })

  test("the CSRF token's place among the nodes of its group", () => {
    const token = input("csrf_token", { value: `${"a".repeat(86)}==` }, "default")
    const other = input("traits", {}, "default")
    expect(paths({ nodes: [token, other] }, { nodes: [other, token] })).toEqual([])
  })

  test("the order of a list's equal items", () => {
    const items = [0, 2].map((index) => input(`traits.tags.${index}`, { value: "x" }))
    expect(paths({ nodes: items }, { nodes: [...items].reverse() })).toEqual([])
  })
})

describe("what is different", () => {
  test.each<[string, unknown, unknown, string[]]>([
    ["a value", { a: { b: 1 } }, { a: { b: 2 } }, ["a.b"]],
    ["a type", { a: "1" }, { a: 1 }, ["a"]],
    ["what is absent, and what is null", { a: null }, {}, ["a"]],
    ["an item too many", { a: [1] }, { a: [1, 2] }, ["a[1]"]],
    ["another id than before", { id: A, url: A }, { id: B, url: C }, ["url"]],
    ["the same id as before", { id: A, url: B }, { id: C, url: C }, ["url"]],
    ["an id in place of another kind", { id: A }, { id: "x" }, ["id"]],
    ["a time of another meaning", { at: NOON }, { at: NOON }, []],
    ["a time that is too late", { at: NOON }, { at: "2030-01-31T14:00:00Z" }, ["at"]],
    ["a text around a token", `x ${A}`, `y ${B}`, [""]],
    ["a number", { age: 1 }, { age: 2 }, ["age"]],
    ["a cookie that lives longer", { "max-age": 31536000 }, { "max-age": 86400 }, ["max-age"]],
    ["JSON in a text", '{"a":1}', '{"a":2}', ["(JSON).a"]],
    ["a URL of nobody", "http://localhost:4433/", "http://localhost:4433/", [""]],
  ])("%s", (_, real, fake, expected) => {
    expect(paths(real, fake)).toEqual(expected)
  })

  test("one node too few is no more than that", () => {
    const nodes = ["a", "b", "c"].map((name) => input(name))
    expect(paths({ nodes }, { nodes: nodes.slice(1) })).toEqual(["nodes[profile/a]"])
  })

  test("the order of nodes", () => {
    const nodes = ["a", "b", "c"].map((name) => input(name))
    expect(paths({ nodes }, { nodes: [...nodes].reverse() })).toEqual(["nodes(order)"])
  })

  test("buttons of one name are told apart by their values", () => {
    const button = (value: string) => input("link", { type: "submit", value }, "oidc")
    expect(paths({ nodes: [button("a")] }, { nodes: [button("b")] })).toEqual([
      "nodes[oidc/link=a]",
      "nodes[oidc/link=b]",
    ])
  })

  test("an id that an earlier step knows", () => {
    const within = sides()
    expect(paths({ id: A }, { id: B }, within)).toEqual([])
    expect(paths({ id: A }, { id: C }, within)).toEqual(["id"])
  })
})
