import { readFileSync } from "node:fs"
import postcss from "postcss"
import { compile } from "tailwindcss"
import tailwind3 from "tailwindcss3"
import { codeOf } from "../../docs/pages.ts"
import { LAYERED, UNLAYERED } from "./openPage.ts"

/** An app that our page is part of. */
export interface Host {
  name: string
  /** What the app shows beside our page. */
  markup: string
  /** The app's styles; classes of `tailwind` are compiled for the markup. */
  styles: () => Promise<string>
  /** Which of our files it loads, as documented. */
  ours: string
}

const near = (name: string) => readFileSync(`${import.meta.dirname}/${name}`, "utf8")
const installed = (path: string) => readFileSync(`node_modules/${path}`, "utf8")
const tailwindMarkup = near("tailwind.html")

export const HOSTS: readonly Host[] = [
  {
    name: "Bootstrap 5",
    markup: near("bootstrap.html"),
    styles: () => Promise.resolve(installed("bootstrap/dist/css/bootstrap.css")),
    ours: UNLAYERED,
  },
  {
    name: "Tailwind 3",
    markup: tailwindMarkup,
    styles: async () => {
      const plugin = tailwind3({ content: [{ raw: tailwindMarkup }] })
      const source = "@tailwind base; @tailwind components; @tailwind utilities;"
      return (await postcss([plugin]).process(source, { from: undefined })).css
    },
    ours: UNLAYERED,
  },
  {
    name: "Tailwind 4",
    markup: tailwindMarkup,
    styles: async () => {
      // As it is documented, up to the import of ours.
      const sample = codeOf("docs/recipes/other-styles.md", "css")
      const { build } = await compile(sample.replace(/@import "react-ory-settings.*/, ""), {
        loadStylesheet: (path, base) =>
          Promise.resolve({ path, base, content: installed("tailwindcss/index.css") }),
      })
      return build(classesIn(tailwindMarkup))
    },
    ours: LAYERED,
  },
  {
    name: "bare CSS",
    markup: near("bare.html"),
    styles: () => Promise.resolve(near("bare.css")),
    ours: UNLAYERED,
  },
]

function classesIn(markup: string): string[] {
  return [...markup.matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1]!.split(" "))
}
