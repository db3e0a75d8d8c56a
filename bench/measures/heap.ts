import type { Bench, OpenPage } from "../harness/bench.ts"
import type { Result, Target } from "../harness/report.ts"
import { SUBJECTS } from "../harness/subjects.ts"

const VISITS = 100
/** Until then the engine compiles, and caches fill. */
const WARM = 20

/** What is there after everything that can go has gone, in kB. */
async function heap({ devTools }: OpenPage): Promise<number> {
  await devTools.send("HeapProfiler.collectGarbage")
  await devTools.send("HeapProfiler.collectGarbage")
  const { usedSize } = await devTools.send("Runtime.getHeapUsage")
  return usedSize / 1_000
}

/** Comes and goes a hundred times. */
export async function heapAfterVisits(bench: Bench): Promise<Result> {
  const rows: string[][] = []
  const targets: Target[] = []
  const visits = bench.isQuick ? VISITS / 4 : VISITS
  for (const subject of SUBJECTS.filter(({ name }) => name !== "elementsPage")) {
    const page = await bench.newBlank(subject)
    const run = (count: number) =>
      page.page.evaluate((times) => window.measure.visits(times), count)
    await run(WARM)
    const before = await heap(page)
    await run(visits)
    const after = await heap(page)
    await page.page.close()
    const each = (after - before) / visits
    rows.push([subject.title, before.toFixed(0), after.toFixed(0), each.toFixed(2)])
  }
  const table = {
    title: `Heap after ${visits} visits`,
    text:
      `kB of the page's heap, garbage collected, after ${WARM} visits of 25 nodes and after ` +
      `${visits} more; compiled code is on it, too.`,
    header: ["", "before", "after", "more with each"],
    rows,
  }
  return { tables: [table], targets }
}
