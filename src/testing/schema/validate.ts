import type { Issue } from "../errors.ts"
import { runExtensions } from "./extensions.ts"
import type { JsonSchema } from "./jsonSchema.ts"

/**
 * What is wrong with an identity's traits, as Kratos says it when it saves them: nothing where the
 * list is empty. A submission was validated before, while it was read, without Ory's extensions.
 */
export function validateTraits(schema: JsonSchema, traits: unknown): Issue[] {
  return runExtensions(schema, traits).issues
}
