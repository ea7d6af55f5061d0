import { itemOf } from '#parts/year/places.ts'
import { writeMoment } from '#shared/moment.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { type Axis, dayIndex, monthsOn } from '#shared/rules/timeline/timeline.ts'
import { stopOfDay } from './Backdrop.tsx'
import type { Layout, PlacedLane } from './layout.ts'
import type { Stop } from './walk.ts'

/** The name of the stop at an activity without a moment. */
export const looseStop = (id: string): string => `loose ${id}`

/** Every place to stop at: the months and public holidays of the head, the chips per lane, what has no moment. */
export function stopsOf(
  axis: Axis,
  calendar: Calendar,
  layout: Layout,
  unplanned: readonly string[],
  pxPerDay: number,
): readonly Stop[] {
  const months = monthsOn(axis).map(({ year, month, from }) => ({
    key: itemOf.month(writeMoment({ kind: 'month', year, month })),
    x: from * pxPerDay,
  }))
  const days = new Set(calendar.publicHolidays.map(({ date }) => date))
  const head = [...months, ...[...days].map((date) => ({ key: stopOfDay(date), x: dayIndex(axis, date) * pxPerDay }))]
  let line = 1
  const chips = layout.lanes.flatMap((lane, index) => {
    const first = line
    line += lane.chips.reduce((most, { row }) => Math.max(most, row + 1), 0)
    return lane.chips.map(({ key, row, left }): Stop => ({ key, lane: index, line: first + row, x: left }))
  })
  return [
    ...head.map((stop): Stop => ({ ...stop, lane: -1, line: 0 })),
    ...chips,
    ...unplanned.map((id, index): Stop => ({ key: looseStop(id), lane: layout.lanes.length, line, x: index })),
  ]
}

/** Where Tab comes first: at an activity, or else at a month. */
export function firstStop(
  lanes: readonly PlacedLane[],
  unplanned: readonly string[],
  head: string | undefined,
): string | null {
  const chip = lanes.flatMap(({ chips }) => chips)[0]
  const [loose] = unplanned
  return chip?.key ?? (loose === undefined ? (head ?? null) : looseStop(loose))
}
