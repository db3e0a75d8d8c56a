// @vitest-environment node
import { describe, expect, it } from "vitest"
import { toSettingsBody } from "../../src/flow/body.ts"
import { inputAttributes, inputText } from "../../src/flow/fields.ts"
import { nodeKind } from "../../src/flow/kinds.ts"
import { messagesOf } from "../../src/flow/messages.ts"
import { nodeName, readNodes } from "../../src/flow/nodes.ts"
import { isKratosUrl } from "../../src/flow/urls.ts"
import { closeGaps, setTrait } from "../../src/flow/editTraits.ts"
import { traitPath } from "../../src/flow/traits.ts"
import { savedTraits } from "./fillForm.ts"
import { makeFlow, makeInput } from "./make.ts"

const save = makeInput({ name: "method", type: "submit", value: "profile" })

/** What saving sends of a list that is shown as a browser shows it, without line breaks. */
function savedList(stored: unknown[], texts = stored.map(String)): unknown {
  const items = stored.flatMap((value, index) =>
    value !== null && typeof value === "object"
      ? []
      : [makeInput({ name: `traits.list.${String(index)}`, ...(value !== null && { value }) })],
  )
  const flow = makeFlow([makeInput({ name: "traits.list" }), ...items, save], { list: stored })
  const data = new FormData()
  data.append("traits.list", "")
  for (const { attributes } of items) {
    const text = texts[Number(attributes.name.split(".")[2])]
    if (text !== undefined) data.append(attributes.name, text)
  }
  data.append("method", "profile")
  return (toSettingsBody(flow, data).traits as { list: unknown }).list
}

describe("a list keeps what nobody touched", () => {
  it.each<[string, unknown[], string[]]>([
    ["an item of several lines", ["one\ntwo", "b"], ["onetwo", "b"]],
    ["an empty item", ["a", "", "b"], ["a", "", "b"]],
    ["an item that is null", ["a", null], ["a", ""]],
    ["items that are no scalars, with those beside them", ["a", { x: [] }, ["b"]], ["a"]],
  ])("%s", (_, stored, texts) => {
    expect(savedList(stored, texts)).toEqual(stored)
  })

  it("and what is no scalar moves up where an item before it is taken away", () => {
    expect(savedList(["a", { x: 1 }, "b"], [])).toEqual([{ x: 1 }])
  })

  it("but not an item that was emptied", () => {
    expect(savedList(["a", "b"], ["", "b"])).toEqual(["b"])
  })
})

describe("what a browser cannot show was not emptied", () => {
  it.each([
    ["number", "twelve"],
    ["date", "0000-01-01"],
    ["date", "last summer"],
    ["datetime-local", "0000-05-05T00:00:00Z"],
  ])("%s: %s stays", (type, value) => {
    const input = makeInput({ name: "traits.odd", type, value })
    expect(inputText(input)).toBe("")
    expect(savedTraits(makeFlow([input, save], { odd: value }))).toEqual({ odd: value })
  })

  it("a text of several lines, whatever ends them, is shown as such", () => {
    expect(nodeKind(makeInput({ name: "traits.a", value: "one\rtwo" }))).toBe("textarea")
  })

  it("an address with spaces around it stays as it is", () => {
    const input = makeInput({ name: "traits.site", type: "url", value: " https://a.example " })
    const flow = makeFlow([input, save], { site: " https://a.example " })
    expect(savedTraits(flow, { "traits.site": "https://a.example" })).toEqual({
      site: " https://a.example ",
    })
  })
})

describe("names", () => {
  it("a dot within a name is no level", () => {
    expect(traitPath("traits.a\\.b.c")).toEqual(["a.b", "c"])
    const input = makeInput({ name: "traits.a\\.b", value: "x" })
    expect(savedTraits(makeFlow([input, save], { "a.b": "x" }))).toEqual({ "a.b": "x" })
  })

  it("an item far up does not make the page count to it", () => {
    const traits = { list: ["a"] }
    setTrait(traits, ["list", "4294967290"], "b")
    closeGaps(traits)
    expect(traits).toEqual({ list: ["a", "b"] })
  })

  it("an array has no trait called length", () => {
    const flow = makeFlow([makeInput({ name: "traits.list.length" }), save], { list: ["a"] })
    expect(savedTraits(flow, { "traits.list.length": "9" })).toEqual({ list: ["a"] })
  })

  it("what is called __proto__ is sent, and nobody's prototype", () => {
    const own = makeInput({ name: "__proto__", type: "hidden", value: { method: "profile" } })
    const data = new FormData()
    data.append("__proto__", '{"method":"profile"}')
    const body = toSettingsBody(makeFlow([own], {}), data)
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype)
    expect(JSON.stringify(body)).toBe('{"__proto__":{"method":"profile"}}')
  })
})

describe("what could not be undone once it is in a form", () => {
  it.each(["submit", "elements", "querySelectorAll", "setAttribute"])(
    "an input called %s is left out: the form could do nothing any more",
    (name) => {
      const flow = makeFlow([makeInput({ name }), makeInput({ name: `traits.${name}` }), save])
      expect(readNodes(flow).map(nodeName)).toEqual([`traits.${name}`, "method"])
    },
  )

  it.each(["csrf_token", "method", "id", "action", "totp_code", "constructor"])(
    "one called %s is not",
    (name) => {
      expect(readNodes(makeFlow([makeInput({ name })]))).toHaveLength(1)
    },
  )

  it.each(["(a+)+$", "^(a|aa)+$", "^(([a-z])+.)+[A-Z]$", "(?:\\d*)*x", "(a*){20}"])(
    "the pattern %s is left to Kratos, as a browser may search for ever",
    (pattern) => {
      expect(inputAttributes(makeInput({ name: "traits.a", pattern }))).not.toHaveProperty(
        "pattern",
      )
    },
  )

  it.each(["^[a-z]+$", "^(foo|bar)$", "\\d{2,4}-\\d+", "^[0-9]{3}|x$"])(
    "the pattern %s is checked",
    (pattern) => {
      expect(inputAttributes(makeInput({ name: "traits.a", pattern })).pattern).toContain(pattern)
    },
  )
})

describe("messages", () => {
  it.each([{ toString: 1 }, [], null, "1050001", undefined])("id %j is none", (id) => {
    const flow = makeFlow([])
    const text = { id, type: {}, text: "There" }
    expect(messagesOf({ ...flow, ui: { ...flow.ui, messages: [text as never] } })).toEqual([
      { id: 0, type: "info", text: "There" },
    ])
  })
})

describe("a script", () => {
  it.each([
    ["data:text/javascript,alert(1)", "data:,"],
    ["blob:https://kratos.test/1", "https://kratos.test/"],
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["/x.js", ""],
    [{}, "https://kratos.test/"],
  ])("%s is not of the Kratos at %s", (src, action) => {
    expect(isKratosUrl(src, action)).toBe(false)
  })
})
