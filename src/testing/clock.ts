/** The time as the fake sees it: the user's clock, moved on by `advance`. */
export class Clock {
  private readonly base: () => number
  private offset = 0

  constructor(base: () => number) {
    this.base = base
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.base() + this.offset
  }

  /** RFC 3339 in UTC, as Kratos writes times. */
  iso(offsetMs = 0): string {
    return new Date(this.now() + offsetMs).toISOString()
  }

  advance(ms: number): void {
    this.offset += ms
  }
}
