import { TZDate } from '@date-fns/tz'
import ical, {
  escape as escapeText,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, parseIsoDate } from '#shared/dates.ts'
import type { Language } from '#shared/language/index.ts'
import { daysOf } from '#shared/moment.ts'
import { assertNever } from '#shared/result.ts'
import type { Repeat, RepeatRule } from '#shared/rules/calendar/repeats.ts'
import type { DayMoment, Entry } from '#shared/rules/calendarFile/entry.ts'
import type { FileEntry } from '#shared/rules/calendarFile/handOut.ts'
import { timeZone, timeZoneComponent } from './timeZone.ts'

/**
 * Entries as an iCalendar file (RFC 5545). It has no METHOD: that is for what is sent between people with addresses. So the
 * stamp of an entry says when it became what it is, and a file with nothing new is the same file.
 */
export function calendarOf(title: string, language: Language, entries: readonly FileEntry[]): string {
  const calendar = ical({
    prodId: { company: 'Jaarlijn', product: 'Jaarlijn', language: language.toUpperCase() },
    // The library escapes the texts of entries, but not the name of a calendar.
    name: escapeText(title, false),
    timezone: { name: null, generator: () => timeZoneComponent },
  })
  for (const { uid, sequence, modified, entry } of entries) {
    const { summary, description, place, categories, status, reminder, repeat, moment } = entry
    const since = new Date(modified)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: since,
      lastModified: since,
      summary,
      description: description || null,
      location: place || null,
      categories: categories.map((name) => ({ name })),
      status: statuses[status],
      alarms: reminder === null ? [] : [alarmOf(reminder, summary)],
      repeating: repeat && repeatLines(repeat, moment),
      ...timesOf(moment),
    })
  }
  return `${calendar.toString()}\r\n`
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<Entry['status'], ICalEventStatus>

function alarmOf(minutesBefore: number, description: string) {
  return {
    type: ICalAlarmType.display,
    trigger: minutesBefore * 60,
    relatesTo: ICalAlarmRelatesTo.start,
    description,
  }
}

type Times = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'transparency'>

function timesOf(moment: DayMoment): Times {
  if (moment.kind === 'date' && moment.startTime !== null) {
    return {
      start: clockAt(moment.date, moment.startTime),
      // Without an agreed end there is none in the file either: calendars then use the length they are set to.
      end: moment.endTime === null ? null : clockAt(moment.date, moment.endTime),
      timezone: timeZone,
      transparency: ICalEventTransparency.OPAQUE,
    }
  }
  const { first, last } = daysOf(moment)
  // Whole days are written from UTC midnight, and end on the first day that they no longer cover.
  return {
    start: new Date(`${first}T00:00:00Z`),
    end: new Date(`${addDays(last, 1)}T00:00:00Z`),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

/** When a clock in the Netherlands shows a time. */
function clockAt(date: string, time: string): TZDate {
  const day = parseIsoDate(date)
  if (!day) throw new Error(`not a date: ${date}`)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new TZDate(day.year, day.month - 1, day.day, hour, minute, timeZone)
}

/** How an entry repeats, in the lines that say so: days for what takes whole days, else times of the clock. */
function repeatLines({ rule, until, skipped }: Repeat, moment: DayMoment): string {
  const time = moment.kind === 'date' ? moment.startTime : null
  // The end of a rule is an instant in UTC when what it is about has a time.
  const end =
    time === null ? plain(until) : `${plain(new Date(clockAt(until, time).getTime()).toISOString().slice(0, 19))}Z`
  const lines = [`RRULE:${ruleText(rule)};UNTIL=${end}`]
  if (skipped.length > 0) {
    const days = skipped.map((day) => (time === null ? plain(day) : `${plain(day)}T${plain(time)}00`))
    lines.push(`EXDATE;${time === null ? 'VALUE=DATE' : `TZID=${timeZone}`}:${days.join(',')}`)
  }
  return lines.join('\r\n')
}

const weekdayCodes = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' } as const

function ruleText(rule: RepeatRule): string {
  switch (rule.kind) {
    case 'weekly':
      return `FREQ=WEEKLY;INTERVAL=${rule.interval}`
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${rule.ordinal}${weekdayCodes[rule.weekday]}`
    default:
      return assertNever(rule)
  }
}

/** A day or time in the basic form of iCalendar, without signs in between. */
function plain(text: string): string {
  return text.replaceAll(/[-:]/g, '')
}
