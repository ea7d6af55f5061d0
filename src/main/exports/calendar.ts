import ical, { escape as escapeText, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, parseIsoDate } from '#shared/dates.ts'
import type { Language } from '#shared/language/index.ts'
import { daysOf, type Moment, parseMoment } from '#shared/moment.ts'
import { type Activity, type Document, trajectOf } from '#shared/records.ts'
import { divideActivities, type JaarplanRow, jaarplanOf, planStatus } from '#shared/rules/jaarplan.ts'
import { monthName, type Translate } from '#shared/rules/wording.ts'
import { tidyLine } from '#shared/text.ts'

const timeZone = 'Europe/Amsterdam'

/**
 * The moments of a jaarplan as an iCalendar file. Activities without a moment and those that were dropped are left out.
 * A week becomes Monday to Friday and a month all of its days, because nobody agreed on a date yet: the title says so,
 * and like every all-day event they leave the people who take part free. `now` is the moment at which the file is made.
 */
export function calendarOf(document: Document, language: Language, t: Translate, now: Date): string {
  const plan = jaarplanOf(document, language, t)
  const rows = new Map([...plan.year.rows, ...plan.later.rows].map((row) => [row.id, row]))
  const { kind } = planStatus(document)
  const agreed = kind === 'definitive' || kind === 'amended'
  const { year, later } = divideActivities(document)

  const calendar = ical({
    prodId: { company: 'Jaarlijn', product: 'Jaarlijn', language: language.toUpperCase() },
    // The library escapes the texts of events, but not the name of a calendar.
    name: escapeText(`${plan.title} ${tidyLine(trajectOf(document)?.school ?? '')}`, false),
  })
  const add = (activity: Activity, certain: boolean) => {
    const row = rows.get(activity.id)
    const moment = activity.moment === null ? null : parseMoment(activity.moment)
    if (!row || !moment) return
    calendar.createEvent({
      // Encoded, because the library writes an id as it stands.
      id: `${encodeURIComponent(activity.id)}@jaarlijn`,
      stamp: now,
      summary: titleIn(row, moment, language, t),
      description: descriptionOf(row, t),
      status: certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      ...timesOf(moment),
    })
  }
  for (const activity of year) add(activity, agreed)
  for (const activity of later) add(activity, false)
  return `${calendar.toString()}\r\n`
}

function titleIn(row: JaarplanRow, moment: Moment, language: Language, t: Translate): string {
  switch (moment.kind) {
    case 'month':
      return t('calendar.inMonth', { title: row.title, month: monthName(moment.month, language) })
    case 'week':
      return t('calendar.inWeek', { title: row.title, week: moment.week })
    case 'period':
    case 'date':
      return row.title
  }
}

function descriptionOf(row: JaarplanRow, t: Translate): string {
  const participants = row.participants.map(({ role, part }) => (part ? `${role} (${part})` : role)).join('; ')
  return [
    row.goal && t('calendar.goal', { goal: row.goal }),
    participants && t('calendar.participants', { participants }),
    row.tools.length > 0 && t('calendar.tools', { tools: row.tools.join('; ') }),
  ]
    .filter(Boolean)
    .join('\n')
}

type Times = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'transparency'>

function timesOf(moment: Moment): Times {
  if (moment.kind === 'date' && moment.startTime) {
    const start = instantOf(moment.date, moment.startTime)
    // Without an agreed end there is none in the file either: calendars then use the length they are set to.
    const end = moment.endTime ? instantOf(moment.date, moment.endTime) : null
    return { start, end, transparency: ICalEventTransparency.OPAQUE }
  }
  const { first, last } = daysOf(moment)
  const lastDay = moment.kind === 'week' ? addDays(first, 4) : last
  // Whole days are written from UTC midnight, and end on the first day that they no longer cover.
  return {
    start: new Date(`${first}T00:00:00Z`),
    end: new Date(`${addDays(lastDay, 1)}T00:00:00Z`),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

/** The instant at which a clock in the Netherlands shows a time; times are written in UTC, which every calendar reads alike. */
function instantOf(date: string, time: string): Date {
  const day = parseIsoDate(date)
  if (!day) throw new Error(`not a date: ${date}`)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const wanted = Date.UTC(day.year, day.month - 1, day.day, hour, minute)
  const nearby = wanted - offsetAt(wanted)
  // Once more from there: around the change of summer time the first guess may use the other offset.
  return new Date(wanted - offsetAt(nearby))
}

/** How far Dutch clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const parts = clock.formatToParts(instant)
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute')) - instant
}
