/**
 * Finds a Chromium, or gets one. Run by itself it prints the path: `tsx scripts/browser.ts`.
 */
import { execFileSync, type StdioOptions } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium } from "playwright"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

const USUAL_PLACES = [
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/** Flags that every launch needs: Chromium's sandbox refuses root, and tests need no network. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The path of a Chromium that is there: `CHROMIUM_BIN`, else one on the PATH or in a usual place,
 * else Playwright's own.
 */
export function findBrowser(): string | undefined {
  const given = process.env.CHROMIUM_BIN
  if (given) {
    if (isExecutable(given)) return given
    throw new Error(`CHROMIUM_BIN is "${given}": there is no such program.`)
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...USUAL_PLACES, chromium.executablePath()].find(isExecutable)
}

/** Whether the command succeeded. What it says goes to stderr: stdout is for the path. */
function succeeds(command: string, args: string[]): boolean {
  const stdio: StdioOptions = ["ignore", 2, 2]
  try {
    execFileSync(command, args, { stdio })
    return true
  } catch {
    return false
  }
}

function installDebianPackage(): boolean {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version")
  return (
    isDebianRoot &&
    succeeds("apt-get", ["update"]) &&
    succeeds("apt-get", ["install", "-y", "chromium"])
  )
}

/** A Chromium; where none is there, Playwright's is downloaded, or Debian's installed. */
export function ensureBrowser(): string {
  const there = findBrowser()
  if (there) return there
  succeeds("npx", ["playwright", "install", "chromium"])
  // Playwright's starts only where the system's libraries are there; Debian's brings them along.
  const downloaded = findBrowser()
  if (downloaded && succeeds(downloaded, ["--version"])) return downloaded
  const installed = installDebianPackage() ? findBrowser() : undefined
  if (installed) return installed
  throw new Error("No Chromium to test in: install Chromium or Chrome, or set CHROMIUM_BIN to one.")
}

const isMain = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href
if (isMain) console.log(ensureBrowser())
