/**
 * `npm run conformance`: plays the same requests to a real Kratos and to the fake, and prints what
 * both answer. `-- --self` plays them to two real ones instead, `-- --values` prints what is
 * different, `-- --only=profile` plays only scenarios that are called so.
 */
import { parseArgs } from "node:util"
import { differences } from "../test/conformance/differences.ts"
import { judge } from "../test/conformance/judge.ts"
import { run } from "../test/conformance/run.ts"
import { scenarios } from "../test/conformance/scenarios/index.ts"
import { count, table } from "../test/conformance/table.ts"
import { fakeWorld } from "../test/conformance/worlds/fake.ts"
import { realWorld } from "../test/conformance/worlds/real.ts"
import { KratosUnavailableError, kratosBinary } from "../test/kratos/stack/binary.ts"

async function conformance(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      self: { type: "boolean", default: false },
      values: { type: "boolean", default: false },
      only: { type: "string", default: "" },
    },
  })
  await kratosBinary((message) => console.log(message))
  const chosen = scenarios.filter(({ name }) => name.includes(values.only))
  const compared = await run(chosen, values.self ? realWorld : fakeWorld)
  const verdict = judge(compared, values.self ? [] : differences)
  console.log(table(verdict, { withValues: values.values }))
  return count(verdict).ok
}

try {
  process.exitCode = (await conformance()) ? 0 : 1
} catch (error) {
  const isUnavailable = error instanceof KratosUnavailableError
  console.error(isUnavailable ? error.message : error)
  process.exitCode = isUnavailable && process.env.CI !== "true" ? 0 : 1
}
