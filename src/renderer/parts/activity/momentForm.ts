import { type Message, message } from '#shared/message.ts'
import { daysOf, parseMoment, writeMoment } from '#shared/moment.ts'
import type { Result } from '#shared/result.ts'
import { fallsInSchoolYear, schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { SchoolTime } from '#shared/rules/calendar/trajectCalendar.ts'
import { weekText } from '#shared/wording/moments/momentText.ts'
import { readWhen, type TypedWhen } from '#shared/wording/moments/readMoment.ts'
import { readDayText, readTime } from '#shared/wording/moments/typedDay.ts'
import { readWeek } from '#shared/wording/moments/typedWeek.ts'
import { clockTime, shortDate } from '#shared/wording/wording.ts'

/** As what a moment can be typed. */
export const momentKinds = ['none', 'month', 'week', 'period', 'date', 'words'] as const
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
  /** A moment of any kind, as people say it. */
  readonly words: string
}

/** A field of the form at which something can be wrong. */
export type MomentField = Exclude<keyof MomentForm, 'kind'>

/** What a filled-in form says: a moment in its written form, or what is wrong and at which field. */
export type ReadForm =
  | ({ readonly kind: 'ready' } & TypedWhen)
  | { readonly kind: 'wrong'; readonly field: MomentField; readonly text: Message }

const blank = { month: '', week: '', start: '', end: '', date: '', startTime: '', endTime: '', words: '' } as const

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
        startTime: moment.startTime ? clockTime(moment.startTime, 'nl') : '',
        endTime: moment.endTime ? clockTime(moment.endTime, 'nl') : '',
      }
  }
}

/** The field that a refusal of the whole moment belongs to. */
export const mainField = {
  none: 'month',
  month: 'month',
  week: 'week',
  period: 'start',
  date: 'date',
  words: 'words',
} as const satisfies Record<MomentKind, MomentField>

/** What a command is told of a moment that was read: how it comes back only when that was said. */
export function whenOf({ moment, recurrence }: TypedWhen) {
  return recurrence ? { moment, recurrence } : { moment }
}

/** The form for another kind of moment, with what is known already: a day also tells its month. */
export function withKind(form: MomentForm, kind: MomentKind, time: SchoolTime): MomentForm {
  const now = readForm(form, time)
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

/**
 * Reads what was typed. A day without a year, and a week, fall in the school year. What is another kind of moment than its
 * field asks for is understood all the same, as long as no other field says something.
 */
export function readForm(form: MomentForm, time: SchoolTime): ReadForm {
  const { schoolYear } = time.calendar
  const whole = wholeIn(form, time)
  if (whole) return { kind: 'ready', ...whole }
  switch (form.kind) {
    case 'none':
      return ready(null)
    case 'month':
      return form.month === '' ? wrong('month', 'activity.moment.wrong.month') : inYear(form.month, 'month', schoolYear)
    case 'week':
      return readWeekField(form.week.trim(), schoolYear)
    case 'period': {
      const first = readTypedDay(form.start, schoolYear)
      if ('wrong' in first) return { kind: 'wrong', field: 'start', text: first.wrong }
      const last = readTypedDay(form.end, schoolYear)
      if ('wrong' in last) return { kind: 'wrong', field: 'end', text: last.wrong }
      const [start, end] = [first.date, last.date]
      if (end < start) return wrong('end', 'activity.moment.wrong.endDay')
      const begins = inYear(start, 'start', schoolYear)
      return begins.kind === 'wrong' ? begins : inYear(`${start}/${end}`, 'end', schoolYear)
    }
    case 'date':
      return readDate(form, schoolYear)
    case 'words': {
      if (form.words.trim() === '') return wrong('words', 'activity.moment.wrong.noWords')
      return fromWords(readWhen(form.words, time))
    }
  }
}

function fromWords(read: Result<TypedWhen>): ReadForm {
  if (read.ok) return { kind: 'ready', ...read.value }
  return { kind: 'wrong', field: 'words', text: message(`error.${read.error.code}`, read.error.values) }
}

/** The field in which a whole moment can be typed, when the other fields of its kind are empty. */
function fieldOfWhole({ kind, ...form }: MomentForm): 'week' | 'start' | 'date' | null {
  if (kind === 'week') return 'week'
  if (kind === 'period' && form.end.trim() === '') return 'start'
  return kind === 'date' && `${form.startTime}${form.endTime}`.trim() === '' ? 'date' : null
}

/** What was typed in the field of a week or day and is none, but another moment: `37-39`, `eind maart`. */
function wholeIn(form: MomentForm, time: SchoolTime): TypedWhen | null {
  const field = fieldOfWhole(form)
  const text = field === null ? '' : form[field].trim()
  if (field === null || text === '') return null
  const { schoolYear } = time.calendar
  const fits =
    field === 'week' ? readWeekField(text, schoolYear).kind === 'ready' : 'date' in readTypedDay(text, schoolYear)
  if (fits) return null
  const read = [field === 'week' ? `week ${text}` : text, text].map((each) => readWhen(each, time)).find(({ ok }) => ok)
  return read?.ok && read.value.moment !== null ? read.value : null
}

/**
 * What is wrong with one field by itself, while the others may still be filled in; null when nothing is. An empty field is
 * half, not wrong.
 */
export function wrongAlone(form: MomentForm, field: MomentField, time: SchoolTime): Message | null {
  const text = form[field].trim()
  if (text === '' || (fieldOfWhole(form) === field && wholeIn(form, time))) return null
  const { schoolYear } = time.calendar
  switch (field) {
    case 'month':
      return null
    case 'week':
      return textOf(readWeekField(text, schoolYear))
    case 'start':
    case 'end':
    case 'date': {
      const day = readTypedDay(text, schoolYear)
      return 'wrong' in day ? day.wrong : textOf(inYear(day.date, field, schoolYear))
    }
    case 'startTime':
    case 'endTime':
      return readTime(text) === null ? message('activity.moment.wrong.time') : null
    case 'words':
      return textOf(fromWords(readWhen(text, time)))
  }
}

const textOf = (read: ReadForm) => (read.kind === 'wrong' ? read.text : null)

function readDate(form: MomentForm, schoolYear: number): ReadForm {
  const day = readTypedDay(form.date, schoolYear)
  if ('wrong' in day) return { kind: 'wrong', field: 'date', text: day.wrong }
  const { date } = day
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

function readWeekField(text: string, schoolYear: number): ReadForm {
  if (text === '') return wrong('week', 'activity.moment.wrong.noWeek')
  // Just after the number its year may stand: week 31 can be the first of a school year and the last.
  const match = /^(\d{1,2})(?:[-/ ](\d{4}))?$/.exec(text)
  const week = match && readWeek(Number(match[1]), match[2] === undefined ? null : Number(match[2]), schoolYear)
  if (week && fallsInSchoolYear(week, schoolYear)) return ready(writeMoment(week))
  return {
    kind: 'wrong',
    field: 'week',
    text: message('activity.moment.wrong.week', { week: text, schoolYear: schoolYearName(schoolYear) }),
  }
}

function inYear(written: string, field: MomentField, schoolYear: number): ReadForm {
  const moment = parseMoment(written)
  if (!moment) return wrong(field, 'error.moment.invalid')
  if (fallsInSchoolYear(moment, schoolYear)) return ready(written)
  return {
    kind: 'wrong',
    field,
    text: message('error.moment.outsideYear', { schoolYear: schoolYearName(schoolYear) }),
  }
}

/** A day as people type it, as an ISO date, or what is wrong with it. A day without a year falls in the school year. */
export function readTypedDay(
  text: string,
  schoolYear: number,
): { readonly date: string } | { readonly wrong: Message } {
  const read = text.trim() === '' ? null : readDayText(text, schoolYear)
  if (read?.ok) return { date: read.value }
  const example = `10-11-${schoolYear}`
  if (!read) return { wrong: message('activity.moment.wrong.noDate', { example }) }
  if (read.error.code === 'moment.noSuchDay') return { wrong: message('activity.moment.wrong.date') }
  return { wrong: message('activity.moment.wrong.unreadable', { example }) }
}

function ready(moment: string | null): ReadForm {
  return { kind: 'ready', moment, recurrence: null }
}

function wrong(field: MomentField, key: Message['key']): ReadForm {
  return { kind: 'wrong', field, text: message(key) }
}
