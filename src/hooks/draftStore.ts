import type { DraftValues, FlowDraft } from "../flow/draft.ts"
import { isAnswered } from "../flow/answers.ts"

interface StoredDraft {
  identityId: string
  /** Milliseconds since the epoch. */
  savedAt: number
  values: DraftValues
  /** The group that Kratos was to save after a new sign-in. */
  pending?: unknown
}

const LIFETIME_MS = 60 * 60 * 1000

/** A draft that its hook can save. */
export interface DraftStore extends FlowDraft {
  /**
   * Keeps what the attached forms hold, but for the group that is `saved`. What Kratos saves by
   * itself after a new sign-in (`pending`) is kept for the case that it does not: the flow may expire
   * meanwhile.
   */
  save: (
    identityId: string,
    groups: { saved?: string | undefined; pending?: string | undefined },
  ) => void
  /** Drops a group that has been saved since, in the storage too. */
  forget: (group: string) => void
}

/** Drafts in sessionStorage: for this tab, for an hour, for one identity. */
export function createDraftStore(baseUrl: string): DraftStore {
  const key = `ory-settings-draft:${baseUrl}`
  const collectors = new Set<() => DraftValues>()
  let draft: StoredDraft | undefined

  return {
    forget(group) {
      draft ??= removeFrom(key)
      if (!draft) return
      Reflect.deleteProperty(draft.values, group)
      write(key, draft)
    },
    attach(collect) {
      collectors.add(collect)
      return () => collectors.delete(collect)
    },
    save(identityId, { saved, pending }) {
      // What was read and not yet taken back by a form stays.
      const values: DraftValues = draft?.identityId === identityId ? { ...draft.values } : {}
      for (const collect of collectors) Object.assign(values, collect())
      if (saved !== undefined) Reflect.deleteProperty(values, saved)
      if (Object.keys(values).length === 0) return
      draft = undefined
      write(key, { identityId, savedAt: Date.now(), values, pending })
    },
    read(flow, group) {
      draft ??= removeFrom(key)
      if (!draft || draft.identityId !== flow.identity?.id) return
      if (Date.now() - draft.savedAt > LIFETIME_MS) return
      if (draft.pending === group && isAnswered(flow, group)) return
      return Object.hasOwn(draft.values, group) ? draft.values[group] : undefined
    },
    drop(group) {
      if (draft) Reflect.deleteProperty(draft.values, group)
    },
  }
}

function write(key: string, draft: StoredDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Storage that is full or refused costs the draft, never the page.
  }
}

function removeFrom(key: string): StoredDraft | undefined {
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const draft: unknown = text === null ? undefined : JSON.parse(text)
    return isDraft(draft) ? draft : undefined
  } catch {
    return undefined
  }
}

/** Anything on the page's origin may have written there. */
function isDraft(draft: unknown): draft is StoredDraft {
  const { identityId, savedAt, values } = (draft ?? {}) as Partial<Record<string, unknown>>
  const isObject = typeof values === "object" && values !== null
  return typeof identityId === "string" && typeof savedAt === "number" && isObject
}
