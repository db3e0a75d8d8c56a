const said = new Set<string>()

/**
 * Tells the developer of a mistake, once. Its callers ask for development first, so that a bundler
 * leaves the words out of production.
 */
export function warnOnce(text: string): void {
  if (said.has(text)) return
  said.add(text)
  console.warn(`react-ory-settings: ${text}`)
}
