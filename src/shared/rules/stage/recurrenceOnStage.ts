import type { Recurrence } from '../../records.ts'
import { assertNever } from '../../result.ts'

/** How an activity comes back, field by field: what a foreign file put beside them stays behind. */
export function stageRecurrence(recurrence: Recurrence | null): Recurrence | null {
  if (!recurrence) return null
  const { until, skipsHolidays } = recurrence
  const days = { until, skipsHolidays, except: [...recurrence.except] }
  switch (recurrence.kind) {
    case 'weekly':
      return { kind: 'weekly', interval: recurrence.interval, ...days }
    case 'monthly':
      return { kind: 'monthly', ordinal: recurrence.ordinal, weekday: recurrence.weekday, ...days }
    case 'term':
      return { kind: 'term', of: recurrence.of, ...days }
    default:
      return assertNever(recurrence)
  }
}
