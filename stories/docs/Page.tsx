import { Markdown } from "@storybook/addon-docs/blocks"
import type { ComponentPropsWithoutRef } from "react"

const DOCS = "../../docs/"
const texts = import.meta.glob<string>(["../../docs/*.md", "../../docs/recipes/*.md"], {
  query: "?raw",
  import: "default",
  eager: true,
})
const pictures = import.meta.glob<string>("../../docs/looks/*.png", {
  query: "?url",
  import: "default",
  eager: true,
})

/** The file that a block of code is of, which Storybook would make an attribute of the element. */
const FILE_OF_BLOCK = /(?<=^ *```\w+) .*$/gm

/** What a path leads to, written on the page `from`: both from `docs/`. */
const resolve = (to: string, from: string) => new URL(to, `file:///${from}`).pathname.slice(1)

/** The address in Storybook of a page of `docs/`: of its folder and heading, as Storybook has it. */
function addressOf(page: string): string | undefined {
  const heading = /^# (.*)$/m.exec(texts[DOCS + page] ?? "")?.[1]
  const title = heading
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
  return title && `?path=/docs/docs-${page.replace(/[^/]*$/, "").replace("/", "-")}${title}--docs`
}

interface PageProps {
  /** From `docs/`. */
  of: string
}

/** A page of `docs/`, as it is on GitHub. */
export function Page({ of }: PageProps) {
  function Link({ href = "", children }: ComponentPropsWithoutRef<"a">) {
    if (/^[a-z]+:/.test(href)) return <a href={href}>{children}</a>
    const address = addressOf(resolve(href.replace(/#.*/, ""), of))
    // What is only in the repository is named, and no link.
    return address ? (
      <a href={address} target="_top">
        {children}
      </a>
    ) : (
      <>{children}</>
    )
  }
  function Picture({ src = "", alt }: ComponentPropsWithoutRef<"img">) {
    return <img src={pictures[DOCS + resolve(src, of)]} alt={alt} />
  }
  return (
    <Markdown options={{ overrides: { a: { component: Link }, img: { component: Picture } } }}>
      {(texts[DOCS + of] ?? "").replace(FILE_OF_BLOCK, "")}
    </Markdown>
  )
}
