import { KratosUnavailableError, kratosBinary } from "./stack/binary.ts"

/**
 * Builds Kratos before the first test, in nobody's time. Where it cannot be built the tests are
 * skipped with one line that says what to install; on a CI that would hide them, so there it fails.
 */
export default async function globalSetup(): Promise<void> {
  try {
    await kratosBinary((message) => console.log(message))
  } catch (error) {
    const isCi = process.env.CI === "true"
    if (!(error instanceof KratosUnavailableError) || isCi) throw error
    console.log(`End-to-end tests skipped. ${error.message}`)
    process.env.KRATOS_UNAVAILABLE = error.message
  }
}
