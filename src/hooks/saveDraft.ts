import type { DraftValues } from "../flow/draft.ts"
import type { DraftStore, StoredDraft } from "./draftStore.ts"

/**
 * Keeps what the attached forms hold, but for the group that is `saved`. What Kratos saves by itself
 * after a new sign-in (`pending`) is kept for the case that it does not: the flow may expire
 * meanwhile.
 */
export function saveDraft(
  store: DraftStore,
  identityId: string,
  { saved, pending }: { saved?: string | undefined; pending?: string | undefined } = {},
): void {
  const { taken } = store
  // What was read and not yet taken back by a form stays.
  const values: DraftValues = taken?.identityId === identityId ? { ...taken.values } : {}
  for (const collect of store.collectors) Object.assign(values, collect())
  if (saved !== undefined) Reflect.deleteProperty(values, saved)
  if (Object.keys(values).length === 0) return
  store.taken = undefined
  write(store.key, { identityId, savedAt: Date.now(), values, pending })
}

/** Drops a group that has been saved since, in the storage too. */
export function forgetDraft(store: DraftStore, group: string): void {
  const draft = store.take()
  if (!draft) return
  Reflect.deleteProperty(draft.values, group)
  write(store.key, draft)
}

function write(key: string, draft: StoredDraft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Storage that is full or refused costs the draft, never the page.
  }
}
