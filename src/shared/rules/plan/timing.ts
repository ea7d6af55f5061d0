import { parseMoment } from '../../moment.ts'
import { perState } from '../../perState.ts'
import type { Activity } from '../../records.ts'
import { activitiesOfPlan, goesAhead } from './plan.ts'

/** Whether it is not yet known on which day an activity is: it has a month, a week, a period or nothing at all. */
export function isWithoutDay({ moment }: Pick<Activity, 'moment'>): boolean {
  return moment === null || parseMoment(moment)?.kind !== 'date'
}

/** The activities that the school will carry out and that have no day yet, in the order of the year. */
export const withoutDay = perState(['session', 'activity', 'decision'], (document): readonly Activity[] =>
  activitiesOfPlan(document).filter((activity) => goesAhead(document, activity) && isWithoutDay(activity)),
)
