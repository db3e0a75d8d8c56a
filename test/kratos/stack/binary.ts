import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises"
import { homedir, tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

/** The newest version that the Go module proxy has. */
export const KRATOS_VERSION = "v1.3.1"

const MAIN_GO = `package main

import (
	"os"

	"github.com/ory/kratos/cmd"
)

func main() { os.Exit(cmd.Execute()) }
`

// Go ignores the replacements of a module that is not the main one, so Kratos's own stand here.
const GO_MOD = `module kratos

go 1.23

require github.com/ory/kratos ${KRATOS_VERSION}

replace (
	github.com/go-swagger/go-swagger => github.com/aeneasr/go-swagger v0.19.1-0.20241013070044-bccef3a12e26
	github.com/gobuffalo/pop/v6 => github.com/ory/pop/v6 v6.2.0
	github.com/gorilla/sessions => github.com/ory/sessions v1.2.2-0.20220110165800-b09c17334dc2
	github.com/mattn/go-sqlite3 => github.com/mattn/go-sqlite3 v1.14.22
)
`

/** There is no Kratos and nothing to build one with. Its one-line message says what to install. */
export class KratosUnavailableError extends Error {
  override name = "KratosUnavailableError"
}

async function works(command: string, args: string[]): Promise<boolean> {
  try {
    await run(command, args)
    return true
  } catch {
    return false
  }
}

/** Where tools that are built once are kept. */
export function toolCache(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "react-ory-settings")
}

async function requireToolchain(): Promise<void> {
  const compiler = process.env.CC || "gcc"
  const missing: string[] = []
  if (!(await works("go", ["version"]))) missing.push("Go 1.23 or newer")
  if (!(await works(compiler, ["--version"]))) missing.push("gcc")
  if (missing.length === 0) return
  throw new KratosUnavailableError(
    `No Ory Kratos to test against: install ${missing.join(" and ")} to have it built, ` +
      "or set KRATOS_BIN to a Kratos binary.",
  )
}

async function build(target: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kratos-build-"))
  // SQLite is C: without cgo Kratos would build, and then refuse the database.
  const options = { cwd: folder, env: { ...process.env, CGO_ENABLED: "1" }, maxBuffer: 1 << 26 }
  try {
    await writeFile(join(folder, "main.go"), MAIN_GO)
    await writeFile(join(folder, "go.mod"), GO_MOD)
    await run("go", ["mod", "tidy"], options)
    await run("go", ["build", "-tags", "sqlite,json1", "-o", "kratos", "."], options)
    // Copied beside the target first (the folders may be on different disks), then renamed:
    // nobody ever sees half a binary.
    await mkdir(dirname(target), { recursive: true })
    const beside = `${target}.${process.pid}`
    await copyFile(join(folder, "kratos"), beside)
    await rename(beside, target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The path of a Kratos binary: `KRATOS_BIN`, else a cached one, else one built with Go (about two
 * minutes on two cores, once). `onBuild` is called before such a build.
 *
 * @throws {KratosUnavailableError} when there is none and no Go and gcc to build one
 */
export async function kratosBinary(onBuild?: (message: string) => void): Promise<string> {
  const given = process.env.KRATOS_BIN
  if (given) {
    if (!existsSync(given)) throw new Error(`KRATOS_BIN is "${given}": there is no such file.`)
    if (!(await works(given, ["version"]))) {
      throw new Error(`KRATOS_BIN is "${given}": "${given} version" fails. Is it a Kratos binary?`)
    }
    return given
  }
  const target = join(toolCache(), `kratos-${KRATOS_VERSION}`)
  if (existsSync(target)) return target
  await requireToolchain()
  onBuild?.(`Building Ory Kratos ${KRATOS_VERSION} with Go, once, into ${target} (minutes) …`)
  await build(target)
  return target
}
