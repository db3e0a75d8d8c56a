import { ratios, spread, type Spread } from "./statistics.ts"
import type { Subject } from "./subjects.ts"

export interface Table {
  title: string
  /** What is measured, and how. */
  text: string
  header: string[]
  rows: string[][]
}

/** A figure that the library is held to. */
export interface Target {
  what: string
  /** The most it may be. */
  limit: number
  value: number
  unit: string
}

export interface Result {
  tables: Table[]
  targets: Target[]
}

const digits = (value: number) =>
  value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3)

export const withSpread = ({ median, p25, p75 }: Spread) =>
  Number.isNaN(median) ? "–" : `${digits(median)} (${digits(p25)}–${digits(p75)})`

/** A row for each subject: its milliseconds, and how often those of what is written by hand. */
export function timesTable(
  title: string,
  text: string,
  samples: ReadonlyMap<Subject, readonly number[]>,
): Table {
  const rows = [...samples].map(([subject, values]) => {
    const ratio = withSpread(ratioOf(samples, subject))
    return [subject.title, withSpread(spread(values)), subject.name === subject.limit ? "1" : ratio]
  })
  return { title, text, header: ["", "ms", "× by hand"], rows }
}

export function ratioOf(
  samples: ReadonlyMap<Subject, readonly number[]>,
  subject: Subject,
): Spread {
  const limit = [...samples].find(([{ name }]) => name === subject.limit)
  return ratios(samples.get(subject) ?? [], limit?.[1] ?? [])
}

/** The samples of one figure among several. */
export const pick = <Sample>(
  samples: ReadonlyMap<Subject, readonly Sample[]>,
  of: (sample: Sample) => number,
) => new Map([...samples].map(([subject, list]) => [subject, list.map(of)]))

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`

export function markdown({ title, text, header, rows }: Table): string {
  const rule = line(header.map((_, index) => (index === 0 ? "---" : "--:")))
  const above = text === "" ? [] : [text, ""]
  return [`### ${title}`, "", ...above, line(header), rule, ...rows.map(line), ""].join("\n")
}

export function targetsTable(targets: readonly Target[]): Table {
  const rows = targets.map(({ what, limit, value, unit }) => [
    what,
    `${limit}${unit}`,
    `${digits(value)}${unit}`,
    value <= limit ? "met" : "**not met**",
  ])
  return { title: "What is to be met", text: "", header: ["", "at most", "is", ""], rows }
}
