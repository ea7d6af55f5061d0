import { useEffect, useRef, useSyncExternalStore } from 'react'
import { translate } from '#app/language.ts'
import { dropNotice, showNotice } from '#app/notices.ts'
import { drafts, type Refusal } from './drafts.ts'

export type Draft<V> = {
  /** What the field shows: what is typed, else what is saved. */
  readonly value: V
  readonly refusal: Refusal | null
  readonly change: (value: V) => void
  /** Sends what is typed, once; what is refused stays. */
  readonly commit: () => void
}

type Options<V> = {
  readonly key: string
  readonly saved: V
  readonly save: (value: V) => Promise<Refusal | null>
  /** What to say when it is refused after the field left the screen; that it stays with the activity, unless told otherwise. */
  readonly notSaved?: (why: string) => string
}

const staysWithActivity = (why: string) => translate('activity.notSaved', { why })

/** A field that keeps what is typed to itself until it is left, and sends it also when it leaves the screen. */
export function useDraft<V>({ key, saved, save, notSaved = staysWithActivity }: Options<V>): Draft<V> {
  const typed = useSyncExternalStore(drafts.subscribe, () => drafts.get<V>(key))
  const latest = useRef({ saved, save, notSaved })
  latest.current = { saved, save, notSaved }
  const isShown = useRef(true)

  const send = async () => {
    const draft = drafts.get<V>(key)
    if (!draft || draft.isSending) return
    if (draft.value === latest.current.saved) {
      drafts.set(key, null)
      dropNotice(key)
      return
    }
    const sending = { ...draft, isSending: true }
    drafts.set(key, sending)
    const refusal = await latest.current.save(draft.value)
    // Typing may have gone on meanwhile: then that is still to be sent.
    if (drafts.get(key) !== sending) return
    drafts.set(key, refusal ? { value: draft.value, refusal, isSending: false } : null)
    if (!refusal) dropNotice(key)
    else if (!isShown.current) showNotice({ key, tone: 'error', text: latest.current.notSaved(refusal.text) })
  }
  const commit = () => void send()

  const leave = useRef(commit)
  leave.current = commit
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      leave.current()
    }
  }, [])

  return {
    value: typed ? typed.value : saved,
    refusal: typed?.refusal ?? null,
    change: (value) => drafts.set(key, { value, refusal: null, isSending: false }),
    commit,
  }
}
