"use client"

import { useEffect, useMemo, useRef } from "react"
import type { ReactNode } from "react"
import { focusHeading, isFocusLost } from "../components/focus.ts"
import { useFlowContext } from "../components/FlowContext.ts"
import { Messages } from "../components/Messages.tsx"
import { ToolButton } from "../components/ToolButton.tsx"
import { useWordsInUse } from "../components/useWordsInUse.ts"
import { messagesOf } from "../flow/messages.ts"
import { nodeName, readNodes } from "../flow/nodes.ts"
import type { AnyFlow, UiNode } from "../flow/nodes.ts"
import { useVerification } from "../hooks/useVerification.ts"
import type { UseVerificationOptions } from "../hooks/useVerification.ts"
import { inUseWords } from "../i18n/en/inUse.ts"
import { english } from "../i18n/english.ts"
import { pageWords } from "../i18n/en/page.ts"
import type { Locale } from "../i18n/locale.ts"
import { usableLocale } from "../i18n/usableLocale.ts"
import { wordsIn } from "../i18n/words.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { EmbeddedFlow } from "./EmbeddedFlow.tsx"
import { failureText } from "./FailureNotice.tsx"
import { ResendButton } from "./ResendButton.tsx"
import type { Confirming } from "./useVerificationInPlace.tsx"

export interface CodeFormProps extends Pick<UseVerificationOptions, "client" | "onError"> {
  confirming: Confirming
  /** To say while this is there: a code was sent; undefined: one is on its way. */
  onSent: (said: ReactNode) => void
  /** To say once it is gone: the address is confirmed. */
  onDone: (said: ReactNode) => void
  /** The person leaves it for another time. */
  onLater: () => void
}

/** "An email containing a verification code has been sent …": the page says it, with the address. */
const SAID_BY_PAGE = [1080003]

/** The verification flow of an address: a field for the code, and ways to get another or to leave. */
export function CodeForm(props: CodeFormProps) {
  const { client, confirming, onSent, onDone, onLater, onError } = props
  const { address } = confirming
  const { locale } = useFlowContext()
  const words = useWordsInUse()
  const ofPage = wordsIn(locale, pageWords)
  const part = useParts()
  const ref = useRef<HTMLDivElement>(null)
  const titled = useMemo(() => withTitle(locale), [locale])
  const verification = useVerification({
    client,
    pending: confirming,
    onVerified: () => onDone(<Said type="success" address={address} />),
    onError,
  })
  const { status } = verification
  const ready = verification.status === "ready" ? verification : undefined
  const isResending = ready?.formProps.submitting === ""
  const isSent = ready && hasCode(ready.flow) && !isResending && !ready.resendError

  useEffect(() => {
    onSent(isSent && <Said type="info" address={address} />)
  }, [isSent, address, onSent])
  useEffect(() => {
    // Who has saved something goes on with that.
    if (status === "pending" || !confirming.isAsked) return
    ref.current?.querySelector<HTMLElement>("input:not([type=hidden]), button")?.focus()
  }, [status, confirming])
  useEffect(() => {
    const form = ref.current
    const section = form?.closest("[data-ory=group]")
    return () => {
      // StrictMode only tries what happens once it is gone.
      if (form?.isConnected || !section || !isFocusLost(section)) return
      // The button that opens it again; none is there once the address is confirmed.
      const button = section.querySelector<HTMLElement>("[data-ory=unconfirmed] button")
      if (button) button.focus()
      else focusHeading(section)
    }
  }, [])

  const failure = verification.status === "failed" ? verification.error : ready?.resendError
  return (
    <div ref={ref}>
      {status === "pending" && (
        <p {...part("status")} role="status">
          {ofPage.verification.wait}
        </p>
      )}
      {ready &&
        (hasCode(ready.flow) ? (
          <EmbeddedFlow
            {...ready.formProps}
            filter={isNoAddress}
            locale={titled}
            saidAround={SAID_BY_PAGE}
          />
        ) : (
          // A link was sent: there is nothing to fill in.
          <Messages messages={messagesOf(ready.flow)} />
        ))}
      {failure && (
        <Messages
          messages={[
            { id: 0, type: "error", text: failureText(failure, ofPage, words.verification.failed) },
          ]}
        />
      )}
      <div {...part("tools")}>
        {verification.status === "failed" && (
          <ToolButton onClick={verification.retry}>{ofPage.status.retry}</ToolButton>
        )}
        {ready && (
          <ResendButton
            sentAt={ready.sentAt}
            isWaiting={ready.formProps.submitting !== undefined}
            onResend={() => void ready.resend()}
          />
        )}
        <ToolButton variant="quiet" onClick={onLater}>
          {words.verification.later}
        </ToolButton>
      </div>
    </div>
  )
}

interface SaidProps {
  type: "info" | "success"
  address: string
}

/** A code was sent to that address, or it is confirmed. */
function Said({ type, address }: SaidProps) {
  const { fill } = useFlowContext()
  const { sent, done } = useWordsInUse().verification
  const part = useParts()
  return (
    <p {...part("message", { type })} data-type={type}>
      {fill(type === "info" ? sent : done, { address })}
    </p>
  )
}

function hasCode(flow: AnyFlow): boolean {
  return readNodes(flow).some((node) => nodeName(node) === "code")
}

/** Neither Kratos's field for the address nor its button that sends another code. */
function isNoAddress(node: UiNode): boolean {
  return nodeName(node) !== "email"
}

/** What is called "Code" among other sections is here what it is for. */
function withTitle(locale: Locale | undefined): Locale {
  const own = usableLocale(locale) ?? english
  const { verification } = wordsIn(own, inUseWords)
  const code = { title: verification.title, text: "" }
  return { ...own, words: { ...own.words, groups: { ...own.words.groups, code } } }
}
