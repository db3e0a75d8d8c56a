import type { DraftValues, FlowDraft } from "../flow/draft.ts"
import { isAnswered } from "../flow/isAnswered.ts"

export interface StoredDraft {
  identityId: string
  /** Milliseconds since the epoch. */
  savedAt: number
  values: DraftValues
  /** The group that Kratos was to save after a new sign-in. */
  pending?: unknown
}

const LIFETIME_MS = 60 * 60 * 1000

/** A draft that its hook can save: see `saveDraft`. */
export interface DraftStore extends FlowDraft {
  /** Where in sessionStorage it is kept. */
  key: string
  /** What tells what the attached forms hold. */
  collectors: Set<() => DraftValues>
  /** What was taken out of the storage and is not back in its forms. */
  taken: StoredDraft | undefined
  /** Takes out of the storage what was kept there. */
  take: () => StoredDraft | undefined
}

/** Drafts in sessionStorage: for this tab, for an hour, for one identity. */
export function createDraftStore(baseUrl: string): DraftStore {
  const store: DraftStore = {
    key: `ory-settings-draft:${baseUrl}`,
    collectors: new Set(),
    taken: undefined,
    take: () => (store.taken ??= removeFrom(store.key)),
    attach(collect) {
      store.collectors.add(collect)
      return () => store.collectors.delete(collect)
    },
    read(flow, group) {
      const { identityId, savedAt, pending, values } = store.take() ?? {}
      if (!values || identityId !== flow.identity?.id) return
      if (Date.now() - (savedAt ?? 0) > LIFETIME_MS) return
      if (pending === group && isAnswered(flow, group)) return
      return Object.hasOwn(values, group) ? values[group] : undefined
    },
    drop(group) {
      if (store.taken) Reflect.deleteProperty(store.taken.values, group)
    },
  }
  return store
}

function removeFrom(key: string): StoredDraft | undefined {
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const draft: unknown = JSON.parse(text ?? "null")
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
