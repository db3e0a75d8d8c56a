"use client"

import { useEffect, useState } from "react"
import type { PendingVerification } from "../flow/continueWith.ts"
import { NotLoaded } from "./NotLoaded.tsx"
import type { NoticeProps } from "./Notice.tsx"
import { useLoaded } from "./useLoaded.ts"
import { inUse } from "./whenInUse.ts"

export interface LateOutcomeProps {
  notice: NoticeProps | undefined
  verification: PendingVerification | undefined
}

/** A notice, and the link to confirm an address: no page begins with them, and their code is late. */
export function LateOutcome({ notice, verification }: LateOutcomeProps) {
  const code = useLoaded(inUse)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    inUse.load().catch(() => setFailed(true))
  }, [])
  if (!code) return hasFailed && <NotLoaded />
  return (
    <>
      {notice && <code.Notice {...notice} />}
      {verification && <code.VerificationLink {...verification} />}
    </>
  )
}
