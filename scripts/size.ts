/** What each import adds to a page, and the most it may: `npm run size`. */
import { SUBJECTS, sizeOf } from "./sizes.ts"

const kb = (bytes: number) => (bytes / 1000).toFixed(2).padStart(6)

let isTooLarge = false
for (const subject of SUBJECTS) {
  const { first, whenNeeded } = await sizeOf(subject)
  const isOver = first > subject.limitKb * 1000
  isTooLarge ||= isOver
  console.log(
    `${isOver ? "✗" : "✓"} ${subject.name.padEnd(28)}${kb(first)} kB of ${subject.limitKb} kB` +
      (whenNeeded > 0 ? `, and ${kb(whenNeeded)} kB when needed` : ""),
  )
}
if (isTooLarge) {
  console.log("Too large: see what has come along, or raise the limit in scripts/sizes.ts.")
  process.exitCode = 1
}
