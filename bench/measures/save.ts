import type { Page } from "playwright"
import type { Bench } from "../harness/bench.ts"
import { inTurn } from "../harness/inTurn.ts"
import { pick, timesTable, type Result } from "../harness/report.ts"
import { LATENCY } from "../harness/server.ts"
import { median } from "../harness/statistics.ts"
import { ORY_SETTINGS, PAGES, type Subject } from "../harness/subjects.ts"

interface Visit {
  saved: number
  show: string[]
  save: string[]
  focus: string[]
}

const FIELD = 'input[name="traits.name.first"]'
const PATIENCE = 10_000
/** Milliseconds in which a page would have asked on its own. */
const WATCHED = 400

const TEXT =
  `Kratos takes ${LATENCY} ms for each answer. From the click on "Save" until the page says that ` +
  "it is saved, and what it asked Kratos: to be shown, to save, and as it came back into focus " +
  "within a minute. elements-react leaves the page after a save, as Kratos suggests: it says nothing."

/** A visit: a page that asks Kratos, a name that is changed and saved, a look elsewhere and back. */
export async function save(bench: Bench): Promise<Result> {
  const subjects = PAGES.filter(({ name }) => name !== "orySettingsAlone")
  const rounds = bench.isQuick ? 3 : 10
  const samples = await inTurn(subjects, { rounds, warm: 1, budget: 40_000 }, (subject) =>
    visit(bench, subject),
  )
  const table = timesTable(
    "Time to save",
    TEXT,
    pick(samples, ({ saved }) => saved),
  )
  const kinds = ["show", "save", "focus"] as const
  const requests = subjects.map((subject) =>
    kinds.map((kind) => median((samples.get(subject) ?? []).map((seen) => seen[kind].length))),
  )
  const ofOurs = requests[subjects.indexOf(ORY_SETTINGS)] ?? []
  return {
    tables: [
      {
        ...table,
        header: [...table.header, "requests to show", "to save", "on focus"],
        rows: table.rows.map((row, place) => [...row, ...(requests[place] ?? []).map(String)]),
      },
    ],
    targets: kinds.map((kind, place) => ({
      what: `requests: ${kind}`,
      limit: kind === "focus" ? 0 : 1,
      value: ofOurs[place] ?? NaN,
      unit: "",
    })),
  }
}

async function visit(bench: Bench, { name }: Subject): Promise<Visit> {
  bench.served.newVisit()
  const page = await bench.browser.newPage()
  await page.goto(`${bench.served.url}/${name}/visit`)
  await page.locator(FIELD).waitFor({ timeout: PATIENCE })
  await page.waitForTimeout(WATCHED)
  const show = bench.served.requests()
  await page.locator(FIELD).fill("Bea")
  const saved = await timeToSave(page)
  await page.waitForTimeout(WATCHED)
  const afterSave = bench.served.requests()
  // Not where it has gone to another page.
  await page.evaluate(cameBack).catch(() => undefined)
  await page.waitForTimeout(WATCHED)
  const all = bench.served.requests()
  await page.close()
  return {
    saved,
    show,
    save: afterSave.slice(show.length),
    focus: all.slice(afterSave.length),
  }
}

/** In the page: what a browser tells it as somebody comes back to it. */
function cameBack(): void {
  document.dispatchEvent(new Event("visibilitychange"))
  window.dispatchEvent(new Event("visibilitychange"))
  window.dispatchEvent(new Event("focus"))
}

/** From the click until a text on the page says so, and is painted. */
async function timeToSave(page: Page): Promise<number> {
  const never = new Promise<number>((resolve) => setTimeout(() => resolve(NaN), PATIENCE))
  const seen = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = 0
        window.addEventListener("click", () => (start = performance.now()), { capture: true })
        new MutationObserver((_, observer) => {
          if (!/changes have been saved/i.test(document.body.innerText)) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }).observe(document.body, { childList: true, subtree: true, characterData: true })
      }),
  )
  await page.locator(`form:has(${FIELD}) button[type=submit]`).first().click()
  // Who never says so, or goes to another page, has no figure.
  return Promise.race([seen.catch(() => NaN), never])
}
