/**
 * `npx tsx test/examples/lock.ts next vite-react-18`: brings the lock files of these examples up to
 * date with their package.json and with what the library needs. What fits stays as it is; a new
 * lock file starts with the versions of the root's.
 */
import { join } from "node:path"
import packLibrary from "./globalSetup.ts"
import { installExample, readJson, ROOT, writeJson, type Lock, type Manifest } from "./install.ts"

const removeFolder = await packLibrary()
const { EXAMPLES_FOLDER = "", EXAMPLES_TARBALL = "" } = process.env
for (const example of process.argv.slice(2)) {
  const installed = join(EXAMPLES_FOLDER, example)
  const own = join(ROOT, "examples", example)
  await installExample(example, installed, EXAMPLES_TARBALL)
  const lock = await readJson<Lock>(installed, "package-lock.json")
  // The library's own entry would hold the tarball's hash.
  const { "node_modules/react-ory-settings": _, ...packages } = lock.packages
  const { name, version, dependencies, devDependencies } = await readJson<Manifest>(
    own,
    "package.json",
  )
  packages[""] = { name, version, dependencies, devDependencies }
  await writeJson({ ...lock, packages }, own, "package-lock.json")
}
await removeFolder()
