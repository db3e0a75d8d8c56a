import { describe, expect, it } from "vitest"
import { secretOf } from "../../src/flow/secrets.ts"
import { flowFixture } from "../fixtures.ts"
import { makeFlow, makeInput } from "./make.ts"

describe("the key a code is computed from", () => {
  it("is that of the authenticator app", () => {
    const flow = flowFixture("browser-profile-all-trait-types-filled")
    expect(secretOf(flow, "totp")).toBe("TCYYSQDCSP6AIHUODWTZIZE5SYOWVL3P")
  })

  it("is none once the app is linked, and in groups without one", () => {
    expect(secretOf(flowFixture("browser-totp-linked"), "totp")).toBe("")
    expect(secretOf(flowFixture("browser-profile-all-trait-types-filled"), "password")).toBe("")
  })

  it("passes over nodes that cannot be read", () => {
    const flow = makeFlow([null, makeInput({ name: "totp_code" }, { group: "totp" })])
    expect(secretOf(flow, "totp")).toBe("")
  })
})
