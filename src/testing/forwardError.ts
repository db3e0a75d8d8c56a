import { HttpError, notFound } from "./errors.ts"
import type { Exchange } from "./http/exchange.ts"
import { errorReply, json, redirect, type Reply } from "./http/reply.ts"
import { withQuery } from "./http/urls.ts"
import type { Kratos } from "./kratos.ts"

/** What cannot be shown on a flow: the error itself, or a redirect to the app's error page. */
export function forwardError(kratos: Kratos, exchange: Exchange, error: HttpError): Reply {
  if (exchange.wantsJson) return errorReply(error)
  const { store, random, clock, config } = kratos
  const id = random.uuid()
  const { error: stored } = error.toBody() as { error: Record<string, unknown> }
  store.errors.set(id, { id, error: stored, createdAt: clock.iso() })
  return redirect(exchange.method, withQuery(config.pages.error, { id }))
}

/** GET /self-service/errors?id=: what the error page shows. */
export function getError({ store, random }: Kratos, exchange: Exchange): Reply {
  const wanted = exchange.query("error") || exchange.query("id")
  if (wanted === "stub:500") return stubError(random.uuid())
  const found = store.errors.get(wanted)
  if (!found) throw notFound()
  const { id, error, createdAt } = found
  return json({ id, error, created_at: createdAt, updated_at: createdAt })
}

/** What Kratos answers to those who build an error page. */
function stubError(id: string): Reply {
  const { error } = new HttpError(500, { reason: "This is a stub error." }).toBody()
  const never = "0001-01-01T00:00:00Z"
  return json({ id, error, created_at: never, updated_at: never })
}
