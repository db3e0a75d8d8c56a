import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bodyGroup, toSettingsBody, withLearnedTypes } from "../../src/flow/body.ts"
import { pendingVerification } from "../../src/flow/continueWith.ts"
import { nodeLabel } from "../../src/flow/fields.ts"
import { groupNodes, groupOfErrorNode } from "../../src/flow/groups.ts"
import { groupState } from "../../src/flow/groupState.ts"
import { identifierOf } from "../../src/flow/identity.ts"
import { nodeKind } from "../../src/flow/kinds.ts"
import { withoutMessages } from "../../src/flow/answers.ts"
import { isAnswered } from "../../src/flow/isAnswered.ts"
import { isSaved, messagesBeside } from "../../src/flow/messages.ts"
import { withFreshMessages, withoutReplayComplaint } from "../../src/flow/answers.ts"
import { readNodes } from "../../src/flow/nodes.ts"
import type { AnyFlow } from "../../src/flow/nodes.ts"
import { lastSecondFactor } from "../../src/flow/lastSecondFactor.ts"
import { rowsOf } from "../../src/flow/rows.ts"
import { secretOf } from "../../src/flow/secrets.ts"
import { followFlow } from "../../src/hooks/followFlow.ts"
import { translate } from "../../src/i18n/translate.ts"
import { ar } from "../../src/i18n/locales/ar.ts"
import { en } from "../../src/i18n/locales/en.ts"
import { formDataFor, hostileFlows, runs, smallFlows } from "./arbitraries.ts"

/** All that the pure model makes of a flow. */
function readAll(flow: AnyFlow): void {
  const { groups, errorNodes } = groupNodes(flow, { providers: { google: "Google" } })
  for (const group of groups) {
    groupState(flow, group)
    rowsOf(group.forms, { google: "Google" })
    secretOf(flow, group.name)
    isAnswered(flow, group.name)
  }
  for (const node of errorNodes) groupOfErrorNode(flow, node)
  const locale = groups.length % 2 === 0 ? ar : en
  for (const node of readNodes(flow)) {
    nodeKind(node)
    const label: unknown = nodeLabel(node, {}, (message) => translate(message, locale))
    if (typeof label !== "string") throw new TypeError("a label is no text")
  }
  identifierOf(flow)
  pendingVerification(flow)
  lastSecondFactor(flow)
  isSaved(flow)
  for (const message of messagesBeside(flow, { code: "flow_expired" })) translate(message, en)
}

/** The functions of the hooks, which take settings flows: anything may call itself one. */
function follow(before: AnyFlow, after: AnyFlow): void {
  const [first, second] = [before, after] as never[]
  followFlow(first, second!)
  withFreshMessages(second!, { saved: false, group: "profile" })
  withoutReplayComplaint(second!)
  withoutMessages(second!)
}

describe("any flow", { timeout: 60_000 }, () => {
  it("is read without an error", () => {
    fc.assert(fc.property(hostileFlows, readAll), runs(3_000))
  })

  it("can follow any other", () => {
    fc.assert(fc.property(smallFlows, smallFlows, follow), runs(1_000))
  })

  it("with any texts in its form is a body, and nobody's prototype", () => {
    const filled = smallFlows.chain((flow) => fc.tuple(fc.constant(flow), formDataFor(flow)))
    const property = fc.property(filled, ([flow, data]) => {
      const body = toSettingsBody(flow, data)
      const unknown = Object.keys(body).filter((name) => name !== "traits" && !data.has(name))
      expect([Object.getPrototypeOf(body) === Object.prototype, unknown]).toEqual([true, []])
      JSON.stringify(body)
      bodyGroup(flow, body)
      withLearnedTypes(flow, body)
    })
    fc.assert(property, runs(3_000))
  })

  it("leaves Object.prototype, and those of arrays and functions, as they are", () => {
    const before = prototypeMembers()
    const filled = smallFlows.chain((flow) => fc.tuple(fc.constant(flow), formDataFor(flow)))
    const property = fc.property(filled, ([flow, data]) => {
      readAll(flow)
      toSettingsBody(flow, data)
      const after = prototypeMembers()
      return after.length === before.length && after.every((each, index) => each === before[index])
    })
    fc.assert(property, runs(500))
  })
})

/** The names and values of everything on the prototypes that all values share. */
function prototypeMembers(): unknown[] {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((each) =>
    Reflect.ownKeys(each).flatMap((name): unknown[] => {
      const own: PropertyDescriptor = Object.getOwnPropertyDescriptor(each, name)!
      return [name, own.value ?? own.get]
    }),
  )
}
