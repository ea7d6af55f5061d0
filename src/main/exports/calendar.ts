import ical, { escape as escapeText, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, parseIsoDate } from '#shared/dates.ts'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { daysOf, type Moment, writeMoment } from '#shared/moment.ts'
import { type Activity, type TrajectDocument, trajectOf } from '#shared/records.ts'
import { type Occurrence, occurrencesOf } from '#shared/rules/calendar/recurrence.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { openAgreements } from '#shared/rules/plan/agreements.ts'
import { tidyLine } from '#shared/text.ts'
import { divideActivities, type JaarplanRow, jaarplanOf, planStatus } from '#shared/wording/jaarplan.ts'
import { monthName } from '#shared/wording/wording.ts'

const timeZone = 'Europe/Amsterdam'

/**
 * The moments of a jaarplan as an iCalendar file, each time that an activity comes back as an event of its own: every
 * calendar can read those. So is what was agreed and is not done, on the day before which it is to be done. Activities without a moment and those that were dropped are left out.
 * A week becomes Monday to Friday and a month all of its days, because nobody agreed on a date yet: the title says so,
 * and like every all-day event they leave the people who take part free. `now` is the moment at which the file is made.
 */
export function calendarOf(document: TrajectDocument, language: Language, t: Translate, now: Date): string {
  const plan = jaarplanOf(document, language, t)
  const rows = new Map([...plan.year.rows, ...plan.later.rows].map((row) => [row.id, row]))
  const { kind } = planStatus(document)
  const agreed = kind === 'definitive' || kind === 'amended'
  const { year, later } = divideActivities(document)
  const schoolYear = calendarOfTraject(document)
  const periods = trajectOf(document)?.periods ?? 0

  const calendar = ical({
    prodId: { company: 'Jaarlijn', product: 'Jaarlijn', language: language.toUpperCase() },
    // The library escapes the texts of events, but not the name of a calendar.
    name: escapeText(`${plan.title} ${tidyLine(trajectOf(document)?.school ?? '')}`, false),
  })
  const add = (activity: Activity, certain: boolean) => {
    const row = rows.get(activity.id)
    if (!row) return
    for (const occurrence of occurrencesOf(activity, schoolYear, periods)) {
      calendar.createEvent({
        id: `${idOf(activity, occurrence)}@jaarlijn`,
        stamp: now,
        summary: titleIn(row, occurrence.moment, language, t),
        description: descriptionOf(row, t),
        location: row.details.find(({ kind }) => kind === 'where')?.value ?? null,
        status: statusOf(activity, certain),
        ...timesOf(occurrence.moment),
      })
    }
  }
  for (const activity of year) add(activity, agreed)
  for (const activity of later) add(activity, false)
  for (const { id, what, who, before } of openAgreements(document)) {
    if (before === null) continue
    const by = tidyLine(who)
    calendar.createEvent({
      id: `agreement-${encodeURIComponent(id)}@jaarlijn`,
      stamp: now,
      summary: t('calendar.agreement', { what: tidyLine(what) }),
      description: [by && t('calendar.participants', { participants: by }), t('calendar.agreement.due')]
        .filter(Boolean)
        .join('\n'),
      status: ICalEventStatus.CONFIRMED,
      ...timesOf({ kind: 'date', date: before, startTime: null, endTime: null }),
    })
  }
  return `${calendar.toString()}\r\n`
}

/**
 * What tells one event from another, also in a file that is made later: the first time has the id of its activity, a
 * next time its day as well. Encoded, because the library writes an id as it stands.
 */
function idOf(activity: Activity, { moment, first }: Occurrence): string {
  const id = encodeURIComponent(activity.id)
  return writeMoment(moment) === activity.moment ? id : `${id}-${first}`
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
  const tools = row.tools
    .map(({ name, source }) => (source ? t('calendar.withSource', { name, source }) : name))
    .join('; ')
  return [
    row.goal && t('calendar.goal', { goal: row.goal }),
    participants && t('calendar.participants', { participants }),
    tools && t('calendar.tools', { tools }),
    ...row.details
      .filter(({ kind }) => kind === 'targetGroups' || kind === 'owner')
      .map(({ label, value }) => t('calendar.detail', { label, value })),
  ]
    .filter(Boolean)
    .join('\n')
}

/** What the school called off stays in the file, because calendars that already have it only then strike it out. */
function statusOf({ status }: Activity, certain: boolean): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED
  return certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE
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
