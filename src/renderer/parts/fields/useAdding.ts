import type { Refusal } from '#app/drafts.ts'
import { translate } from '#app/language.ts'
import { dropNotice, showNotice } from '#app/notices.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import { useLeaveScreen } from './useLeaveScreen.ts'

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

/** A field that adds to a list, as fast as people type: what is refused comes back into it. */
export function useAdding({ key, send, between }: Options): Adding {
  const drafts = useDrafts()
  const typed = useTyped<string>(key)

  const sendTyped = async (text: string) => {
    const refusal = await send(text)
    if (!refusal) {
      dropNotice(key)
      return
    }
    const after = drafts.get<string>(key)?.value
    drafts.set(key, { value: after ? text + between + after : text, refusal, isSending: false })
    if (!isShown.current) {
      showNotice({ key, tone: 'error', text: translate('activity.notSaved', { why: refusal.text }) })
    }
  }
  const add = () => {
    const text = drafts.get<string>(key)?.value ?? ''
    // First on its way, then emptied: what is not in its field any more is with main.
    if (text.trim() !== '') drafts.during(key, () => sendTyped(text))
    drafts.set(key, null)
  }
  const leave = () => {
    if (!drafts.get<string>(key)?.refusal) add()
  }

  const isShown = useLeaveScreen(leave)

  return {
    value: typed?.value ?? '',
    refusal: typed?.refusal ?? null,
    change: (value) => drafts.type(key, value),
    add,
    leave,
  }
}
