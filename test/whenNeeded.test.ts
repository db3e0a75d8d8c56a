import { expect, it, vi } from "vitest"
import { whenNeeded } from "../src/whenNeeded.ts"

it("is loaded once, whoever asks for it", async () => {
  const importCode = vi.fn(() => Promise.resolve({ name: "code" }))
  const code = whenNeeded(importCode)
  expect(code.loaded).toBeUndefined()
  const [one, other] = await Promise.all([code.load(), code.load()])
  expect(one).toBe(other)
  expect(code.loaded).toBe(one)
  expect(await code.load()).toBe(one)
  expect(importCode).toHaveBeenCalledTimes(1)
})

it("is tried again after a load that failed", async () => {
  const importCode = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"))
    .mockResolvedValueOnce("code")
  const code = whenNeeded(importCode)
  await expect(code.load()).rejects.toThrow("Failed to fetch")
  expect(code.loaded).toBeUndefined()
  expect(await code.load()).toBe("code")
})

it("is there for all others, too, where one of them throws as it comes", async () => {
  const report = vi.spyOn(globalThis, "queueMicrotask").mockImplementation(() => undefined)
  const code = whenNeeded(() => Promise.resolve("code"))
  const other = vi.fn()
  code.subscribe(() => {
    throw new Error("of the host")
  })
  code.subscribe(other)
  expect(await code.load()).toBe("code")
  expect(other).toHaveBeenCalledTimes(1)
  expect(report).toHaveBeenCalledTimes(1)
  expect(report.mock.calls[0]![0]).toThrow("of the host")
  report.mockRestore()
})

it("tells those who wait for it, and none who no longer do", async () => {
  const code = whenNeeded(() => Promise.resolve("code"))
  const [waiting, gone] = [vi.fn(() => code.loaded), vi.fn()]
  code.subscribe(waiting)
  code.subscribe(gone)()
  await code.load()
  expect(waiting).toHaveReturnedWith("code")
  expect(gone).not.toHaveBeenCalled()
})
