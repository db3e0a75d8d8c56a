import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import ts from "typescript"
import { afterAll, describe, expect, test } from "vitest"

// An app with the package installed: the declarations are resolved as its users' are.
const app = realpathSync(mkdtempSync(join(resolve("node_modules"), ".types-")))
mkdirSync(join(app, "node_modules"))
symlinkSync(resolve("."), join(app, "node_modules", "react-ory-settings"))
writeFileSync(join(app, "package.json"), JSON.stringify({ type: "module" }))
writeFileSync(
  join(app, "app.ts"),
  `import * as all from "react-ory-settings"
   import * as model from "react-ory-settings/model"
   import * as german from "react-ory-settings/locales/de"
   import * as testing from "react-ory-settings/testing"
   export const names: string[] = [all, model, german, testing].flatMap((each) => Object.keys(each))`,
)

afterAll(() => {
  rmSync(app, { recursive: true })
})

describe.each([
  ["node16", ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
  ["bundler", ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
] as const)("declarations under moduleResolution %s", (_, module, moduleResolution) => {
  test("resolve, and hold together without skipLibCheck", { timeout: 60_000 }, () => {
    const program = ts.createProgram([join(app, "app.ts")], {
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      strict: true,
      noEmit: true,
      types: [],
    })
    const ours = program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.startsWith(app) || fileName.startsWith(resolve("dist")))
    expect(ours.length).toBeGreaterThan(2)
    const found = ours.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    expect(
      found.map(
        ({ file, messageText }) =>
          `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      ),
    ).toEqual([])
  })
})
