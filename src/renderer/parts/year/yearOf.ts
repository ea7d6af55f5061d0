import { writeMoment } from '#shared/moment.ts'
import { type Document, trajectOf } from '#shared/records.ts'
import { type MandatoryPart, missingParts } from '#shared/rules/completeness.ts'
import { activitiesOfPlan, goesAhead } from '#shared/rules/plan.ts'
import { monthIndexOf, monthsOf } from '#shared/rules/schedule.ts'

export type YearMonth = {
  /** The written form of the month: `2026-11`. */
  readonly key: string
  readonly year: number
  readonly month: number
  /** The activities that begin in it, in order. */
  readonly ids: readonly string[]
}

/** The plan laid out over its school year. */
export type Year = {
  readonly months: readonly YearMonth[]
  /** Activities without a moment in this school year. */
  readonly unplanned: readonly string[]
  /** What each activity still lacks; complete ones are not in it. */
  readonly gaps: ReadonlyMap<string, readonly MandatoryPart[]>
  /** How many activities the plan has. */
  readonly count: number
}

const tables = ['traject', 'session', 'activity', 'participation', 'tool', 'decision'] as const

let last: { readonly document: Document; readonly year: Year } | null = null

/** Lays the plan out; once for every state of the tables it reads, because every month and chip asks for it. */
export function yearOf(document: Document): Year {
  if (!last || tables.some((table) => last?.document[table] !== document[table])) {
    last = { document, year: layOut(document) }
  }
  return last.year
}

function layOut(document: Document): Year {
  const schoolYear = trajectOf(document)?.schoolYear
  if (schoolYear === undefined) return { months: [], unplanned: [], gaps: new Map(), count: 0 }
  const activities = activitiesOfPlan(document)
  const perMonth = Array.from({ length: 12 }, (): string[] => [])
  const unplanned: string[] = []
  const gaps = new Map<string, readonly MandatoryPart[]>()
  for (const activity of activities) {
    const index = monthIndexOf(activity.moment, schoolYear)
    const ids = index === null ? unplanned : (perMonth[index] ?? unplanned)
    ids.push(activity.id)
    const missing = goesAhead(document, activity) ? missingParts(document, activity) : []
    if (missing.length > 0) gaps.set(activity.id, missing)
  }
  const months = monthsOf(schoolYear).map(({ year, month }, index) => ({
    key: writeMoment({ kind: 'month', year, month }),
    year,
    month,
    ids: perMonth[index] ?? [],
  }))
  return { months, unplanned, gaps, count: activities.length }
}
