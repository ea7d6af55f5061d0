import { type Message, message } from '#shared/message.ts'
import { daysOf, parseMoment, writeMoment } from '#shared/moment.ts'
import { fallsInSchoolYear, schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { readDayText, readTime, readWeek, weekText } from '#shared/wording/momentText.ts'
import { clockTime, shortDate } from '#shared/wording/wording.ts'

/** As what a moment can be typed. */
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

/** A field of the form at which something can be wrong. */
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
        startTime: moment.startTime ? clockTime(moment.startTime, 'nl') : '',
        endTime: moment.endTime ? clockTime(moment.endTime, 'nl') : '',
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
  }
}

/**
 * What is wrong with one field by itself, while the others may still be filled in; null when nothing is. An empty field is
 * half, not wrong.
 */
export function wrongAlone(form: MomentForm, field: MomentField, schoolYear: number): Message | null {
  const text = form[field].trim()
  if (text === '') return null
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
  if (week && fallsInSchoolYear(week, schoolYear)) return { kind: 'ready', moment: writeMoment(week) }
  return {
    kind: 'wrong',
    field: 'week',
    text: message('activity.moment.wrong.week', { week: text, schoolYear: schoolYearName(schoolYear) }),
  }
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

function wrong(field: MomentField, key: Message['key']): ReadForm {
  return { kind: 'wrong', field, text: message(key) }
}
