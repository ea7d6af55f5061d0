import { useMemo } from 'react'
import { useRun, useStore } from '#app/useDocument.ts'
import { focusPlace, itemOf, readItem } from '#parts/year/places.ts'
import { useYearActions } from '#parts/year/useYearActions.ts'
import { originCardsOf } from '#shared/rules/plan/plan.ts'
import { isTyping } from '#ui/focus.ts'
import type { Selection } from '#ui/selection.ts'
import { besideItems, placeOfCards, waitingItems } from './waiting.ts'

/** What can be done in the step that puts cards on the plan. Each leaves the focus somewhere sensible. */
export type PlanActions = {
  /** What a gesture on a waiting item is about: the whole selection when it is in it. */
  readonly about: (item: string) => readonly string[]
  /** Puts a card with all that are selected with it, or a cluster, on a month; null is the plan without a moment. */
  readonly place: (item: string, month: string | null) => void
  /** Puts an activity in another month. */
  readonly move: (activityId: string, month: string | null) => void
  /** Takes an activity off the plan; its cards wait again. The focus goes to `next` when that is given. */
  readonly takeOff: (activityId: string, next: string | null) => void
}

/** The actions of the step; the same object as long as it is shown. */
export function usePlanActions(selection: Selection): PlanActions {
  const store = useStore()
  const run = useRun()
  const year = useYearActions()
  return useMemo(() => {
    const about = (item: string): readonly string[] =>
      selection.selected.has(item)
        ? waitingItems(store.document).filter((each) => selection.selected.has(each))
        : [item]

    const place = async (item: string, moment: string | null) => {
      const cluster = readItem(item)
      const going = about(item)
      const beside = besideItems(store.document, going)
      const cardIds = going.flatMap((each) => readItem(each)?.id ?? [])
      const answer =
        cluster?.kind === 'cluster'
          ? await run('activity.fromCluster', { clusterId: cluster.id, moment })
          : await run('activity.fromCards', { cardIds, moment })
      if (!answer.ok) return
      selection.select([])
      const added = answer.value?.patch.find((change) => change.table === 'activity')
      focusFirst([beside ?? (added ? itemOf.activity(added.id) : null)])
    }

    const takeOff = async (activityId: string, next: string | null) => {
      const cardIds = originCardsOf(store.document, activityId).map((card) => card.id)
      await year.remove(activityId)
      focusFirst([next, placeOfCards(store.document, cardIds), waitingItems(store.document)[0] ?? null])
    }

    return {
      about,
      place: (item, month) => void place(item, month),
      move: (activityId, month) =>
        void year.move(activityId, month).then(() => focusFirst([itemOf.activity(activityId)])),
      takeOff: (activityId, next) => void takeOff(activityId, next),
    }
  }, [selection, store, run, year])
}

/** After something was done the focus goes to the first of these that is there, unless somebody types already. */
function focusFirst(places: readonly (string | null)[]): void {
  if (!isTyping()) places.some(focusPlace)
}
