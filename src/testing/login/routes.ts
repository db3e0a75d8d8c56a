import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"

type Handler = (kratos: Kratos, exchange: Exchange) => Reply | Promise<Reply>

const notYet: Handler = () => {
  throw new HttpError(500)
}

/** `GET /self-service/login/browser`. */
export const createBrowserLogin: Handler = notYet
/** `GET /self-service/login/api`. */
export const createNativeLogin: Handler = notYet
/** `GET /self-service/login/flows?id=`. */
export const getLogin: Handler = notYet
/** `POST` and `GET /self-service/login?flow=`. */
export const submitLogin: Handler = notYet
