import { type Region, type SchoolEvent, schoolEventKinds } from '#shared/records.ts'
import { daysBetween } from '#shared/rules/calendar/calendar.ts'
import { type Holiday, type HolidayName, isUsualHoliday } from '#shared/rules/calendar/holidays.ts'
import { foldedKey, tidyLine } from '#shared/text.ts'
import type { CalendarEvent, CalendarRow, Days } from './calendarEvents.ts'
import { eventKindNamed } from './eventKind.ts'
import { isElsewhere } from './freeTime.ts'
import { type OwnHoliday, storedName } from './holidayForm.ts'
import { mostTimes } from './mostTimes.ts'

/** Whether what is there already stays beside what a file brings. */
export const takeOvers = ['add', 'replace'] as const
export type TakeOver = (typeof takeOvers)[number]

/** What a row of a file can be: days without lessons, or something else in the year of the school. */
export const rowKinds = ['free', ...schoolEventKinds] as const
export type RowKind = (typeof rowKinds)[number]

/** What something of a file is taken for until a person says otherwise. A study day on which pupils are free is free time. */
export function kindOfRow({ name, isFree }: CalendarRow): RowKind {
  return isFree ? 'free' : (eventKindNamed(name) ?? 'other')
}

/**
 * Whether what a file has is proposed to a school: it is named as free time of whole days, or as something of the year
 * that does not come back all the time; and not of another region.
 */
export function isProposed(row: CalendarRow, region: Region): boolean {
  if (isElsewhere(row, region)) return false
  return row.isFree ? !row.isPartOfDay : eventKindNamed(row.name) !== null && row.days.length <= mostTimes
}

/** Something in the year of the school as `schoolEvents.add` takes it. */
export type NewEvent = Omit<SchoolEvent, 'id'>

const sameKey = ({ name, first, last }: Pick<NewEvent, 'name' | 'first' | 'last'>) =>
  `${first} ${last} ${foldedKey(name)}`

/** Whether the same days are there already under the same name. */
export function isKnown(event: Pick<NewEvent, 'name' | 'first' | 'last'>, present: readonly NewEvent[]): boolean {
  return present.some((each) => sameKey(each) === sameKey(event))
}

/** What is taken over beside holidays, each once; and how many of those are new. */
export function takenEvents(
  chosen: readonly NewEvent[],
  present: readonly NewEvent[],
): { readonly events: readonly NewEvent[]; readonly count: number } {
  const events = [...new Map(chosen.map((event) => [sameKey(event), event])).values()]
  return { events, count: events.filter((event) => !isKnown(event, present)).length }
}

/** The events of a row. */
export function eventsOf({ name, regions, days }: CalendarRow): readonly CalendarEvent[] {
  return days.map((each) => ({ name, regions, ...each }))
}

/** Whether the same days are a holiday already. */
export function isPresent(event: Days, present: readonly Holiday[]): boolean {
  return present.some(({ first, last }) => first === event.first && last === event.last)
}

/** The words with which calendars name the usual holidays; what may stand behind them says that it is one. */
const usualWords = [
  ['mayExtra', 'extra mei|extra may'],
  ['autumn', 'herfst|autumn|fall'],
  ['christmas', 'kerst|christmas|winter'],
  ['spring', 'voorjaars?|krokus|carnavals?|spring|february'],
  ['may', 'mei|may'],
  ['summer', 'zomer|summer'],
] as const satisfies readonly (readonly [HolidayName, string])[]
const usualNames = usualWords.map(
  ([usual, words]) =>
    [usual, new RegExp(`^(?:${words})(?:[ -]?(vakantie|reces|holidays?|break|half[- ]term))?$`)] as const,
)

/** From how many days on the bare word of a season is its holiday, and not a day of that name. */
const aWeek = 5

/** What a holiday is called by everyone: the key of a usual one, else its name, without its year or region. */
function commonName({ name, first, last }: Days & { readonly name: string }): string {
  if (isUsualHoliday(name)) return name
  const plain = tidyLine(
    foldedKey(name)
      .replace(/\([^()]*\)|\b20\d\d(?:[-/](?:20)?\d\d)?\b|\bregio (?:noord|midden|zuid)\b/g, ' ')
      .replace(/^ *schoolvakanties? *[-:] */, ''),
  )
  for (const [usual, pattern] of usualNames) {
    const match = pattern.exec(plain)
    if (match && (match[1] !== undefined || daysBetween(first, last) + 1 >= aWeek)) return usual
  }
  return plain
}

/** How far apart two usual holidays of one name can be and still be the same one: a summer has two in a school year. */
const nearDays = 31

/**
 * The holidays that an event takes the place of: those of the same name over the same days, and a usual one of about then.
 * None when its own days are a holiday already, or when it is of another region.
 */
export function replacedBy(event: CalendarEvent, present: readonly Holiday[], region: Region): readonly Holiday[] {
  if (isPresent(event, present) || isElsewhere(event, region)) return []
  const name = commonName(event)
  return present.filter((holiday) => {
    const other = commonName(holiday)
    const apart = Math.max(daysBetween(event.last, holiday.first), daysBetween(holiday.last, event.first))
    if (other === name && isUsualHoliday(name)) return apart <= nearDays
    // A May holiday of two weeks covers the extra week as well.
    return (other === name || (name === 'may' && other === 'mayExtra')) && apart <= 0
  })
}

/**
 * All holidays of the school after taking events over, and how many of those came from the file. What stands in the file
 * twice, also by another of its names, comes once.
 */
export function takenOver(
  events: readonly CalendarEvent[],
  present: readonly Holiday[],
  how: TakeOver,
  { region, nameless }: { readonly region: Region; readonly nameless: string },
): { readonly holidays: readonly OwnHoliday[]; readonly count: number } {
  const known = new Set<string>()
  const once = events.filter((event) => {
    const key = `${event.first} ${event.last} ${commonName(event)}`
    return !known.has(key) && known.add(key)
  })
  const fresh = (how === 'add' ? once.filter((event) => !isPresent(event, present)) : once).map(
    ({ name, first, last }): OwnHoliday => ({ name: storedName(name) || nameless, first, last, status: 'own' }),
  )
  if (how === 'replace') return { holidays: fresh, count: fresh.length }
  const replaced = new Set(events.flatMap((event) => replacedBy(event, present, region)))
  // What the file has on the very same days stays, whatever else it brings.
  const kept = present
    .filter((holiday) => !replaced.has(holiday) || events.some((event) => isPresent(event, [holiday])))
    .map(({ name, first, last, status }) => ({ name, first, last, status }))
  return { holidays: [...kept, ...fresh], count: fresh.length }
}
