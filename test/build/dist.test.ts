import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { describe, expect, test } from "vitest"
import manifest from "../../package.json" with { type: "json" }

const dist = resolve("dist")
if (!existsSync(dist)) throw new Error("There is no dist/: run `npm run build` first")

const all = readdirSync(dist, { recursive: true, encoding: "utf8" })
const modules = all.filter((name) => name.endsWith(".js"))
const read = (name: string) => readFileSync(join(dist, name), "utf8")

/** What a module imports: `from "x"`, `import "x"`, `import("x")`; what a comment says is none. */
function importsOf(code: string): string[] {
  return [
    ...code
      .replace(/^ *\/?\*.*/gm, "")
      .matchAll(/^\s*(?:import|export)\b[^"'`;]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm),
  ].map((match) => match[1] ?? match[2] ?? "")
}

/** The file and all files that it loads, with what they load from elsewhere. */
function graph(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const id of importsOf(read(file))) {
      if (id.startsWith(".")) visit(relative(dist, resolve(dist, dirname(file), id)))
      else packages.add(id)
    }
  }
  visit(entry)
  return { files, packages }
}

const LOCALES = readdirSync("src/i18n/locales").map((file) => file.replace(/\.ts$/, ""))

const usesReact = (code: string) => importsOf(code).some((id) => /^react(-dom)?(\/|$)/.test(id))

describe("the built package", () => {
  test("every file that package.json exports is there", () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target),
    )
    // A catalogue for each of them stands for the pattern of all.
    const files = targets.flatMap((target) => LOCALES.map((code) => target.replace("*", code)))
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })

  test("has one file per source file", () => {
    for (const name of modules) {
      // What an entry passes on of a file is a file, too.
      const source = resolve("src", name.replace(/^exports\/(index|model)\/|\.js$/g, ""))
      expect(
        [".ts", ".tsx"].some((ending) => existsSync(source + ending)),
        name,
      ).toBe(true)
    }
  })

  test("an entry names nothing itself: esbuild would load it with the page, needed or not", () => {
    for (const entry of ["index.js", "model.js"]) {
      expect(read(entry)).toMatch(/^(export \* from "\.\/exports\/[^"]+";\n){5,}$/)
    }
  })

  test("each file that imports React starts with “use client”", () => {
    const wrong = modules.filter(
      (name) => usesReact(read(name)) && !read(name).startsWith('"use client"'),
    )
    expect(wrong).toEqual([])
  })

  test("no pure file has: none of what it loads is React", () => {
    const wrong = modules.filter(
      (name) =>
        /["']use client["']/.test(read(name)) &&
        ![...graph(name).packages].some((id) => /^(react|@tanstack\/react-query)(\/|$)/.test(id)),
    )
    expect(wrong).toEqual([])
  })

  test("the model loads nothing but itself: no React, no client", () => {
    const { files, packages } = graph("model.js")
    expect([...packages]).toEqual([])
    expect(
      [...files].filter((name) => !/^(model\.js|(exports\/model\/)?(flow|i18n)\/)/.test(name)),
    ).toEqual([])
  })

  test("imports only what it depends on", () => {
    const known = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const { packages } = graph("index.js")
    const unknown = [...packages].filter(
      (id) => !known.some((name) => id === name || id.startsWith(`${name}/`)),
    )
    expect(unknown).toEqual([])
  })

  test("its declarations name only what it depends on", () => {
    const known = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const named = all
      .filter((name) => name.endsWith(".d.ts"))
      .flatMap((name) => [...read(name).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^".][^"]*)"/g)])
    expect(named.length).toBeGreaterThan(10)
    expect(named.map(([, id]) => id).filter((id) => !known.includes(id ?? ""))).toEqual([])
  })

  test("the fake Kratos loads nothing but itself, and nothing else loads it", () => {
    expect([...graph("testing/index.js").packages]).toEqual([])
    expect(all.filter((name) => /^testing\/.*\.(js|d\.ts)$/.test(name)).sort()).toEqual([
      "testing/index.d.ts",
      "testing/index.js",
    ])
    const others = [...graph("index.js").files, ...graph("model.js").files]
    expect(others.filter((name) => name.startsWith("testing/"))).toEqual([])
  })

  test("leaves process.env.NODE_ENV to the user's bundler, and JSX in its production form", () => {
    const code = modules.map(read).join("\n")
    expect(code).not.toContain("jsx-dev-runtime")
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join("src", name), "utf8"))
      .join("\n")
    if (sources.includes("process.env.NODE_ENV")) expect(code).toContain("process.env.NODE_ENV")
  })

  test("no module imports a file of ours for nothing: bundlers warn of it", () => {
    expect(modules.filter((name) => /^\s*import\s*["']\./m.test(read(name)))).toEqual([])
  })

  test("no module loads a stylesheet: it is a file of its own", () => {
    expect(
      modules.filter((name) => importsOf(read(name)).some((id) => id.endsWith(".css"))),
    ).toEqual([])
    expect(read("styles.css")).toContain("@layer")
  })

  test("each file that holds code has a source map", () => {
    const wrong = modules.filter(
      // A file that only passes on others' exports has nothing to map.
      (name) =>
        /^(async )?(function|const|class) /m.test(read(name)) && !all.includes(`${name}.map`),
    )
    expect(wrong).toEqual([])
  })
})
