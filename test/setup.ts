import "@testing-library/jest-dom/vitest"
import { cleanup } from "@testing-library/react"
import { afterEach } from "vitest"

// Vitest runs without globals, where Testing Library does not clean up by itself.
afterEach(() => {
  cleanup()
})
