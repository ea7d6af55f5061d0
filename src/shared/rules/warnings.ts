import type { Moment } from '../moment.ts'
import type { Activity, Document } from '../records.ts'
import type { Calendar, PublicHoliday } from './calendar.ts'
import type { Holiday } from './holidays.ts'
import type { Owner } from './plan.ts'

/** Something to think about before an activity goes to a moment. It warns; nothing is forbidden because of it. */
export type Warning =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'publicHoliday'; readonly day: PublicHoliday }
  /** One owner would have `count` activities in an ISO week, this one among them: three or more. */
  | {
      readonly kind: 'busyWeek'
      readonly owner: Owner
      readonly year: number
      readonly week: number
      readonly count: number
    }
  /** It would come before the activity that it builds on. */
  | { readonly kind: 'beforeBase'; readonly base: Activity }
  /** An activity that builds on it would come before it. */
  | { readonly kind: 'afterNext'; readonly next: Activity }

/** What to think about when an activity of the plan would be at a moment. */
export function warningsFor(
  _document: Document,
  _calendar: Calendar,
  _activityId: string,
  _moment: Moment,
): readonly Warning[] {
  return []
}
