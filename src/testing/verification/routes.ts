import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"

type Handler = (kratos: Kratos, exchange: Exchange) => Reply | Promise<Reply>

const notYet: Handler = () => {
  throw new HttpError(500)
}

/** `GET /self-service/verification/browser`. */
export const createBrowserVerification: Handler = notYet
/** `GET /self-service/verification/api`. */
export const createNativeVerification: Handler = notYet
/** `GET /self-service/verification/flows?id=`. */
export const getVerification: Handler = notYet
/** `POST` and `GET /self-service/verification?flow=`. */
export const submitVerification: Handler = notYet
