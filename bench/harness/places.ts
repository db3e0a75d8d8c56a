import { join } from "node:path"

/** The folder of the bench, and of the repository. */
export const BENCH = join(import.meta.dirname, "..")
export const ROOT = join(BENCH, "..")
