import { existsSync } from "node:fs"
import { relative, resolve } from "node:path"
import { expect, test } from "vitest"
import { bundleApp } from "../../scripts/bundleApp.ts"

if (!existsSync("dist")) throw new Error("There is no dist/: run `npm run build` first")

/** The folders of ours, and the packages, that are shipped with an app which imports these names. */
async function shippedWith(names: string): Promise<{ folders: string[]; packages: string[] }> {
  const code = `export ${names} from ${JSON.stringify(resolve("dist/index.js"))}`
  const isPackage = (id: string) =>
    /^(react|react-dom|@tanstack|@ory|@simplewebauthn)(\/|$)/.test(id)
  const chunks = await bundleApp(code, isPackage, { minify: false })
  const files = chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id, { renderedLength }]) => renderedLength > 0 && id.startsWith(resolve("dist")))
    .map(([id]) => relative(resolve("dist"), id).split("/"))
  const imported = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
  return {
    folders: [...new Set(files.map(([folder = ""]) => folder))].sort(),
    packages: [...new Set(imported.filter(isPackage))].sort(),
  }
}

test("with the hook alone comes nothing that draws, and no word", async () => {
  expect(await shippedWith("{ useSettingsFlow }")).toEqual({
    folders: ["client", "flow", "hooks", "whenNeeded.js"],
    packages: ["@tanstack/react-query", "react"],
  })
})

test("with the form alone comes nothing that asks Kratos: no client, no hook, no React Query", async () => {
  expect(await shippedWith("{ FlowForm }")).toEqual({
    folders: ["components", "flow", "i18n", "theme", "webauthn", "whenNeeded.js"],
    packages: ["@simplewebauthn/browser", "react", "react/jsx-runtime"],
  })
})

test("with the options of the query comes no React", async () => {
  expect(await shippedWith("{ settingsFlowOptions }")).toEqual({
    folders: ["client", "flow", "hooks", "whenNeeded.js"],
    packages: ["@tanstack/react-query"],
  })
})

test("with the client alone comes Ory's", async () => {
  expect(await shippedWith("{ createOryClient }")).toEqual({
    folders: ["client", "flow"],
    packages: ["@ory/client"],
  })
})

test("with functions of the model comes the model", async () => {
  expect(await shippedWith("{ groupNodes, toSettingsBody }")).toEqual({
    folders: ["flow"],
    packages: [],
  })
})
