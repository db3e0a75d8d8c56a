"use client"

import { useEffect, useMemo, useRef, useState } from "react"
import { diagnoseLoop } from "../diagnose/requests.ts"
import { cookiesBlocked, redirectRefused } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import type { Leave, LeaveReason, Step } from "../client/nextStep.ts"
import { mayLeadTo } from "../flow/redirects.ts"
import { countLeave, forgetLeaves } from "./leaveRounds.ts"
import { useLatest } from "./useLatest.ts"

interface UseLeavingOptions {
  baseUrl: string
  navigate: ((to: string, reason: LeaveReason) => void) | undefined
  /** Where the browser may be sent, by `redirectRule`. */
  redirects: string | undefined
  /** The error of loading the flow, with what follows from it. */
  loadError: FlowError | null
  loadStep: Step | undefined
  /** The page is about to be left for the error of a flow that was there before. */
  onLoadLeave: () => void
  /** There is a session: no round was in vain. */
  isReady: boolean
  /** The person came back by the browser's history, to the page as it was. */
  onReturn: () => void
}

/** Leaves the page in an effect, once per reason, unless it has been a loop. */
export function useLeaving(options: UseLeavingOptions) {
  const { baseUrl, redirects, loadError, loadStep, isReady } = options
  const [asked, setAsked] = useState<Leave>()
  const [blocked, setBlocked] = useState<FlowError>()
  const left = useRef<unknown>(undefined)
  const latest = useLatest({ ...options, asked })

  const isLoadLeave = loadStep?.do === "leave"
  const to = asked?.to ?? (isLoadLeave ? loadStep.to : undefined)
  const reason = asked?.reason ?? (isLoadLeave ? loadStep.reason : undefined)
  const cause = asked ?? loadError
  const refused = useMemo(
    () => (to === undefined || mayLeadTo(to, redirects) ? undefined : redirectRefused(to)),
    [to, redirects],
  )

  useEffect(() => {
    if (to === undefined || reason === undefined || refused || left.current === cause) return
    left.current = cause
    if (reason === "login" && !countLeave(baseUrl)) {
      // eslint-disable-next-line react-hooks/set-state-in-effect -- counting is the effect, and may find that leaving is pointless
      setBlocked(cookiesBlocked("session_inactive"))
      if (process.env.NODE_ENV === "development") diagnoseLoop(baseUrl)
      return
    }
    const { navigate, asked, onLoadLeave } = latest.current
    if (!asked) onLoadLeave()
    if (navigate) navigate(to, reason)
    else window.location.assign(to)
  }, [to, reason, refused, cause, baseUrl, latest])

  useEffect(() => {
    if (isReady) forgetLeaves(baseUrl)
  }, [isReady, baseUrl])

  useEffect(() => {
    // React Native has a `window` without events: there is no history to come back by.
    if (typeof addEventListener === "undefined") return
    const onPageShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      setAsked(undefined)
      latest.current.onReturn()
    }
    window.addEventListener("pageshow", onPageShow)
    return () => {
      window.removeEventListener("pageshow", onPageShow)
    }
  }, [latest])

  const leaving: Leave | undefined =
    to !== undefined && reason !== undefined && !blocked && !refused ? { to, reason } : undefined
  return {
    leaving,
    blocked,
    /** Nothing is left, as the app does not go there. */
    refused,
    leave: ({ to, reason }: Leave) => {
      setAsked({ to, reason })
    },
    /** Takes back what was refused. */
    stay: () => {
      if (refused) setAsked(undefined)
    },
    forget: () => {
      forgetLeaves(baseUrl)
      setBlocked(undefined)
      setAsked(undefined)
    },
  }
}
