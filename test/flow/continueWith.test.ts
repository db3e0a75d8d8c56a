// @vitest-environment node
import { describe, expect, it } from "vitest"
import { pendingVerification } from "../../src/flow/continueWith.ts"
import type { AnyFlow } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeFlow } from "./make.ts"

const url = "https://app.example.com/verification?flow=1"

function answer(continue_with: unknown): AnyFlow {
  return { ...makeFlow([]), continue_with } as unknown as AnyFlow
}

describe("pendingVerification", () => {
  it("tells the changed address of the recorded answer, and where its code is entered", () => {
    const flow = flowFixture("submit-profile-email-change-continue-with-verification-200")
    expect(pendingVerification(flow)).toEqual({
      address: "c-ua3722e64e6@example.com",
      flowId: "2db20b2e-b545-4ba4-ac67-cc91c01e9e6b",
      url: "http://localhost:5173/verification?flow=2db20b2e-b545-4ba4-ac67-cc91c01e9e6b",
    })
  })

  it.each(flowFixtureNames.filter((name) => !flowFixture(name).continue_with))(
    "is none in %s",
    (name) => {
      expect(pendingVerification(flowFixture(name))).toBeUndefined()
    },
  )

  it("has no page for it in a native flow", () => {
    const flow = { id: "1", verifiable_address: "a@b.c" }
    const items = [{ action: "show_verification_ui", flow }]
    expect(pendingVerification(answer(items))).toEqual({ address: "a@b.c", flowId: "1" })
  })

  it("is found after other items", () => {
    const item = { action: "show_verification_ui", flow: { verifiable_address: "a@b.c", url } }
    const redirect = { action: "redirect_browser_to", flow: { verifiable_address: "x", url: "/x" } }
    expect(pendingVerification(answer([null, redirect, item]))).toEqual({ address: "a@b.c", url })
  })

  it("peers 23: leaves out a page that is not one to go to, and an id that is none", () => {
    const flow = { id: 5, verifiable_address: "a@b.c", url: "javascript:alert(1)" }
    const items = [{ action: "show_verification_ui", flow }]
    expect(pendingVerification(answer(items))).toEqual({ address: "a@b.c" })
  })

  it.each([
    [null],
    ["show_verification_ui"],
    [{ action: "show_verification_ui" }],
    [[{ action: "show_verification_ui" }]],
    [[{ action: "show_verification_ui", flow: null }]],
    [[{ action: "show_verification_ui", flow: { verifiable_address: 5, url } }]],
    [[{ action: "redirect_browser_to", flow: { verifiable_address: "a@b.c", url } }]],
  ])("is none in %j", (items) => {
    expect(pendingVerification(answer(items))).toBeUndefined()
  })
})
