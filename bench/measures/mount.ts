import { SIZES } from "../flows/flows.ts"
import type { Bench } from "../harness/bench.ts"
import { inTurn } from "../harness/inTurn.ts"
import {
  pick,
  ratioOf,
  timesTable,
  type Result,
  type Table,
  type Target,
} from "../harness/report.ts"
import { median } from "../harness/statistics.ts"
import { FLOW_FORM, FORMS, type Subject } from "../harness/subjects.ts"

const ROUNDS: Record<number, number> = { 25: 40, 100: 25, 1_000: 15, 10_000: 6 }
const QUICK: Record<number, number> = { 25: 15, 100: 8, 1_000: 6, 10_000: 2 }

const TEXT =
  "From `createRoot` until the frame is painted; the script's part, until React has put all into " +
  "the document, beside it. In a page that has done so before."

/** The most milliseconds for a mount: who is likely to take longer is not asked. */
const PATIENCE = 10_000

/** As it grew from one size to the next, each ten times as large, it goes on to grow. */
function nextOf(medians: readonly number[]): number {
  const [before = NaN, last = NaN] = medians.slice(-2)
  return medians.length < 3 ? 0 : last * (last / before)
}

/** A form with ever more nodes, in a page that is warm. */
export async function mount(bench: Bench): Promise<Result> {
  const tables: Table[] = []
  const targets: Target[] = []
  const ours = new Map<number, number>()
  const took = new Map<Subject, number[]>(FORMS.map((subject) => [subject, []]))
  for (const size of SIZES) {
    const able = FORMS.filter((subject) => nextOf(took.get(subject) ?? []) < PATIENCE)
    const rounds = (bench.isQuick ? QUICK : ROUNDS)[size] ?? 1
    const samples = await inTurn(able, { rounds, warm: size > 1_000 ? 1 : 3 }, async (subject) => {
      const { page } = await bench.blank(subject)
      return page.evaluate((nodes) => window.measure.mount(nodes), size)
    })
    const painted = pick(samples, (times) => times.painted)
    const scripts = pick(samples, (times) => times.script)
    const script = timesTable("", "", scripts)
    const table = timesTable(`Mount: ${size} nodes`, TEXT, painted)
    tables.push({
      ...table,
      header: [...table.header, "script, ms", "× by hand"],
      rows: table.rows.map((row, index) => [...row, ...(script.rows[index] ?? []).slice(1)]),
    })
    for (const [subject, values] of painted) took.get(subject)?.push(median(values))
    ours.set(size, median(painted.get(FLOW_FORM) ?? []))
    if (size === 25 || size === 1_000) {
      const target = (what: string, of: typeof painted) => {
        const { median: value } = ratioOf(of, FLOW_FORM)
        targets.push({
          what: `mount of ${size} nodes${what}, by hand`,
          limit: 1.2,
          value,
          unit: " ×",
        })
      }
      target("", painted)
      target(", its script alone", scripts)
    }
  }
  const perNode = (size: number) => (ours.get(size) ?? NaN) / size
  const value = perNode(10_000) / perNode(100)
  targets.push({ what: "a node of 10,000, to one of 100", limit: 1.2, value, unit: " ×" })
  return { tables, targets }
}
