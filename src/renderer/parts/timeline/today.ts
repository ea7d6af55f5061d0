import { isoDate } from '#shared/dates.ts'

/** The day on the wall of this machine. The one place of the timeline that reads the clock. */
export function today(now: Date = new Date()): string {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
