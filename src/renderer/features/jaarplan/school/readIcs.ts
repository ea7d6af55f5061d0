import { addDays, latest } from '#shared/dates.ts'
import { limits } from '#shared/records.ts'
import { schoolYearDays } from '#shared/rules/calendar/schedule.ts'
import { shorten, tidyLine } from '#shared/text.ts'
import type { CalendarEvent, CalendarRow, Days, ReadCalendar } from './calendarEvents.ts'
import { eventKindNamed } from './eventKind.ts'
import { isNamedFree, regionsNamed } from './freeTime.ts'
import { daysOfSeries, ruleIn } from './icsSeries.ts'
import { calendarIn, type IcsEvent, type IcsLine, unescaped } from './icsText.ts'
import { daysOf, type IcsTime, plus, secondsBetween, secondsIn, timeIn, timesIn } from './icsTime.ts'
import { mostTimes } from './mostTimes.ts'

/** So many times series are followed in one file, and so many rows are kept: a file may say "every day, for ever". */
const mostSteps = 50_000
const mostRows = 300
/** The most days of one event: what says it lasts longer is no holiday. */
const longest = 366
const aDay = 86_400

/** An event as it was read, before it is known when it takes place. */
type Told = Pick<CalendarRow, 'name' | 'regions' | 'isFree'> & {
  readonly uid: string
  readonly start: IcsTime
  readonly length: number
  readonly rule: ReturnType<typeof ruleIn>
  readonly more: readonly IcsTime[]
  readonly except: readonly IcsTime[]
  /** The occurrence of its series that this is instead of; null for an event of its own. */
  readonly instead: IcsTime | null
  readonly isCancelled: boolean
}

/** The events of a calendar in unfolded text with a day in a school year, or why there are none. Never throws. */
export function readIcs(text: string, schoolYear: number, isLossy = false): ReadCalendar {
  if (text.trim() === '') return { kind: 'refused', reason: 'emptyFile' }
  const calendar = calendarIn(text)
  if (!calendar) return { kind: 'refused', reason: 'notCalendar' }
  if (calendar.events.length === 0) return { kind: 'refused', reason: 'noEvents' }
  const regions = regionsNamed(calendar.name)
  const unreadable: string[] = []
  const told = calendar.events.flatMap((event) => {
    // An event that makes no sense does not spoil the others.
    const read = toldBy(event, regions)
    if (!read) unreadable.push(nameOf(event))
    return read ?? []
  })
  const changes = changesOf(told)
  const series = new Set(told.flatMap((event) => (isSeries(event) ? [event.uid] : [])))
  // A change comes along with its series, when the file has that.
  const own = told.filter(({ instead, uid, isCancelled }) => !isCancelled && (instead === null || !series.has(uid)))
  const year = schoolYearDays(schoolYear)
  let steps = 0
  const spend = () => {
    steps += 1
    return steps <= mostSteps
  }
  // What is surely wanted is followed first: a file may have more series than anybody could follow.
  const rows = wantedFirst(own).flatMap((event) => rowsOf(event, changes.get(event.uid), year, spend))
  if (told.length > 0 && told.every(({ isCancelled }) => isCancelled) && unreadable.length === 0) {
    return { kind: 'refused', reason: 'noEvents' }
  }
  const all = freeFirst(joined(rows))
  if (all.length === 0) {
    return { kind: 'refused', reason: unreadable.length === calendar.events.length ? 'notCalendar' : 'noneInYear' }
  }
  // What lasts a part of a day is surely not wanted.
  const kept = new Set([...all].sort((a, b) => priorityOf(a) - priorityOf(b)).slice(0, mostRows))
  return {
    kind: 'ready',
    rows: all.filter((row) => kept.has(row)),
    unreadable,
    leftOut: all.length - kept.size,
    isCut: steps > mostSteps,
    isLossy,
  }
}

function priorityOf({ name, isFree, isPartOfDay, days }: CalendarRow): number {
  if (isFree) return 0
  if (eventKindNamed(name) !== null && days.length <= mostTimes) return 1
  return isPartOfDay ? 3 : 2
}

/** What is named as free time, or as something of the school's year, comes first. */
function wantedFirst(all: readonly Told[]): readonly Told[] {
  const isWanted = (event: Told) => event.isFree || eventKindNamed(event.name) !== null
  return [...all.filter(isWanted), ...all.filter((event) => !isWanted(event))]
}

/** In two parts, each in its own order: what is named as free time comes first. */
function freeFirst<Named extends { readonly isFree: boolean }>(all: readonly Named[]): readonly Named[] {
  return [...all.filter(({ isFree }) => isFree), ...all.filter(({ isFree }) => !isFree)]
}

const firstLine = ({ lines }: IcsEvent, name: string): IcsLine | null => lines.get(name)?.[0] ?? null

function nameOf(event: IcsEvent): string {
  const written = firstLine(event, 'SUMMARY')?.value.slice(0, 4 * limits.name) ?? ''
  return shorten(tidyLine(unescaped(written)), limits.name)
}

/** What an event tells; null when it cannot be read. */
function toldBy(event: IcsEvent, regions: CalendarEvent['regions']): Told | null {
  const [start, end, instead] = ['DTSTART', 'DTEND', 'RECURRENCE-ID'].map((property) => {
    const line = firstLine(event, property)
    return line && (timeIn(line) ?? 'wrong')
  })
  if (!event.isWhole || !start || start === 'wrong' || end === 'wrong' || instead === 'wrong') return null
  const duration = firstLine(event, 'DURATION')
  const whole = start.seconds === null ? aDay : 0
  const length = end ? secondsBetween(start, end) : duration ? secondsIn(duration.value) : whole
  if (length === null || length > longest * aDay) return null
  const [rule, ...others] = event.lines.get('RRULE') ?? []
  const read = rule ? ruleIn(rule.value) : null
  if (others.length > 0 || (rule && !read)) return null
  const name = nameOf(event)
  return {
    name,
    isFree: isNamedFree(name),
    regions: regionsNamed(name) ?? regionsNamed(placeOf(event)) ?? regions,
    uid: firstLine(event, 'UID')?.value ?? '',
    start,
    // An end that is not after the beginning is no end.
    length: Math.max(length, 0),
    rule: read,
    more: timesIn(event.lines.get('RDATE') ?? []),
    except: timesIn(event.lines.get('EXDATE') ?? []),
    instead: instead ?? null,
    isCancelled: firstLine(event, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
  }
}

/** Where a calendar may say for which region an event is, besides in its name. A place of its own is no region. */
function placeOf(event: IcsEvent): string {
  const places = ['LOCATION', 'CATEGORIES'].map((property) => firstLine(event, property)?.value.slice(0, 200) ?? '')
  return places.filter((place) => /regio/i.test(place)).join(' ')
}

/** The changed occurrences of series: by the name of the series, and the day of the occurrence. */
function changesOf(told: readonly Told[]): ReadonlyMap<string, ReadonlyMap<string, Told>> {
  const changes = new Map<string, Map<string, Told>>()
  for (const event of told) {
    if (!event.instead) continue
    const known = changes.get(event.uid) ?? new Map<string, Told>()
    changes.set(event.uid, known.set(event.instead.day, event))
  }
  return changes
}

/** The row of an event, and those of its changes that have another name. */
function rowsOf(
  event: Told,
  changes: ReadonlyMap<string, Told> | undefined,
  year: Days,
  spend: () => boolean,
): readonly CalendarRow[] {
  const found = new Map<string, Days[]>()
  const keep = (name: string, days: Days) => {
    if (days.last < year.first || days.first > year.last) return
    const known = found.get(name)
    if (known) known.push(days)
    else found.set(name, [days])
  }
  const except = new Set(event.except.map(({ day }) => day))
  for (const start of startsOf(event, year, spend)) {
    if (isSeries(event) && !spend()) break
    if (except.has(start.day)) continue
    const now = (isSeries(event) && changes?.get(start.day)) || { ...event, start }
    if (!now.isCancelled) keep(now.name, daysOf(now.start, plus(now.start, now.length)))
  }
  const isPartOfDay = event.start.seconds !== null && event.length < aDay / 4
  return [...found].flatMap(([name, [first, ...others]]): readonly CalendarRow[] =>
    first ? [{ name, regions: event.regions, isFree: isNamedFree(name), days: [first, ...others], isPartOfDay }] : [],
  )
}

const isSeries = ({ instead, rule, more }: Told) => instead === null && (rule !== null || more.length > 0)

/** When an event begins; of a series as far as it can touch the school year. */
function* startsOf({ start, rule, more }: Told, year: Days, spend: () => boolean): Generator<IcsTime> {
  const reach = { from: addDays(year.first, -longest), last: addDays(year.last, 1) }
  if (rule === null) yield start
  else for (const day of daysOfSeries(rule, start.day, reach, spend)) yield { ...start, day }
  yield* more.filter(({ day }) => day >= reach.from && day <= reach.last)
}

/**
 * In the order of the year. A holiday that was written as a row of days of one name becomes one again, and lessons of one
 * name are one series.
 */
function joined(rows: readonly CalendarRow[]): readonly CalendarRow[] {
  const inOrder = [...rows].sort(({ days: [a] }, { days: [b] }) => compare(a.first, b.first) || compare(a.last, b.last))
  const lastOf = new Map<string, number>()
  const all: CalendarRow[] = []
  for (const row of inOrder) {
    const at = row.name === '' ? undefined : lastOf.get(row.name)
    const known = at === undefined ? undefined : all[at]
    const isOne = row.days.length === 1 && known?.days.length === 1
    if (at !== undefined && known && isOne && row.days[0].first <= addDays(known.days[0].last, 1) && !row.isPartOfDay) {
      const last = latest(known.days[0].last, row.days[0].last)
      all[at] = { ...known, days: [{ ...known.days[0], last }], isPartOfDay: known.isPartOfDay && row.isPartOfDay }
    } else if (at !== undefined && known?.isPartOfDay && row.isPartOfDay) {
      all[at] = { ...known, days: [...known.days, ...row.days] }
    } else {
      lastOf.set(row.name, all.length)
      all.push(row)
    }
  }
  return all
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
