export type ColorScheme = "light" | "dark" | "auto"

const QUERY = "(prefers-color-scheme: dark)"
const found = new Set<CSSMediaRule>()

/** The look follows the system's scheme, which a page cannot set: so the question is rewritten. */
export function showIn(scheme: ColorScheme): void {
  for (const sheet of document.styleSheets) collect(sheet.cssRules)
  const answer = { light: "not all", dark: "all", auto: QUERY }[scheme]
  for (const rule of found) rule.media.mediaText = answer

  const style = document.getElementById("color-scheme") ?? document.createElement("style")
  style.id = "color-scheme"
  style.textContent =
    scheme === "auto" ? "" : `:root, [data-ory] { color-scheme: ${scheme} !important }`
  document.head.append(style)
}

function collect(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === QUERY) found.add(rule)
    if (rule instanceof CSSGroupingRule) collect(rule.cssRules)
  }
}
