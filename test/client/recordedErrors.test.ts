// @vitest-environment node
import { describe, expect, it } from "vitest"
import { isFlowError, parseFlowError } from "../../src/client/errors.ts"
import { fixture, fixtureNames, flowFixtureNames, recording } from "../fixtures.ts"
import { detailsOf, refused, refusedAs } from "./thrown.ts"

const login = "http://localhost:5433/self-service/login/browser"
const refresh = (flow: string, port = 5443) =>
  `http://localhost:${String(port)}/self-service/login/browser?refresh=true&return_to=` +
  encodeURIComponent(`http://localhost:${String(port)}/self-service/settings?flow=${flow}`)
const aal2 = (returnTo: string) => `${login}?aal=aal2&return_to=${encodeURIComponent(returnTo)}`
const settings = "http://localhost:5433/self-service/settings"
const totpFlow = "81e63291-b89a-406c-9cdd-cfa446aef345"

const provider = expect.stringMatching(/^http:\/\/localhost:5499\/auth\?client_id=kratos/) as string
const replacement = expect.stringMatching(/^[0-9a-f-]{36}$/) as string

const expected: Record<string, object> = {
  "api-get-flow-expired-410": { code: "flow_expired" },
  "api-session-refresh-required-403": {
    code: "session_refresh_required",
    redirectTo: refresh("056f8f76-b5ca-44f3-ae0f-14c653b70e46"),
  },
  "api-submit-expired-410": {
    code: "flow_expired",
    useFlowId: "02f34132-9fde-410d-8e93-d0298ff0617e",
  },
  "api-submit-oidc-link-422": {
    code: "location_change_required",
    redirectTo: provider,
  },
  "create-api-aal2-required-403": {
    code: "session_aal2_required",
    redirectTo: `${login}?aal=aal2`,
  },
  "create-api-no-session-401": { code: "session_inactive" },
  "create-browser-aal2-required-403": {
    code: "session_aal2_required",
    redirectTo: `${login}?aal=aal2`,
  },
  "create-browser-aal2-required-return_to-403": {
    code: "session_aal2_required",
    redirectTo: aal2(`${settings}/browser?return_to=http://localhost:5173/after`),
  },
  "create-browser-no-session-401": { code: "session_inactive" },
  "create-browser-return_to-not-allowed-400": { code: "return_to_forbidden" },
  "error-session-refresh-required-403": {
    code: "session_refresh_required",
    redirectTo: refresh("9d3c6e85-88a7-4d95-b870-cff3a367f689"),
  },
  "get-flow-aal2-required-403": {
    code: "session_aal2_required",
    redirectTo: aal2(`http://localhost:5173/settings?flow=${totpFlow}`),
  },
  "get-flow-aal2-required-html-403": {
    code: "session_aal2_required",
    redirectTo: aal2(`http://localhost:5173/settings?flow=${totpFlow}`),
  },
  "get-flow-expired-410": { code: "flow_expired" },
  "get-flow-no-session-401": { code: "session_inactive" },
  "get-flow-other-identity-403": { code: "identity_mismatch" },
  "get-flow-unknown-404": { code: "flow_not_found" },
  "submit-aal2-required-403": {
    code: "session_aal2_required",
    redirectTo: aal2(`${settings}?flow=${totpFlow}`),
  },
  "submit-csrf-cookie-missing-403": { code: "csrf_violation" },
  "submit-csrf-missing-403": { code: "csrf_violation" },
  "submit-csrf-wrong-403": { code: "csrf_violation" },
  "submit-csrf-wrong-cors-403": { code: "csrf_violation" },
  "submit-disabled-method-404": { code: "flow_not_found" },
  "submit-expired-410": {
    code: "flow_expired",
    useFlowId: replacement,
  },
  "submit-missing-flow-param-400": { code: "unknown" },
  "submit-no-session-401": { code: "session_inactive" },
  "submit-oidc-link-422": {
    code: "location_change_required",
    redirectTo: provider,
  },
  "submit-oidc-unlink-not-linked-404": { code: "flow_not_found" },
  "submit-other-identity-403": { code: "identity_mismatch" },
  "submit-profile-protected-not-privileged-403": {
    code: "session_refresh_required",
    redirectTo: refresh("55bab420-5799-4c80-a17d-c2fb032b8653"),
  },
  "submit-profile-webhook-down-http400-code500": { code: "server" },
  "submit-unknown-flow-404": { code: "flow_not_found" },
  "submit-webauthn-wrong-origin-500": { code: "server" },
}

describe("parseFlowError of a recorded answer", () => {
  const refusals = fixtureNames.filter(
    (name) => recording(name).status >= 400 && !flowFixtureNames.includes(name),
  )

  it("knows them all", () => {
    expect(Object.keys(expected)).toEqual(refusals)
  })

  it.each(refusals)("peers 2: %s", (name) => {
    const error = parseFlowError(refusedAs(name))
    expect(isFlowError(error)).toBe(true)
    expect(detailsOf(error)).toEqual({
      name: "FlowError",
      status: recording(name).status,
      ...expected[name],
    })
  })

  it.each(refusals)("peers 8: says in words what %s says", (name) => {
    const { error } = fixture(name) as { error: { reason?: string; message: string } }
    const { message } = parseFlowError(refusedAs(name))
    expect(message).toBe(error.reason ?? error.message)
    expect(message).not.toContain("[object")
  })

  it.each(refusals)("reads %s also where the transport left it a text", (name) => {
    const text = JSON.stringify(fixture(name))
    const error = parseFlowError(refused(recording(name).status, text))
    expect(detailsOf(error)).toEqual(detailsOf(parseFlowError(refusedAs(name))))
  })

  it.each(refusals)("reads the body of %s by itself, as other clients throw it", (name) => {
    const error = parseFlowError(fixture(name))
    expect(error.code).toBe(parseFlowError(refusedAs(name)).code)
  })
})
