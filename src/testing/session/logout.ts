import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"

type Handler = (kratos: Kratos, exchange: Exchange) => Reply

const notYet: Handler = () => {
  throw new HttpError(500)
}

/** `GET /self-service/logout/browser`. */
export const createLogout: Handler = notYet
/** `GET /self-service/logout?token=`. */
export const submitLogout: Handler = notYet
/** `DELETE /self-service/logout/api`. */
export const nativeLogout: Handler = notYet
