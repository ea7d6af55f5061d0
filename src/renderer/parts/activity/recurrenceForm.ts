import { type Message, message } from '#shared/message.ts'
import { daysOf, type Moment, parseMoment } from '#shared/moment.ts'
import type { Recurrence } from '#shared/records.ts'
import { weekdayOfMonth } from '#shared/rules/calendar/recurrence.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { readTypedDay } from './momentForm.ts'

/** As what a recurrence can be typed. */
export const recurrenceKinds = ['none', 'weekly', 'monthly', 'period', 'trimester'] as const
export type RecurrenceKind = (typeof recurrenceKinds)[number]

type Monthly = Recurrence & { kind: 'monthly' }

/** The fields in which is told how an activity comes back. `interval` and `until` are as people type them. */
export type RecurrenceForm = {
  readonly kind: RecurrenceKind
  readonly interval: string
  readonly ordinal: Monthly['ordinal']
  readonly weekday: Monthly['weekday']
  readonly until: string
  readonly skipsHolidays: boolean
}

/** A field of the form at which something can be wrong. */
export type RecurrenceField = 'kind' | 'interval' | 'until'

/** What a filled-in form says: a recurrence, or what is wrong and at which field. */
export type ReadRecurrence =
  | { readonly kind: 'ready'; readonly recurrence: Recurrence | null }
  | { readonly kind: 'wrong'; readonly field: RecurrenceField; readonly text: Message }

/** Twice a school year is as seldom as anything can come back. */
export const longestInterval = 26

/** The form that shows a recurrence; what it does not tell is what would fit the moment. */
export function formOfRecurrence(recurrence: Recurrence | null, written: string | null): RecurrenceForm {
  const moment = written === null ? null : parseMoment(written)
  const form = { kind: 'none', interval: '1', ...weekdayFor(moment), until: '', skipsHolidays: true } as const
  if (!recurrence) return form
  const { until, skipsHolidays } = recurrence
  const shared = { ...form, until: until === null ? '' : shortDate(until), skipsHolidays }
  switch (recurrence.kind) {
    case 'weekly':
      return { ...shared, kind: 'weekly', interval: String(recurrence.interval) }
    case 'monthly':
      return { ...shared, kind: 'monthly', ordinal: recurrence.ordinal, weekday: recurrence.weekday }
    case 'term':
      return { ...shared, kind: recurrence.of }
  }
}

/** Reads the form. What is left out by hand stays so as long as the pattern is of the same kind as `before`. */
export function readRecurrence(form: RecurrenceForm, before: Recurrence | null, schoolYear: number): ReadRecurrence {
  const until = form.kind === 'none' || form.until.trim() === '' ? { date: null } : readTypedDay(form.until, schoolYear)
  if ('wrong' in until) return { kind: 'wrong', field: 'until', text: until.wrong }
  const kind = form.kind === 'period' || form.kind === 'trimester' ? 'term' : form.kind
  const except = before?.kind === kind ? before.except : []
  const shared = { until: until.date, skipsHolidays: form.skipsHolidays, except }
  switch (form.kind) {
    case 'none':
      return ready(null)
    case 'weekly': {
      const interval = /^\d{1,2}$/.test(form.interval.trim()) ? Number(form.interval) : 0
      if (interval >= 1 && interval <= longestInterval) return ready({ kind: 'weekly', interval, ...shared })
      const text = message('activity.recurrence.wrong.interval', { max: longestInterval })
      return { kind: 'wrong', field: 'interval', text }
    }
    case 'monthly':
      return ready({ kind: 'monthly', ordinal: form.ordinal, weekday: form.weekday, ...shared })
    case 'period':
    case 'trimester':
      return ready({ kind: 'term', of: form.kind, ...shared })
  }
}

function ready(recurrence: Recurrence | null): ReadRecurrence {
  return { kind: 'ready', recurrence }
}

/** A day tells its own weekday; anything wider says nothing, and a Tuesday is as good as any. */
function weekdayFor(moment: Moment | null): Pick<Monthly, 'ordinal' | 'weekday'> {
  return moment?.kind === 'date' ? weekdayOfMonth(daysOf(moment).first) : { ordinal: 1, weekday: 2 }
}
