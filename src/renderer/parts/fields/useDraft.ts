import { useRef } from 'react'
import type { Refusal } from '#app/drafts.ts'
import { translate } from '#app/language.ts'
import { dropNotice, showNotice } from '#app/notices.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import { useLatest } from '#ui/useLatest.ts'
import { useLeaveScreen } from './useLeaveScreen.ts'

/** A field that keeps what is typed until it is sent. */
export type Draft<V> = {
  /** What the field shows: what is typed, else what is saved. */
  readonly value: V
  readonly refusal: Refusal | null
  readonly change: (value: V) => void
  /** Sends what is typed, once; what is refused stays. */
  readonly commit: () => void
  /** The same; whether all that was typed is saved then. */
  readonly send: () => Promise<boolean>
  /** Lets go of what is typed. */
  readonly drop: () => void
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
  const drafts = useDrafts()
  const typed = useTyped<V>(key)
  // A field is also sent later than it was drawn: after a pause, or when an answer comes.
  const latest = useLatest({ saved, save, notSaved })
  const going = useRef<Promise<boolean>>(undefined)

  const drop = () => {
    drafts.set(key, null)
    dropNotice(key)
  }
  const sendNow = async (): Promise<boolean> => {
    const draft = drafts.get<V>(key)
    if (!draft) return true
    if (draft.value === latest.current.saved) {
      drop()
      return true
    }
    const sending = { ...draft, isSending: true }
    drafts.set(key, sending)
    const refusal = await latest.current.save(draft.value)
    // Typing may have gone on meanwhile: then that is still to be sent.
    if (drafts.get(key) !== sending) return false
    drafts.set(key, refusal ? { value: draft.value, refusal, isSending: false } : null)
    if (!refusal) dropNotice(key)
    else if (!isShown.current) showNotice({ key, tone: 'error', text: latest.current.notSaved(refusal.text) })
    return refusal === null
  }
  const send = () => {
    if (!going.current || !drafts.get(key)?.isSending) going.current = sendNow()
    return going.current
  }
  const commit = () => void send()

  const isShown = useLeaveScreen(commit)

  return {
    value: typed ? typed.value : saved,
    refusal: typed?.refusal ?? null,
    change: (value) => drafts.type(key, value),
    commit,
    send,
    drop,
  }
}
