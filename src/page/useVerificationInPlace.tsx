"use client"

import { useCallback, useState } from "react"
import type { ReactNode } from "react"
import { isVerificationClient } from "../client/abilities.ts"
import type { FlowFormProps } from "../components/FlowForm.tsx"
import { pendingVerification } from "../flow/continueWith.ts"
import type { PendingVerification } from "../flow/continueWith.ts"
import { isSameAddress, unconfirmedAddresses } from "../flow/identity.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import { Confirmation } from "./Confirmation.tsx"
import type { ConfirmationProps } from "./Confirmation.tsx"

interface InPlaceOptions extends Pick<ConfirmationProps, "client" | "locale" | "onError"> {
  flow: AnyFlow | undefined
  isOn: boolean
  /** Nothing is shown of it either. */
  isSilent: boolean
}

/** The address that is being confirmed. */
export interface Confirming extends PendingVerification {
  /** By its button, not by a save. */
  isAsked?: boolean
}

/** Confirms addresses in the profile's section: what `<FlowForm>` needs for it. */
export function useVerificationInPlace(
  options: InPlaceOptions,
): Pick<FlowFormProps, "renderVerification" | "onConfirm"> {
  const { client, locale, flow, isOn, isSilent, onError } = options
  const [seen, setSeen] = useState<string>()
  const [confirming, setConfirming] = useState<Confirming>()
  const [isOpen, setOpen] = useState(false)

  // It is kept: the next save, of another section, no longer tells of it.
  const saved = flow && pendingVerification(flow)
  const key = saved && (saved.flowId ?? saved.address)
  if (saved && seen !== key) {
    setSeen(key)
    setConfirming(saved)
    setOpen(true)
  }
  const onConfirm = useCallback((address: string) => {
    setConfirming((last) => {
      // The code that was sent is still good.
      const known = last && isSameAddress(last.address, address) ? last : { address }
      return { ...known, isAsked: true }
    })
    setOpen(true)
  }, [])

  if (!isOn || !isVerificationClient(client)) return isSilent ? { renderVerification: nothing } : {}
  const isLeft =
    confirming &&
    flow &&
    unconfirmedAddresses(flow).some((address) => isSameAddress(address, confirming.address))
  return {
    onConfirm,
    renderVerification: (): ReactNode => (
      <Confirmation
        client={client}
        locale={locale}
        onError={onError}
        confirming={isOpen && isLeft ? confirming : undefined}
        onRetry={() => confirming && onConfirm(confirming.address)}
        onLater={() => setOpen(false)}
      />
    ),
  }
}

function nothing(): ReactNode {
  return null
}
