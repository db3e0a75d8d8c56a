"use client"

import { useEffect, useMemo, useRef } from "react"
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
  locale: Locale | undefined
  /** A code was sent to that address; undefined: one is on its way. */
  onSent: (address: string | undefined) => void
  onVerified: () => void
  /** The person leaves it for another time. */
  onLater: () => void
}

/** "An email containing a verification code has been sent …": the page says it, with the address. */
const SAID_BY_PAGE = [1080003]

/** The verification flow of an address: a field for the code, and ways to get another or to leave. */
export function CodeForm(props: CodeFormProps) {
  const { client, confirming, locale, onSent, onVerified, onLater, onError } = props
  const words = useWordsInUse()
  const ofPage = wordsIn(useFlowContext().locale, pageWords)
  const part = useParts()
  const ref = useRef<HTMLDivElement>(null)
  const titled = useMemo(() => withTitle(locale), [locale])
  const verification = useVerification({ client, pending: confirming, onVerified, onError })
  const { status } = verification
  const ready = verification.status === "ready" ? verification : undefined
  const isResending = ready?.formProps.submitting === ""
  const isSent = ready && hasCode(ready.flow) && !isResending && !ready.resendError

  useEffect(() => {
    onSent(isSent ? confirming.address : undefined)
  }, [isSent, confirming.address, onSent])
  useEffect(() => {
    // Who has saved something goes on with that.
    if (status === "pending" || !confirming.isAsked) return
    ref.current?.querySelector<HTMLElement>("input:not([type=hidden]), button")?.focus()
  }, [status, confirming])

  const failure = verification.status === "failed" ? verification.error : ready?.resendError
  return (
    <div ref={ref}>
      {status === "pending" && (
        <p {...part("status")} role="status">
          {words.verification.wait}
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
