import type { Bench } from "../harness/bench.ts"
import { inTurn } from "../harness/inTurn.ts"
import { ratioOf, timesTable, type Result } from "../harness/report.ts"
import { FLOW_FORM, ORY_SETTINGS, ORY_SETTINGS_ALONE, SUBJECTS } from "../harness/subjects.ts"

const TEXT =
  "25 nodes. From the moment the scripts are there until the form is painted: compiling, running, " +
  "rendering. The flow and the styles are part of the page's HTML, and nothing else is fetched; " +
  "a page is given the flow by its client, without a request."

/** A page that is opened: as on a first visit, with nothing compiled before. */
export async function firstRender(bench: Bench): Promise<Result> {
  // It fetches its flow by itself: there is no client to give it one.
  const subjects = SUBJECTS.filter(({ name }) => name !== "elementsPage")
  const rounds = bench.isQuick ? 8 : 25
  const samples = await inTurn(subjects, { rounds, budget: 60_000 }, async ({ name }) => {
    const page = await bench.browser.newPage()
    await page.goto(`${bench.served.url}/${name}/first`)
    await page.waitForFunction(() => window.paintedAt !== undefined)
    const time = await page.evaluate(() => {
      const first = [...document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]")]
      const there = first.flatMap(({ href }) => performance.getEntriesByName(href, "resource"))
      const ends = there.map((entry) => (entry as PerformanceResourceTiming).responseEnd)
      return (window.paintedAt ?? NaN) - Math.max(...ends)
    })
    await page.close()
    return time
  })
  const target = (subject: typeof FLOW_FORM, what: string) => {
    const { median: value } = ratioOf(samples, subject)
    return { what: `first render: ${what}`, limit: 1.1, value, unit: " ×" }
  }
  return {
    tables: [timesTable("First render", TEXT, samples)],
    targets: [
      target(FLOW_FORM, "FlowForm, form by hand"),
      target(ORY_SETTINGS_ALONE, "OrySettings, page by hand"),
      target(ORY_SETTINGS, "OrySettings with @ory/client, page by hand"),
    ],
  }
}
