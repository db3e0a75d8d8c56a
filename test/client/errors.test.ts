// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import {
  cookiesBlocked,
  flowGone,
  isFlowError,
  notAFlow,
  parseFlowError,
  someoneElse,
} from "../../src/client/errors.ts"
import { detailsOf, refused, refusedAs } from "./thrown.ts"

describe("parseFlowError of an answer without an id", () => {
  it.each([
    [401, "session_inactive"],
    [404, "flow_not_found"],
    [410, "flow_expired"],
    [422, "location_change_required"],
    [429, "rate_limited"],
    [500, "server"],
    [502, "server"],
    [503, "server"],
    [400, "unknown"],
    [403, "unknown"],
    [418, "unknown"],
    [499, "unknown"],
  ])("goes by the status: %s is %s", (status, code) => {
    expect(parseFlowError(refused(status, "<html>Bad Gateway</html>"))).toMatchObject({
      code,
      status,
      message: `Kratos answered with status ${String(status)}.`,
    })
  })

  it.each([["toString"], ["constructor"], ["__proto__"], ["security_unheard_of"], [5], [null]])(
    "goes by the status where the id is %j",
    (id) => {
      const error = parseFlowError(refused(404, { error: { id, code: 404, message: "No." } }))
      expect(error).toMatchObject({ code: "flow_not_found", status: 404, message: "No." })
    },
  )

  it("goes by the body's code where no status came along", () => {
    expect(parseFlowError({ error: { code: 410 } })).toMatchObject({
      code: "flow_expired",
      status: 410,
    })
    expect(parseFlowError({ error: { code: 503 } })).toMatchObject({ code: "server", status: 503 })
    expect(parseFlowError({ error: { code: "410" } })).toMatchObject({
      code: "unknown",
      status: undefined,
    })
  })

  it("goes by no status that is no number", () => {
    expect(parseFlowError({ response: { status: "500", data: {} } })).toMatchObject({
      code: "unknown",
      status: undefined,
    })
  })

  it("goes by the HTTP status where the body names another", () => {
    expect(parseFlowError(refused(410, { error: { code: 404 } }))).toMatchObject({
      code: "flow_expired",
      status: 410,
    })
  })

  it("does not take a wait for Kratos's trouble with its webhook", () => {
    expect(parseFlowError(refused(400, { error: { code: 499 } })).code).toBe("unknown")
    expect(parseFlowError(refused(400, { error: { code: 500 } })).code).toBe("server")
    expect(parseFlowError(refused(400, { error: { code: "500" } })).code).toBe("unknown")
  })

  it("finds where to go in the details too", () => {
    const details = { redirect_browser_to: "https://auth.example.com/login" }
    expect(
      parseFlowError(refused(403, { error: { id: "session_aal2_required", details } })),
    ).toMatchObject({ redirectTo: "https://auth.example.com/login" })
  })

  it("does not take an expired flow's details.redirect_to for its replacement", () => {
    const { useFlowId } = parseFlowError(refusedAs("get-flow-expired-410")) as {
      useFlowId?: string
    }
    expect(useFlowId).toBeUndefined()
  })

  it.each([[""], [5], [{}], [null]])("does not go to %j", (redirect_browser_to) => {
    const data = { error: { id: "session_refresh_required" }, redirect_browser_to }
    expect(parseFlowError(refused(403, data))).toMatchObject({ redirectTo: undefined })
  })
})

describe("parseFlowError of a rate limit", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([
    ["30", 30],
    ["0", 0],
    ["Thu, 01 Jan 2026 00:01:30 GMT", 90],
    ["2026-01-01T00:00:00.400Z", 1],
    ["Thu, 01 Jan 2026 00:01:30 +0000", 90],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
    ["-5x", undefined],
    [undefined, undefined],
    [["30"], undefined],
  ])("says how long to wait: %j is %s seconds", (header, retryAfter) => {
    const headers = { "retry-after": header }
    expect(parseFlowError(refused(429, {}, headers))).toMatchObject({
      code: "rate_limited",
      status: 429,
      retryAfter,
    })
  })
})

describe("parseFlowError where no answer came", () => {
  it.each([
    ["axios without an answer", Object.assign(new Error("Network Error"), { isAxiosError: true })],
    ["axios's request without an answer", Object.assign(new Error("x"), { request: {} })],
    ["Chromium's fetch", new TypeError("Failed to fetch")],
    ["Firefox's fetch", new TypeError("NetworkError when attempting to fetch resource.")],
    ["Safari's fetch", new TypeError("Load failed")],
    ["Node's fetch", new TypeError("fetch failed")],
    ["a timeout", new DOMException("The operation timed out.", "TimeoutError")],
    ["a request given up", new DOMException("This operation was aborted", "AbortError")],
  ])("peers 4: is a network error: %s", (_, thrown) => {
    const error = parseFlowError(thrown)
    expect(detailsOf(error)).toEqual({ name: "FlowError", code: "network" })
    expect(error.message).toBe("Kratos could not be reached.")
  })

  it.each([
    ["a bug's TypeError", new TypeError("x is not a function")],
    ["another error that speaks of the network", new Error("Failed to fetch")],
  ])("is no network error, and keeps its words: %s", (_, thrown) => {
    const error = parseFlowError(thrown)
    expect(detailsOf(error)).toEqual({ name: "FlowError", code: "unknown", status: undefined })
    expect(error.message).toBe(thrown.message)
  })

  it.each([
    ["an error without words", new Error("")],
    ["a text", "fetch"],
    ["a text that is JSON of nothing", "null"],
    ["nothing", undefined],
    ["null", null],
    ["a number", 0],
    ["an object", {}],
  ])("is no network error: %s", (_, thrown) => {
    const error = parseFlowError(thrown)
    expect(detailsOf(error)).toEqual({ name: "FlowError", code: "unknown", status: undefined })
    expect(error.message).toBe("Something went wrong.")
  })

  it("is an answer where one came, whatever axios says", () => {
    const thrown = Object.assign(refused(502, "<html></html>"), { request: {} })
    expect(parseFlowError(thrown).code).toBe("server")
  })
})

describe("a FlowError", () => {
  it("is an Error, and is itself when it is parsed again", () => {
    const error = parseFlowError(refusedAs("submit-expired-410"))
    expect(error).toBeInstanceOf(Error)
    expect(parseFlowError(error)).toBe(error)
  })

  it("holds nothing of what was sent", () => {
    const config = {
      data: '{"password":"correct horse"}',
      headers: { "X-Session-Token": "ory_st" },
    }
    const error = parseFlowError(Object.assign(refused(500, "<html></html>"), { config }))
    expect(JSON.stringify([detailsOf(error), error.message, error.cause])).not.toMatch(
      /correct horse|ory_st/,
    )
  })

  it.each([
    [new Error("x")],
    [Object.assign(new Error("x"), { name: "FlowError" })],
    [Object.assign(new Error("x"), { code: "network" })],
    [{ name: "FlowError", code: "network", message: "x" }],
    [null],
  ])("is not %j", (value) => {
    expect(isFlowError(value)).toBe(false)
  })
})

describe("errors that no answer of Kratos says", () => {
  it("name a page in place of Kratos", () => {
    const error = notAFlow("<!doctype html>")
    expect(error.code).toBe("unknown")
    expect(error.message).toMatch(/a text that is no JSON came back.*base path/)
    expect(notAFlow({ status: "ok" }).message).toMatch(/JSON that is no flow came back/)
  })

  it("say what a flow that is gone is", () => {
    expect(detailsOf(flowGone())).toEqual({ name: "FlowError", code: "flow_expired", status: 404 })
    expect(flowGone().message).toBe("The settings flow could not be found.")
  })

  it("say that somebody else signed in meanwhile", () => {
    const error = someoneElse()
    expect(detailsOf(error)).toEqual({
      name: "FlowError",
      code: "identity_mismatch",
      status: 403,
    })
    expect(error.message).toMatch(/another identity/)
  })

  it("say that cookies are blocked, to the person and to the developer", () => {
    const error = cookiesBlocked("session_inactive")
    expect(detailsOf(error)).toEqual({ name: "FlowError", code: "session_inactive", status: 401 })
    expect(error.message).toMatch(/does not keep the cookies.*Allow cookies.*same site.*CORS/)
    expect(cookiesBlocked("csrf_violation")).toMatchObject({
      code: "csrf_violation",
      status: 403,
      isLoop: true,
    })
  })
})
