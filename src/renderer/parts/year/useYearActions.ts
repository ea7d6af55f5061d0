import { useMemo } from 'react'
import { translate } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { trajectOf } from '#shared/records.ts'
import { monthIndexOf } from '#shared/rules/calendar/schedule.ts'
import { shorten } from '#shared/text.ts'

/** What can be done to an activity in any view of the year. */
export type YearActions = {
  /** Puts an activity in a month, or takes its moment away; nothing when it is there already. */
  readonly move: (activityId: string, month: string | null) => Promise<void>
  /** Takes an activity off the plan, and offers to take that back. */
  readonly remove: (activityId: string) => Promise<void>
}

/** What can be done to the activities of the year. */
export function useYearActions(): YearActions {
  const store = useStore()
  const run = useRun()
  const offerUndo = useOfferUndo()
  return useMemo(
    () => ({
      move: async (id, month) => {
        const schoolYear = trajectOf(store.document)?.schoolYear ?? 0
        const moment = store.record('activity', id)?.moment ?? null
        // An exact date in November stays exact when it is dropped on November.
        if (monthIndexOf(moment, schoolYear) === monthIndexOf(month, schoolYear)) return
        await run('activity.edit', { id, moment: month })
      },
      remove: async (id) => {
        const title = store.record('activity', id)?.title ?? ''
        const answer = await run('activity.remove', { ids: [id] })
        if (answer.ok && answer.value)
          offerUndo(translate('year.removed', { title: shorten(title) }), answer.value.revision)
      },
    }),
    [store, run, offerUndo],
  )
}
