import { useEffect, useRef, useSyncExternalStore } from 'react'
import { translate } from '#app/language.ts'
import { dropNotice, showNotice } from '#app/notices.ts'
import { drafts, type Refusal } from './drafts.ts'

type Adding = {
  readonly value: string
  readonly refusal: Refusal | null
  readonly change: (value: string) => void
  /** Adds what is typed, and empties the field for the next at once. */
  readonly add: () => void
  /** The same when the field is left, but what was refused waits there. */
  readonly leave: () => void
}

type Options = {
  readonly key: string
  readonly send: (text: string) => Promise<Refusal | null>
  /** What stands between a text that was refused and what was typed after it. */
  readonly between: string
}

let sent = 0

/** A field that adds to a list, as fast as people type: what is refused comes back into it. */
export function useAdding({ key, send, between }: Options): Adding {
  const typed = useSyncExternalStore(drafts.subscribe, () => drafts.get<string>(key))
  const latest = useRef(send)
  latest.current = send
  const isShown = useRef(true)

  const add = async () => {
    const text = drafts.get<string>(key)?.value ?? ''
    drafts.set(key, null)
    if (text.trim() === '') return
    // Who waits until all that was typed has been sent must know of this one too.
    const onItsWay = `${key} ${++sent}`
    drafts.set(onItsWay, { value: text, refusal: null, isSending: true })
    const refusal = await latest.current(text)
    if (refusal) {
      const after = drafts.get<string>(key)?.value
      drafts.set(key, { value: after ? text + between + after : text, refusal, isSending: false })
      if (!isShown.current)
        showNotice({ key, tone: 'error', text: translate('activity.notSaved', { why: refusal.text }) })
    } else dropNotice(key)
    drafts.set(onItsWay, null)
  }
  const leave = () => {
    if (!drafts.get<string>(key)?.refusal) void add()
  }

  const leaving = useRef(leave)
  leaving.current = leave
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      leaving.current()
    }
  }, [])

  return {
    value: typed?.value ?? '',
    refusal: typed?.refusal ?? null,
    change: (value) => drafts.set(key, { value, refusal: null, isSending: false }),
    add: () => void add(),
    leave,
  }
}
