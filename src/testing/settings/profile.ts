import { HttpError } from "../errors.ts"
import type { Kratos } from "../kratos.ts"
import { decodePart } from "../http/decode.ts"
import { updateNodeValues, resetNodesWithPrefix } from "../schema/flatten.ts"
import { profileDecoder } from "../schema/methodSchemas.ts"
import { traitNodes } from "../schema/traitNodes.ts"
import { checkCsrf } from "../session/csrf.ts"
import type { StoredIdentity } from "../store.ts"
import { label } from "../ui/messages.ts"
import { input, upsert } from "../ui/nodes.ts"
import { requireEnabled, submittedMethod } from "./enabled.ts"
import type { SettingsMethod, Submission } from "./method.ts"
import { changeTraits } from "./save.ts"

export const profile: SettingsMethod = {
  id: "profile",

  populate({ config }, _exchange, { ui }, identity) {
    for (const node of traitNodes(config.identitySchema)) upsert(ui, node)
    updateNodeValues(ui, identity.traits, "profile")
    ui.nodes.push(input("profile", "method", "submit", { value: "profile", label: label.save() }))
  },

  submit(kratos, submission) {
    const { exchange } = submission
    if (submission.resumed === undefined && submittedMethod(exchange) !== "profile") {
      return undefined
    }
    requireEnabled(kratos, "profile")
    const { payload, error } = submission.resumed
      ? { payload: submission.resumed }
      : decodePart(exchange, profileDecoder(kratos.config.identitySchema))
    showTraits(submission, payload)
    if (error) throw error
    submission.kept = payload
    return { save: changeProfile(kratos, submission, payload) }
  },
}

/** What was typed stays on the form, also where it is refused. */
function showTraits({ flow }: Submission, { traits }: Record<string, unknown>): void {
  if (!traits) return
  resetNodesWithPrefix(flow.ui, "traits.")
  updateNodeValues(flow.ui, traits, "profile")
}

/** The traits that were sent take the place of all that are stored. */
function changeProfile(
  kratos: Kratos,
  submission: Submission,
  body: Record<string, unknown>,
): StoredIdentity {
  const { exchange, flow } = submission
  checkCsrf(exchange, flow, body.csrf_token)
  if (!body.traits) {
    throw new HttpError(400, { reason: "Did not receive any value changes." })
  }
  return changeTraits(kratos, submission, body.traits as Record<string, unknown>)
}
