// @vitest-environment node
import type { ContinueWith } from "@ory/client"
import { describe, expect, it } from "vitest"
import { parseFlowError } from "../../src/client/errors.ts"
import { continueStep, nextStep } from "../../src/client/nextStep.ts"
import type { StepContext } from "../../src/client/nextStep.ts"
import { fixture, flowFixture, flowFixtureNames, recording } from "../fixtures.ts"

const page = "https://app.example.com/settings?tab=keys"
const load: StepContext = {
  moment: "load",
  native: false,
  loginUrl: "https://auth.example.com/self-service/login/browser",
  pageUrl: `${page}&flow=1c6ef8fe`,
}
const submit: StepContext = { ...load, moment: "submit" }

/** The error of a recorded answer. */
function recorded(name: string) {
  return parseFlowError({ response: { status: recording(name).status, data: fixture(name) } })
}

function redirectOf(name: string): string {
  return (fixture(name) as { redirect_browser_to: string }).redirect_browser_to
}

function withStatus(status: number) {
  return parseFlowError({ response: { status, data: "<html></html>" } })
}

describe("nextStep without a session", () => {
  const toLogin = {
    do: "leave",
    reason: "login",
    to: `${load.loginUrl!}?return_to=${encodeURIComponent(page)}`,
  }

  it.each([
    ["create-browser-no-session-401", load],
    ["get-flow-no-session-401", load],
    ["submit-no-session-401", submit],
  ])("peers 1: goes to login and back to the page, without its old flow: %s", (name, context) => {
    expect(nextStep(recorded(name), context)).toEqual(toLogin)
  })

  it.each([[undefined], [""], ["javascript:alert(1)"], ["https://["]])(
    "peers 23: does not leave for %j",
    (loginUrl) => {
      const error = recorded("create-browser-no-session-401")
      expect(nextStep(error, { ...load, loginUrl })).toEqual({ do: "fail" })
      expect(nextStep(error, { ...submit, loginUrl })).toEqual({ do: "notice" })
    },
  )

  it("fails natively, where there is no browser to send anywhere", () => {
    const error = recorded("create-api-no-session-401")
    expect(nextStep(error, { ...load, native: true })).toEqual({ do: "fail" })
    expect(nextStep(error, { ...submit, native: true })).toEqual({ do: "fail" })
  })

  it("does not throw where a native app has no address", () => {
    const error = recorded("create-api-no-session-401")
    expect(nextStep(error, { ...load, native: true, pageUrl: "" })).toEqual({ do: "fail" })
  })
})

describe("nextStep where a second factor is asked for", () => {
  it("peers 2: goes where Kratos says, and comes back to the page", () => {
    expect(nextStep(recorded("create-browser-aal2-required-403"), load)).toEqual({
      do: "leave",
      reason: "aal2",
      to: `${redirectOf("create-browser-aal2-required-403")}&return_to=${encodeURIComponent(page)}`,
    })
  })

  it.each([
    ["create-browser-aal2-required-return_to-403", load],
    ["get-flow-aal2-required-403", load],
    ["submit-aal2-required-403", submit],
  ])("peers 2: leaves a return_to that Kratos set alone: %s", (name, context) => {
    expect(nextStep(recorded(name), context)).toEqual({
      do: "leave",
      reason: "aal2",
      to: redirectOf(name),
    })
  })
})

describe("nextStep where the sign-in is too long ago", () => {
  it.each(["error-session-refresh-required-403", "submit-profile-protected-not-privileged-403"])(
    "goes where Kratos says unchanged, since its return_to replays the change: %s",
    (name) => {
      expect(nextStep(recorded(name), submit)).toEqual({
        do: "leave",
        reason: "refresh",
        to: redirectOf(name),
      })
    },
  )

  it("stays natively", () => {
    const error = recorded("api-session-refresh-required-403")
    expect(nextStep(error, { ...submit, native: true })).toEqual({ do: "notice" })
  })
})

describe("nextStep where the browser has to go elsewhere", () => {
  it("goes to the provider", () => {
    expect(nextStep(recorded("submit-oidc-link-422"), submit)).toEqual({
      do: "leave",
      reason: "provider",
      to: redirectOf("submit-oidc-link-422"),
    })
  })

  it.each([
    "session_aal2_required",
    "session_refresh_required",
    "browser_location_change_required",
  ])("peers 23: stays where %s leads nowhere, or to a script", (id) => {
    for (const redirect_browser_to of [undefined, "javascript:alert(1)"]) {
      const data = { error: { id }, redirect_browser_to }
      const error = parseFlowError({ response: { status: 403, data } })
      expect(nextStep(error, load)).toEqual({ do: "fail" })
      expect(nextStep(error, submit)).toEqual({ do: "notice" })
    }
  })
})

describe("nextStep where the flow is of no more use", () => {
  it("peers 3: goes on with the flow that replaces an expired one", () => {
    const { use_flow_id: flowId } = fixture("submit-expired-410") as { use_flow_id: string }
    expect(nextStep(recorded("submit-expired-410"), submit)).toEqual({ do: "restart", flowId })
  })

  it("peers 3: goes on with a new flow where Kratos names none", () => {
    const restart = { do: "restart", flowId: undefined }
    expect(nextStep(recorded("get-flow-expired-410"), load)).toEqual(restart)
  })

  it.each(["submit-csrf-wrong-403", "submit-other-identity-403", "get-flow-other-identity-403"])(
    "goes on with a new flow after %s",
    (name) => {
      expect(nextStep(recorded(name), load)).toEqual({ do: "restart" })
      expect(nextStep(recorded(name), submit)).toEqual({ do: "restart" })
    },
  )

  it("goes on with a new flow where there is none of that id", () => {
    expect(nextStep(recorded("get-flow-unknown-404"), load)).toEqual({ do: "restart" })
  })

  it.each(["submit-unknown-flow-404", "submit-disabled-method-404"])(
    "looks after a submit whether it is the flow or the method that is gone: %s",
    (name) => {
      expect(nextStep(recorded(name), submit)).toEqual({ do: "look" })
    },
  )
})

describe("nextStep after anything else", () => {
  it.each([
    ["a refused return_to", recorded("create-browser-return_to-not-allowed-400")],
    ["a webhook that is down", recorded("submit-profile-webhook-down-http400-code500")],
    ["a failure of Kratos", recorded("submit-webauthn-wrong-origin-500")],
    ["a request that Kratos does not understand", recorded("submit-missing-flow-param-400")],
    ["too many requests", withStatus(429)],
    ["a proxy's 502 in HTML", withStatus(502)],
    ["no network", parseFlowError(new TypeError("Failed to fetch"))],
    ["something thrown", parseFlowError(new Error("x"))],
  ])("peers 4: shows the error, and keeps the form where there is one: %s", (_, error) => {
    expect(nextStep(error, load)).toEqual({ do: "fail" })
    expect(nextStep(error, submit)).toEqual({ do: "notice" })
  })
})

describe("continueStep", () => {
  const returnTo = "http://localhost:5173/after"

  it("goes where the recorded answer says, if the app asked to return somewhere", () => {
    const { continue_with: items } = flowFixture("submit-password-success-return_to-200")
    expect(continueStep(items, returnTo)).toEqual({ do: "leave", reason: "continue", to: returnTo })
  })

  it("finds the redirect after other items", () => {
    const { continue_with: items } = flowFixture("submit-password-with-after-return-url-200")
    expect(items).toHaveLength(2)
    expect(continueStep(items, returnTo)).toEqual({
      do: "leave",
      reason: "continue",
      to: "http://localhost:5173/password-done",
    })
  })

  it.each(flowFixtureNames)("stays after %s, where the app asked for nothing", (name) => {
    expect(continueStep(flowFixture(name).continue_with, undefined)).toBeUndefined()
  })

  it("stays where the answer has no redirect, as in native flows", () => {
    const { continue_with: items } = flowFixture("api-submit-profile-success-200")
    expect(items).toHaveLength(1)
    expect(continueStep(items, returnTo)).toBeUndefined()
    expect(continueStep(undefined, returnTo)).toBeUndefined()
    expect(continueStep([], returnTo)).toBeUndefined()
    expect(continueStep([null] as unknown as ContinueWith[], returnTo)).toBeUndefined()
    expect(continueStep("none" as unknown as ContinueWith[], returnTo)).toBeUndefined()
  })

  it.each([["javascript:alert(1)"], [""], [undefined]])(
    "peers 23: stays where the redirect is %j",
    (redirect_browser_to) => {
      const item = { action: "redirect_browser_to", redirect_browser_to } as ContinueWith
      expect(continueStep([item], returnTo)).toBeUndefined()
    },
  )
})
