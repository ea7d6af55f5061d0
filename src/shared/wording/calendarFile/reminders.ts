import type { Moment } from '../../moment.ts'

const hour = 60
const day = 24 * hour

/** At nine in the morning, some days before what takes whole days: those begin at midnight. */
export function atNine(daysBefore: number): number {
  return daysBefore * day - 9 * hour
}

/** A day before: at the same time, or at nine before what takes whole days. */
export function dayBefore(moment: Moment): number {
  return moment.kind === 'date' && moment.startTime !== null ? day : atNine(1)
}
