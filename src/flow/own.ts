/** What a table has by that name, and not from a prototype, whatever the name: Kratos's may be anything. */
export function own<Value>(
  table: Readonly<Record<string, Value>> | undefined,
  name: unknown,
): Value | undefined {
  return table && typeof name === "string" && Object.hasOwn(table, name) ? table[name] : undefined
}
