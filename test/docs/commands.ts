import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./pages.ts"

interface Manifest {
  name: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Manifest

const root = readManifest("")
const examples = readdirSync(join(ROOT, "examples")).map((name) => readManifest(`examples/${name}`))

/** The packages that this one, its tests or its examples are known to work with. */
const packages = new Set(
  [root, ...examples].flatMap(({ name, dependencies, devDependencies, peerDependencies }) => [
    name,
    ...Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }),
  ]),
)

/** Programs of others, by name. */
const OTHERS = ["cd", "curl", "docker", "ory", "openssl"]

/** What is wrong with the commands of a shell block. */
export function checkCommands(text: string): string[] {
  return text
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*/, "").trim())
    .flatMap((line) => line.split("&&").map((command) => command.trim()))
    .filter(Boolean)
    .flatMap(checkCommand)
}

function checkCommand(command: string): string[] {
  const [program = "", verb = "", ...rest] = command.split(/\s+/)
  if (OTHERS.includes(program)) return []
  if (program !== "npm") return [`${program} is no program that a page may ask for.`]
  const names = rest.filter((word) => !word.startsWith("-"))
  switch (verb) {
    case "ci":
      return []
    case "start":
    case "test":
      return checkScript(verb)
    case "run":
      return names.flatMap(checkScript)
    case "install":
    case "uninstall":
      return names
        .map((name) => name.replace(/(?<=.)@.*/, ""))
        .filter((name) => !packages.has(name))
        .map((name) => `${name} is no package that anything here is tested with.`)
    default:
      return [`npm ${verb} is not known.`]
  }
}

function checkScript(name: string): string[] {
  return root.scripts?.[name] === undefined ? [`package.json has no script ${name}.`] : []
}
