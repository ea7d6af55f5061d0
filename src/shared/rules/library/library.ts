import { z } from 'zod'
import { parseIsoDate } from '../../dates.ts'
import type { Moment } from '../../moment.ts'
import { once } from '../../once.ts'
import {
  isRole,
  limits,
  type Role,
  roles,
  type SchoolType,
  schoolTypes,
  type TrajectDocument,
  trajectOf,
} from '../../records.ts'
import { foldedKey, lineInput, optionalLineInput, searcher } from '../../text.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { occurrencesOf } from '../calendar/recurrence.ts'
import { participationsOf, targetGroupsOfActivity, toolsOf } from '../plan/plan.ts'

/** The parts of an idea of which its source may state something; all the rest is our suggestion. */
export const stateableParts = ['targetGroup', 'period', 'duration'] as const

/** The months of a school year in their order, 1 for January. */
export const monthNumbers = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7] as const

const mostTools = 50
const optional = (max: number) => optionalLineInput(max).default('')
const distinct = <T>(values: readonly T[]) => [...new Set(values)]

/** What can be told of an idea; only its name is needed. */
export const entryContent = z.object({
  name: lineInput(limits.card),
  /** For whom, in words. */
  targetGroup: optional(limits.name),
  /** For which sorts of schools; none for all. */
  schoolTypes: z.array(z.enum(schoolTypes)).max(schoolTypes.length).transform(distinct).default([]),
  goal: optional(limits.goal),
  roles: z.array(z.enum(roles)).max(roles.length).transform(distinct).default([]),
  tools: z
    .array(z.object({ name: lineInput(limits.card), source: optional(limits.goal) }))
    .max(mostTools)
    .default([]),
  /** When in the year, in words; empty when the months say it all. */
  period: optional(limits.name),
  /** In which months it fits, 1 for January; none for any. */
  months: z.array(z.literal(monthNumbers)).max(monthNumbers.length).transform(distinct).default([]),
  duration: optional(limits.name),
  source: optional(limits.goal),
  address: optional(limits.name),
})

/** An idea of the gereedschapskist: shipped with the app, or the facilitator's own. */
export const libraryEntry = entryContent.extend({
  id: z.string().min(1).max(64),
  /** Per part the words of it that the source itself states. */
  stated: z.partialRecord(z.enum(stateableParts), z.string()),
  own: z.boolean(),
})

/** An own idea. Its id is of another form than those that ship, so that the two never meet. */
export const ownEntry = libraryEntry.extend({ id: z.uuid(), stated: z.strictObject({}), own: z.literal(true) })

/** An own idea to be kept. A new one has no id: main gives it one. */
export const ideaToKeep = ownEntry.extend({ id: ownEntry.shape.id.nullable() })

export type EntryContent = Readonly<z.output<typeof entryContent>>
export type LibraryEntry = Readonly<z.output<typeof libraryEntry>>
export type OwnEntry = Readonly<z.output<typeof ownEntry>>
export type IdeaToKeep = Readonly<z.output<typeof ideaToKeep>>

/** How `resources/gereedschapskist.json` is written: in the words of the sources, for people. */
const shippedList = z.strictObject({
  about: z.array(z.string()),
  entries: z.array(
    libraryEntry
      .omit({ own: true, schoolTypes: true, months: true })
      .extend({ tools: z.array(z.string().min(1)) })
      .strict(),
  ),
})

/** Reads the ideas that ship with the app. Throws when the list is written otherwise. */
export function readShippedLibrary(list: unknown): readonly LibraryEntry[] {
  return shippedList.parse(list).entries.map((entry) => ({
    ...entry,
    tools: entry.tools.map((name) => ({ name, source: '' })),
    schoolTypes: [...schoolTypesIn(entry.targetGroup)],
    months: [...monthsIn(entry.period)],
    own: false,
  }))
}

/** The sorts of schools that a target group in words is found at; none when the words name no sort of school. */
export function schoolTypesIn(targetGroup: string): readonly SchoolType[] {
  const words = foldedKey(targetGroup)
  const names = (pattern: RegExp) => pattern.test(words)
  // From 10 to 14: the last groups of primary school and the first years of what comes after.
  const isBridge = names(/\b10-14 jaar\b/)
  const isSecondary = isBridge || names(/\bvo\b/)
  const fits: Readonly<Record<SchoolType, boolean>> = {
    po: isBridge || names(/\bpo\b/),
    vmbo: isSecondary || names(/\bvmbo\b/),
    'havo-vwo': isSecondary || names(/\b(havo|vwo)\b/),
    mbo: names(/\bmbo\b/),
  }
  return schoolTypes.filter((type) => fits[type])
}

type Month = (typeof monthNumbers)[number]
const shortMonths = ['aug', 'sep', 'okt', 'nov', 'dec', 'jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul']

/** The months that a period in words names, in the order of the school year; none when it names no month. */
export function monthsIn(period: string): readonly Month[] {
  const words = foldedKey(period)
  if (words === 'elk trimester') return monthNumbers
  if (words === 'later in het schooljaar') return monthNumbers.slice(5, 11)
  if (/^start leerjaar \d$/.test(words)) return [8, 9]
  const named = new Set<number>()
  for (const part of words.split(', ')) {
    const [first = -1, last = first] = part.split('-').map((name) => shortMonths.indexOf(name))
    if (first === -1 || last === -1) continue
    for (let index = first; index <= last; index += 1) named.add(index)
  }
  return monthNumbers.filter((_, index) => named.has(index))
}

/** What to look for; null for all. */
export type LibraryFilter = {
  readonly text: string
  readonly schoolType: SchoolType | null
  readonly role: Role | null
  /** 1 for January. */
  readonly month: number | null
}

/** The ideas that fit, own ones first. Every word of the text must stand somewhere in the idea, or in the name of a role. */
export function filterLibrary(
  entries: readonly LibraryEntry[],
  { text, schoolType, role, month }: LibraryFilter,
  nameOfRole: (role: Role) => string,
): readonly LibraryEntry[] {
  const fits = searcher(text)
  const fitting = entries.filter((entry) => {
    if (schoolType !== null && entry.schoolTypes.length > 0 && !entry.schoolTypes.includes(schoolType)) return false
    if (role !== null && !entry.roles.includes(role)) return false
    if (month !== null && entry.months.length > 0 && !entry.months.some((each) => each === month)) return false
    return text === '' || fits(keyOf(entry, nameOfRole))
  })
  return [...fitting.filter(({ own }) => own), ...fitting.filter(({ own }) => !own)]
}

/** What is searched in; worked out once, because every letter that is typed goes through all ideas. */
const keyOf = once((entry: LibraryEntry, nameOfRole: (role: Role) => string): string => {
  const { name, targetGroup, goal, tools, period, duration, source, address } = entry
  const named = [...tools.flatMap((tool) => [tool.name, tool.source]), ...entry.roles.map(nameOfRole)]
  return foldedKey([name, targetGroup, goal, ...named, period, duration, source, address].join('\n'))
})

/** Where an idea is from, in one line; empty when that is not known. */
export function sourceInWords({ source, address }: Pick<EntryContent, 'source' | 'address'>): string {
  const whole = [source, address].filter(Boolean).join(', ')
  return whole.length <= limits.goal ? whole : source
}

/** An idea as an activity on the plan. */
export type EntryActivity = Pick<EntryContent, 'goal' | 'roles' | 'tools' | 'source'> & {
  readonly title: string
  readonly moment: string | null
  readonly targetGroupIds: string[]
}

/** What puts an idea on the plan. For whom it is there, only the school can say: a lane, or nothing. */
export function entryToActivity(
  entry: EntryContent,
  moment: string | null,
  targetGroupId: string | null,
): EntryActivity {
  return {
    title: entry.name,
    goal: entry.goal,
    roles: entry.roles,
    tools: entry.tools,
    source: sourceInWords(entry),
    moment,
    targetGroupIds: targetGroupId === null ? [] : [targetGroupId],
  }
}

/**
 * An activity as an idea for every school: without people, owner, hours, costs or anything else of this one.
 * Null when the activity is gone.
 */
export function activityToEntry(
  document: TrajectDocument,
  calendar: Calendar,
  activityId: string,
): EntryContent | null {
  const activity = document.activity.get(activityId)
  const traject = trajectOf(document)
  if (!activity || !traject) return null
  const times = occurrencesOf(activity, calendar, traject.periods)
  const months = new Set(times.flatMap(({ first, last }) => monthsBetween(first, last)))
  return {
    name: activity.title,
    targetGroup: fitting(
      targetGroupsOfActivity(document, activityId).map(({ name }) => name),
      limits.name,
    ),
    schoolTypes: [traject.schoolType],
    goal: activity.goal,
    // Another school has other roles of its own.
    roles: distinct(participationsOf(document, activityId).map(({ role }) => (isRole(role) ? role : 'other'))),
    tools: toolsOf(document, activityId)
      .slice(0, mostTools)
      .map(({ name, source }) => ({ name, source })),
    period: '',
    months: monthNumbers.filter((month) => months.has(month)),
    duration: times[0] ? durationOf(times[0].moment) : '',
    source: activity.source,
    address: '',
  }
}

/** As many of the words as fit in a field. */
function fitting(words: readonly string[], max: number): string {
  return words.reduce((text, word) => {
    const longer = text === '' ? word : `${text}, ${word}`
    return longer.length <= max ? longer : text
  }, '')
}

function monthsBetween(first: string, last: string): readonly number[] {
  const [from, to] = [parseIsoDate(first), parseIsoDate(last)]
  if (!from || !to) return []
  const count = (to.year - from.year) * 12 + to.month - from.month + 1
  return Array.from({ length: count }, (_, index) => ((from.month - 1 + index) % 12) + 1)
}

/** How long a meeting takes when its times are known: `90 min`. */
function durationOf(moment: Moment): string {
  if (moment.kind !== 'date' || !moment.startTime || !moment.endTime) return ''
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return `${minutesOf(moment.endTime) - minutesOf(moment.startTime)} min`
}

/** Whether two ideas say the same; capitals count, the order of what is chosen does not. */
export function sameContent(a: EntryContent, b: EntryContent): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(entry: EntryContent): EntryContent {
  const { schoolTypes: types, roles: who, months, ...rest } = entryContent.parse(entry)
  return {
    ...rest,
    schoolTypes: schoolTypes.filter((type) => types.includes(type)),
    roles: roles.filter((role) => who.includes(role)),
    months: monthNumbers.filter((month) => months.includes(month)),
  }
}
