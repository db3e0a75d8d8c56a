import type { Page } from "playwright"
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

const SIZES = [25, 1_000]
const KEYS = 30

const TEXT =
  "Keys pressed in the first name, from the key until the frame is painted; the handlers' part of " +
  "it beside. A round is the median of " +
  `${KEYS} keys. Commits are React's, of all keys together.`

/** Where it is typed. Peers name the field the same; one of them has no other way to it. */
const FIELD = 'input[name="traits.name.first"]'

interface Typed {
  script: number
  painted: number
  commits: number
}

/** Somebody types: real keys, in a page that shows nothing else. */
export async function keystroke(bench: Bench): Promise<Result> {
  const tables: Table[] = []
  const targets: Target[] = []
  for (const size of SIZES) {
    const samples = await inTurn(FORMS, { rounds: bench.isQuick ? 4 : 12, warm: 1 }, (subject) =>
      type(bench, subject, size),
    )
    const painted = pick(samples, (typed) => typed.painted)
    const scripts = timesTable(
      "",
      "",
      pick(samples, (typed) => typed.script),
    )
    const commits = [...pick(samples, (typed) => typed.commits).values()].map((values) =>
      median(values),
    )
    const table = timesTable(`Keystroke: ${size} nodes`, TEXT, painted)
    tables.push({
      ...table,
      header: [...table.header, "handlers, ms", "× by hand", "commits"],
      rows: table.rows.map((row, place) => [
        ...row,
        ...(scripts.rows[place] ?? []).slice(1),
        String(commits[place]),
      ]),
    })
    const { median: value } = ratioOf(painted, FLOW_FORM)
    targets.push({ what: `a keystroke in ${size} nodes, by hand`, limit: 1.05, value, unit: " ×" })
    const ofOurs = commits[FORMS.indexOf(FLOW_FORM)] ?? NaN
    targets.push({
      what: `commits of ${KEYS} keys in ${size} nodes`,
      limit: 0,
      value: ofOurs,
      unit: "",
    })
  }
  return { tables, targets }
}

async function type(bench: Bench, subject: Subject, size: number): Promise<Typed> {
  const { page } = await bench.blank(subject)
  await page.evaluate((nodes) => window.measure.open(nodes), size)
  await page.locator(FIELD).focus()
  // What comes with the first touch has come.
  await page.keyboard.type("ab")
  await page.waitForTimeout(100)
  const typed = await pressKeys(page)
  await page.evaluate(() => window.measure.close())
  return typed
}

async function pressKeys(page: Page): Promise<Typed> {
  await page.evaluate(() => window.measure.watchKeys())
  // Each by itself, once the one before is painted.
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press("abcdefghij"[key % 10] ?? "a")
    await page.evaluate(() => window.measure.settled())
  }
  const { times, commits } = await page.evaluate(() => window.measure.keysSeen())
  return {
    script: median(times.map(({ script }) => script)),
    painted: median(times.map(({ painted }) => painted)),
    commits,
  }
}
