import { mergeTests } from "@playwright/test"
import { test as kratosTest } from "../kratos/fixtures.ts"
import { startStack, type Stack } from "../kratos/stack/stack.ts"
import { test as projectTest } from "./project.ts"
import { serveExample } from "./serve.ts"

export { expect } from "@playwright/test"

interface TestFixtures {
  /** How many settings flows Kratos has made since the test began, by its own log. */
  createdFlows: () => number
}

const CREATED =
  /completed handling request .* path:\/self-service\/settings\/(browser|api) .* status:(200|303) /g

/** Longer than a stack's start by a build on a slow machine. */
const STARTS_WITHIN_MS = 240_000

/** The tests' fixtures of test/kratos, with the project's example in place of their app. */
export const test = mergeTests(kratosTest, projectTest).extend<TestFixtures>({
  stack: [
    async ({ example, mode, folder, stackOptions }, provide) => {
      // Such tests are skipped: see needsKratos.
      if (process.env.KRATOS_UNAVAILABLE) {
        await provide({} as Stack)
        return
      }
      const stack = await startStack({
        logLevel: "info",
        faultProxy: true,
        ...stackOptions,
        app: false,
      })
      try {
        const app = await serveExample(example, mode, folder, stack)
        await provide(stack)
        await app.stop()
      } finally {
        await stack.stop()
      }
    },
    { scope: "worker", timeout: STARTS_WITHIN_MS },
  ],

  createdFlows: async ({ stack }, provide) => {
    const before = stack.kratosLog().length
    await provide(() => [...stack.kratosLog().slice(before).matchAll(CREATED)].length)
  },
})
