import type { Translation } from '../../i18n.ts'
import { parseMoment } from '../../moment.ts'
import {
  type Activity,
  type ActivityStatus,
  activityKinds,
  activityStatuses,
  type TrajectDocument,
} from '../../records.ts'
import type { TableFilters } from '../../settings.ts'
import { foldedKey, searcher } from '../../text.ts'
import { momentOrder } from '../calendar/schedule.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { cellText, type PlanColumn, planColumns } from './planTable.ts'
import { fitsFilters } from './planTableFilter.ts'

/** By which column a table is sorted, and which way. */
export type Sorting = { readonly column: PlanColumn; readonly direction: 'ascending' | 'descending' }

/** What of the plan a table shows; a null sorting is the order of the year, an empty text, a null status, no filters is all. */
export type TableView = {
  readonly sorting: Sorting | null
  readonly text: string
  readonly status: ActivityStatus | null
  readonly filters: TableFilters
}

/** The order after another press on the heading of a column: up, down, and the order of the year again. */
export function nextSorting(sorting: Sorting | null, column: PlanColumn): Sorting | null {
  if (sorting?.column !== column) return { column, direction: 'ascending' }
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null
}

/**
 * The activities that a table shows, in its order. Empty cells come last either way. `kept` stay in sight though they do
 * not fit: those that were made since the search was typed.
 */
export function activitiesShown(
  document: TrajectDocument,
  { sorting, text, status, filters }: TableView,
  kept: ReadonlySet<string>,
  translation: Translation,
): readonly Activity[] {
  const says = searcher(text)
  const fitsAll = fitsFilters(document, filters)
  const fits = (activity: Activity) => {
    if (!fitsAll(activity)) return false
    if (status !== null && activity.status !== status) return false
    if (text === '') return true
    return says(foldedKey(planColumns.map((column) => cellText(document, activity, column, translation)).join('\n')))
  }
  const shown = activitiesOfPlan(document).filter((activity) => kept.has(activity.id) || fits(activity))
  return sorting ? sorted(document, shown, sorting, translation) : shown
}

/**
 * The rows of a table while somebody is at work in one: each keeps its place, also when it no longer fits, until it is
 * no longer in the plan. What is new comes after the one that it will stand under.
 */
export function heldOrder(
  before: readonly string[],
  settled: readonly string[],
  inPlan: ReadonlySet<string>,
): readonly string[] {
  const held = before.filter((id) => inPlan.has(id))
  const known = new Set(held)
  for (const [index, id] of settled.entries()) {
    if (!known.has(id)) held.splice(held.indexOf(settled[index - 1] ?? '') + 1, 0, id)
  }
  return held
}

function sorted(
  document: TrajectDocument,
  activities: readonly Activity[],
  { column, direction }: Sorting,
  translation: Translation,
): readonly Activity[] {
  const collator = new Intl.Collator(translation.language, { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  const keys = new Map(activities.map((activity) => [activity.id, keyOf(document, activity, column, translation)]))
  return activities.toSorted((a, b) => {
    const [keyA, keyB] = [keys.get(a.id) ?? null, keys.get(b.id) ?? null]
    if (keyA === null || keyB === null) return (keyA === null ? 1 : 0) - (keyB === null ? 1 : 0)
    if (typeof keyA === 'number' && typeof keyB === 'number') return sign * (keyA - keyB)
    return sign * collator.compare(String(keyA), String(keyB))
  })
}

/** What a cell is sorted by; null for an empty one. */
function keyOf(
  document: TrajectDocument,
  activity: Activity,
  column: PlanColumn,
  translation: Translation,
): string | number | null {
  switch (column) {
    case 'moment': {
      const moment = activity.moment === null ? null : parseMoment(activity.moment)
      return moment ? momentOrder(moment) : null
    }
    case 'hours':
      return activity.minutes
    case 'costs':
      return activity.cents
    case 'status':
      return activityStatuses.indexOf(activity.status)
    case 'kind':
      return activityKinds.indexOf(activity.kind)
    default:
      return cellText(document, activity, column, translation) || null
  }
}
