// @vitest-environment node
import { createFakeKratos, type FakeKratosOptions, type Fault } from "react-ory-settings/testing"
import { afterEach, describe, expect, test, vi } from "vitest"
import { page } from "./browser.ts"

afterEach(() => {
  vi.useRealTimers()
})

function signedIn(options: FakeKratosOptions) {
  const identities = [{ traits: { email: "ada@example.com" } }]
  const kratos = createFakeKratos({ identities, ...options })
  kratos.loginAs("ada@example.com")
  return kratos
}

function withFaults(...faults: Fault[]) {
  const kratos = signedIn({ faults })
  return { kratos, ...page(kratos) }
}
const CREATE = "/self-service/settings/browser"

test("drop: nothing reaches Kratos", async () => {
  const { kratos, get } = withFaults({ kind: "drop", times: 1 })
  await expect(get(CREATE)).rejects.toThrow(TypeError)
  expect(kratos.state().flows).toEqual([])
  expect((await get(CREATE)).status).toBe(200)
  expect(kratos.state().requests.map(({ status }) => status)).toEqual([0, 200])
})

test("drop-answer: Kratos has acted, and nobody hears of it", async () => {
  const { kratos, get } = withFaults({ kind: "drop-answer" })
  await expect(get(CREATE)).rejects.toThrow(TypeError)
  expect(kratos.state().flows).toHaveLength(1)
})

test("status: 429 with Retry-After, and Kratos has not seen it", async () => {
  const { kratos, get } = withFaults({ kind: "status", status: 429, retryAfter: 7 })
  const response = await get(CREATE)
  expect(response.status).toBe(429)
  expect(response.headers.get("retry-after")).toBe("7")
  expect(await response.json()).toMatchObject({ error: { code: 429, status: "Too Many Requests" } })
  expect(kratos.state().flows).toEqual([])
})

test("html: a proxy's page", async () => {
  const { get } = withFaults({ kind: "status", status: 502, html: true })
  const response = await get(CREATE)
  expect(response.headers.get("content-type")).toBe("text/html")
  expect(await response.text()).toContain("<h1>502</h1>")
})

test("truncate: JSON that stops in the middle", async () => {
  const { get } = withFaults({ kind: "truncate" })
  const text = await (await get(CREATE)).text()
  expect(text).toMatch(/^\{"id":/)
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
})

test("content-type: the whole JSON, said to be a page", async () => {
  const { get } = withFaults({ kind: "content-type" })
  const response = await get(CREATE)
  expect(response.headers.get("content-type")).toBe("text/html")
  expect(await response.json()).toMatchObject({ type: "browser", state: "show_form" })
})

test("opaque: Kratos has acted and answered, and the page may not read it", async () => {
  const { kratos, get } = withFaults({ kind: "opaque" })
  await expect(get(CREATE)).rejects.toThrow(TypeError)
  expect(kratos.state().flows).toHaveLength(1)
  expect(kratos.state().requests.map(({ status }) => status)).toEqual([200])
})

describe("an answer that is late", () => {
  async function flowsAfterGivingUp(options: FakeKratosOptions) {
    const kratos = signedIn(options)
    const controller = new AbortController()
    const request = kratos.fetch(kratos.url + CREATE, { signal: controller.signal })
    const refused = expect(request).rejects.toThrow(/abort/i)
    await vi.advanceTimersByTimeAsync(100)
    controller.abort()
    await refused
    return kratos.state().flows.length
  }

  test.each<FakeKratosOptions>([{ latency: "2s" }, { faults: [{ kind: "delay", delay: "2s" }] }])(
    "comes after its time: %j",
    async (options) => {
      vi.useFakeTimers()
      const { get } = page(signedIn(options))
      let done = false
      void get(CREATE).then(() => (done = true))
      await vi.advanceTimersByTimeAsync(1_999)
      expect(done).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(done).toBe(true)
    },
  )

  test("latency is the way to Kratos, delay the way back", async () => {
    vi.useFakeTimers()
    expect(await flowsAfterGivingUp({ latency: "2s" })).toBe(0)
    expect(await flowsAfterGivingUp({ faults: [{ kind: "delay", delay: "2s" }] })).toBe(1)
  })
})

test("a global pattern hits every request", async () => {
  const { get } = withFaults({ kind: "status", path: /settings/g })
  expect((await get(CREATE)).status).toBe(500)
  expect((await get(CREATE)).status).toBe(500)
})

test("only the requests that are meant are hit", async () => {
  const { settings, post, get } = withFaults({
    kind: "status",
    method: "POST",
    path: /^\/self-service\/settings$/,
    times: 1,
  })
  const flow = await settings()
  const body = { method: "profile", traits: { email: "ada@example.com" } }
  expect((await post(flow, body)).status).toBe(500)
  expect((await post(flow, body)).status).toBe(200)
  expect((await get(CREATE)).status).toBe(200)
})

test("at a rate: some and not others, the same ones for the same seed", async () => {
  async function statuses() {
    const { get, kratos } = withFaults({ kind: "status", rate: 0.5 })
    for (let index = 0; index < 40; index++) await get(CREATE)
    return kratos.state().requests.map(({ status }) => status)
  }
  const first = await statuses()
  const hits = first.filter((status) => status === 500).length
  expect(hits).toBeGreaterThan(8)
  expect(hits).toBeLessThan(32)
  expect(await statuses()).toEqual(first)
})

test("setFaults replaces what goes wrong", async () => {
  const { kratos, get } = withFaults({ kind: "drop" })
  kratos.setFaults([])
  expect((await get(CREATE)).status).toBe(200)
  expect(() => {
    kratos.setFaults([{ kind: "drop", times: -1 }])
  }).toThrow(/times -1/)
})
