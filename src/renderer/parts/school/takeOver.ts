import { daysBetween } from '#shared/rules/calendar.ts'
import type { Holiday } from '#shared/rules/holidays.ts'
import { type OwnHoliday, storedName } from './holidayForm.ts'
import type { CalendarEvent } from './icsFile.ts'

/** Whether what is there already stays beside what a file brings. */
export const takeOvers = ['add', 'replace'] as const
export type TakeOver = (typeof takeOvers)[number]

/** Whether an event is likely a time without lessons: by its name, or because it is longer than a long weekend. */
export function isLikelyHoliday({ name, first, last }: CalendarEvent): boolean {
  return daysBetween(first, last) >= 4 || /vakantie|vrij|studiedag|holiday|half[- ]term|no school/i.test(name)
}

/** Whether the same days are a holiday already. */
export function isPresent(event: CalendarEvent, present: readonly Holiday[]): boolean {
  return present.some(({ first, last }) => first === event.first && last === event.last)
}

/** All holidays of the school after taking events over, and how many of those came from the file. */
export function takenOver(
  events: readonly CalendarEvent[],
  present: readonly Holiday[],
  how: TakeOver,
  nameless: string,
): { readonly holidays: readonly OwnHoliday[]; readonly count: number } {
  const fresh = (how === 'add' ? events.filter((event) => !isPresent(event, present)) : events).map(
    ({ name, first, last }): OwnHoliday => ({ name: storedName(name) || nameless, first, last, status: 'own' }),
  )
  const kept = how === 'add' ? present.map(({ name, first, last, status }) => ({ name, first, last, status })) : []
  return { holidays: [...kept, ...fresh], count: fresh.length }
}
