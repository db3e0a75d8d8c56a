/** The methods of those names that a client, or whatever is given as one, does not have. */
export function missingMethods(client: unknown, names: readonly string[]): string[] {
  const methods = (client ?? {}) as Record<string, unknown>
  return names.filter((name) => typeof methods[name] !== "function")
}
