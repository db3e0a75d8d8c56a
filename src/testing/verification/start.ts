import type { ContinueWith } from "@ory/client"
import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Kratos } from "../kratos.ts"
import type { SettingsFlowRecord, StoredIdentity } from "../store.ts"

/**
 * What Kratos does after a settings flow gave a person a new address: a verification flow that has
 * sent its mail. Returns the item for the settings flow's `continue_with`.
 */
export function startVerification(
  _kratos: Kratos,
  _exchange: Exchange,
  _flow: SettingsFlowRecord,
  _identity: StoredIdentity,
  _address: string,
): ContinueWith {
  throw new HttpError(500)
}
