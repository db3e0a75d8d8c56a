import type { UiText } from "@ory/client"
import type { JsonSchema } from "../schema/jsonSchema.ts"
import { label } from "../ui/messages.ts"
import { login } from "../ui/loginMessages.ts"

interface Credentials {
  password?: { identifier?: boolean }
  webauthn?: { identifier?: boolean }
  passkey?: { display_name?: boolean }
  totp?: { account_name?: boolean }
  code?: { identifier?: boolean }
}

/** What a person signs in with: the title of the trait, where only one is asked for; else "ID". */
export function identifierLabel(schema: JsonSchema): UiText {
  const titles = identifierTitles(schema)
  return titles.length === 1 && titles[0] !== undefined
    ? label.trait(titles[0])
    : login.identifier()
}

function identifierTitles(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return []
  const { title, "ory.sh/kratos": extension } = part as JsonSchema
  const { credentials = {} } = (extension ?? {}) as { credentials?: Credentials }
  const isIdentifier = [
    credentials.password?.identifier,
    credentials.webauthn?.identifier,
    credentials.passkey?.display_name,
    credentials.totp?.account_name,
    credentials.code?.identifier,
  ].includes(true)
  const own = isIdentifier && typeof title === "string" && title ? [title] : []
  return [...own, ...Object.values(part).flatMap(identifierTitles)]
}
