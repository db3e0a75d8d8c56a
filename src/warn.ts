const said = new Set<string>()

/** Tells the developer of a mistake, once; in production nobody. */
export function warnOnce(text: string): void {
  if (process.env.NODE_ENV === "production" || said.has(text)) return
  said.add(text)
  console.warn(`react-ory-settings: ${text}`)
}
