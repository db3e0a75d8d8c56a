/**
 * RFC 3339, as Kratos stores a `date-time` trait, in the form `<input type="datetime-local">` takes:
 * local time, seconds only where they are not zero. Empty for a text that is no date, and before the
 * year 1, which no browser shows.
 */
export function toLocalDateTime(rfc3339: unknown): string {
  const date = typeof rfc3339 === "string" ? new Date(rfc3339) : undefined
  if (!date || Number.isNaN(date.getTime()) || date.getFullYear() < 1) return ""
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  const [hours, minutes, seconds] = [date.getHours(), date.getMinutes(), date.getSeconds()]
  const clock = seconds === 0 ? [hours, minutes] : [hours, minutes, seconds]
  return `${digits(year, 4)}-${digits(month)}-${digits(day)}T${clock.map((part) => digits(part)).join(":")}`
}

function digits(value: number, length = 2): string {
  return String(value).padStart(length, "0")
}
