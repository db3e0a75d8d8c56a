import { fromBase64Url } from "./encoding.ts"
import { HttpError } from "./errors.ts"
import type { Exchange } from "./http/exchange.ts"
import type { Reply } from "./http/reply.ts"
import type { Kratos } from "./kratos.ts"

/** GET /schemas/:id, the id in base64: the identity schema. */
export function getSchema({ config }: Kratos, exchange: Exchange): Reply {
  const name = exchange.path.split("/").at(-1) ?? ""
  const id = new TextDecoder().decode(fromBase64Url(name))
  if (id !== "default") {
    throw new HttpError(404, { reason: `Identity schema \`${id || name}\` could not be found.` })
  }
  return {
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(config.identitySchema),
  }
}
