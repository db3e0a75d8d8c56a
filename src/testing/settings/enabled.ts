import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { MethodName } from "../config.ts"
import type { Kratos } from "../kratos.ts"
import { decode } from "../http/decode.ts"
import { methodDecoder } from "../schema/methodSchemas.ts"

/** The `method` that a body names. */
export function submittedMethod(exchange: Exchange): unknown {
  return decode(exchange, methodDecoder).method
}

/** @throws HttpError 404 for a method that is off */
export function requireEnabled({ config }: Kratos, method: MethodName): void {
  if (config.enabled[method]) return
  throw new HttpError(404, {
    reason:
      "This endpoint was disabled by system administrator. Please check your url or contact the system administrator to enable it.",
  })
}
