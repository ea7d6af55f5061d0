import { addDays, isoWeek } from '../../dates.ts'
import type { CopyReason, copyStates } from './copies.ts'

/** How many copies are kept, and how much room all of them may take together. */
export const keeping = { days: 7, weeks: 4, months: 12, bytes: 2_000_000_000 } as const

/** As much of a copy as decides whether it stays. */
export type KeptCopy = {
  readonly name: string
  readonly at: string
  readonly reason: CopyReason
  readonly size: number
  readonly state: (typeof copyStates)[number]
}

/** Which copies go, by name: those that are past their time, and those for which there is no room. */
export type Clearance = { readonly byAge: readonly string[]; readonly bySize: readonly string[] }

/**
 * Decides which copies in a folder go. The newest of each of the last days, weeks and months that have one stay, and
 * those before something big for as many days; the newest copy and the newest good one always stay. A copy that cannot be
 * read is not counted, and goes only for room. Nor is one of later than now: then the clock was wrong, or is.
 */
export function clearance(copies: readonly KeptCopy[], now: string, mostBytes: number = keeping.bytes): Clearance {
  const newestFirst = copies.toSorted((a, b) => compare(b.at, a.at) || compare(b.name, a.name))
  const past = newestFirst.filter(({ state, at }) => state !== 'unreadable' && at <= now)
  const always = new Set([
    ...newestFirst.filter(({ state }) => state === 'whole').slice(0, 1),
    ...newestFirst.filter(({ state }) => state !== 'unreadable').slice(0, 1),
    ...past.slice(0, 1),
  ])
  const isRecent = daysBefore(now, keeping.days)
  const stays = new Set([
    ...always,
    ...newestOfEach(past, keeping.days, ({ at }) => dayOf(at)),
    ...newestOfEach(past, keeping.weeks, ({ at }) => weekOf(at)),
    ...newestOfEach(past, keeping.months, ({ at }) => at.slice(0, 7)),
    ...past.filter(({ reason, at }) => reason !== 'daily' && dayOf(at) > isRecent),
  ])
  const byAge = past.filter((copy) => !stays.has(copy))

  const left = newestFirst.filter((copy) => !byAge.includes(copy))
  const worth = (copy: KeptCopy) => (copy.state === 'unreadable' ? 0 : copy.at <= now ? 1 : 2)
  const leastWorthFirst = left.toReversed().sort((a, b) => worth(a) - worth(b))
  const bySize: KeptCopy[] = []
  let bytes = left.reduce((sum, { size }) => sum + size, 0)
  for (const copy of leastWorthFirst) {
    if (bytes <= mostBytes) break
    if (always.has(copy)) continue
    bySize.push(copy)
    bytes -= copy.size
  }
  return { byAge: byAge.map(({ name }) => name), bySize: bySize.map(({ name }) => name) }
}

/** The newest copy that all can be read of, else the newest of which something can; null when there is none. */
export function newestGood<C extends Pick<KeptCopy, 'at' | 'state'>>(copies: readonly C[]): C | null {
  const newestFirst = copies.toSorted((a, b) => compare(b.at, a.at))
  const inState = (state: KeptCopy['state']) => newestFirst.find((copy) => copy.state === state)
  return inState('whole') ?? inState('partly') ?? null
}

/** Of the first so many periods that have a copy, the newest one; copies come newest first. */
function newestOfEach(copies: readonly KeptCopy[], most: number, period: (copy: KeptCopy) => string): KeptCopy[] {
  const found = new Map<string, KeptCopy>()
  for (const copy of copies) {
    const key = period(copy)
    if (!found.has(key) && found.size < most) found.set(key, copy)
  }
  return [...found.values()]
}

function dayOf(at: string): string {
  return at.slice(0, 10)
}

/** The ISO week, or for days in the first year that a name can say that year: the week before it has no name. */
function weekOf(at: string): string {
  if (at.startsWith('0000')) return '0000'
  const { year, week } = isoWeek(dayOf(at))
  return `${year} ${week}`
}

function daysBefore(now: string, days: number): string {
  return now.startsWith('0000') ? '' : addDays(dayOf(now), -days)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
