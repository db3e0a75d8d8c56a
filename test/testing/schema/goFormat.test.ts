import { describe, expect, test } from "vitest"
import { isMultiple } from "../../../src/testing/schema/bigFloat.ts"
import {
  flatten,
  resetNodesWithPrefix,
  updateNodeValues,
} from "../../../src/testing/schema/flatten.ts"
import { goFixed, goNumber, goQuote, goString } from "../../../src/testing/schema/goFormat.ts"
import { goRegExp } from "../../../src/testing/schema/goRegExp.ts"
import { parseJson } from "../../../src/testing/schema/parseJson.ts"
import { toPlain } from "../../../src/testing/schema/jsonValue.ts"
import { addIssues, input } from "../../../src/testing/ui/nodes.ts"

describe("Go's words", () => {
  test.each<[number, string]>([
    [0, "0"],
    [-0, "-0"],
    [1.5, "1.5"],
    [100_000, "100000"],
    [1_000_000, "1e+06"],
    [-123_456_789, "-1.23456789e+08"],
    [1e21, "1e+21"],
    [0.0001, "0.0001"],
    [0.00001, "1e-05"],
    [1.5e-7, "1.5e-07"],
    [1e100, "1e+100"],
    [NaN, "NaN"],
    [Infinity, "+Inf"],
    [-Infinity, "-Inf"],
  ])("of the number %d", (number, text) => {
    expect(goNumber(number)).toBe(text)
  })

  test.each<[number, string]>([
    [-0, "-0"],
    [42, "42"],
    [1e21, "1000000000000000000000"],
    [-1.25e22, "-12500000000000000000000"],
    [1.5e-7, "0.00000015"],
  ])("of the number %d without an exponent", (number, text) => {
    expect(goFixed(number)).toBe(text)
  })

  test("of a text in quotes", () => {
    expect(goQuote("a\u200bé\0\x7f\u2028😀\u{e0001}\u00a0`'\"\\\n")).toBe(
      String.raw`"a\u200bé\x00\x7f\u2028😀\U000e0001\u00a0` +
        String.raw`` +
        "`'" +
        String.raw`\"\\\n"`,
    )
    expect(goQuote("'\"", "'")).toBe(String.raw`'\'"'`)
  })

  test("of what is no text", () => {
    expect([null, true, 5, "a"].map(goString)).toEqual(["%!s(<nil>)", "%!s(bool=true)", "5", "a"])
  })
})

describe("JSON", () => {
  test("is read as JSON.parse reads it", () => {
    const text =
      ' { "a" : [ 1 , -2.5e+3 , 0 , true , false , null ] , "b" : { } , "c" : [ ] ,\n"\\u00e9\\n\\"" : "😀" } '
    expect(toPlain(parseJson(text))).toEqual(JSON.parse(text))
  })

  test.each([
    ["", "unexpected end of JSON input"],
    ["[1", "unexpected end of JSON input"],
    ['"a', "unexpected end of JSON input"],
    ["tru", "unexpected end of JSON input"],
    ["1.", "unexpected end of JSON input"],
    ["{a", "invalid character 'a' looking for beginning of object key string"],
    ['{"a" 1', "invalid character '1' after object key"],
    ['{"a":1 "b"', "invalid character '\"' after object key:value pair"],
    ["[1 2]", "invalid character '2' after array element"],
    ["1 2", "invalid character '2' after top-level value"],
    ["01", "invalid character '1' after top-level value"],
    ["-a", "invalid character 'a' in numeric literal"],
    ["1.a", "invalid character 'a' after decimal point in numeric literal"],
    ["1e+a", "invalid character 'a' in exponent of numeric literal"],
    ["fals3", "invalid character '3' in literal false (expecting 'e')"],
    ['"\n"', String.raw`invalid character '\n' in string literal`],
    [String.raw`"\q"`, "invalid character 'q' in string escape code"],
    [String.raw`"\u00g0"`, String.raw`invalid character 'g' in \u hexadecimal character escape`],
    ["é", "invalid character 'Ã' looking for beginning of value"],
    ["'", String.raw`invalid character '\'' looking for beginning of value`],
    [",", "invalid character ',' looking for beginning of value"],
  ])("that is none is told in Go's words: %j", (text, message) => {
    expect(() => parseJson(text)).toThrow(message)
  })
})

test.each<[string, string, boolean]>([
  ["0.3", "0.1", true],
  ["0.35", "0.1", false],
  ["19.99", "0.01", true],
  ["1.005", "0.01", false],
  ["1.15", "0.01", true],
  ["4.35", "0.01", true],
  ["123456.7", "0.1", true],
  ["15", "5", true],
  ["-15", "5", true],
  ["7", "5", false],
  ["0", "5", true],
  ["1e-7", "0.1", false],
  ["1e30", "10", true],
])("%s is a multiple of %s: %s", (number, base, expected) => {
  expect(isMultiple(number, base)).toBe(expected)
})

test.each<[string, string, boolean]>([
  ["(?i)^abc$", "ABC", true],
  ["^(?P<year>[[:digit:]]{4})\\z", "2026", true],
  ["\\Aa\\-b", "a-b", true],
  ["^[]a]+$", "]a", true],
  ["^\\p{L}+$", "é", true],
  ["^.$", "😀", true],
  ["b", "abc", true],
  ["^b", "abc", false],
])("Go's pattern %s of %s: %s", (pattern, text, expected) => {
  expect(goRegExp(pattern).test(text)).toBe(expected)
})

describe("values of nodes", () => {
  test("are the leaves of an object", () => {
    const value = { a: { "b.c": 1 }, list: ["x", { y: null }], empty: {}, none: [], no: false }
    expect(flatten(value, "traits")).toEqual({
      "traits.a.b\\.c": 1,
      "traits.list.0": "x",
      "traits.list.1.y": null,
      "traits.no": false,
    })
    expect(flatten({ a: 1 })).toEqual({ a: 1 })
    expect([null, 5, ["a"]].map((other) => flatten(other))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test("replace those that are there, in their group, and add what has no node", () => {
    const ui = { action: "", method: "POST", nodes: [input("default", "traits.a", "text")] }
    addIssues(ui, [{ field: "traits.a", message: { id: 1, text: "No.", type: "error" } }])
    updateNodeValues(ui, { a: "x", b: 5, c: true, d: null }, "profile")
    expect(ui.nodes[0]).toMatchObject({
      group: "profile",
      attributes: { value: "x" },
      messages: [{ id: 1 }],
    })
    expect(ui.nodes.slice(1)).toEqual([
      input("profile", "traits.b", "number", { value: 5 }),
      input("profile", "traits.c", "checkbox", { value: true }),
      input("profile", "traits.d", "text"),
    ])
    resetNodesWithPrefix(ui, "traits.")
    expect(ui.nodes[0]).toEqual(input("profile", "traits.a", "text"))
    updateNodeValues(ui, undefined, "profile")
    expect(ui.nodes).toHaveLength(4)
  })
})
