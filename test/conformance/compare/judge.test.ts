import { expect, test } from "vitest"
import { judge } from "../judge.ts"
import { count, table } from "../table.ts"

const compared = (...found: string[]) => [
  {
    name: "profile",
    steps: [
      {
        name: "saved",
        request: "POST /self-service/settings",
        realStatus: 200,
        fakeStatus: 200,
        differences: found.map((path) => ({ path, real: "1", fake: "2" })),
      },
    ],
  },
]

const known = (path: string, step = "profile › saved") => ({ step, path, reason: "why" })

test("what is not listed fails, and is shown with both values", () => {
  const verdict = judge(compared("status"), [])
  expect(count(verdict)).toEqual({ steps: 1, listed: 0, unlisted: 1, ok: false })
  expect(table(verdict, { withValues: true })).toContain("status\n    real: 1\n    fake: 2")
})

test("what is listed passes", () => {
  const verdict = judge(compared("status"), [known("status")])
  expect(count(verdict)).toEqual({ steps: 1, listed: 1, unlisted: 0, ok: true })
  expect(table(verdict, { withValues: false })).toContain("1 steps, 1 differences (1 listed)")
})

test("what is listed and is no difference fails", () => {
  const verdict = judge(compared(), [known("status")])
  expect(verdict.stale).toEqual([known("status")])
  expect(count(verdict).ok).toBe(false)
})

test("what is listed for a step that is not there fails", () => {
  const gone = known("status", "profile › gone")
  expect(judge(compared(), [gone]).stale).toEqual([gone])
})

test("what is listed for scenarios that were not played is left alone", () => {
  expect(judge(compared(), [known("status", "password › saved")]).stale).toEqual([])
})

test("a scenario that could not be played at the real one fails", () => {
  const [scenario] = compared()
  const verdict = judge([{ ...scenario!, error: new Error("no flow") }], [])
  expect(count(verdict).ok).toBe(false)
  expect(table(verdict, { withValues: false })).toContain("no flow")
})
