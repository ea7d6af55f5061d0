import { parseIsoDate } from '#shared/dates.ts'
import { type Message, message } from '#shared/message.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from '#shared/moment.ts'
import { fallsInSchoolYear, schoolYearName } from '#shared/rules/schedule.ts'
import { shortDate } from '#shared/rules/wording.ts'

export const momentKinds = ['none', 'month', 'week', 'period', 'date'] as const
export type MomentKind = (typeof momentKinds)[number]

/** The fields in which a moment is typed, as people write it: days `10-11-2026`, times `19.30`. */
export type MomentForm = {
  readonly kind: MomentKind
  /** The written form of a month, or empty. */
  readonly month: string
  readonly week: string
  readonly start: string
  readonly end: string
  readonly date: string
  readonly startTime: string
  readonly endTime: string
}

export type MomentField = Exclude<keyof MomentForm, 'kind'>

/** What a filled-in form says: a moment in its written form, or what is wrong and at which field. */
export type ReadForm =
  | { readonly kind: 'ready'; readonly moment: string | null }
  | { readonly kind: 'wrong'; readonly field: MomentField; readonly text: Message }

const blank = { month: '', week: '', start: '', end: '', date: '', startTime: '', endTime: '' } as const

/** The form that shows a written moment. */
export function formOf(written: string | null, schoolYear: number): MomentForm {
  const moment = written === null ? null : parseMoment(written)
  if (!moment) return { ...blank, kind: 'none' }
  switch (moment.kind) {
    case 'month':
      return { ...blank, kind: 'month', month: writeMoment(moment) }
    case 'week':
      return { ...blank, kind: 'week', week: weekText(moment, schoolYear) }
    case 'period':
      return { ...blank, kind: 'period', start: shortDate(moment.start), end: shortDate(moment.end) }
    case 'date':
      return {
        ...blank,
        kind: 'date',
        date: shortDate(moment.date),
        startTime: moment.startTime?.replace(':', '.') ?? '',
        endTime: moment.endTime?.replace(':', '.') ?? '',
      }
  }
}

/** The form for another kind of moment, with what is known already: a day also tells its month. */
export function withKind(form: MomentForm, kind: MomentKind, schoolYear: number): MomentForm {
  const now = readForm(form, schoolYear)
  const moment = now.kind === 'ready' && now.moment !== null ? parseMoment(now.moment) : null
  if (!moment || moment.kind === 'month') return { ...form, kind }
  const { first } = daysOf(moment)
  const day = shortDate(first)
  return {
    ...form,
    kind,
    month: first.slice(0, 7),
    start: form.start || day,
    date: form.date || (moment.kind === 'period' ? day : ''),
  }
}

/** Reads what was typed. A day without a year, and a week, fall in the school year. */
export function readForm(form: MomentForm, schoolYear: number): ReadForm {
  switch (form.kind) {
    case 'none':
      return { kind: 'ready', moment: null }
    case 'month':
      return form.month === '' ? wrong('month', 'activity.moment.wrong.month') : inYear(form.month, 'month', schoolYear)
    case 'week':
      return readWeek(form.week.trim(), schoolYear)
    case 'period': {
      const start = readDay(form.start, schoolYear)
      if (!start) return wrongDay('start', form.start, schoolYear)
      const end = readDay(form.end, schoolYear)
      if (!end) return wrongDay('end', form.end, schoolYear)
      if (end < start) return wrong('end', 'activity.moment.wrong.endDay')
      const begins = inYear(start, 'start', schoolYear)
      return begins.kind === 'wrong' ? begins : inYear(`${start}/${end}`, 'end', schoolYear)
    }
    case 'date':
      return readDate(form, schoolYear)
  }
}

function readDate(form: MomentForm, schoolYear: number): ReadForm {
  const date = readDay(form.date, schoolYear)
  if (!date) return wrongDay('date', form.date, schoolYear)
  const [startTyped, endTyped] = [form.startTime.trim(), form.endTime.trim()]
  const startTime = readTime(startTyped)
  if (startTyped !== '' && startTime === null) return wrong('startTime', 'activity.moment.wrong.time')
  const endTime = readTime(endTyped)
  if (endTyped !== '' && endTime === null) return wrong('endTime', 'activity.moment.wrong.time')
  if (endTime !== null && startTime === null) return wrong('startTime', 'activity.moment.wrong.noStart')
  if (endTime !== null && startTime !== null && endTime <= startTime)
    return wrong('endTime', 'activity.moment.wrong.endTime')
  return inYear(writeMoment({ kind: 'date', date, startTime, endTime }), 'date', schoolYear)
}

function readWeek(text: string, schoolYear: number): ReadForm {
  if (text === '') return wrong('week', 'activity.moment.wrong.noWeek')
  // Just after the number its year may stand: week 31 can be the first of a school year and the last.
  const match = /^(\d{1,2})(?:[-/ ](\d{4}))?$/.exec(text)
  const years = match?.[2] ? [Number(match[2])] : [schoolYear, schoolYear + 1]
  for (const year of years) {
    const written = `${year}-W${(match?.[1] ?? '').padStart(2, '0')}`
    const moment = parseMoment(written)
    if (moment && fallsInSchoolYear(moment, schoolYear)) return { kind: 'ready', moment: written }
  }
  return {
    kind: 'wrong',
    field: 'week',
    text: message('activity.moment.wrong.week', { week: text, schoolYear: schoolYearName(schoolYear) }),
  }
}

function weekText({ year, week }: Extract<Moment, { kind: 'week' }>, schoolYear: number): string {
  const read = readWeek(String(week), schoolYear)
  const isClear = read.kind === 'ready' && read.moment === writeMoment({ kind: 'week', year, week })
  return isClear ? String(week) : `${week}-${year}`
}

function readDay(text: string, schoolYear: number): string | null {
  const typed = dayTyped(text)
  if (!typed) return null
  const { day, month, typedYear } = typed
  const year = typedYear === undefined ? schoolYear + (Number(month) >= 8 ? 0 : 1) : Number(typedYear.padStart(4, '20'))
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseIsoDate(written) ? written : null
}

/** The parts of a day as it was typed, day or year first; null when it cannot be read. The day may not exist. */
function dayTyped(text: string) {
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(text.trim())
  if (dayFirst) return { day: dayFirst[1] ?? '', month: dayFirst[2] ?? '', typedYear: dayFirst[3] }
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  return yearFirst ? { day: yearFirst[3] ?? '', month: yearFirst[2] ?? '', typedYear: yearFirst[1] } : null
}

function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text)
  if (!match) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)]
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null
}

function inYear(written: string, field: MomentField, schoolYear: number): ReadForm {
  const moment = parseMoment(written)
  if (!moment) return wrong(field, 'error.moment.invalid')
  if (fallsInSchoolYear(moment, schoolYear)) return { kind: 'ready', moment: written }
  return {
    kind: 'wrong',
    field,
    text: message('error.moment.outsideYear', { schoolYear: schoolYearName(schoolYear) }),
  }
}

function wrongDay(field: MomentField, typed: string, schoolYear: number): ReadForm {
  if (dayTyped(typed)) return wrong(field, 'activity.moment.wrong.date')
  const key = typed.trim() === '' ? 'activity.moment.wrong.noDate' : 'activity.moment.wrong.unreadable'
  return { kind: 'wrong', field, text: message(key, { example: `10-11-${schoolYear}` }) }
}

function wrong(field: MomentField, key: Message['key']): ReadForm {
  return { kind: 'wrong', field, text: message(key) }
}
