import type { SettingsFlow } from "@ory/client"
import type { QueryClient, QueryKey } from "@tanstack/react-query"
import type { FlowError } from "../client/errors.ts"
import type { Leave } from "../client/nextStep.ts"
import type { FlowBody } from "../flow/body.ts"
import type { DraftStore } from "./draftStore.ts"
import type { Reauthentication } from "./reauthenticationPrompt.ts"
import type { SubmitLock } from "./submitLock.ts"
import type { UseSettingsFlowOptions } from "./types.ts"

/** What has come of a visit so far, beside the flow. */
export interface VisitState extends SubmitState {
  /** Where the page is to be left for, by an answer to a submission. */
  asked?: Leave | undefined
  /** Why leaving is pointless. */
  blocked?: FlowError | undefined
  /** What a change waits for. */
  reauthentication?: Reauthentication | undefined
  /** The error that the person would not sign in for. */
  declined?: FlowError | undefined
}

export interface SubmitState {
  /** The group in flight. */
  submitting?: string | undefined
  submittedGroup?: string | undefined
  /** An error that left the form usable. */
  notice?: FlowError | undefined
  /** An error after which the form is of no use. */
  failure?: FlowError | undefined
}

/** All that one render of the hook goes by. */
export interface Shown {
  options: UseSettingsFlowOptions
  baseUrl: string
  /** Kratos's login for browsers; undefined where neither client nor option names it. */
  loginUrl: string | undefined
  queries: QueryClient
  queryKey: QueryKey
  flow: SettingsFlow | undefined
  /** When the flow was read, in milliseconds since the epoch. */
  readAt: number
  loadError: FlowError | null
  isFetching: boolean
  refetch: () => unknown
  lock: SubmitLock
  draft: DraftStore
  state: VisitState
  update: (change: VisitState) => void
}

/** Something that was done on the page, or with it. */
export interface Touch {
  event: Event
  /** What was touched, which the event tells only while it happens. */
  touched: EventTarget | undefined
  /** In milliseconds since the epoch. */
  at: number
  /** The page could not be seen. */
  isHidden: boolean
}

/** What is known of a visit without the code for it. */
export interface VisitStart {
  /** What is on the page now. */
  shown: Shown
  isMounted: boolean
  /** Open while it is mounted: also a page that nobody touches hears what other tabs save. */
  channel?: BroadcastChannel | undefined
  /** Touches that wait for the code. */
  touches: Touch[]
  /** The error of loading the flow that the app has been told. */
  reported?: FlowError | undefined
  /** The flow that was shown first. */
  first?: SettingsFlow | undefined
}

/** What a visit in use can do. What is done about a render goes by that render. */
export interface Visit {
  /** To be called with each render that is on the page: does what follows from it. */
  follow: () => void
  hear: (touch: Touch) => void
  submit: (shown: Shown, body: FlowBody, group?: string) => Promise<void>
  restart: (shown: Shown) => Promise<void>
  signIn: (shown: Shown) => void
  /** @returns what is to be done unless the page is mounted again at once. */
  end: () => () => void
}
