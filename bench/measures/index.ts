import type { Bench } from "../harness/bench.ts"
import type { Result } from "../harness/report.ts"
import { firstRender } from "./firstRender.ts"
import { heapAfterVisits } from "./heap.ts"
import { keystroke } from "./keystroke.ts"
import { mount } from "./mount.ts"
import { save } from "./save.ts"
import { shipped } from "./shipped.ts"
import { update } from "./update.ts"

/** By the name that `--only` takes, in the order of the results. */
export const MEASURES: Record<string, (bench: Bench) => Promise<Result>> = {
  shipped,
  firstRender,
  mount,
  update,
  keystroke,
  save,
  heap: heapAfterVisits,
}
