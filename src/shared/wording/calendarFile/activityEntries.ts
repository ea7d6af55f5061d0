import type { Translate } from '../../i18n.ts'
import type { Language } from '../../language/index.ts'
import type { Moment } from '../../moment.ts'
import { type Activity, type TrajectDocument, trajectOf } from '../../records.ts'
import { type Times, timesOf } from '../../rules/calendar/repeats.ts'
import { calendarOfTraject } from '../../rules/calendar/trajectCalendar.ts'
import { dayMomentOf, type Entry } from '../../rules/calendarFile/entry.ts'
import { targetGroupsOfActivity } from '../../rules/plan/plan.ts'
import { tidyLine } from '../../text.ts'
import { divideActivities, type JaarplanRow, jaarplanOf, planStatus } from '../jaarplan.ts'
import { monthName } from '../wording.ts'
import { dayBefore } from './reminders.ts'

/** An activity with what a calendar holds of it. */
export type CalendarActivity = { readonly activity: Activity; readonly entries: readonly Entry[] }

/**
 * The activities of a plan as a calendar holds them; those without a moment and those that were dropped are left out. One
 * is tentative until the plan is definitive, and as long as the group decides about it later.
 */
export function activityEntries(
  document: TrajectDocument,
  language: Language,
  t: Translate,
): readonly CalendarActivity[] {
  const plan = jaarplanOf(document, language, t)
  const rows = new Map([...plan.year.rows, ...plan.later.rows].map((row) => [row.id, row]))
  const { kind } = planStatus(document)
  const isAgreed = kind === 'definitive' || kind === 'amended'
  const calendar = calendarOfTraject(document)
  const periods = trajectOf(document)?.periods ?? 0
  const told = (activity: Activity, isCertain: boolean): readonly CalendarActivity[] => {
    const row = rows.get(activity.id)
    if (!row) return []
    const of = aboutActivity(document, activity, row, isCertain, t)
    const entries = timesOf(activity, calendar, periods).map(
      (times): Entry => ({
        ...of,
        about: times.which === '' ? [activity.id] : [activity.id, times.which],
        summary: titleIn(row, times, language, t),
        moment: dayMomentOf(times.moment, calendar),
        repeat: times.repeat,
        reminder: isOnDays(times.moment) ? dayBefore(times.moment) : null,
      }),
    )
    return [{ activity, entries }]
  }
  const { year, later } = divideActivities(document)
  return [
    ...year.flatMap((activity) => told(activity, isAgreed)),
    ...later.flatMap((activity) => told(activity, false)),
  ]
}

/** Whether somebody agreed on a day: of a week or a month there is nothing to be reminded of. */
function isOnDays({ kind }: Moment): boolean {
  return kind === 'date' || kind === 'period'
}

function aboutActivity(
  document: TrajectDocument,
  activity: Activity,
  row: JaarplanRow,
  isCertain: boolean,
  t: Translate,
): Pick<Entry, 'description' | 'place' | 'categories' | 'status'> {
  const groups = targetGroupsOfActivity(document, activity.id).map(({ name }) => tidyLine(name))
  return {
    description: descriptionOf(row, t),
    place: row.details.find(({ kind }) => kind === 'where')?.value ?? '',
    categories: [t(`kind.${activity.kind}`), ...groups],
    // What the school called off stays, because calendars that already have it only then strike it out.
    status: activity.status === 'cancelled' ? 'cancelled' : isCertain ? 'confirmed' : 'tentative',
  }
}

function titleIn({ title }: JaarplanRow, { moment, repeat }: Times, language: Language, t: Translate): string {
  switch (moment.kind) {
    case 'month':
      return t('calendar.inMonth', { title, month: monthName(moment.month, language) })
    case 'week':
      return repeat ? t('calendar.inThatWeek', { title }) : t('calendar.inWeek', { title, week: moment.week })
    case 'period':
    case 'date':
      return title
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
