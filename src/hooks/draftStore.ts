import type { DraftValues, FlowDraft } from "../flow/draft.ts"

interface StoredDraft {
  identityId: string
  /** Milliseconds since the epoch. */
  savedAt: number
  values: DraftValues
}

const LIFETIME_MS = 60 * 60 * 1000

/** A draft that its hook can save. */
export interface DraftStore extends FlowDraft {
  /** Keeps what the attached forms hold, but for a group that Kratos itself brings back. */
  save: (identityId: string, except?: string) => void
}

/** Drafts in sessionStorage: for this tab, for an hour, for one identity. */
export function createDraftStore(baseUrl: string): DraftStore {
  const key = `ory-settings-draft:${baseUrl}`
  const collectors = new Set<() => DraftValues>()
  let draft: StoredDraft | undefined

  return {
    attach(collect) {
      collectors.add(collect)
      return () => collectors.delete(collect)
    },
    save(identityId, except) {
      const values: DraftValues = {}
      for (const collect of collectors) Object.assign(values, collect())
      if (except !== undefined) Reflect.deleteProperty(values, except)
      if (Object.keys(values).length > 0) write(key, { identityId, savedAt: Date.now(), values })
    },
    read(identityId, group) {
      draft ??= removeFrom(key)
      if (draft?.identityId !== identityId || Date.now() - draft.savedAt > LIFETIME_MS) return
      return draft.values[group]
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
