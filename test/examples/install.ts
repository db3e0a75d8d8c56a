import { cp, readFile, rm, writeFile } from "node:fs/promises"
import { existsSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { run } from "./command.ts"

export const ROOT = fileURLToPath(new URL("../../", import.meta.url))

export interface Manifest {
  name: string
  version: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

export interface Lock {
  /** By their place below the lock file; the example itself at "". */
  packages: Record<string, Partial<Manifest> & { link?: boolean }>
}

export async function readJson<T>(...path: string[]): Promise<T> {
  return JSON.parse(await readFile(join(...path), "utf8")) as T
}

export async function writeJson(value: unknown, ...path: string[]): Promise<void> {
  await writeFile(join(...path), `${JSON.stringify(value, null, 2)}\n`)
}

/** Packs the library as it would be published, into that folder. The path of the tarball. */
export async function pack(folder: string): Promise<string> {
  if (!existsSync(join(ROOT, "dist/index.js"))) {
    throw new Error("The library is not built: run `npm run build` first.")
  }
  // Scripts would build it once more.
  const flags = ["--ignore-scripts", "--json", "--pack-destination", folder]
  const [packed] = JSON.parse(await run(["npm", "pack", ...flags], ROOT)) as { filename: string }[]
  return join(folder, packed?.filename ?? "")
}

/** The versions an example is tested with: its own lock file's, or as a workspace the root's. */
export async function lockedVersions(name: string): Promise<Lock> {
  const own = join(ROOT, "examples", name, "package-lock.json")
  const lock = await readJson<Lock>(existsSync(own) ? own : join(ROOT, "package-lock.json"))
  const packages = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.startsWith("node_modules/") && !link,
  )
  return { ...lock, packages: Object.fromEntries(packages) }
}

/** Copies an example out of the repository, and installs it there with the packed library. */
export async function installExample(name: string, folder: string, tarball: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(join(ROOT, "examples", name), folder, {
    recursive: true,
    filter: (path) => !["node_modules", "dist", ".next"].includes(basename(path)),
  })
  const manifest = await readJson<Manifest>(folder, "package.json")
  manifest.dependencies["react-ory-settings"] = `file:${tarball}`
  await writeJson(manifest, folder, "package.json")
  const { packages, ...lock } = await lockedVersions(name)
  await writeJson({ ...lock, packages: { "": manifest, ...packages } }, folder, "package-lock.json")
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--omit-lockfile-registry-resolved"]
  await run(["npm", "install", ...flags], folder)
}
