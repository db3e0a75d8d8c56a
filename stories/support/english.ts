import { words } from "../../src/i18n/en.ts"

/** The library's own sentences in English. A word or two may be the same in another language. */
const sentences = textsOf(words)
  .filter((text) => text.split(" ").length > 2)
  .map((text) => new RegExp(`^${text.replace(/[.?()]/g, "\\$&").replace(/\{\w+\}/g, ".+")}$`))

/** What a person would still read or hear in English below an element. */
export function englishIn(root: Element): string[] {
  return [...root.querySelectorAll("*")]
    .flatMap((element) => [
      ownText(element),
      ...["aria-label", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
    ])
    .filter((text) => sentences.some((sentence) => sentence.test(text)))
}

function ownText({ childNodes }: Element): string {
  return [...childNodes]
    .filter((node) => node instanceof Text)
    .map(({ data }) => data)
    .join("")
    .trim()
}

function textsOf(leaf: unknown): string[] {
  if (typeof leaf === "string") return [leaf]
  return Object.values(leaf as object).flatMap(textsOf)
}
