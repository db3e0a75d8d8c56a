"use client"

import { useCallback, useState } from "react"
import type { ReactNode } from "react"
import { isVerificationClient } from "../client/abilities.ts"
import type { FlowFormProps } from "../components/FlowForm.tsx"
import { pendingVerification } from "../flow/continueWith.ts"
import type { PendingVerification } from "../flow/continueWith.ts"
import { isSameAddress } from "../flow/identity.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import type { UseSettingsFlowOptions } from "../hooks/useSettingsFlow.ts"
import { Confirmation } from "./Confirmation.tsx"

/** The address that is being confirmed. */
export interface Confirming extends PendingVerification {
  /** By its button, not by a save. */
  isAsked?: boolean
}

interface InPlace {
  /** What the last save asked for. */
  seen?: string | undefined
  confirming?: Confirming
  isOpen?: boolean
}

/** Confirms addresses in the profile's section: what `<FlowForm>` needs for it. */
export function useVerificationInPlace(
  options: Pick<UseSettingsFlowOptions, "client" | "sessionToken" | "verification" | "onError">,
  flow: AnyFlow | undefined,
): Pick<FlowFormProps, "renderVerification" | "onConfirm"> {
  const { client, sessionToken, verification = "inline", onError } = options
  const [{ seen, confirming, isOpen }, setState] = useState<InPlace>({})

  // It is kept: the next save, of another section, no longer tells of it.
  const saved = flow && pendingVerification(flow)
  const key = saved && (saved.flowId ?? saved.address)
  if (saved && seen !== key) setState({ seen: key, confirming: saved, isOpen: true })
  const onConfirm = useCallback((address: string) => {
    setState(({ seen, confirming: last }) => {
      // The code that was sent is still good.
      const known = last && isSameAddress(last.address, address) ? last : { address }
      return { seen, confirming: { ...known, isAsked: true }, isOpen: true }
    })
  }, [])

  // Elsewhere there is what the app makes of it, or a link.
  if (verification !== "inline") return { renderVerification: nothing }
  if (sessionToken !== undefined || !isVerificationClient(client)) return {}
  return {
    onConfirm,
    renderVerification: () => (
      <Confirmation
        client={client}
        onError={onError}
        confirming={isOpen ? confirming : undefined}
        onLater={() => setState((last) => ({ ...last, isOpen: false }))}
      />
    ),
  }
}

function nothing(): ReactNode {
  return null
}
