// @vitest-environment node
import { describe, expect, it } from "vitest"
import {
  withFreshMessages,
  withoutMessages,
  withoutReplayComplaint,
} from "../../src/flow/answers.ts"
import { isAnswered } from "../../src/flow/isAnswered.ts"
import { isSaved, messagesOf, nodeMessages } from "../../src/flow/messages.ts"
import { nodeName } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames, recording } from "../fixtures.ts"
import { makeFlow, makeInput, makeNode, withUi } from "./make.ts"

const saved = { id: 1050001, text: "Your changes have been saved!", type: "success" as const }
const tooShort = { id: 4000003, text: "length must be >= 3, but got 2", type: "error" as const }
const taken = { id: 4000007, text: "An account with the same identifier exists.", type: "error" }
const answered = flowFixtureNames.filter((name) => recording(name).request.startsWith("POST"))

/** Each node's messages, by name, where there are any. */
function messagesByNode(flow: ReturnType<typeof makeFlow>) {
  const entries = flow.ui.nodes.map((node) => [nodeName(node), node.messages.map(({ id }) => id)])
  return Object.fromEntries(entries.filter(([, ids]) => ids!.length > 0)) as Record<
    string,
    number[]
  >
}

describe("isSaved", () => {
  it.each(answered)("tells a success from what is no success: %s", (name) => {
    const isSuccess = /-(success|webhook-ok|after-return-url|verification|unprotected)-.*200$/
    expect(isSaved(flowFixture(name))).toBe(isSuccess.test(name))
  })

  it("does not go by the state, which stays at success once it was reached", () => {
    const flow = flowFixture("submit-error-after-success-sticky-state-400")
    expect(flow.state).toBe("success")
    expect(isSaved(flow)).toBe(false)
  })

  it("sees the success among other messages", () => {
    expect(isSaved(withUi(makeFlow([]), { messages: [taken, saved] }))).toBe(true)
  })
})

describe("isAnswered", () => {
  it.each([
    ["submit-password-success-200", "password", true],
    ["submit-password-too-short-400", "password", true],
    ["submit-password-too-short-400", "profile", false],
    ["submit-profile-email-taken-400", "profile", true],
    ["submit-passkey-remove-last-400", "passkey", true],
    ["submit-lookup-reveal-200", "lookup_secret", false],
    ["get-flow-200", "password", false],
  ])("tells whether %s says how a submission of %s ended: %s", (name, group, expected) => {
    expect(isAnswered(flowFixture(name), group)).toBe(expected)
  })

  it("does not take it for an answer that the flow had expired", () => {
    const flow = flowFixture("get-flow-after-expired-replacement-200")
    expect(messagesOf(flow)).toHaveLength(1)
    expect(isAnswered(flow, "password")).toBe(false)
  })
})

describe("messagesOf", () => {
  it("peers 11: shows each message once, though Kratos v26 repeats them", () => {
    const flow = withUi(makeFlow([]), { messages: [taken, saved, taken, { ...taken }] })
    expect(messagesOf(flow)).toEqual([taken, saved])
  })

  it("keeps messages that differ in their text or id only", () => {
    const one = { ...taken, text: "one" }
    const messages = [taken, one, { ...one, id: 1234 }]
    expect(messagesOf(withUi(makeFlow([]), { messages }))).toEqual(messages)
  })

  it("does not take 1 and “2 x” for 12 and “x”", () => {
    const messages = [
      { ...taken, id: 1, text: "2 x" },
      { ...taken, id: 12, text: "x" },
    ]
    expect(messagesOf(withUi(makeFlow([]), { messages }))).toEqual(messages)
  })

  it.each([
    ["none", undefined],
    ["null", null],
    ["a text", "Something is wrong"],
    ["an object", { id: 1 }],
    ["null items", [null]],
    ["items without a text", [{ id: 4000001 }]],
    ["a text that is none", [{ id: 4000001, text: 5 }]],
  ])("is empty where the messages are %s", (_, messages) => {
    expect(messagesOf(withUi(makeFlow([]), { messages }))).toEqual([])
  })
})

describe("nodeMessages", () => {
  it("peers 18: finds the wrong code's error on the field in which it was typed", () => {
    const flow = flowFixture("submit-totp-wrong-code-400")
    const code = flow.ui.nodes.find((node) => nodeName(node) === "totp_code")!
    expect(nodeMessages(code).map(({ id }) => id)).toEqual([4000008])
  })

  it("shows each message once", () => {
    const node = makeInput({ name: "traits.username" }, { messages: [tooShort, tooShort] })
    expect(nodeMessages(node)).toEqual([tooShort])
  })

  it.each([[undefined], [null], ["wrong"], [{}]])("is empty where they are %j", (messages) => {
    expect(nodeMessages(makeNode({ attributes: { name: "x" }, messages }))).toEqual([])
  })
})

describe("withFreshMessages", () => {
  const flow = withUi(
    makeFlow([
      makeInput({ name: "traits" }, { group: "default", messages: [taken] }),
      makeInput({ name: "traits.username" }, { group: "profile", messages: [tooShort] }),
      makeInput({ name: "password" }, { group: "password", messages: [tooShort] }),
      makeInput({ name: "totp_code" }, { group: "totp" }),
    ]),
    { messages: [saved, taken] },
  )

  it("leaves out the last success, which Kratos v26 keeps when a profile save fails", () => {
    const fresh = withFreshMessages(flow, { saved: false, group: "profile" })
    expect(messagesOf(fresh)).toEqual([taken])
    expect(isSaved(fresh)).toBe(false)
  })

  it("shows the success of this submit", () => {
    expect(messagesOf(withFreshMessages(flow, { saved: true, group: "profile" }))).toEqual([
      saved,
      taken,
    ])
  })

  it("leaves out other groups' errors, and keeps those that belong to no group", () => {
    const fresh = withFreshMessages(flow, { saved: false, group: "profile" })
    expect(messagesByNode(fresh)).toEqual({ traits: [4000007], "traits.username": [4000003] })
    expect(fresh.ui.nodes).toHaveLength(4)
  })

  it("keeps every error where the group is not known", () => {
    const fresh = withFreshMessages(flow, { saved: false, group: undefined })
    expect(messagesByNode(fresh)).toEqual(messagesByNode(flow))
  })

  it("keeps nodes as they are where nothing is taken from them, so that they do not render", () => {
    const fresh = withFreshMessages(flow, { saved: false, group: "profile" })
    expect(fresh.ui.nodes[0]).toBe(flow.ui.nodes[0])
    expect(fresh.ui.nodes[1]).toBe(flow.ui.nodes[1])
    expect(fresh.ui.nodes[3]).toBe(flow.ui.nodes[3])
  })

  it("keeps the rest of the flow, and the given one unchanged", () => {
    const before = structuredClone(flow)
    const fresh = withFreshMessages(flow, { saved: false, group: "profile" })
    expect({ ...fresh, ui: { ...fresh.ui, nodes: [], messages: [] } }).toEqual({
      ...flow,
      ui: { ...flow.ui, nodes: [], messages: [] },
    })
    expect(flow).toEqual(before)
  })

  it.each(answered)("keeps what the submit in %s was answered with", (name) => {
    const group = flowFixture(name).ui.nodes.find((node) => node.messages.length > 0)?.group
    const isAnswer = recording(name).status === 200
    const fresh = withFreshMessages(flowFixture(name), { saved: isAnswer, group })
    expect(messagesOf(fresh)).toEqual(messagesOf(flowFixture(name)))
  })

  it("does not throw over nodes that cannot be read", () => {
    const broken = makeFlow([null, { type: "input" }, makeInput({ name: "traits.email" })])
    const fresh = withFreshMessages(broken, { saved: false, group: "profile" })
    expect(fresh.ui.nodes).toContainEqual(makeInput({ name: "traits.email" }))
  })
})

describe("withoutMessages", () => {
  it("takes away the flow's own messages, and no node's", () => {
    const node = makeInput({ name: "traits.username" }, { messages: [tooShort] })
    const flow = withUi(makeFlow([node]), { messages: [saved] })
    const visited = withoutMessages(flow)
    expect(visited.ui.messages).toEqual([])
    expect(visited.ui.nodes).toBe(flow.ui.nodes)
    expect(visited.id).toBe(flow.id)
    expect(visited.ui.action).toBe(flow.ui.action)
  })

  it("gives the very same flow where there is nothing to take away", () => {
    const flow = makeFlow([])
    expect(withoutMessages(flow)).toBe(flow)
  })
})

describe("withoutReplayComplaint", () => {
  it("leaves out what Kratos says after a second factor in the recorded flow", () => {
    const flow = flowFixture("replay-json-get-after-refresh-400")
    expect(messagesOf(flow)).toHaveLength(1)
    const told = withoutReplayComplaint(flow)
    expect(messagesOf(told)).toEqual([])
    expect(told.ui.nodes).toBe(flow.ui.nodes)
    expect(told.id).toBe(flow.id)
  })

  it("keeps other errors of the same id, and other ids of the same text", () => {
    const complaint = 'Unable to decode body because HTTP Request Method was "GET" but …'
    const messages = [
      { id: 4000001, text: "general error", type: "error" },
      { id: 4000002, text: complaint, type: "error" },
    ]
    const flow = withUi(makeFlow([]), {
      messages: [...messages, { id: 4000001, text: complaint, type: "error" }],
    })
    expect(messagesOf(withoutReplayComplaint(flow))).toEqual(messages)
  })

  it.each(flowFixtureNames.filter((name) => !name.startsWith("replay-")))(
    "gives the very same flow for %s",
    (name) => {
      const flow = flowFixture(name)
      expect(withoutReplayComplaint(flow)).toBe(flow)
    },
  )
})
