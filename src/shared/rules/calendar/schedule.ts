import { isoDate, parseIsoDate } from '../../dates.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from '../../moment.ts'
import { once } from '../../once.ts'
import { perState } from '../../perState.ts'
import type { Activity } from '../../records.ts'
import { byRank } from '../board/boards.ts'

/** A month of a school year. */
export type MonthOfYear = { readonly year: number; readonly month: number }

/** First and last day of a school year: 1 August to 31 July. */
export function schoolYearDays(schoolYear: number): { readonly first: string; readonly last: string } {
  return { first: isoDate(schoolYear, 8, 1), last: isoDate(schoolYear + 1, 7, 31) }
}

/** The name of a school year: 2026 is `2026-2027`. */
export function schoolYearName(schoolYear: number): string {
  return `${schoolYear}-${schoolYear + 1}`
}

/** The school year that a day falls in. Throws on text that is no date. */
export function schoolYearOf(date: string): number {
  const parsed = parseIsoDate(date)
  if (!parsed) throw new Error(`not a date: ${date}`)
  return parsed.month >= 8 ? parsed.year : parsed.year - 1
}

/** How many school years before and after its own a day can have to do with a plan: beyond them lie slips of a key. */
const yearsNear = 3

/** Whether a day can have to do with the plan of a school year: a session, its seal, the end of a series. */
export function isNear(date: string, schoolYear: number): boolean {
  return date >= schoolYearDays(schoolYear - yearsNear).first && date <= schoolYearDays(schoolYear + yearsNear).last
}

/** Whether days have one in a school year. They may lie over its edge, as a summer does, but not go on for ages. */
export function isOfYear(days: { readonly first: string; readonly last: string }, schoolYear: number): boolean {
  const year = schoolYearDays(schoolYear)
  const [earliest, latest] = [schoolYearDays(schoolYear - 1).first, schoolYearDays(schoolYear + 1).last]
  return days.last >= year.first && days.first <= year.last && days.first >= earliest && days.last <= latest
}

/** The twelve months of a school year, August to July. */
export function monthsOf(schoolYear: number): readonly MonthOfYear[] {
  return Array.from({ length: 12 }, (_, index) =>
    index < 5 ? { year: schoolYear, month: index + 8 } : { year: schoolYear + 1, month: index - 4 },
  )
}

/** Whether every day of a moment falls in the school year; a week may start or end just outside it. */
export function fallsInSchoolYear(moment: Moment, schoolYear: number): boolean {
  const { first, last } = daysOf(moment)
  const year = schoolYearDays(schoolYear)
  return moment.kind === 'week' ? last >= year.first && first <= year.last : first >= year.first && last <= year.last
}

/** Where in `monthsOf` a written moment starts, 0 to 11; null without a moment in that year. */
export function monthIndexOf(moment: string | null, schoolYear: number): number | null {
  const parsed = moment === null ? null : parseMoment(moment)
  if (!parsed || !fallsInSchoolYear(parsed, schoolYear)) return null
  const { first } = daysOf(parsed)
  // A week may begin in July: it then stands in August, where the year begins.
  const begin = schoolYearDays(schoolYear).first
  const begun = first >= begin
  const day = parseIsoDate(begun ? first : begin)
  return day === null ? null : (day.month + 4) % 12
}

/** The month of the year, written as `2026-11`, in which a written moment begins; null without a moment in that year. */
export function monthOf(moment: string | null, schoolYear: number): string | null {
  const month = monthsOf(schoolYear)[monthIndexOf(moment, schoolYear) ?? -1]
  return month ? writeMoment({ kind: 'month', ...month }) : null
}

/**
 * A text by which moments stand in the order of the year, wherever they are listed: by first day, and on one day what has
 * no time before what has, by the clock.
 */
export function momentOrder(moment: Moment): string {
  return moment.kind === 'date' ? writeMoment(moment) : daysOf(moment).first
}

/** The activities in the order of the year: as `momentOrder` has it, then by rank; those without a moment come last. */
export const activitiesInOrder = perState(['activity'], ({ activity }): readonly Activity[] =>
  [...activity.values()].sort((a, b) => {
    const [orderA, orderB] = [orderOf(a), orderOf(b)]
    return orderA === orderB ? byRank(a, b) : orderA < orderB ? -1 : 1
  }),
)

const orderOf = once(({ moment: written }: Activity): string => {
  const moment = written === null ? null : parseMoment(written)
  return moment ? momentOrder(moment) : '9999'
})
