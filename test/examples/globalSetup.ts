import { mkdtemp, realpath, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pack } from "./install.ts"

/** Packs the library once, into the folder in which the examples are installed. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "examples-")))
  process.env.EXAMPLES_FOLDER = folder
  process.env.EXAMPLES_TARBALL = await pack(folder)
  return () => rm(folder, { recursive: true, force: true })
}
