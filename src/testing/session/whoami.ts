import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"

/** `GET /sessions/whoami`. */
export function whoami(_kratos: Kratos, _exchange: Exchange): Reply {
  throw new HttpError(500)
}
