/** The RFC 3339 text Kratos asks for; what is no local date-time goes through as it is. */
export function toRfc3339(local: string): string {
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? local : date.toISOString().replace(".000Z", "Z")
}
