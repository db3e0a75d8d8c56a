import { describe, expect, test } from "vitest"
import type { RequestBody } from "../../../src/testing/schema/decodeBody.ts"
import type { JsonSchema } from "../../../src/testing/schema/jsonSchema.ts"
import { form, json, problems, read, reasonOf, traitsOf } from "./bodies.ts"

const needed: JsonSchema = {
  type: "object",
  properties: {
    traits: {
      type: "object",
      required: ["age", "news"],
      properties: { age: { type: "number" }, news: { type: "boolean" } },
    },
  },
}

// Each was sent to Kratos v1.3.1, which did the same.
describe("JSON by dotted names", () => {
  test("becomes what the schema asks for", () => {
    const body = { "traits.age": "42", "traits.height": "1.50", "traits.news": "true" }
    expect(traitsOf(json(body))).toEqual({ age: 42, height: 1.5, news: true, name: {} })
    expect(traitsOf(json('{"traits.age": 30.0, "traits.nick": 5}'))).toMatchObject({
      age: 30,
      nick: "5",
    })
    expect(problems(read(json('{"traits.age": 30.0}')))).toBeUndefined()
  })

  test("leaves out what is empty, but not false", () => {
    const body = {
      "traits.nick": "",
      "traits.age": null,
      "traits.height": "",
      "traits.news": false,
    }
    expect(traitsOf(json(body))).toEqual({ news: false, name: {} })
  })

  test("makes a required number 0 and a required boolean false of nothing", () => {
    expect(traitsOf(json({ "traits.age": "", "traits.news": null }), needed)).toEqual({
      age: 0,
      news: false,
    })
  })

  test("keeps a text that is no number or boolean, which is then refused", () => {
    const result = read(json({ "traits.age": "abc", "traits.news": "on" }))
    expect(result.payload.traits).toMatchObject({ age: "abc", news: "on" })
    expect(problems(result)).toEqual({
      "traits.age": "expected integer, but got string",
      "traits.news": "expected boolean, but got string",
    })
  })

  test("spoils arrays", () => {
    const text = '{"traits.tags": ["x",  "y"], "traits.scores": [1], "traits.tags.0": "z"}'
    const result = read(json(text))
    expect(result.payload.traits).toEqual({ tags: ['["x",  "y"]'], scores: ["[1]"], name: {} })
    expect(problems(result)).toEqual({ "traits.scores.0": "expected number, but got string" })
  })

  test("drops what the schema does not name, and values of several types", () => {
    expect(traitsOf(json({ "traits.nope": "a", "traits.union": "b", other: 1 }))).toEqual({
      name: {},
    })
  })

  test("takes objects as they are, or as a text", () => {
    expect(traitsOf(json({ "traits.name": { first: "A", other: 1 } }))).toEqual({
      name: { first: "A", other: 1 },
    })
    expect(traitsOf(json({ traits: '{"nick":"A"}' }))).toEqual({ nick: "A", name: {} })
  })

  test("of numbers with many digits has them all", () => {
    const { payload } = read(json('{"traits.nick": 1e21, "traits.height": "1e-7"}'))
    expect(payload.traits).toMatchObject({ nick: "1000000000000000000000", height: 1e-7 })
  })
})

describe("nested JSON", () => {
  test("is strict", () => {
    const traits = { age: "42", news: "", height: null }
    expect(problems(read(json({ traits })))).toEqual({
      "traits.age": "expected integer, but got string",
      "traits.news": "expected boolean, but got string",
      "traits.height": "expected number, but got null",
    })
  })

  test("knows an integer by how it is written", () => {
    expect(problems(read(json('{"traits": {"age": 30.0}}')))).toEqual({
      "traits.age": "expected integer, but got number",
    })
    expect(problems(read(json('{"traits": {"age": 30}}')))).toBeUndefined()
  })

  test.each([5, true, null, "", undefined])("that is no object is none: %j", (traits) => {
    expect(traitsOf(json({ traits }))).toEqual({ name: {} })
  })

  test("counts once, the last time, whatever follows the object", () => {
    const text = '{"traits": {"nick": "a"}, "traits": {"nick": "b", "nick": "c"}} and more'
    expect(traitsOf(json(text))).toEqual({ nick: "c", name: {} })
  })

  test("may have a member called __proto__", () => {
    const { payload } = read(json('{"traits": {"__proto__": {"nick": 1}}}'))
    expect(JSON.stringify(payload.traits)).toBe('{"__proto__":{"nick":1},"name":{}}')
  })
})

describe("a form", () => {
  test("repeats the names of lists, and of a box its hidden no", () => {
    const text =
      "traits.tags=x&traits.tags=y&traits.scores=1&traits.flags=t&traits.flags=F&traits.any=1" +
      "&traits.news=false&traits.news=true&traits.nick=a&traits.nick=b"
    expect(traitsOf(form(text))).toEqual({
      tags: ["x", "y"],
      scores: [1],
      flags: [true, false],
      any: ["1"],
      news: true,
      nick: "a",
      name: {},
    })
  })

  test.each([
    ["a;b=1", "invalid semicolon separator in query"],
    ["a=%z", 'invalid URL escape "%z"'],
    ["a%zzb=1&c;", 'invalid URL escape "%zz"'],
  ])("that is none is refused: %s", (text, words) => {
    expect(reasonOf(form(text))).toBe(`Unable to decode HTTP POST form body: ${words}`)
  })

  test("cannot have infinite numbers or broken JSON", () => {
    const unable = (words: string) => `Unable to decode JSON payload: ${words}`
    expect(reasonOf(form("traits.age=Infinity"))).toBe(
      unable("invalid character '+' looking for beginning of value"),
    )
    expect(reasonOf(form("traits.age=-inf"))).toBe(
      unable("invalid character 'I' in numeric literal"),
    )
    expect(reasonOf(form("transient_payload=NaN"))).toBe(
      unable("invalid character 'N' looking for beginning of value"),
    )
  })
})

describe("a body that cannot be read", () => {
  test.each([
    ["null", "Null"],
    ["true", "True"],
    ["false", "False"],
    ["[]", "JSON"],
    ["5", "Number"],
    ['"a"', "String"],
  ])("is no object: %s", (text, kind) => {
    expect(reasonOf(json(text))).toBe(
      `Expected JSON sent in request body to be an object but got: ${kind}`,
    )
  })

  test.each([
    ["", "EOF"],
    ["  ", "EOF"],
    ['{"a": 1', "unexpected EOF"],
    ["nope", "invalid character 'o' in literal null (expecting 'u')"],
  ])("is no JSON: %j", (text, message) => {
    // The text of an empty request never gets here.
    const body: RequestBody = { kind: "json", text: text || "\n" }
    expect(reasonOf(body)).toBe("Unable to decode form as JSON.")
    expect(read(body).error?.message).toBe(message)
  })

  test("is empty", () => {
    const words =
      'Unable to decode HTTP Request Body because its HTTP Header "Content-Length" is zero.'
    expect(reasonOf({ kind: "none" })).toBe(words)
    expect(reasonOf(json(""))).toBe(words)
    expect(reasonOf(form(""))).toBe(words)
  })

  test("is of another type", () => {
    expect(reasonOf({ kind: "other", contentType: "text/plain" })).toBe(
      'HTTP POST Request used unknown HTTP Header "Content-Type: text/plain", only [multipart/form-data application/x-www-form-urlencoded application/json] are supported.',
    )
  })

  test("has JSON inside that is none, which Kratos takes for its own fault", () => {
    expect(reasonOf(json({ traits: "abc" }))).toBe(
      "500, sent as 400: invalid character 'a' looking for beginning of value",
    )
    expect(reasonOf(json({ traits: [] }))).toBe(
      "500, sent as 400: cannot set array element for non-numeric key 'name'",
    )
    // Here it takes the letter for a beginning of `false`, and puts an object in its place.
    expect(traitsOf(json({ traits: "first" }))).toEqual({ name: {} })
  })
})
