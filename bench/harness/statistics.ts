/** Of an ordered list, the value below which that part of it is. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? NaN
  const above = sorted[Math.ceil(place)] ?? NaN
  return below + (above - below) * (place % 1)
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

export interface Spread {
  median: number
  p25: number
  p75: number
}

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  p25: quantile(values, 0.25),
  p75: quantile(values, 0.75),
})

/** Round by round, so that what slows the machine down for a while slows both. */
export function ratios(values: readonly number[], limit: readonly number[]): Spread {
  const rounds = values.slice(0, limit.length)
  return spread(rounds.map((value, round) => value / (limit[round] ?? NaN)))
}
