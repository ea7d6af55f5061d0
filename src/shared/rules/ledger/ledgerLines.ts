import type { Description } from '../../patch.ts'
import {
  type Activity,
  type ActivityKind,
  type Person,
  type Recurrence,
  type TrajectDocument,
  trajectOf,
} from '../../records.ts'
import { assertNever } from '../../result.ts'
import { activitiesInOrder } from '../calendar/schedule.ts'
import { type ActivityFacts, factsOf, type ToldRole, toldRole } from '../plan/activityFacts.ts'
import { descentsOf, remarksOf, targetGroupsOfActivity } from '../plan/plan.ts'
import { roleOf } from '../plan/roles.ts'
import type { LedgerEntry } from './ledger.ts'
import { ownersChanged } from './ownersChanged.ts'

/** A plan before and after what is told. */
export type Sides = { readonly before: TrajectDocument; readonly after: TrajectDocument }

/** Something as it was and as it became. */
type Both<V> = { readonly before: V; readonly after: V }

/** When an activity is. */
type When = { readonly moment: string | null; readonly recurrence: Recurrence | null }

/** One line of the ledger, without words: old beside new, so that nothing has to be looked up to read it. */
export type LedgerLine =
  /** What became of the activity itself. */
  | { readonly about: 'added' | 'removed' | 'later' | 'goesAhead' }
  /** Which one it went into, was split off from, or took in, by its title. */
  | { readonly about: 'mergedInto' | 'splitFrom' | 'tookIn'; readonly title: string }
  /** With what the group said about it, which may be nothing. */
  | { readonly about: 'dropped'; readonly reason: string | null }
  /** A text, empty where there is none. */
  | ({ readonly about: 'title' | 'goal' | 'where' | 'vision' | 'buildsOn' | 'ownerName' | 'roleName' } & Both<string>)
  /** A text in a list; null where it is not in it. */
  | ({ readonly about: 'tool' | 'elaboration' | 'remark' | 'targetGroup' } & Both<string | null>)
  /** What a role does; null where it takes no part. */
  | ({ readonly about: 'part'; readonly role: ToldRole } & Both<string | null>)
  /** Where a tool is to be found. */
  | ({ readonly about: 'toolSource'; readonly name: string } & Both<string>)
  | ({ readonly about: 'kind' } & Both<ActivityKind>)
  | ({ readonly about: 'moment' } & Both<When>)
  | ({ readonly about: 'owners' } & Both<ActivityFacts['owners']>)
  | ({ readonly about: 'targetGroups' } & Both<readonly string[]>)
  /** Of the activity, or what the school sets aside. */
  | ({ readonly about: 'minutes' | 'cents' | 'minutesAvailable' | 'centsAvailable' } & Both<number | null>)

/** The kinds of change that somebody can look for. */
export const lineKinds = ['added', 'changed', 'moved', 'dropped', 'resources', 'remark'] as const
export type LineKind = (typeof lineKinds)[number]

/** Of which kind a line is: what came, what is other, another time, what went, hours and costs, or what was said. */
export function kindOfLine(line: LedgerLine): LineKind {
  switch (line.about) {
    case 'added':
    case 'splitFrom':
    case 'goesAhead':
      return 'added'
    case 'removed':
    case 'mergedInto':
    case 'dropped':
      return 'dropped'
    case 'later':
    case 'moment':
      return 'moved'
    case 'minutes':
    case 'cents':
    case 'minutesAvailable':
    case 'centsAvailable':
      return 'resources'
    case 'remark':
      return 'remark'
    case 'tool':
    case 'elaboration':
    case 'targetGroup':
    case 'part':
      return line.before === null ? 'added' : line.after === null ? 'dropped' : 'changed'
    case 'title':
    case 'goal':
    case 'where':
    case 'vision':
    case 'buildsOn':
    case 'ownerName':
    case 'roleName':
    case 'toolSource':
    case 'tookIn':
    case 'kind':
    case 'owners':
    case 'targetGroups':
      return 'changed'
    default:
      return assertNever(line)
  }
}

/** What a person who sees to an activity is called in the lines; empty for nothing. */
export type Calling = (person: Person) => string

/** An entry of the ledger with what it says, line by line. */
type EntryLines = { readonly entry: LedgerEntry; readonly lines: readonly LedgerLine[] }

/** A ledger as people read it: the plan as a whole, the year in its order, what was taken away last. */
export function ledgerLines(sides: Sides, ledger: readonly LedgerEntry[], call?: Calling): readonly EntryLines[] {
  const place = new Map(activitiesInOrder(sides.after).map(({ id }, index) => [id, index]))
  const placeOf = (entry: LedgerEntry) => (entry.kind === 'plan' ? -1 : (place.get(entry.activityId) ?? place.size))
  return [...ledger]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((entry) => ({ entry, lines: linesOfEntry(entry, sides, call) }))
}

function linesOfEntry(entry: LedgerEntry, sides: Sides, call?: Calling): readonly LedgerLine[] {
  const lines = (details = entry.details) => details.flatMap((detail) => linesOfDetail(detail, sides, call))
  const said = entry.details.filter(({ table }) => table === 'remark')
  switch (entry.kind) {
    case 'plan':
      return lines()
    case 'changed': {
      const isAimed = entry.details.some(({ table }) => table === 'targeting')
      return [
        ...tookIn(entry.activityId, sides),
        ...lines(),
        ...ownersLines(entry.activityId, sides, call),
        ...(isAimed ? [groupsLine(entry.activityId, sides)] : []),
      ]
    }
    case 'dropped': {
      const reason = remarksOf(sides.after, entry.activityId).at(-1)?.text ?? null
      // A new remark is the reason, and told as that.
      return [{ about: 'dropped', reason }, ...lines(said.filter(({ kind }) => kind !== 'added'))]
    }
    // Of what is new or gone the plan itself tells the rest.
    case 'added':
      return [
        splitFrom(entry.activityId, sides) ?? { about: 'added' },
        ...tookIn(entry.activityId, sides),
        ...lines(entry.details.filter(({ table }) => table === 'remark' || table === 'decision')),
      ]
    case 'removed':
      return [mergedInto(entry.activityId, sides) ?? { about: 'removed' }]
    default:
      return assertNever(entry)
  }
}

/** What an activity took in since. */
function tookIn(activityId: string, { before, after }: Sides): readonly LedgerLine[] {
  return descentsOf(after, activityId).flatMap(({ id, kind, fromTitle }) =>
    kind === 'merged' && !before.descent.has(id) ? [{ about: 'tookIn', title: fromTitle }] : [],
  )
}

function splitFrom(activityId: string, { after }: Sides): LedgerLine | undefined {
  const descent = descentsOf(after, activityId).find(({ kind }) => kind === 'split')
  return descent && { about: 'splitFrom', title: descent.fromTitle }
}

/** The activity that an activity that is gone went into. */
function mergedInto(activityId: string, { after }: Sides): LedgerLine | undefined {
  for (const { kind, fromId, activityId: intoId } of after.descent.values()) {
    const into = kind === 'merged' && fromId === activityId ? after.activity.get(intoId) : undefined
    if (into) return { about: 'mergedInto', title: into.title }
  }
  return undefined
}

/** What happened to one record of a plan; nothing when it is no part of a plan. */
export function linesOfDetail(detail: Description, sides: Sides, call?: Calling): readonly LedgerLine[] {
  const { before, after } = sides
  const { table, id } = detail
  switch (table) {
    case 'activity': {
      const [was, is] = [before.activity.get(id), after.activity.get(id)]
      if (!was || !is) return []
      const subjects = new Set(detail.fields.map(({ field }) => subjectOf(field)))
      return [...subjects].flatMap((subject) => activityLine(subject, was, is, sides, call) ?? [])
    }
    case 'participation': {
      const [was, is] = [before.participation.get(id), after.participation.get(id)]
      const role = (is && roleOf(after, is.role)) ?? (was && roleOf(before, was.role))
      return role === undefined ? [] : [{ about: 'part', role: toldRole(role), ...inList(was?.part, is?.part) }]
    }
    case 'tool': {
      const [was, is] = [before.tool.get(id), after.tool.get(id)]
      const name: LedgerLine = { about: 'tool', ...inList(was?.name, is?.name) }
      if (!was || !is) return [name]
      const source: LedgerLine = { about: 'toolSource', name: is.name, before: was.source, after: is.source }
      return [name, source].filter((line) => line.before !== line.after)
    }
    case 'elaboration':
      return changedIn('elaboration', before.elaboration.get(id)?.text, after.elaboration.get(id)?.text)
    case 'remark':
      return changedIn('remark', before.remark.get(id)?.text, after.remark.get(id)?.text)
    case 'targetGroup':
      return changedIn('targetGroup', before.targetGroup.get(id)?.name, after.targetGroup.get(id)?.name)
    case 'ownRole': {
      const [was, is] = [before.ownRole.get(id), after.ownRole.get(id)]
      return was && is ? [{ about: 'roleName', before: was.name, after: is.name }] : []
    }
    case 'person': {
      const [was, is] = [before.person.get(id), after.person.get(id)].map((person) => person && nameOf(person, call))
      return was && is && was !== is ? [{ about: 'ownerName', before: was, after: is }] : []
    }
    case 'traject': {
      const [was, is] = [trajectOf(before), trajectOf(after)]
      if (!was || !is) return []
      const fields = new Set(detail.fields.map(({ field }) => field))
      const all: readonly (LedgerLine | false)[] = [
        fields.has('vision') && { about: 'vision', before: was.vision, after: is.vision },
        fields.has('minutes') && { about: 'minutesAvailable', before: was.minutes, after: is.minutes },
        fields.has('cents') && { about: 'centsAvailable', before: was.cents, after: is.cents },
      ]
      return all.filter((line) => line !== false)
    }
    case 'decision': {
      const [was, is] = [before.decision.get(id)?.outcome, after.decision.get(id)?.outcome]
      if (is === 'later' && was !== 'later') return [{ about: 'later' }]
      return was === 'later' && is !== 'dropped' ? [{ about: 'goesAhead' }] : []
    }
    default:
      // For whom an activity is, is told in one line; the other tables are no part of a plan.
      return []
  }
}

function inList(was: string | undefined, is: string | undefined): Both<string | null> {
  return { before: was ?? null, after: is ?? null }
}

function changedIn(
  about: 'elaboration' | 'remark' | 'targetGroup',
  was: string | undefined,
  is: string | undefined,
): readonly LedgerLine[] {
  return was === is ? [] : [{ about, ...inList(was, is) }]
}

function nameOf(person: Person, call: Calling = ({ name }) => name): string {
  return call(person)
}

/** The field under which a change is told: two fields that say one thing make one line. */
function subjectOf(field: string): string {
  return field === 'recurrence' ? 'moment' : field
}

/** Who sees to an activity, in one line when it are others; they stand in several records. */
export function ownersLines(activityId: string, sides: Sides, call?: Calling): readonly LedgerLine[] {
  if (!ownersChanged(sides, activityId)) return []
  const [was, is] = [sides.before, sides.after].map((document) => {
    const activity = document.activity.get(activityId)
    return activity ? factsOf(document, activity, call).owners : []
  })
  return [{ about: 'owners', before: was ?? [], after: is ?? [] }]
}

function groupsLine(activityId: string, { before, after }: Sides): LedgerLine {
  const [was, is] = [before, after].map((document) =>
    targetGroupsOfActivity(document, activityId).map(({ name }) => name),
  )
  return { about: 'targetGroups', before: was ?? [], after: is ?? [] }
}

function activityLine(
  subject: string,
  was: Activity,
  is: Activity,
  { before, after }: Sides,
  call?: Calling,
): LedgerLine | null {
  const facts = () => [factsOf(before, was, call), factsOf(after, is, call)] as const
  switch (subject) {
    case 'title':
      return { about: 'title', before: was.title, after: is.title }
    case 'goal':
      return { about: 'goal', before: was.goal, after: is.goal }
    case 'kind':
      return { about: 'kind', before: was.kind, after: is.kind }
    case 'moment':
      return { about: 'moment', before: whenOf(was), after: whenOf(is) }
    case 'place':
      return { about: 'where', before: was.place, after: is.place }
    case 'minutes':
      return { about: 'minutes', before: was.minutes, after: is.minutes }
    case 'cents':
      return { about: 'cents', before: was.cents, after: is.cents }
    case 'buildsOnId': {
      const [one, other] = facts()
      return { about: 'buildsOn', before: one.buildsOn ?? '', after: other.buildsOn ?? '' }
    }
    default:
      return null
  }
}

function whenOf({ moment, recurrence }: Activity): When {
  return { moment, recurrence }
}
