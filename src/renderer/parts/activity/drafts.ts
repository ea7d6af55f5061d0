/** Something typed that is not on disk (yet). */
export type Typed<V> = {
  readonly value: V
  /** Why it was refused: at which part of the form, and in words. */
  readonly refusal: Refusal | null
  readonly isSending: boolean
}

export type Refusal = { readonly field: string; readonly text: string }

const typed = new Map<string, Typed<unknown>>()
const listeners = new Set<() => void>()

/**
 * What is typed in the fields of this window and not sent. It lives outside the fields, so that a text that was refused
 * is there again when its field is shown again. A key names one field, so all values under it have one type.
 */
export const drafts = {
  get<V>(key: string): Typed<V> | null {
    return (typed.get(key) as Typed<V> | undefined) ?? null
  },

  set<V>(key: string, draft: Typed<V> | null): void {
    if (draft) typed.set(key, draft)
    else typed.delete(key)
    for (const listener of listeners) listener()
  },

  /** Resolves when nothing that was typed under keys with this beginning is on its way any more. */
  settled(beginning: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if ([...typed].some(([key, draft]) => key.startsWith(beginning) && draft.isSending)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
    })
  },

  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
} as const
