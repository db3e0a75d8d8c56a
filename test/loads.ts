import { vi } from "vitest"

/**
 * From here on modules are imported anew, and what they load when needed goes by `load`, which is told
 * the file in src: it comes once `load` has returned, and not where `load` throws.
 */
export function interceptLoads(load: (file: string) => unknown): void {
  vi.resetModules()
  vi.doMock(import("../src/whenNeeded.ts"), async (importOriginal) => {
    const { whenNeeded } = await importOriginal()
    return {
      whenNeeded: (importCode) => {
        const file = /\/src\/([\w/.]+)/.exec(String(importCode))?.[1]
        if (file === undefined) throw new Error(`Which file is this? ${String(importCode)}`)
        return whenNeeded(async () => {
          await load(file)
          return importCode()
        })
      },
    }
  })
}

/** A file that does not come: the browser is offline, or there has been a deployment. */
export function notThere(): never {
  throw new TypeError("Failed to fetch dynamically imported module")
}
