import { itemOf } from '#parts/year/places.ts'
import { writeMoment } from '#shared/moment.ts'
import type { SchoolEvent } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { type Axis, dayIndex, extentBetween, monthsOn } from '#shared/rules/timeline/timeline.ts'
import { stopOfDay } from './Backdrop.tsx'
import { stopOfEvent } from './EventStrip.tsx'
import type { PackedLane } from './layout.ts'
import type { Stop } from './walk.ts'

/** The name of the stop at an activity without a moment. */
export const looseStop = (id: string): string => `loose ${id}`

type Ground = {
  readonly axis: Axis
  readonly calendar: Calendar
  /** What else the school does, as far as it is shown. */
  readonly events: readonly SchoolEvent[]
  readonly lanes: readonly PackedLane[]
  readonly unplanned: readonly string[]
  readonly pxPerDay: number
}

/**
 * Every place to stop at: the months and public holidays of the head, what else the school does on a line below them, the
 * chips per lane, what has no moment.
 */
export function stopsOf({ axis, calendar, events, lanes, unplanned, pxPerDay }: Ground): readonly Stop[] {
  const months = monthsOn(axis).map(({ year, month, from }) => ({
    key: itemOf.month(writeMoment({ kind: 'month', year, month })),
    x: from * pxPerDay,
  }))
  const days = new Set(calendar.publicHolidays.map(({ date }) => date))
  const head = [...months, ...[...days].map((date) => ({ key: stopOfDay(date), x: dayIndex(axis, date) * pxPerDay }))]
  const inYear = events.flatMap(({ id, first, last }) => {
    const extent = extentBetween(axis, first, last)
    return extent ? [{ key: stopOfEvent(id), x: extent.from * pxPerDay }] : []
  })
  let line = inYear.length > 0 ? 2 : 1
  const chips = lanes.flatMap((lane, index) => {
    const first = line
    line += lane.chips.reduce((most, { row }) => Math.max(most, row + 1), 0)
    return lane.chips.map(
      ({ key, row, extent }): Stop => ({ key, lane: index, line: first + row, x: extent.from * pxPerDay }),
    )
  })
  return [
    ...head.map((stop): Stop => ({ ...stop, lane: -2, line: 0 })),
    ...inYear.map((stop): Stop => ({ ...stop, lane: -1, line: 1 })),
    ...chips,
    ...unplanned.map((id, index): Stop => ({ key: looseStop(id), lane: lanes.length, line, x: index })),
  ]
}

/** Where Tab comes first: at an activity, or else at a month. */
export function firstStop(
  lanes: readonly PackedLane[],
  unplanned: readonly string[],
  head: string | undefined,
): string | null {
  const chip = lanes.flatMap(({ chips }) => chips)[0]
  const [loose] = unplanned
  return chip?.key ?? (loose === undefined ? (head ?? null) : looseStop(loose))
}
