import { daysOf, parseMoment } from '../moment.ts'
import { type Activity, type ActivityStatus, activityKinds, activityStatuses, type Document } from '../records.ts'
import { activitiesOfPlan } from './plan.ts'
import { cellText, type PlanColumn, planColumns, type Speech } from './planTable.ts'

export type Sorting = { readonly column: PlanColumn; readonly direction: 'ascending' | 'descending' }

/** What of the plan a table shows; a null sorting is the order of the year, an empty text and a null status is all. */
export type TableView = {
  readonly sorting: Sorting | null
  readonly text: string
  readonly status: ActivityStatus | null
}

/** The order after another press on the heading of a column: up, down, and the order of the year again. */
export function nextSorting(sorting: Sorting | null, column: PlanColumn): Sorting | null {
  if (sorting?.column !== column) return { column, direction: 'ascending' }
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null
}

/**
 * The activities that a table shows, in its order. Empty cells come last either way. `kept` stay in sight though they no
 * longer fit: those that were changed since the search was typed.
 */
export function activitiesShown(
  document: Document,
  { sorting, text, status }: TableView,
  kept: ReadonlySet<string>,
  speech: Speech,
): readonly Activity[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (activity: Activity) => {
    if (status !== null && activity.status !== status) return false
    if (words.length === 0) return true
    const all = planColumns
      .map((column) => cellText(document, activity, column, speech))
      .join('\n')
      .toLowerCase()
    return words.every((word) => all.includes(word))
  }
  const shown = activitiesOfPlan(document).filter((activity) => kept.has(activity.id) || fits(activity))
  return sorting ? sorted(document, shown, sorting, speech) : shown
}

function sorted(
  document: Document,
  activities: readonly Activity[],
  { column, direction }: Sorting,
  speech: Speech,
): readonly Activity[] {
  const collator = new Intl.Collator(speech.language, { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  const keys = new Map(activities.map((activity) => [activity.id, keyOf(document, activity, column, speech)]))
  return activities.toSorted((a, b) => {
    const [keyA, keyB] = [keys.get(a.id) ?? null, keys.get(b.id) ?? null]
    if (keyA === null || keyB === null) return (keyA === null ? 1 : 0) - (keyB === null ? 1 : 0)
    if (typeof keyA === 'number' && typeof keyB === 'number') return sign * (keyA - keyB)
    return sign * collator.compare(String(keyA), String(keyB))
  })
}

/** What a cell is sorted by; null for an empty one. */
function keyOf(document: Document, activity: Activity, column: PlanColumn, speech: Speech): string | number | null {
  switch (column) {
    case 'moment': {
      const moment = activity.moment === null ? null : parseMoment(activity.moment)
      return moment ? daysOf(moment).first : null
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
      return cellText(document, activity, column, speech) || null
  }
}
