import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { build, type Rolldown } from "vite"
import { describe, expect, test } from "vitest"
import type { Locale } from "../../src/i18n/locale.ts"

const codes = readdirSync("src/i18n/locales").map((file) => file.replace(/\.ts$/, ""))

/** What an app ships that has this in it, and the package as it is built. */
async function bundleOf(code: string): Promise<string> {
  const app = "virtual:app"
  const result = await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === app ? id : null),
        load: (id) => (id === app ? code : null),
      },
    ],
    resolve: { alias: { "react-ory-settings": resolve("dist") } },
    build: {
      write: false,
      minify: false,
      rollupOptions: {
        input: app,
        preserveEntrySignatures: "strict",
        external: (id) => /^(react|react-dom|@tanstack|@ory|@simplewebauthn)(\/|$)/.test(id),
      },
    },
  })
  const { output } = result as Rolldown.RolldownOutput
  return output.map((file) => (file.type === "chunk" ? file.code : "")).join("\n")
}

/** A sentence that is in one catalogue only. */
async function sentences(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const code of codes) {
    const file = (await import(resolve(`dist/i18n/locales/${code}.js`))) as Record<string, Locale>
    const [locale] = Object.values(file)
    found.set(code, locale!.reasons.denied)
  }
  return found
}

describe("languages", () => {
  test("peers 26: a page in English has no other in its bundle", async () => {
    const code = await bundleOf(`export { OrySettings } from "react-ory-settings/index.js"`)
    expect(code).toContain("Loading your settings")
    const shipped = [...(await sentences())].filter(([, text]) => code.includes(text))
    expect(shipped).toEqual([])
  })

  test("one with a catalogue has that one alone", async () => {
    const code = await bundleOf(
      `export { OrySettings } from "react-ory-settings/index.js"
       export { de } from "react-ory-settings/i18n/locales/de.js"`,
    )
    const shipped = [...(await sentences())].filter(([, text]) => code.includes(text))
    expect(shipped.map(([name]) => name)).toEqual(["de"])
  })
})
