import type { SettingsFlow } from "@ory/client"
import type { QueryKey } from "@tanstack/react-query"
import type { FlowError } from "../client/errors.ts"
import type { LeaveReason } from "../client/nextStep.ts"
import type { FlowBody } from "../flow/body.ts"
import type { PendingVerification } from "../flow/continueWith.ts"
import type { FlowDraft } from "../flow/draft.ts"
import type { Reauthentication } from "./reauthenticationPrompt.ts"
import type { SettingsFlowOptions } from "./settingsFlowOptions.ts"

/** What `useSettingsFlow` takes. */
export interface UseSettingsFlowOptions extends Omit<SettingsFlowOptions, "cookie" | "dehydrate"> {
  /**
   * Taken so that the options of `settingsFlowOptions` fit, and not used: the hook asks in the
   * browser alone, which sends its cookies by itself.
   */
  cookie?: string | undefined
  /** Goes to another page. @default window.location.assign */
  navigate?: ((to: string, reason: LeaveReason) => void) | undefined
  /**
   * Kratos's login for browsers. @default `<client's address>/self-service/login/browser`: its
   * `baseUrl`, or what its configuration has
   */
  loginUrl?: string | undefined
  /**
   * The origins that the browser may be sent to besides the page's own and that of `client`, such as
   * `["https://accounts.example.com"]`. @default any, by http(s)
   */
  redirectOrigins?: readonly string[] | undefined
  /**
   * Where a person signs in once more, or shows their second factor, before a change: on Kratos's
   * page, or in this one by what `reauthentication` of the result is for. That needs the client's
   * methods for login, and a browser flow. @default "redirect"
   */
  reauthenticate?: "redirect" | "dialog" | undefined
  /**
   * Where a person confirms an address that they changed: on the app's page that Kratos names, or
   * where the function leads that is told the address. Else the page has what is needed: a link, or
   * what `useVerification` is for. @default "inline"
   */
  verification?: "inline" | "redirect" | ((pending: PendingVerification) => void) | undefined
  /** After each save (HTTP 200 and message 1050001), with the group that was saved. */
  onSuccess?: ((flow: SettingsFlow, saved: { group: string | undefined }) => void) | undefined
  /**
   * The query in which the app keeps who is signed in: made anew after each save, once an address is
   * confirmed, and where somebody else is found to be signed in.
   */
  sessionQueryKey?: QueryKey | undefined
  /** After each error, whatever follows from it. */
  onError?: ((error: FlowError) => void) | undefined
}

/** What `<FlowForm>` takes from the hook. */
export interface SettingsFormProps {
  flow: SettingsFlow
  /** Posts the body; the promise is kept once Kratos has answered. */
  onSubmit: (body: FlowBody, meta: { group: string }) => Promise<void>
  submitting: string | undefined
  notice: FlowError | undefined
  submittedGroup: string | undefined
  /** Starts over with a new flow. */
  onRestart: () => void
  /** Leaves to sign in. */
  onSignIn: () => void
  draft: FlowDraft
}

/** What the page is to show, told apart by `status`. */
export type UseSettingsFlowResult =
  | { status: "pending"; reauthentication: Reauthentication | undefined }
  /** On the way to another page. The form stays with what is in it, should the person come back. */
  | { status: "leaving"; to: string; reason: LeaveReason; formProps?: SettingsFormProps }
  | {
      status: "failed"
      error: FlowError
      /** Asks Kratos once more. */
      retry: () => void
    }
  | {
      status: "ready"
      flow: SettingsFlow
      /** Posts a body, one at a time: while one is under way, others are ignored. */
      submit: (body: FlowBody) => Promise<void>
      /** The group being submitted. */
      submitting: string | undefined
      /** An error that left the form usable. */
      notice: FlowError | undefined
      /** What a change waits for, with `reauthenticate: "dialog"`: see `useReauthentication`. */
      reauthentication: Reauthentication | undefined
      /** Starts over with a new flow, as to hide revealed backup codes again. */
      restart: () => Promise<void>
      formProps: SettingsFormProps
    }
