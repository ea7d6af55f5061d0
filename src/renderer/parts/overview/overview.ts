import { calendarOfTraject } from '#parts/year/calendar.ts'
import type { Document } from '#shared/records.ts'
import { type Overview, overviewOf } from '#shared/rules/overview.ts'

const tables = ['traject', 'holiday', 'session', 'activity', 'decision'] as const

let last: { readonly document: Document; readonly overview: Overview | null } | null = null

/** The year on one sheet; the same object as long as the tables that it reads stay the same. */
export function overviewIn(document: Document): Overview | null {
  if (!last || tables.some((table) => last?.document[table] !== document[table])) {
    last = { document, overview: overviewOf(document, calendarOfTraject(document)) }
  }
  return last.overview
}
