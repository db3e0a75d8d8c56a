import type { FakeKratosOptions } from "../../../src/testing/options.ts"

const message = { id: 1234, text: "Nobody is called that.", type: "error", context: { a: 1 } }

/** A web hook that answers by the nickname. */
export const hook: FakeKratosOptions["webhook"] = ({ identity, transientPayload }) => {
  const { nickname } = identity.traits
  const payload = transientPayload as { refuse?: boolean } | undefined
  if (nickname === "down") return "down"
  if (nickname === "two") {
    return {
      messages: [
        { instance_ptr: "#/traits/nickname", messages: [message, { ...message, id: 1235 }] },
        { instance_ptr: "#/traits/email", messages: [message] },
      ],
    }
  }
  if (nickname === "nowhere") return { messages: [{ messages: [message] }] }
  if (nickname === "unknown") {
    return { messages: [{ instance_ptr: "#/traits/theme", messages: [message] }] }
  }
  if (nickname === "empty") return { messages: [] }
  if (nickname === "refused" || payload?.refuse) {
    return { messages: [{ instance_ptr: "#/traits/nickname", messages: [message] }] }
  }
  return undefined
}
