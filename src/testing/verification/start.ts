import type { ContinueWith } from "@ory/client"
import type { Exchange } from "../http/exchange.ts"
import { encodeQuery, flowPage } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { mailVerificationCode } from "../mails.ts"
import type { BaseFlow, StoredIdentity } from "../store.ts"
import { changeAddress } from "./address.ts"
import { askForCode, newFlow, saveFlow } from "./flow.ts"

/**
 * What Kratos does after a settings flow that left an address pending: a verification flow that has
 * sent its mail. Returns the item for the settings flow's `continue_with`.
 */
export function startVerification(
  kratos: Kratos,
  exchange: Exchange,
  { type, requestUrl }: Pick<BaseFlow, "type" | "requestUrl">,
  identity: StoredIdentity,
  address: string,
): ContinueWith {
  const flow = newFlow(kratos, exchange, type)
  flow.requestUrl = withOwnReturnTo(requestUrl)
  askForCode(kratos, exchange, flow)
  mailVerificationCode(kratos, flow, { address, identityId: identity.id })
  changeAddress(kratos, identity, address, { status: "sent" })
  saveFlow(kratos, flow)
  return {
    action: "show_verification_ui",
    flow: {
      id: flow.id,
      verifiable_address: address,
      ...(type === "browser" && { url: flowPage(kratos.config.pages.verification, flow.id) }),
    },
  }
}

/** `after_verification_return_to` is where the verification, other than the settings, returns to. */
function withOwnReturnTo(requestUrl: string): string {
  const url = new URL(requestUrl)
  const { after_verification_return_to: own, ...query } = Object.fromEntries(url.searchParams)
  url.search = encodeQuery({ ...query, ...(own && { return_to: own }) })
  return url.href
}
