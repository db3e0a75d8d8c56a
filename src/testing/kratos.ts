import type { Clock } from "./clock.ts"
import type { Config } from "./config.ts"
import type { Random } from "./random.ts"
import type { Store } from "./store.ts"

/** What every part of the fake works on. */
export interface Kratos {
  readonly config: Config
  readonly clock: Clock
  readonly random: Random
  readonly store: Store
}
