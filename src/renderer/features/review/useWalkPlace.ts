import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useStore } from '#app/useDocument.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import { isUndecided } from '#shared/rules/plan/plan.ts'
import { type WalkOrder, walkInOrder } from '#shared/rules/plan/standing.ts'
import { touchedActivity } from './touchedActivity.ts'

/** Where the walk through the plan is, and how it goes somewhere else. */
export type WalkPlace = {
  readonly activities: readonly Activity[]
  /** Which of them is on the wall; -1 when there are none. */
  readonly index: number
  readonly goTo: (index: number) => void
  readonly show: (activityId: string) => void
}

/** Begins at the first activity to decide about, and follows what is undone or redone. `onMoved` is told of every move. */
export function useWalkPlace(document: TrajectDocument, order: WalkOrder, onMoved: () => void): WalkPlace {
  const store = useStore()
  const activities = useMemo(() => walkInOrder(document, order), [document, order])
  const [place, setPlace] = useState(() => firstPlace(document, order))
  // An activity that was taken away leaves its place to the one that came after it.
  const found = activities.findIndex(({ id }) => id === place.id)
  const index = found === -1 ? Math.min(place.index, activities.length - 1) : found

  /** Also to one that came just now, which is not drawn yet. */
  const show = (id: string) => {
    const at = walkInOrder(store.document, order).findIndex((activity) => activity.id === id)
    if (at === -1) return
    setPlace({ id, index: at })
    onMoved()
  }
  const goTo = (at: number) => {
    const activity = activities[at]
    if (activity) show(activity.id)
  }
  const follow = useEffectEvent(show)
  useEffect(
    () =>
      store.subscribeSteps((patch) => {
        const id = touchedActivity(patch, store.document)
        if (id !== null) follow(id)
      }),
    [store],
  )
  return { activities, index, goTo, show }
}

function firstPlace(document: TrajectDocument, order: WalkOrder): { readonly id: string; readonly index: number } {
  const all = walkInOrder(document, order)
  const index = Math.max(
    0,
    all.findIndex(({ id }) => isUndecided(document, id)),
  )
  return { id: all[index]?.id ?? '', index }
}
