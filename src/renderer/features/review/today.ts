import { isoDate } from '#shared/dates.ts'

/** Today on this machine's calendar: in the evening that may be another day than in UTC. */
export function today(now: Date = new Date()): string {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
