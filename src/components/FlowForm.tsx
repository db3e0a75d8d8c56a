"use client"

import { Fragment, useEffect, useMemo, useRef } from "react"
import type { ComponentPropsWithoutRef, ReactNode } from "react"
import { diagnoseStylesheet } from "../diagnose/stylesheet.ts"
import type { FlowDraft } from "../flow/draft.ts"
import { textOf } from "../flow/fields.ts"
import { groupNodes } from "../flow/groups.ts"
import type { GroupOptions } from "../flow/groups.ts"
import { pendingVerification } from "../flow/continueWith.ts"
import type { PendingVerification } from "../flow/continueWith.ts"
import { unconfirmedAddresses } from "../flow/identity.ts"
import { isFlow } from "../flow/isFlow.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import type { Locale } from "../i18n/locale.ts"
import { ThemeProvider, useRootPart } from "../theme/ThemeProvider.tsx"
import type { Theme } from "../theme/theme.ts"
import { safeUrl } from "../flow/urls.ts"
import { FlowContextProvider } from "./FlowContext.ts"
import { HeadingLevelProvider } from "./HeadingLevel.tsx"
import type { HeadingLevel } from "./HeadingLevel.tsx"
import type { Sending } from "./GroupForm.tsx"
import { GroupSection } from "./GroupSection.tsx"
import { InvalidFlow } from "./InvalidFlow.tsx"
import { ScriptField } from "./nodes/ScriptField.tsx"
import type { NoticeError } from "./Notice.tsx"
import { useFormInUse } from "./useFormInUse.ts"
import type { SubmitHandler } from "./useFormInUse.ts"
import { useHydrated } from "./useHydrated.ts"
import { useOutcomes } from "./useOutcomes.tsx"
import { useSectionLink } from "./useSectionLink.ts"
import { useSteady } from "./useSteady.ts"
import { useTypedBefore } from "./useTypedBefore.ts"
import { languageOf, wordsOf } from "./wordsOf.ts"

/** The props of `<FlowForm>`: what it takes besides those of a `<div>`. */
export interface FlowFormProps
  extends Omit<ComponentPropsWithoutRef<"div">, "onSubmit">, GroupOptions {
  /** Any flow of Kratos: settings, login, verification, … The form follows it as it changes. */
  flow: AnyFlow
  /**
   * Takes a submission: its JSON body, only the pressed button in it. While the promise it returns
   * is pending, others are ignored. Absent: the forms post themselves, as plain HTML.
   */
  onSubmit?: SubmitHandler | undefined
  /** The group whose submission is under way. */
  submitting?: string | undefined
  /** The group submitted last: where the flow's messages stand. */
  submittedGroup?: string | undefined
  /**
   * An error that left the form usable. Once the person discards what it was about, it goes, or says
   * what is still so: that nobody knows what was saved, or what has to be done first.
   */
  notice?: NoticeError | undefined
  /** Goes on with a new flow, where a notice offers it. */
  onRestart?: (() => void) | undefined
  /** Leaves to sign in, where a notice offers it. */
  onSignIn?: (() => void) | undefined
  /** The look: over that of a `<ThemeProvider>` above, key by key. */
  theme?: Theme | undefined
  /** The language: a catalogue of `react-ory-settings/locales/…`. @default English */
  locale?: Locale | undefined
  /** Of the sections' headings, as the page around asks for it. @default 2 */
  headingLevel?: HeadingLevel | undefined
  /** Whether the page asks before something is taken away. @default true */
  confirmRemoval?: boolean | undefined
  /** Sections of the host's own, below the others: `<Section>` has their look. */
  children?: ReactNode
  /** Puts something before, after or around a section: `(section, name) => <>{section}<Mine /></>`. */
  renderGroup?: ((section: ReactNode, name: string) => ReactNode) | undefined
  /** Labels by node name, such as `{"traits.email": "E-mail"}`, in place of Kratos's. */
  labels?: Readonly<Record<string, string>> | undefined
  /**
   * How keys and passkeys run: `native` in the browser, with no foreign script; `load` through
   * Kratos's own webauthn.js. @default "native"
   */
  scripts?: "native" | "load" | undefined
  /** The nonce of the page's Content-Security-Policy, for Kratos's script. */
  scriptNonce?: string | undefined
  /** Where what was typed is kept when the page is left, as `useSettingsFlow` gives it. */
  draft?: FlowDraft | undefined
  /**
   * Told the groups in which something is typed and not saved, each time that they change. What is
   * typed goes with the form: then there are none.
   */
  onDirtyChange?: ((groups: readonly string[]) => void) | undefined
  /**
   * What stands below the form of the profile in place of the link to confirm an address, which is
   * given where the last answer asks for it.
   */
  renderVerification?: ((pending: PendingVerification | undefined) => ReactNode) | undefined
  /** Confirms an address that is not confirmed yet: with it, the profile has a button to do so. */
  onConfirm?: ((address: string) => void) | undefined
}

/**
 * Renders the `ui` of a flow: a section per group, its forms, and messages where they belong.
 * It makes no request of its own. Renders a `<div data-ory="flow">`.
 */
export function FlowForm({ theme, ...props }: FlowFormProps) {
  const { flow, headingLevel } = props
  return (
    <ThemeProvider theme={theme}>
      <HeadingLevelProvider level={headingLevel}>
        {isFlow(flow) ? (
          // What was typed belongs to one identity, and goes with it.
          <IdentityForm key={textOf(flow.identity?.id)} {...props} />
        ) : (
          <InvalidFlow />
        )}
      </HeadingLevelProvider>
    </ThemeProvider>
  )
}

function IdentityForm(props: Omit<FlowFormProps, "theme">) {
  const {
    flow,
    onSubmit,
    groups: chosen,
    filter,
    submitting,
    submittedGroup,
    notice,
    onRestart,
    onSignIn,
    labels: givenLabels,
    locale,
    providers: givenProviders,
    headingLevel,
    confirmRemoval = true,
    renderGroup,
    scripts = "native",
    scriptNonce,
    draft,
    onDirtyChange,
    renderVerification,
    onConfirm,
    children,
    className,
    style,
    ...rest
  } = props
  const root = useRef<HTMLDivElement>(null)
  const isHydrated = useHydrated()
  const labels = useSteady(givenLabels)
  const providers = useSteady(givenProviders)
  const rootPart = useRootPart("flow", { className, style })
  // An address that is no http(s) runs code once the form is posted.
  const action = safeUrl(flow.ui.action) ?? ""
  const unconfirmed = useSteady(unconfirmedAddresses(flow))
  const options = { groups: chosen, filter, providers }
  const { groups, scripts: scriptNodes, errorNodes } = groupNodes(flow, options)
  const shown = groups.map(({ name }) => name)
  const typed = useTypedBefore(draft, flow, shown, isHydrated)
  useSectionLink(root, flow)
  const { sent, form, failedIn, need } = useFormInUse(root, props, typed, isHydrated)
  const context = useMemo(() => {
    const setup = {
      confirmRemoval,
      providers,
      scripts,
      scriptNonce,
      action,
      unconfirmed,
      onConfirm,
      isHydrated,
    }
    return { ...setup, need, ...wordsOf(locale, labels, isHydrated) }
  }, [
    confirmRemoval,
    providers,
    scripts,
    scriptNonce,
    action,
    unconfirmed,
    onConfirm,
    need,
    locale,
    labels,
    isHydrated,
  ])
  useEffect(() => {
    if (process.env.NODE_ENV === "development" && root.current) {
      return diagnoseStylesheet(root.current)
    }
  }, [])

  const busyGroup = submitting ?? (sent?.isBusy ? sent.group : undefined)
  const onRetry = sent && (() => form.current?.retry())
  const about = { shown, errorNodes, busyGroup, sentGroup: sent?.group, failedIn, onRetry }
  const { outcomeFor, discard, forgetDiscarded } = useOutcomes(props, about)
  const send = (sending: Sending) => {
    forgetDiscarded()
    form.current?.send(sending)
  }

  return (
    <FlowContextProvider value={context}>
      <div {...languageOf(locale)} {...rest} {...rootPart} ref={root}>
        {outcomeFor(undefined)}
        {groups.map((group) => {
          const { name } = group
          const section = (
            <GroupSection
              group={group}
              flow={flow}
              send={onSubmit && send}
              onDiscard={() => discard(name)}
              sentKey={sent?.group === name ? sent.key : undefined}
              isBusy={busyGroup === name}
              isWaiting={busyGroup !== undefined}
              typed={typed?.[name]}
              outcome={outcomeFor(name)}
              verification={name === "profile" && renderVerification?.(pendingVerification(flow))}
            />
          )
          return (
            <Fragment key={name}>{renderGroup ? renderGroup(section, name) : section}</Fragment>
          )
        })}
        {scriptNodes.map((node) => (
          <ScriptField key={textOf(node.attributes.src)} node={node} />
        ))}
        {children}
      </div>
    </FlowContextProvider>
  )
}
