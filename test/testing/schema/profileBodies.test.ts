import type { UiNode } from "@ory/client"
import { describe, expect, test } from "vitest"
import { ValidationError } from "../../../src/testing/errors.ts"
import { readBody } from "../../../src/testing/schema/decodeBody.ts"
import type { RequestBody } from "../../../src/testing/schema/decodeBody.ts"
import { resetNodesWithPrefix, updateNodeValues } from "../../../src/testing/schema/flatten.ts"
import type { JsonSchema } from "../../../src/testing/schema/jsonSchema.ts"
import { profileDecoder } from "../../../src/testing/schema/methodSchemas.ts"
import { sortNodes, traitNodes } from "../../../src/testing/schema/traitNodes.ts"
import { validateTraits } from "../../../src/testing/schema/validate.ts"
import { addIssues, nodeId } from "../../../src/testing/ui/nodes.ts"
import { flowFixture, recording } from "../../fixtures.ts"
import { recordedDefault, recordedFull, recordedObjects } from "./recordedSchemas.ts"

function bodyOf(name: string): RequestBody {
  const { request_body: text = "", content_type: type } = recording(name)
  return type?.includes("urlencoded")
    ? { kind: "form", entries: [...new URLSearchParams(text)] }
    : { kind: "json", text }
}

function read(name: string, schema: JsonSchema) {
  const decoder = profileDecoder(schema)
  return readBody(bodyOf(name), decoder.schema, decoder)
}

const isShown = (node: UiNode) => nodeId(node).startsWith("traits")

describe("what Kratos recorded for a submitted profile", () => {
  test.each([
    ["submit-profile-validation-errors-400", recordedFull],
    ["submit-profile-array-item-wrong-type-400", recordedFull],
    ["submit-profile-required-missing-400", recordedFull],
    ["submit-profile-invalid-email-400", recordedFull],
    ["submit-profile-same-error-3-times-400", recordedFull],
    ["submit-profile-array-of-objects-omitted-400", recordedObjects],
    ["submit-profile-no-traits-400", recordedDefault],
    ["submit-profile-error-after-password-error-stale-messages-400", recordedDefault],
  ])("is what the nodes of a refused one say: %s", (name, schema) => {
    const flow = flowFixture(name)
    const { payload, error } = read(name, schema)
    const ui = { action: "", method: "POST", nodes: traitNodes(schema) }
    updateNodeValues(ui, flow.identity.traits, "profile")
    ui.nodes = sortNodes(ui.nodes, schema)
    resetNodesWithPrefix(ui, "traits.")
    updateNodeValues(ui, payload.traits, "profile")
    expect(error).toBeInstanceOf(ValidationError)
    addIssues(ui, (error as ValidationError).issues)
    const byName = (nodes: UiNode[]) =>
      nodes.filter(isShown).toSorted((a, b) => (nodeId(a) < nodeId(b) ? -1 : 1))
    expect(byName(ui.nodes)).toEqual(byName(flow.ui.nodes))
  })

  test.each([
    ["submit-profile-dotted-json-success-200", recordedFull],
    ["submit-profile-nested-json-success-200", recordedFull],
    ["submit-form-urlencoded-accept-json-success-200", recordedFull],
    ["submit-profile-unprotected-not-privileged-200", recordedDefault],
    ["api-submit-profile-success-200", recordedDefault],
  ])("is what is stored: %s", (name, schema) => {
    const { payload, error } = read(name, schema)
    expect(error).toBeUndefined()
    expect(validateTraits(schema, payload.traits)).toEqual([])
    expect(payload.traits).toEqual(flowFixture(name).identity.traits)
  })
})
