// Longer than other files with a reason: a field is read here from its values to its record, its table and what it points
// to, and a new field is added in this file alone.
import { z } from 'zod'
import { parseMoment } from './moment.ts'

/** Longest text of each sort of field, in UTF-16 units: what a wall or a table cell can still carry. */
export const limits = {
  name: 120,
  card: 500,
  goal: 1000,
  remark: 2000,
  vision: 4000,
  note: 20_000,
  /** Minutes of one step of a session. */
  minutes: 480,
  dots: 99,
  /** Work on one activity or of a whole year, in minutes: ten thousand hours. */
  workMinutes: 600_000,
  /** Money for one activity or a whole year, in cents: ten million euros. */
  cents: 1_000_000_000,
  /** Holidays that a school keeps, and days that a recurring activity skips. */
  days: 100,
  /** What else a school has in its year, as it keeps it. */
  events: 300,
} as const

/** School years that Jaarlijn plans, named by the year in which they start. */
export const schoolYears = { first: 2020, last: 2050 } as const

/** Into how many periods most schools divide their year. */
export const usualPeriods = 4

/** The sorts of school. */
export const schoolTypes = ['po', 'vmbo', 'havo-vwo', 'mbo'] as const
/** The regions over which the ministry spreads the holidays. */
export const regions = ['noord', 'midden', 'zuid'] as const
/** The two meetings of a traject. */
export const sessionKinds = ['werksessie1', 'werksessie2'] as const
/** What a step of a session is about; `open` is a step that the facilitator added, and from `recap` on those of werksessie 2. */
export const boardKinds = [
  'thoughts',
  'now',
  'next',
  'plan',
  'closing',
  'open',
  'recap',
  'walk',
  'timing',
  'agreements',
  'sealing',
] as const
/** The columns of all boards together; `boards` says which board has which. */
export const columnIds = [
  'thoughts',
  'expectations',
  'wishes',
  'unappraised',
  'keep',
  'improve',
  'stop',
  'add',
  'open',
] as const
/** How an activity came about: it was there, it was improved, or it is new. */
export const activityKinds = ['existing', 'improved', 'new'] as const
/** In which role somebody takes part in an activity, or sees to it. */
export const roles = [
  'parent',
  'pupil',
  'primaryTeacher',
  'formTutor',
  'careersCounsellor',
  'studyCoach',
  'company',
  'researchStudent',
  'lineManager',
  'other',
] as const
/** How far the school is with an activity. */
export const activityStatuses = ['planned', 'preparing', 'done', 'cancelled'] as const
/** How firm a holiday is: fixed by the ministry, advised by it, or set by the school itself. */
export const holidayStatuses = ['vast', 'advies', 'own'] as const
/** What else is in the year of a school: tests, meetings about reports, days without pupils, evenings for parents. */
export const schoolEventKinds = ['tests', 'reports', 'studyDay', 'parents', 'other'] as const
/** Which weekday of a month: the first to the fourth, or the last. */
export const ordinals = [1, 2, 3, 4, -1] as const
/** Monday 1 to Sunday 7 (ISO 8601). */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
/** What the group can decide about an activity. */
export const outcomes = ['agreed', 'changed', 'dropped', 'later'] as const
/** A version of the plan: as werksessie 1 left it, under a name of the facilitator's own, or as it was sealed. */
export const versionKinds = ['sketch', 'concept', 'definitive'] as const

const id = z.string().min(1).max(64)
const line = (max: number) => z.string().min(1).max(max)
const optionalLine = (max: number) => z.string().max(max)
const rank = z.string().min(1)
const instant = z.iso.datetime()

/** A moment in its written form, see `moment.ts`. */
const momentText = z
  .string()
  .max(40)
  .refine((text) => parseMoment(text) !== null)

const minutesOfWork = z.int().min(0).max(limits.workMinutes).nullable().default(null)
const cents = z.int().min(0).max(limits.cents).nullable().default(null)

// A field with a default came after the first release: records in older histories and versions do without it.

/** The record of the traject itself: the school and the school year. */
export const traject = z.object({
  id,
  school: line(limits.name),
  place: optionalLine(limits.name),
  schoolType: z.enum(schoolTypes),
  region: z.enum(regions),
  schoolYear: z.int().min(schoolYears.first).max(schoolYears.last),
  createdAt: instant,
  /** What the school wants with parents and career guidance; several lines. */
  vision: z.string().max(limits.vision).default(''),
  /** What the school sets aside for the plan in a year; null when that is not known. */
  minutes: minutesOfWork,
  cents,
  /** Into how many periods the school divides its year. */
  periods: z.int().min(2).max(8).default(usualPeriods),
  /** Whether the school's own holidays (`holiday`) count instead of those of its region. */
  ownHolidays: z.boolean().default(false),
})

/** A holiday that the school keeps, its first and last day included. `name` is a usual name (`rules/holidays`) or its own. */
const holiday = z.object({
  id,
  name: line(limits.name),
  first: z.iso.date(),
  last: z.iso.date(),
  status: z.enum(holidayStatuses),
})

/** What else is in the year of the school, its first and last day included. No version freezes it: it is not the plan. */
const schoolEvent = z.object({
  id,
  kind: z.enum(schoolEventKinds),
  name: line(limits.name),
  first: z.iso.date(),
  last: z.iso.date(),
})

/** A role that the school names itself, beside `roles`: a team leader. */
const ownRole = z.object({ id, name: line(limits.name), rank })

/** A year group or class that the plan is for. */
const targetGroup = z.object({ id, name: line(limits.name), rank })

const session = z.object({
  id,
  kind: z.enum(sessionKinds),
  date: z.iso.date().nullable(),
  /** How many dots every participant may give; 0 when the group does not vote. */
  dotsEach: z.int().min(0).max(limits.dots),
  /** When werksessie 2 began to play the plan back; from then on it is compared with the last sketch. */
  begunAt: instant.nullable().default(null),
  /** The day on which the school and the facilitator speak again. */
  nextContact: z.iso.date().nullable().default(null),
})

const step = z.object({
  id,
  sessionId: id,
  board: z.enum(boardKinds),
  rank,
  /** The facilitator's own name for the step; empty for the usual one. */
  title: optionalLine(limits.name),
  minutes: z.int().min(0).max(limits.minutes),
  skipped: z.boolean(),
})

/** The clock of a step. While it runs `startedAt` says since when; `elapsed` are the milliseconds before that. */
const timer = z.object({
  id,
  stepId: id,
  startedAt: instant.nullable(),
  elapsed: z.int().min(0),
})

/** What the facilitator writes for herself. It never reaches the wall. */
const note = z.object({ id, stepId: id, text: z.string().max(limits.note) })

/** Somebody of the traject: a role or initials are enough. */
const person = z.object({
  id,
  name: line(limits.name),
  role: optionalLine(limits.name),
  contact: optionalLine(limits.name),
  rank,
})

const attendance = z.object({ id, sessionId: id, personId: id })

/**
 * What the group agreed in a session to do itself: `who` is how the group called them, `before` the day on which it is to
 * be done. It is no part of the plan, and no version freezes it.
 */
const agreement = z.object({
  id,
  sessionId: id,
  what: line(limits.card),
  who: optionalLine(limits.name),
  before: z.iso.date().nullable(),
  done: z.boolean(),
  rank,
})

/** Cards that belong together, under one name. */
const cluster = z.object({
  id,
  stepId: id,
  column: z.enum(columnIds),
  rank,
  name: optionalLine(limits.card),
  collapsed: z.boolean(),
})

const card = z.object({
  id,
  stepId: id,
  column: z.enum(columnIds),
  rank,
  text: line(limits.card),
  intention: optionalLine(limits.goal),
  goal: optionalLine(limits.goal),
  dots: z.int().min(0).max(9999),
  parked: z.boolean(),
  clusterId: id.nullable(),
  /** The card of an earlier step that this one came from. */
  originCardId: id.nullable(),
})

const recurring = {
  /** The last day on which it may begin; null for the end of the school year. */
  until: z.iso.date().nullable(),
  /** Whether it is left out when there is no school: in a school holiday, or on a public one that is always free. */
  skipsHolidays: z.boolean(),
  /** First days of occurrences that are left out. */
  except: z.array(z.iso.date()).max(limits.days),
}

/** How an activity comes back after its moment. */
export const recurrence = z.discriminatedUnion('kind', [
  /** The same moment every so many weeks. */
  z.object({ kind: z.literal('weekly'), interval: z.int().min(1).max(26), ...recurring }),
  /** A weekday of every month: the first Tuesday. */
  z.object({ kind: z.literal('monthly'), ordinal: z.literal(ordinals), weekday: z.literal(weekdays), ...recurring }),
  /** In every period or trimester of the school year, as many school weeks after its beginning as the moment is. */
  z.object({ kind: z.literal('term'), of: z.enum(['period', 'trimester']), ...recurring }),
])

/** Something that the school does, at a moment. */
export const activity = z.object({
  id,
  title: line(limits.card),
  kind: z.enum(activityKinds),
  goal: optionalLine(limits.goal),
  moment: momentText.nullable(),
  rank,
  recurrence: recurrence.nullable().default(null),
  /** Where it is. */
  place: optionalLine(limits.name).default(''),
  /** Who saw to it when that could be only one: somebody or a role, never both. `owner` says it now. */
  ownerId: id.nullable().default(null),
  ownerRole: z.enum(roles).nullable().default(null),
  minutes: minutesOfWork,
  cents,
  status: z.enum(activityStatuses).default('planned'),
  /** The activity that comes before this one. */
  buildsOnId: id.nullable().default(null),
  /** Where the idea is from, when it was taken from the gereedschapskist. */
  source: optionalLine(limits.goal).default(''),
})

/** One of those who see to an activity: somebody of the traject, or a role (of `roles`, or an `ownRole` by its id). */
const owner = z.object({ id, activityId: id, personId: id.nullable(), role: id.nullable(), rank })

/** For which target groups an activity is. */
const targeting = z.object({ id, activityId: id, targetGroupId: id })

/** A line of the checklist by which an activity is worked out. */
const elaboration = z.object({ id, activityId: id, text: line(limits.goal), done: z.boolean(), rank })

/** Who takes part: a role of `roles`, or an `ownRole` by its id. */
const participation = z.object({ id, activityId: id, role: id, part: optionalLine(limits.goal) })

/** `source` says where the tool is to be found: a book, a site, a colleague. */
const tool = z.object({
  id,
  activityId: id,
  name: line(limits.card),
  rank,
  source: optionalLine(limits.goal).default(''),
})

const origin = z.object({ id, activityId: id, cardId: id })

const decision = z.object({
  id,
  activityId: id,
  sessionId: id,
  outcome: z.enum(outcomes),
  /** What the facilitator noted for herself while remarks were private. Nothing writes it any more. */
  remark: optionalLine(limits.remark),
  /** Whether the activity was changed since, so that the group is asked again. */
  isOvertaken: z.boolean().default(false),
})

/** How an activity came from another one: it took that in, or was split off from it. */
const descentKinds = ['merged', 'split'] as const

/** From which other activity one came, by the title that it had; that one may be gone. */
const descent = z.object({
  id,
  activityId: id,
  kind: z.enum(descentKinds),
  fromId: id,
  fromTitle: line(limits.card),
})

/** The parts of the minutes of a session to which the facilitator can add something. */
export const minutesParts = [
  'attendance',
  'agenda',
  'harvest',
  'plan',
  'decisions',
  'changes',
  'parkingLot',
  'agreements',
  'next',
] as const

/** What the facilitator adds to a part of the minutes of a session, to be read by all. */
const minutesRemark = z.object({
  id,
  sessionId: id,
  part: z.enum(minutesParts),
  text: line(limits.remark),
})

/** What the group said about an activity in a session; one for each. */
const remark = z.object({ id, activityId: id, sessionId: id, text: line(limits.remark) })

/** The plan as it stood at one moment: what a version freezes. */
export const planSnapshot = z.object({
  traject,
  activity: z.array(activity),
  participation: z.array(participation),
  tool: z.array(tool),
  decision: z.array(decision),
  targetGroup: z.array(targetGroup).default([]),
  targeting: z.array(targeting).default([]),
  elaboration: z.array(elaboration).default([]),
  remark: z.array(remark).default([]),
  /** The owners of activities, without how to reach them. */
  person: z.array(person).default([]),
  ownRole: z.array(ownRole).default([]),
  owner: z.array(owner).default([]),
  /** From which cards the activities came. */
  origin: z.array(origin).default([]),
  descent: z.array(descent).default([]),
})

const version = z.object({
  id,
  kind: z.enum(versionKinds),
  /** What the facilitator calls a concept; the others have their number. */
  name: optionalLine(limits.name).default(''),
  date: z.iso.date(),
  attendees: optionalLine(limits.remark),
  snapshot: planSnapshot,
  /** SHA-256 of the plan in its one written form, in hexadecimals; empty in older histories. */
  hash: z.string().max(64).default(''),
  createdAt: instant,
})

/** Every table of a traject, in the order in which one points to the other. */
export const tables = {
  traject,
  holiday,
  schoolEvent,
  ownRole,
  targetGroup,
  session,
  step,
  timer,
  note,
  person,
  attendance,
  agreement,
  cluster,
  card,
  activity,
  owner,
  targeting,
  participation,
  elaboration,
  tool,
  origin,
  decision,
  descent,
  remark,
  minutesRemark,
  version,
} as const

export type TableName = keyof typeof tables
export type RecordOf<T extends TableName> = Readonly<z.infer<(typeof tables)[T]>>
export type AnyRecord = RecordOf<TableName>

export type Traject = RecordOf<'traject'>
export type Session = RecordOf<'session'>
export type Step = RecordOf<'step'>
export type Timer = RecordOf<'timer'>
export type Note = RecordOf<'note'>
export type Person = RecordOf<'person'>
export type Agreement = RecordOf<'agreement'>
export type Cluster = RecordOf<'cluster'>
export type Card = RecordOf<'card'>
export type TargetGroup = RecordOf<'targetGroup'>
export type Activity = RecordOf<'activity'>
export type Elaboration = RecordOf<'elaboration'>
export type OwnRole = RecordOf<'ownRole'>
export type SchoolEvent = RecordOf<'schoolEvent'>
export type Recurrence = Readonly<z.infer<typeof recurrence>>
export type Participation = RecordOf<'participation'>
export type Tool = RecordOf<'tool'>
export type Decision = RecordOf<'decision'>
export type Remark = RecordOf<'remark'>
export type MinutesRemark = RecordOf<'minutesRemark'>
export type Version = RecordOf<'version'>
export type PlanSnapshot = Readonly<z.infer<typeof planSnapshot>>

export type SchoolType = (typeof schoolTypes)[number]
export type Region = (typeof regions)[number]
export type BoardKind = (typeof boardKinds)[number]
export type ColumnId = (typeof columnIds)[number]
export type ActivityKind = (typeof activityKinds)[number]
export type Role = (typeof roles)[number]
export type ActivityStatus = (typeof activityStatuses)[number]
export type HolidayStatus = (typeof holidayStatuses)[number]
export type SchoolEventKind = (typeof schoolEventKinds)[number]
export type Outcome = (typeof outcomes)[number]
export type SessionKind = (typeof sessionKinds)[number]
export type MinutesPart = (typeof minutesParts)[number]
export type VersionKind = (typeof versionKinds)[number]

const standardRoles: ReadonlySet<string> = new Set(roles)

/** Whether the key of a role is one that every school has; any other is the id of an `ownRole`. */
export function isRole(key: string): key is Role {
  return standardRoles.has(key)
}

/** The names of all tables. */
export const tableNames = Object.keys(tables) as readonly TableName[]

/**
 * Which field of which table points to which other table; whoever removes a record removes what points to it. What
 * `pointsTo` says is no pointer is none.
 */
export const references: Readonly<{ [T in TableName]: Readonly<Partial<Record<keyof RecordOf<T>, TableName>>> }> = {
  traject: {},
  holiday: {},
  schoolEvent: {},
  ownRole: {},
  targetGroup: {},
  session: {},
  step: { sessionId: 'session' },
  timer: { stepId: 'step' },
  note: { stepId: 'step' },
  person: {},
  attendance: { sessionId: 'session', personId: 'person' },
  agreement: { sessionId: 'session' },
  cluster: { stepId: 'step' },
  card: { stepId: 'step' },
  activity: {},
  owner: { activityId: 'activity', personId: 'person', role: 'ownRole' },
  targeting: { activityId: 'activity', targetGroupId: 'targetGroup' },
  participation: { activityId: 'activity', role: 'ownRole' },
  elaboration: { activityId: 'activity' },
  tool: { activityId: 'activity' },
  origin: { activityId: 'activity', cardId: 'card' },
  decision: { activityId: 'activity', sessionId: 'session' },
  descent: { activityId: 'activity' },
  remark: { activityId: 'activity', sessionId: 'session' },
  minutesRemark: { sessionId: 'session' },
  version: {},
}

/** The record that a field with a reference points to; null for none: a role that every school has is no record. */
export function pointsTo(table: TableName, value: string | null): string | null {
  return value === null || (table === 'ownRole' && isRole(value)) ? null : value
}

/** Fields that may point to another record; whoever removes that record makes them null. */
export const looseReferences: Readonly<{ [T in TableName]?: Readonly<Partial<Record<keyof RecordOf<T>, TableName>>> }> =
  {
    card: { clusterId: 'cluster', originCardId: 'card' },
    activity: { ownerId: 'person', buildsOnId: 'activity' },
  }

/** A traject in memory: per table its records by id. Never changed in place. */
export type TrajectDocument = { readonly [T in TableName]: ReadonlyMap<string, RecordOf<T>> }

/** The same as plain lists: how a document crosses from main to a window. */
export type Snapshot = { readonly [T in TableName]: readonly RecordOf<T>[] }

/** Something for every table. */
export function perTable<V>(make: (table: TableName) => V): { [T in TableName]: V } {
  return Object.fromEntries(tableNames.map((table) => [table, make(table)])) as { [T in TableName]: V }
}

/** A document without any record: a traject before it begins. */
export const emptyDocument = perTable(() => new Map<string, never>()) as TrajectDocument

/** The records of a document as lists, in the order in which they are held. */
export function toSnapshot(document: TrajectDocument): Snapshot {
  return perTable((table) => [...document[table].values()]) as unknown as Snapshot
}

/** A document from lists of records. */
export function fromSnapshot(snapshot: Snapshot): TrajectDocument {
  return perTable(
    (table) => new Map(snapshot[table].map((record) => [record.id, record])),
  ) as unknown as TrajectDocument
}

const listOf = <T extends TableName>(table: T) => z.array(tables[table]).readonly()
type Lists = { readonly [T in TableName]: ReturnType<typeof listOf<T>> }

/** The shape of a whole snapshot. */
export const snapshotSchema = z.object(perTable(listOf) as Lists)

/** The one traject record of a document that has begun. */
export function trajectOf(document: {
  readonly traject: Pick<TrajectDocument['traject'], 'values'>
}): Traject | undefined {
  return document.traject.values().next().value
}
