import "@testing-library/jest-dom/vitest"
import { cleanup, configure } from "@testing-library/react"
import { afterEach, beforeAll, vi } from "vitest"
import type { WhenNeeded } from "../src/whenNeeded.ts"

// A machine that is busy with other tests may take seconds to load the code that a test waits for.
configure({ asyncUtilTimeout: 5_000 })

// Vitest runs without globals, where Testing Library does not clean up by itself.
afterEach(() => {
  cleanup()
})

const made = vi.hoisted(() => new Set<WhenNeeded<unknown>>())

vi.mock(import("../src/whenNeeded.ts"), async (importOriginal) => {
  const { whenNeeded } = await importOriginal()
  return {
    whenNeeded: (importCode) => {
      const code = whenNeeded(importCode)
      made.add(code)
      return code
    },
  }
})

// What is loaded when it is needed is there from the start: tests named whenNeeded are about it when
// it is not. Those that are made as others are loaded come last in the set, and so in turn.
beforeAll(async () => {
  for (const code of made) await code.load().catch(() => undefined)
})
