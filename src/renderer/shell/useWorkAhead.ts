import { useEffect } from 'react'
import { useStore } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { changedSince } from '#shared/rules/ledger/changedSince.ts'
import { overviewIn } from '#shared/rules/plan/overview.ts'
import { radarOf } from '#shared/rules/plan/radar.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { withWordBreaks } from '#ui/wordBreaks.ts'

/** What every view of a plan asks of the document. Each is remembered for as long as the document is the same. */
const asked: readonly ((document: TrajectDocument) => unknown)[] = [
  calendarOfTraject,
  yearOf,
  changedSince,
  radarOf,
  overviewIn,
  ({ activity }) => {
    for (const { title, goal } of activity.values()) {
      withWordBreaks(title)
      withWordBreaks(goal)
    }
  },
]

/** Works out what the other screens will ask, one thing at a time, whenever this window has nothing else to do. */
export function useWorkAhead(): void {
  const store = useStore()
  useEffect(() => {
    let waiting = 0
    const next = (at: number) => {
      const work = asked[at]
      if (!work) return
      waiting = requestIdleCallback(() => {
        work(store.document)
        next(at + 1)
      })
    }
    const begin = () => {
      cancelIdleCallback(waiting)
      next(0)
    }
    begin()
    const stop = store.subscribe(begin)
    return () => {
      stop()
      cancelIdleCallback(waiting)
    }
  }, [store])
}
