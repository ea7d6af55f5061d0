import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { notices } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import type { PanelField } from '#parts/activity/fields.ts'
import type { Activity } from '#shared/records.ts'
import { contentOf } from '#shared/rules/plan/content.ts'
import type { Decide } from './useDecide.ts'

/** An activity that is changed where it stands. */
type Changed = {
  readonly activity: Activity
  /** What it was when the group began to change it. */
  readonly before: string | null
  readonly beginsAt: PanelField | null
}

/** How the activity on the wall is changed there and then. */
export type ChangeInPlace = {
  readonly isOpen: boolean
  /** The field to begin in; null when the group still has to say which. */
  readonly beginsAt: PanelField | null
  /** Opens its fields, at one of them when that is known. */
  readonly begin: (field?: PanelField) => void
  /** Its fields close without a word about the decision: what is other than before is changed. */
  readonly leave: () => void
  readonly onClose: () => void
  readonly onDone: () => void
  readonly onNot: () => void
}

/** Changes the activity that is on the wall, in its own place. Whoever goes to another activity is done with this one. */
export function useChanging(
  current: Activity | undefined,
  { decide, clear, focus }: Decide & { readonly focus: () => void },
): ChangeInPlace {
  const store = useStore()
  const drafts = useDrafts()
  const [changed, setChanged] = useState<Changed | null>(null)
  const isOpen = changed !== null && changed.activity.id === current?.id

  const decideWhenOther = async ({ activity, before }: Changed) => {
    // The field that was left last may still be on its way to the disk.
    await drafts.settled(`${activity.id} `)
    const after = contentOf(store.document, activity.id)
    if (after !== null && after !== before) await decide(activity, 'changed')
  }
  const leave = () => {
    if (!changed) return
    setChanged(null)
    void decideWhenOther(changed)
  }
  const end = (then: (activity: Activity) => void) => {
    if (!changed) return
    setChanged(null)
    then(changed.activity)
  }
  const isElsewhere = changed !== null && !isOpen
  const goOn = useEffectEvent(leave)
  useEffect(() => {
    if (isElsewhere) goOn()
  }, [isElsewhere])
  // The sheet is there again when the fields are gone.
  const takeFocus = useEffectEvent(focus)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) takeFocus()
    wasOpen.current = isOpen
  }, [isOpen])

  return {
    isOpen,
    beginsAt: isOpen ? changed.beginsAt : null,
    begin: (field) => {
      if (!current) return
      // A message about the wall would lie over what is opened.
      notices.clear()
      setChanged({
        activity: current,
        before: contentOf(store.document, current.id),
        beginsAt: field ?? null,
      })
    },
    leave,
    onClose: leave,
    onDone: () =>
      end((activity) => {
        if (store.record('activity', activity.id)) void decide(activity, 'changed')
      }),
    onNot: () => end((activity) => void clear(activity)),
  }
}
