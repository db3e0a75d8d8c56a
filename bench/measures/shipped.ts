import { join } from "node:path"
import type { Plugin } from "vite"
import { VITE_APART } from "../../scripts/bundleApp.ts"
import type { Bench } from "../harness/bench.ts"
import { bundle, englishOnly } from "../harness/bundle.ts"
import { entryOf } from "../harness/pages.ts"
import { ROOT } from "../harness/places.ts"
import type { Result, Table, Target } from "../harness/report.ts"
import { shippedSize, type Bytes, type ShippedSize } from "../harness/shippedSize.ts"
import { SUBJECTS } from "../harness/subjects.ts"

/** What any such page has anyway. */
const PEERS = [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\/react-query$/]
/** The client of Kratos, and what it fetches with. */
const CLIENTS = [/^@ory\/client$/, /^@ory\/client-fetch$/, /^axios$/]

const OURS = (names: string) => `export { ${names} } from "react-ory-settings"\n`
const PAGE = `${OURS("OrySettings")}import "react-ory-settings/styles.css"`
const ELEMENTS = `export { Settings } from "@ory/elements-react/theme"
import "@ory/elements-react/theme/styles.css"`
const LEANCODE =
  'export { createKratosClient, KratosContextProvider, UserSettingsCard, useSettingsFlow } from "@leancodepl/kratos"'
/** The root's: that of elements-react is an older one. */
const CLIENT_FETCH = `
export { Configuration, FrontendApi } from ${JSON.stringify(join(ROOT, "node_modules/@ory/client-fetch"))}`

interface Import {
  title: string
  code: string
  plugins?: Plugin[]
  /** The most kB of JavaScript on first load, and of CSS. */
  limit?: number
  cssLimit?: number
}

const WITHOUT_CLIENT: Import[] = [
  { title: "`useSettingsFlow`", code: OURS("useSettingsFlow"), limit: 4 },
  { title: "`FlowForm`", code: OURS("FlowForm"), limit: 9 },
  { title: "`OrySettings`", code: PAGE, limit: 15, cssLimit: 4 },
  { title: "by hand, form", code: 'export { SettingsForm } from "./byHand/SettingsForm.tsx"' },
  {
    title: "by hand, page",
    code: 'export { SettingsPage, kratosAt } from "./byHand/SettingsPage.tsx"',
  },
  { title: "elements-react", code: ELEMENTS },
  { title: "elements-react, English alone", code: ELEMENTS, plugins: [englishOnly] },
  { title: "leancode", code: LEANCODE },
]

const WITH_CLIENT: Import[] = [
  { title: "`OrySettings` on @ory/client-fetch", code: PAGE + CLIENT_FETCH, limit: 24 },
  {
    title: "`OrySettings` on @ory/client",
    code: `${OURS("createOryClient")}${PAGE}`,
    limit: 42,
  },
  { title: "elements-react", code: ELEMENTS },
  { title: "elements-react, English alone", code: ELEMENTS, plugins: [englishOnly] },
  { title: "leancode", code: LEANCODE },
]

const HEADER = ["", "first load", "br", "when needed", "br", "CSS", "br"]

const kB = (bytes: number) => (bytes === 0 ? "–" : (bytes / 1_000).toFixed(1))
const both = ({ gzip, brotli }: Bytes) => [kB(gzip), kB(brotli)]
const row = (title: string, { first, later, css }: ShippedSize) => [
  title,
  ...both(first),
  ...both(later),
  ...both(css),
]

/** What a page loads, minified by Vite, in kB of gzip and of brotli. */
export async function shipped({ isQuick }: Bench): Promise<Result> {
  const targets: Target[] = []
  async function tableOf(title: string, text: string, imports: Import[], isWithClient: boolean) {
    const rows: string[][] = []
    for (const { title: name, code, plugins, limit, cssLimit } of imports) {
      const external = isWithClient ? PEERS : [...PEERS, ...CLIENTS]
      const size = shippedSize(
        await bundle(code, { external, plugins, output: VITE_APART }),
        isQuick,
      )
      rows.push(row(name, size))
      const what = name.replaceAll("`", "")
      const target = (kind: string, limitOf: number | undefined, { gzip }: Bytes) => {
        if (limitOf === undefined) return
        targets.push({ what: `${what}, ${kind}`, limit: limitOf, value: gzip / 1_000, unit: " kB" })
      }
      target("JavaScript on first load", limit, size.first)
      target("CSS", cssLimit, size.css)
    }
    return { title, text, header: HEADER, rows } satisfies Table
  }
  const without = await tableOf(
    "Shipped: without a client",
    "kB of gzip, and of brotli (br). Without React, React DOM and React Query, without the client " +
      "of Kratos. What is imported once it is needed is in chunks of its own; the 0.7 kB by which " +
      "Vite does that, once in an app, are not counted.",
    WITHOUT_CLIENT,
    false,
  )
  const withClient = await tableOf(
    "Shipped: with a client",
    "The same with the client that each is made for.",
    WITH_CLIENT,
    true,
  )
  const pages: string[][] = []
  for (const subject of SUBJECTS) {
    pages.push(row(subject.title, shippedSize(await bundle(entryOf(subject)), isQuick)))
  }
  const whole = {
    title: "Shipped: the whole page",
    text: "All that the measured pages load, React, its peers and Vite's own included.",
    header: HEADER,
    rows: pages,
  }
  return { tables: [without, withClient, whole], targets }
}
