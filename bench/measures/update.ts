import type { Bench } from "../harness/bench.ts"
import { inTurn } from "../harness/inTurn.ts"
import { pick, timesTable, type Result, type Table, type Target } from "../harness/report.ts"
import { median } from "../harness/statistics.ts"
import { FLOW_FORM, FORMS } from "../harness/subjects.ts"

const ANSWERS = [
  ["refused", "a 400", "The same flow with a message at one node"],
  [
    "saved",
    "a save",
    "The same flow with another value at one node, and the word that it is saved",
  ],
] as const

const COUNTED =
  "in a page that shows it, as React Query hands it on (what is equal stays the same object): until " +
  "the frame is painted. Beside it what React renders (calls of " +
  "components, and the fields they are in, where it is a form with the DOM of ours), and the " +
  "elements of the document that change."

/** An answer of Kratos to a submission of one group. */
export async function update(bench: Bench): Promise<Result> {
  // HTML by itself shows no answer.
  const subjects = FORMS.filter(({ name }) => name !== "floor")
  const tables: Table[] = []
  const targets: Target[] = []
  for (const size of [25, 1_000]) {
    for (const [answer, title, text] of ANSWERS) {
      const rounds = (bench.isQuick ? 4 : 12) * (size === 25 ? 2 : 1)
      const samples = await inTurn(subjects, { rounds }, async (subject) => {
        const { page } = await bench.blank(subject)
        return page.evaluate(([nodes, kind]) => window.measure.update(nodes, kind), [
          size,
          answer,
        ] as const)
      })
      const count = (
        of: (sample: { components: number; fields: number; elements: number }) => number,
      ) => [...pick(samples, of).values()].map((values) => median(values))
      const counts = [
        count(({ components }) => components),
        count(({ fields }) => fields),
        count(({ elements }) => elements),
      ]
      const table = timesTable(
        `Update: ${title}, ${size} nodes`,
        `${text}, ${COUNTED}`,
        pick(samples, (times) => times.painted),
      )
      const hasOurDom = (place: number) => subjects[place]?.file.startsWith("subjects/")
      tables.push({
        ...table,
        header: [...table.header, "components", "fields", "elements"],
        rows: table.rows.map((row, place) => {
          const cells = counts.map((values) => String(values[place] ?? "–"))
          if (!hasOurDom(place)) cells[1] = "–"
          return [...row, ...cells]
        }),
      })
      const value = counts[1]?.[subjects.indexOf(FLOW_FORM)] ?? NaN
      targets.push({
        what: `fields rendered after ${title}, of ${size} nodes`,
        limit: 1,
        value,
        unit: "",
      })
    }
  }
  return { tables, targets }
}
