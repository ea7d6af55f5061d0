import { limits, type Region, type SchoolType, type Traject } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { tidyLine } from '#shared/text.ts'

/** What is known of a school, as it is typed. */
export type SchoolForm = {
  readonly school: string
  readonly place: string
  readonly schoolType: SchoolType
  readonly region: Region
  readonly schoolYear: string
}

/** The form that shows a traject. */
export function schoolFormOf({ school, place, schoolType, region, schoolYear }: Traject): SchoolForm {
  return { school, place, schoolType, region, schoolYear: String(schoolYear) }
}

/** The year in which the school year begins; null when that cannot be read. */
export function readSchoolYear(text: string): number | null {
  const line = tidyLine(text)
  // The name of a school year, 2026-2027, says it too.
  const named = /^(\d{4}) ?[-/–] ?(\d{4})$/.exec(line)
  if (named && Number(named[2]) === Number(named[1]) + 1) return Number(named[1])
  return /^\d{4}$/.test(line) ? Number(line) : null
}

/** What the commands of a traject take. A year that cannot be read is one that they refuse. */
export function schoolInput(form: SchoolForm) {
  return { ...form, schoolYear: readSchoolYear(form.schoolYear) ?? 0 }
}

/** The field that a refusal belongs to. */
export function fieldOf(error: AppError, form: SchoolForm): 'school' | 'place' | 'schoolYear' {
  if (error.code === 'schoolYear.outOfRange' || error.code === 'traject.yearInUse') return 'schoolYear'
  const isPlace = error.code === 'text.tooLong' && tidyLine(form.school).length <= limits.name
  return isPlace ? 'place' : 'school'
}
