import type { Translate } from '#shared/i18n.ts'
import { type Language, texts } from '#shared/language/index.ts'
import { type Message, message } from '#shared/message.ts'
import { type HolidayStatus, limits } from '#shared/records.ts'
import { type Holiday, type HolidayName, holidayNames } from '#shared/rules/calendar/holidays.ts'
import { schoolYearDays, schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { foldedKey, tidyLine } from '#shared/text.ts'
import { readDayText } from '#shared/wording/moments/typedDay.ts'
import { holidayName, monthName, shortDate } from '#shared/wording/wording.ts'

/** A holiday as `holidays.set` takes it. */
export type OwnHoliday = {
  readonly name: string
  readonly first: string
  readonly last: string
  readonly status: HolidayStatus
}

/** A holiday as it is typed, with what it was before: a holiday that keeps its days stays as firm as it was. */
export type HolidayRow = {
  readonly key: string
  readonly name: string
  readonly first: string
  readonly last: string
  readonly was: Omit<OwnHoliday, 'name'> | null
}

const rowFields = ['name', 'first', 'last'] as const
export type RowField = (typeof rowFields)[number]
/** Why fields of a row cannot be kept. */
export type RowErrors = Readonly<Partial<Record<RowField, Message>>>

/** What filled-in rows say: the holidays, or what is wrong, by the key of the row. */
export type ReadRows =
  | { readonly kind: 'ready'; readonly holidays: readonly OwnHoliday[] }
  | { readonly kind: 'wrong'; readonly errors: ReadonlyMap<string, RowErrors> }

let made = 0

/** An empty row. */
export function newRow(): HolidayRow {
  made += 1
  return { key: `row ${made}`, name: '', first: '', last: '', was: null }
}

/** The rows that show holidays. */
export function rowsOf(holidays: readonly Holiday[], t: Translate): readonly HolidayRow[] {
  return holidays.map(({ name, first, last, status }) => ({
    ...newRow(),
    name: holidayName({ name }, t),
    first: shortDate(first),
    last: shortDate(last),
    was: { first, last, status },
  }))
}

/** A usual holiday by its key, also when its name was typed; any other name as it is. */
export function storedName(typed: string): string {
  const line = tidyLine(typed)
  const name = foldedKey(line)
  const isNamed = (usual: HolidayName) =>
    Object.values(texts).some((words) => foldedKey(words[`holiday.${usual}`]) === name)
  return holidayNames.find(isNamed) ?? line
}

/** Reads all rows; those without anything in them are left out. */
export function readRows(rows: readonly HolidayRow[], schoolYear: number): ReadRows {
  const holidays: OwnHoliday[] = []
  const errors = new Map<string, RowErrors>()
  for (const row of rows) {
    if (rowFields.every((field) => tidyLine(row[field]) === '')) continue
    const read = readRow(row, schoolYear)
    if (read.kind === 'ready') holidays.push(read.holiday)
    else errors.set(row.key, read.errors)
  }
  return errors.size > 0 ? { kind: 'wrong', errors } : { kind: 'ready', holidays }
}

type ReadRow =
  | { readonly kind: 'ready'; readonly holiday: OwnHoliday }
  | { readonly kind: 'wrong'; readonly errors: RowErrors }

function readRow(row: HolidayRow, schoolYear: number): ReadRow {
  const name = storedName(row.name)
  const [first, last] = [dayIn(row.first, schoolYear), dayIn(row.last, schoolYear)]
  const year = schoolYearDays(schoolYear)
  const errors: { -readonly [F in keyof RowErrors]: RowErrors[F] } = {}
  if (name === '') errors.name = message('holidays.wrong.noName')
  if (name.length > limits.name) errors.name = message('error.text.tooLong', { max: limits.name })
  if (typeof first !== 'string') errors.first = first
  if (typeof last !== 'string') errors.last = last
  if (typeof first === 'string' && typeof last === 'string') {
    if (last < first) errors.last = message('holidays.wrong.order')
    else if (last < year.first || first > year.last) {
      errors.first = message('holidays.wrong.outsideYear', { schoolYear: schoolYearName(schoolYear) })
    } else if (!errors.name) {
      const isSame = row.was?.first === first && row.was.last === last
      return { kind: 'ready', holiday: { name, first, last, status: isSame ? row.was.status : 'own' } }
    }
  }
  return { kind: 'wrong', errors }
}

/** A typed day, or what is wrong with it. */
export function dayIn(text: string, schoolYear: number): string | Message {
  const example = `17-10-${schoolYear}`
  if (tidyLine(text) === '') return message('holidays.wrong.noDay', { example })
  const read = readDayText(text, schoolYear)
  if (read.ok) return read.value
  const isNoDay = read.error.code === 'moment.unreadable'
  return isNoDay
    ? message('holidays.wrong.unreadable', { example })
    : message(`error.${read.error.code}`, read.error.values)
}

/** A typed day as it is shown everywhere, so that the year that was meant is seen; as typed when it is no day. */
export function tidyDay(text: string, schoolYear: number): string {
  const read = readDayText(text, schoolYear)
  return read.ok ? shortDate(read.value) : text
}

/** The days of a holiday as people say them: `17 t/m 25 oktober`, `19 december t/m 3 januari`; one day by itself. */
export function daysSaid({ first, last }: Pick<Holiday, 'first' | 'last'>, language: Language, t: Translate): string {
  const [from, to] = [first, last].map((date) => ({
    day: String(Number(date.slice(8))),
    month: monthName(Number(date.slice(5, 7)), language),
  }))
  if (!from || !to) return ''
  const end = `${to.day} ${to.month}`
  if (first === last) return end
  return t('year.period', { first: from.month === to.month ? from.day : `${from.day} ${from.month}`, last: end })
}

/** From the first day to the last, as they are written: `17-10-2026 t/m 25-10-2026`; one day by itself. */
export function daysInWords({ first, last }: Pick<Holiday, 'first' | 'last'>, t: Translate): string {
  return first === last ? shortDate(first) : t('year.period', { first: shortDate(first), last: shortDate(last) })
}
