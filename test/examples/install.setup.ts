/** Each example is a user's app: in a folder of its own, with the library from the tarball. */
import { realpath } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { expect } from "@playwright/test"
import { run } from "./command.ts"
import { installExample, lockedVersions, readJson, type Lock } from "./install.ts"
import { test } from "./project.ts"

test("it installs, in the versions of its lock file and with one copy of everything", async ({
  example,
  folder,
}) => {
  test.setTimeout(300_000)
  await installExample(example.name, folder, process.env.EXAMPLES_TARBALL ?? "")
  const { packages } = await readJson<Lock>(folder, "package-lock.json")
  const locked = await lockedVersions(example.name)
  for (const [path, { version }] of Object.entries(packages)) {
    if (path === "" || path === "node_modules/react-ory-settings") continue
    expect(version, `${path} as in the lock file`).toBe(locked.packages[path]?.version)
  }
  const paths = Object.keys(packages)
  for (const name of ["react", "react-dom", "@tanstack/react-query", "react-ory-settings"]) {
    expect(paths.filter((path) => path.endsWith(`node_modules/${name}`))).toHaveLength(1)
  }
  const require = createRequire(join(folder, "package.json"))
  const library = await realpath(require.resolve("react-ory-settings/package.json"))
  expect(library).toBe(join(folder, "node_modules/react-ory-settings/package.json"))
  // Else the tests on Kratos build it, for theirs.
  if (process.env.KRATOS_UNAVAILABLE) await run(["npm", "run", "build"], folder)
})
