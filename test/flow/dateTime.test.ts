// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { toLocalDateTime } from "../../src/flow/dateTime.ts"
import { toRfc3339 } from "../../src/flow/rfc3339.ts"

/** What a clock on the wall shows at an instant, told by Date itself. */
function wallClock(instant: number): string {
  const date = new Date(instant)
  const shifted = new Date(instant - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().replace(/(:00)?\.\d+Z$/, "")
}

// Where a test runner's threads do not follow a change of TZ, these run in the machine's own zone:
// what they expect is computed.
describe.each(["UTC", "America/St_Johns", "Asia/Kolkata", "Pacific/Auckland"])("in %s", (zone) => {
  const before = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  it.each([
    "2026-01-02T03:04:05Z",
    "2026-01-02T03:04:00Z",
    "2026-07-02T23:59:59Z",
    "2026-12-31T23:30:00+01:00",
    "1990-01-02T00:00:00-11:00",
  ])("peers 9: shows the stored %s as local time", (stored) => {
    expect(toLocalDateTime(stored)).toBe(wallClock(Date.parse(stored)))
  })

  it.each(["2026-01-02T03:04:05Z", "2026-07-02T03:04:00Z", "2024-02-29T23:59:59Z"])(
    "sends what is shown for %s back as the same instant",
    (stored) => {
      expect(toRfc3339(toLocalDateTime(stored))).toBe(stored)
    },
  )

  it("sends a local time as RFC 3339, which Kratos asks for", () => {
    const sent = toRfc3339("2026-03-04T05:06")
    expect(sent).toMatch(/^2026-03-0\dT\d\d:\d\d:00Z$/)
    expect(new Date(sent).getTime()).toBe(new Date(2026, 2, 4, 5, 6).getTime())
  })

  it("writes months, days, hours, minutes and seconds in two digits, years in four", () => {
    expect(toLocalDateTime(new Date(2026, 0, 2, 3, 4, 5).toISOString())).toBe("2026-01-02T03:04:05")
    expect(toLocalDateTime(new Date(2026, 11, 31, 23, 59).toISOString())).toBe("2026-12-31T23:59")
    const year987 = new Date(2026, 4, 6, 7, 8)
    year987.setFullYear(987)
    expect(toLocalDateTime(year987.toISOString())).toMatch(/^0987-05-06T07:08/)
  })
})

describe("toLocalDateTime", () => {
  it.each([["no date"], [""], ["2026-13-45T00:00:00Z"], [undefined], [null], [5], [{}]])(
    "is empty for %j, which is no date",
    (value) => {
      expect(toLocalDateTime(value)).toBe("")
    },
  )
})

describe("toRfc3339", () => {
  it.each(["no date", "", "2026-13-45T00:00"])(
    "leaves %j as it is, so that Kratos says what is wrong with it",
    (text) => {
      expect(toRfc3339(text)).toBe(text)
    },
  )

  it("keeps fractions of a second", () => {
    expect(toRfc3339("2026-03-04T05:06:07.250")).toMatch(/:07\.250Z$/)
  })
})
