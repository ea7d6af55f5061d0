import ICAL from 'ical.js'
import { addDays, daysInMonth, isoDate, latest, parseIsoDate } from '#shared/dates.ts'
import { limits } from '#shared/records.ts'
import { daysBetween } from '#shared/rules/calendar.ts'
import { schoolYearDays } from '#shared/rules/schedule.ts'
import { shorten, tidyLine } from '#shared/text.ts'
import type { CalendarEvent, ReadCalendar } from './icsFile.ts'

/** So many times a recurring event is followed in one file, and so many events are kept: a file may say "every second". */
const mostSteps = 10_000
const mostEvents = 300
/** The most days of one event: what says it lasts longer is no holiday. */
const longest = 366

type Days = { readonly first: string; readonly last: string }
type Found = { readonly events: CalendarEvent[]; unreadable: number; steps: number }

/** The events of an iCalendar text (RFC 5545) with a day in a school year, in order, or why there are none. */
export function readIcs(text: string, schoolYear: number): ReadCalendar {
  if (text.trim() === '') return { kind: 'refused', reason: 'emptyFile' }
  const calendars = calendarsIn(text)
  if (calendars.length === 0) return { kind: 'refused', reason: 'notCalendar' }
  const year = schoolYearDays(schoolYear)
  const found: Found = { events: [], unreadable: 0, steps: 0 }
  let count = 0
  for (const calendar of calendars) {
    const all = calendar.getAllSubcomponents('vevent').filter((each) => !isCancelled(each))
    count += all.length
    const exceptions = exceptionsByUid(all)
    for (const component of all) {
      // An event that makes no sense does not spoil the others.
      try {
        collect(component, exceptions, year, found)
      } catch {
        found.unreadable += 1
      }
    }
  }
  if (count === 0) return { kind: 'refused', reason: 'noEvents' }
  const events = joined(found.events)
  if (events.length === 0) return { kind: 'refused', reason: found.unreadable === count ? 'notCalendar' : 'noneInYear' }
  return {
    kind: 'ready',
    events: events.slice(0, mostEvents),
    unreadable: found.unreadable,
    isCut: events.length > mostEvents || found.steps >= mostSteps,
  }
}

function calendarsIn(text: string): readonly ICAL.Component[] {
  let parsed: unknown
  try {
    parsed = ICAL.parse(text)
  } catch {
    return []
  }
  if (!Array.isArray(parsed)) return []
  // A file may hold several calendars, one after another.
  const roots: readonly unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed]
  return roots.flatMap((root) => (Array.isArray(root) && root[0] === 'vcalendar' ? [new ICAL.Component(root)] : []))
}

function isCancelled(component: ICAL.Component): boolean {
  return String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED'
}

const uidOf = (component: ICAL.Component) => String(component.getFirstPropertyValue('uid') ?? '')

/** The changed occurrences of recurring events. */
function exceptionsByUid(components: readonly ICAL.Component[]): Map<string, ICAL.Component[]> {
  const byUid = new Map<string, ICAL.Component[]>()
  for (const component of components) {
    if (!component.hasProperty('recurrence-id')) continue
    const uid = uidOf(component)
    const known = byUid.get(uid)
    if (known) known.push(component)
    else byUid.set(uid, [component])
  }
  return byUid
}

function collect(
  component: ICAL.Component,
  exceptions: Map<string, readonly ICAL.Component[]>,
  year: Days,
  found: Found,
): void {
  const isChangedOccurrence = component.hasProperty('recurrence-id')
  for (const name of ['dtstart', 'dtend']) checkDay(component, name)
  checkLength(component)
  const keep = (item: ICAL.Event, days: Days) => {
    if (daysBetween(days.first, days.last) > longest) throw new Error('longer than any holiday')
    if (days.last < year.first || days.first > year.last) return
    found.events.push({ name: shorten(tidyLine(item.summary ?? ''), limits.name), ...days })
  }
  const uid = uidOf(component)
  const isRecurring = component.hasProperty('rrule') || component.hasProperty('rdate')
  const own = isRecurring && !isChangedOccurrence ? (exceptions.get(uid) ?? []) : []
  // They are changes of one event, not of every event that a bad file gives the same name.
  if (own.length > 0) exceptions.delete(uid)
  const event = new ICAL.Event(component, { exceptions: [...own] })
  if (!event.isRecurring()) {
    // A changed occurrence comes along with the event that it belongs to, when the file has that.
    if (!isChangedOccurrence) keep(event, daysOf(event.startDate, event.endDate))
    return
  }
  const rules = component.getAllProperties('rrule')
  if (rules.length > 1 || !rules.every((rule) => canFollow(rule.getFirstValue()))) throw new Error('odd rule')
  const occurrences = event.iterator()
  while (found.steps < mostSteps) {
    found.steps += 1
    const next: ICAL.Time | null = occurrences.next()
    if (!next || dayOf(next).day > year.last) return
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    keep(item, daysOf(startDate, endDate))
  }
}

/** The parts of a rule that school calendars use. With others (every second, in week 53) the library may never come to an end. */
const followed: Readonly<Record<string, readonly string[]>> = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
}

/** Numbers beyond which no school calendar goes, and the library searches through thousands of years. */
const furthest = { interval: 60, position: 5 } as const

function canFollow(rule: unknown): boolean {
  if (!(rule instanceof ICAL.Recur)) return false
  const parts = followed[rule.freq]
  if (parts === undefined || !Object.keys(rule.parts).every((part) => parts.includes(part))) return false
  const numbersOf = (part: keyof ICAL.Recur['parts']) => (rule.parts[part] ?? []).map(Number)
  const months = numbersOf('BYMONTH')
  return (
    rule.interval <= furthest.interval &&
    numbersOf('BYSETPOS').every((position) => Math.abs(position) <= furthest.position) &&
    !('BYMONTHDAY' in rule.parts && 'BYDAY' in rule.parts) &&
    // Of 30 February the library would make 2 March.
    numbersOf('BYMONTHDAY').every((day) => months.every((month) => Math.abs(day) <= daysInMonth(2027, month)))
  )
}

/** Throws on a day that does not exist: the library would make 3 March of 31 February. */
function checkDay(component: ICAL.Component, name: string): void {
  const written: unknown = component.getFirstProperty(name)?.jCal[3]
  if (written === undefined && name === 'dtend') return
  if (!parseIsoDate(String(written).slice(0, 10))) throw new Error(`no such day in ${name}`)
}

/** Throws on a length of more days than the library could ever count to. */
function checkLength(component: ICAL.Component): void {
  const length = component.getFirstPropertyValue('duration')
  if (length instanceof ICAL.Duration && Math.abs(length.toSeconds()) > longest * 86_400) throw new Error('too long')
}

/** First and last day, both included. An end of whole days is the day after the last; so is an end at midnight. */
function daysOf(start: ICAL.Time, end: ICAL.Time): Days {
  const first = dayOf(start).day
  const { day, isMidnight } = dayOf(end)
  const last = isMidnight ? addDays(day, -1) : day
  return { first, last: latest(first, last) }
}

const dutchClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The day of a time as the clock at school says it. A time in a zone of its own is read as its maker wrote it. */
function dayOf(time: ICAL.Time): { readonly day: string; readonly isMidnight: boolean } {
  if (!time.isDate && time.zone.tzid === 'UTC') {
    // The Swedish way of writing is the ISO way.
    const [day = '', clock = ''] = dutchClock.format(time.toJSDate()).split(' ')
    return { day, isMidnight: clock === '00:00:00' }
  }
  const isMidnight = time.isDate || (time.hour === 0 && time.minute === 0 && time.second === 0)
  return { day: isoDate(time.year, time.month, time.day), isMidnight }
}

/** In order of days. A holiday that was written as a row of days of one name becomes one again. */
function joined(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const inOrder = [...events].sort((a, b) =>
    a.first === b.first ? (a.last < b.last ? -1 : 1) : a.first < b.first ? -1 : 1,
  )
  const lastOf = new Map<string, number>()
  const all: CalendarEvent[] = []
  for (const event of inOrder) {
    const at = lastOf.get(event.name)
    const known = at === undefined ? undefined : all[at]
    if (at !== undefined && known && event.name !== '' && event.first <= addDays(known.last, 1)) {
      all[at] = { ...known, last: latest(known.last, event.last) }
    } else {
      lastOf.set(event.name, all.length)
      all.push(event)
    }
  }
  return all
}
