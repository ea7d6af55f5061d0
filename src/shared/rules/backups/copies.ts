import { z } from 'zod'
import { parseIsoDate } from '../../dates.ts'

/** Why a copy was made. */
export const copyReasons = ['daily', 'migration', 'import', 'restore', 'version', 'asked'] as const
export type CopyReason = (typeof copyReasons)[number]

/** How a copy is: all can be read, not every traject can, nothing can, or a newer version of the app made it. */
export const copyStates = ['whole', 'partly', 'unreadable', 'newer'] as const

/** A traject as it stands in a copy. */
const copiedTraject = z.object({
  trajectId: z.string(),
  school: z.string(),
  schoolYear: z.int(),
  cards: z.int(),
  activities: z.int(),
  /** Its last line of history; 0 and null when it has none. */
  revision: z.int().nonnegative(),
  changedAt: z.string().nullable(),
  isReadable: z.boolean(),
})
export type CopiedTraject = Readonly<z.infer<typeof copiedTraject>>

/** What was found in a copy that was looked at. */
export const copyContents = z.object({
  state: z.enum(copyStates),
  trajecten: z.array(copiedTraject).readonly(),
  /** How many own ideas of the gereedschapskist. */
  ideas: z.int().nonnegative(),
  /** Two copies with the same work have the same mark. */
  mark: z.string(),
})
export type CopyContents = Readonly<z.infer<typeof copyContents>>

/** Time of the clock on the wall, to the second: what a name can say and people can read. */
const localTime = z.iso.datetime({ local: true, precision: 0 })

/** A copy as the screen lists it. */
export const backupCopy = copyContents.omit({ mark: true }).extend({
  /** By which it is asked for. */
  id: z.string(),
  at: localTime,
  reason: z.enum(copyReasons),
  size: z.int().nonnegative(),
  /** The folders that it is in. */
  folders: z.array(z.string()).readonly(),
})
export type BackupCopy = Readonly<z.infer<typeof backupCopy>>

/** What the name of a copy says. */
export type CopyName = { readonly at: string; readonly reason: CopyReason }

const words: Readonly<Record<CopyReason, string>> = {
  daily: 'dagelijks',
  migration: 'voor-bijwerken',
  import: 'voor-inlezen',
  restore: 'voor-terugzetten',
  version: 'nieuwe-versie',
  asked: 'zelf-gemaakt',
}

/** The file name of a copy; `number` tells copies of the same second apart. It sorts by time and every disk takes it. */
export function copyName({ at, reason }: CopyName, number = 1): string {
  const [date, time = ''] = at.split('T')
  return `jaarlijn ${date} ${time.replaceAll(':', '.')} ${words[reason]}${number > 1 ? ` ${number}` : ''}.db`
}

/** What a file name says of a copy; null when it is not the name of one. */
export function readCopyName(name: string): CopyName | null {
  const match = /^jaarlijn (\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3])\.([0-5]\d)\.([0-5]\d) ([a-z-]+)(?: \d+)?\.db$/.exec(name)
  if (!match) return null
  const [, date = '', hours, minutes, seconds, word] = match
  const reason = copyReasons.find((each) => words[each] === word)
  return reason && parseIsoDate(date) ? { at: `${date}T${hours}:${minutes}:${seconds}`, reason } : null
}

/** The time on the wall as copies are named by it. A clock beyond the years that a name can say stops at the first or last. */
export function wallTime(now: Date): string {
  if (Number.isNaN(now.getTime()) || now.getFullYear() < 0) return '0000-01-01T00:00:00'
  if (now.getFullYear() > 9999) return '9999-12-31T23:59:59'
  const two = (part: number) => String(part).padStart(2, '0')
  const date = [String(now.getFullYear()).padStart(4, '0'), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${date}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`
}
