/**
 * `npm run bench:testing`: a thousand settings flows created and submitted on one fake Kratos. Prints
 * the time of a request, early and late, and the memory that stays; fails where the cost grows.
 */
import { createFakeKratos } from "../src/testing/index.ts"

const FLOWS = 1_000
const SLICE = 200
/** What late requests may cost more than early ones: room for the machine's own noise. */
const MOST_GROWTH = 1.5

const kratos = createFakeKratos({
  identities: [{ traits: { email: "ada@example.com" }, verified: true }],
})
kratos.loginAs("ada@example.com")

interface Flow {
  ui: { action: string; nodes: { attributes: { name?: string; value?: unknown } }[] }
}

async function request(url: string, body?: object): Promise<Flow> {
  const response = await kratos.fetch(
    new Request(url, {
      method: body ? "POST" : "GET",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: body && JSON.stringify(body),
    }),
  )
  if (response.status !== 200) throw new Error(`${url}: ${await response.text()}`)
  return (await response.json()) as Flow
}

async function createAndSubmit(index: number): Promise<number> {
  const since = performance.now()
  const { ui } = await request(`${kratos.url}/self-service/settings/browser`)
  const csrf = ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")
  await request(ui.action, {
    method: "profile",
    csrf_token: csrf?.attributes.value,
    traits: { email: "ada@example.com", nickname: `Ada ${index}` },
  })
  return (performance.now() - since) / 2
}

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

/** Megabytes in use; exact with `--expose-gc`. */
function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

// Warm: the first requests are the compiler's.
for (let index = 0; index < 50; index++) await createAndSubmit(index)
const before = heap()
const times: number[] = []
for (let index = 0; index < FLOWS; index++) times.push(await createAndSubmit(index))

const early = median(times.slice(0, SLICE))
const late = median(times.slice(-SLICE))
const growth = late / early
const kept = heap() - before
console.log(`${FLOWS} flows created and submitted, ${2 * FLOWS} requests
one request, the first ${SLICE} flows   ${early.toFixed(2)} ms
one request, the last ${SLICE} flows    ${late.toFixed(2)} ms (${growth.toFixed(2)} times)
memory that stays               ${kept.toFixed(1)} MB, ${((kept * 1000) / FLOWS).toFixed(1)} kB a flow`)
if (growth > MOST_GROWTH) {
  console.error(
    `A request costs more and more: ${growth.toFixed(2)} times, at most ${MOST_GROWTH}.`,
  )
  process.exitCode = 1
}
