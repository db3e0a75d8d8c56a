import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { transform, type Selector, type SelectorComponent } from "lightningcss"
import { parse } from "postcss"
import { describe, expect, test } from "vitest"

type Specificity = [ids: number, classes: number, elements: number]

const names = ["styles.css", "styles.unlayered.css"]
const read = (name: string) => readFileSync(`dist/${name}`)

/** Every selector of a stylesheet, with what it counts for. */
function selectorsOf(
  name: string,
): { text: string; specificity: Specificity; hasPseudo: boolean }[] {
  const texts: string[] = []
  parse(read(name).toString()).walkRules((rule) => {
    if (rule.parent?.type !== "atrule" || !isKeyframes(rule.parent)) texts.push(...rule.selectors)
  })
  const trees: Selector[] = []
  transform({
    filename: name,
    code: read(name),
    visitor: {
      Rule: {
        style(rule) {
          trees.push(...rule.value.selectors)
        },
      },
    },
  })
  expect(trees).toHaveLength(texts.length)
  return trees.map((tree, index) => ({
    text: texts[index]!,
    specificity: specificityOf(tree),
    hasPseudo: tree.some(({ type }) => type === "pseudo-element"),
  }))
}

function isKeyframes(parent: object): boolean {
  return "name" in parent && parent.name === "keyframes"
}

/** As https://www.w3.org/TR/selectors-4/#specificity-rules reckons it. */
function specificityOf(selector: Selector): Specificity {
  return selector.map(partOf).reduce(([a, b, c], [d, e, f]) => [a + d, b + e, c + f], [0, 0, 0])
}

function partOf(part: SelectorComponent): Specificity {
  switch (part.type) {
    case "id":
      return [1, 0, 0]
    case "class":
    case "attribute":
      return [0, 1, 0]
    case "type":
    case "pseudo-element":
      return [0, 0, 1]
    case "pseudo-class":
      if (part.kind === "where") return [0, 0, 0]
      if (part.kind === "not" || part.kind === "is" || part.kind === "has") {
        return highest(part.selectors)
      }
      return [0, 1, 0]
    default:
      return [0, 0, 0]
  }
}

function highest(selectors: Selector[]): Specificity {
  return selectors.map(specificityOf).sort(([a, b, c], [d, e, f]) => d - a || e - b || f - c)[0]!
}

test("specificity is reckoned right", () => {
  const trees: Selector[] = []
  const code = Buffer.from("#a .b[c]::before, a:not(.b, #c) > :where(#d):hover, :is(a, .b) {x: y}")
  const style = (rule: { value: { selectors: Selector[] } }) => {
    trees.push(...rule.value.selectors)
  }
  transform({ filename: "a.css", code, visitor: { Rule: { style } } })
  expect(trees.map(specificityOf)).toEqual([
    [1, 2, 1],
    [1, 1, 1],
    [0, 1, 0],
  ])
})

test("each selector of the layered styles counts for nothing", () => {
  for (const { text, specificity, hasPseudo } of selectorsOf("styles.css")) {
    // A pseudo-element cannot be inside of :where().
    expect(specificity, text).toEqual([0, 0, hasPseudo ? 1 : 0])
  }
})

test("each selector of the unlayered styles counts for one element", () => {
  for (const { text, specificity } of selectorsOf("styles.unlayered.css")) {
    expect(specificity, text).toEqual([0, 0, 1])
  }
})

test("the layered styles are one layer, the others none", () => {
  const layers = parse(read("styles.css").toString()).nodes.map((node) =>
    node.type === "atrule" ? `${node.name} ${node.params}` : node.toString(),
  )
  expect([...new Set(layers)]).toEqual(["layer react-ory-settings"])
  expect(read("styles.unlayered.css").toString()).not.toContain("@layer")
})

test("both have the same rules in the same order", () => {
  const declarations = names.map((name) => {
    const found: string[] = []
    parse(read(name).toString()).walkDecls((declaration) => {
      found.push(declaration.toString().replace(/\s+/g, " "))
    })
    return found
  })
  expect(declarations[0]).toEqual(declarations[1])
})

describe.each(names)("%s", (name) => {
  const css = read(name).toString()

  test("matches nothing but what is this library's", () => {
    const foreign = selectorsOf(name).filter(({ text }) => !text.includes("ory-"))
    expect(foreign).toEqual([])
  })

  test("gives the page no name without the prefix", () => {
    const given = [
      ...(css.match(/\.[a-z_][\w-]*/gi) ?? []),
      ...(css.match(/--[a-z_][\w-]*/gi) ?? []),
      ...[...css.matchAll(/@(?:keyframes|property|font-face|counter-style)\s*([\w-]*)/g)].map(
        (match) => match[1]!,
      ),
      ...[...css.matchAll(/(?:counter-(?:reset|increment)|container-name):\s*([\w-]+)/g)].map(
        (match) => match[1]!,
      ),
    ]
    expect(given.length).toBeGreaterThan(100)
    expect(given.filter((each) => !/^(\.|--|--_)?ory-/.test(each))).toEqual([])
  })

  test("is less than 4 kB to load", () => {
    const { code } = transform({ filename: name, code: read(name), minify: true })
    const size = gzipSync(code).length
    console.log(`${name}: ${size} bytes, minified and gzipped`)
    expect(size).toBeLessThan(4_000)
  })
})
