import { daysOf, type Moment, parseMoment, writeMoment } from '../moment.ts'
import { type Activity, type RecordOf, type Recurrence, trajectOf } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { byRank } from '../rules/board/boards.ts'
import { mondayOf } from '../rules/calendar/recurrence.ts'
import { fallsInSchoolYear, isNear, schoolYearDays, schoolYearName } from '../rules/calendar/schedule.ts'
import { firstOfMonthly, seriesAt } from '../rules/calendar/series.ts'
import type { ActivityFields } from '../rules/plan/activityFields.ts'
import { roleOf } from '../rules/plan/roles.ts'
import type { Context } from './command.ts'
import type { Draft, Glance } from './draft.ts'
import { rankAtEnd } from './ranks.ts'

/** The moment as it is stored, or why it cannot be: outside the school year of the traject. */
export function checkedMoment(document: Glance, text: string | null): Result<string | null> {
  const moment = text === null ? null : parseMoment(text)
  const traject = trajectOf(document)
  if (!moment || !traject) return ok(null)
  if (!fallsInSchoolYear(moment, traject.schoolYear)) {
    return fail('moment.outsideYear', { schoolYear: schoolYearName(traject.schoolYear) })
  }
  return ok(writeMoment(moment))
}

/** A day that is kept beside the plan, or why it cannot be: it is far from the school year of the traject. */
export function nearDate<D extends string | null>(document: Glance, date: D): Result<D> {
  const traject = trajectOf(document)
  if (date === null || !traject || isNear(date, traject.schoolYear)) return ok(date)
  return fail('date.far', { schoolYear: schoolYearName(traject.schoolYear) })
}

/** The rank of an activity that comes behind all others. */
function lastRank(document: Glance): string {
  return rankAtEnd([...document.activity.values()].sort(byRank))
}

/** An activity of which only the title is known. */
export function newActivity(document: Glance, id: string, title: string) {
  return {
    id,
    title,
    kind: 'new',
    goal: '',
    moment: null,
    rank: lastRank(document),
    recurrence: null,
    place: '',
    ownerId: null,
    ownerRole: null,
    minutes: null,
    cents: null,
    status: 'planned',
    buildsOnId: null,
    source: '',
  } as const
}

/**
 * Gives an activity other values. Errors: `record.gone`, `moment.outsideYear`, `activity.cycle` and those of a
 * recurrence; the draft is then of no use any more.
 */
export function editActivity(draft: Draft, id: string, fields: ActivityFields, context: Context): Result<null> {
  const document = draft.glance
  const activity = document.activity.get(id)
  if (!activity) return fail('record.gone')
  const { title, kind, goal, place, minutes, cents, status, buildsOnId } = fields
  if (buildsOnId && !document.activity.has(buildsOnId)) return fail('record.gone')
  if (buildsOnId && leadsTo(document, buildsOnId, id)) return fail('activity.cycle')
  draft.update('activity', id, {
    ...withoutUndefined({ title, kind, goal, place, minutes, cents, status, buildsOnId }),
  })
  const when = editWhen(draft, id, fields)
  if (!when.ok) return when
  if (fields.targetGroupIds) {
    const aimed = editTargetGroups(draft, id, fields.targetGroupIds, context)
    if (!aimed.ok) return aimed
  }
  if (fields.owners) {
    const owned = editOwners(draft, activity, fields.owners, context)
    if (!owned.ok) return owned
  }
  if (fields.parts) {
    const taken = editParts(draft, id, fields.parts, context)
    if (!taken.ok) return taken
  }
  if (fields.tools) editTools(draft, id, fields.tools, context)
  return ok(null)
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}

/** Whether an activity comes, by way of others, after another one. */
export function leadsTo(document: Glance, from: string, to: string): boolean {
  const seen = new Set<string>()
  let id: string | null = from
  while (id !== null && !seen.has(id)) {
    if (id === to) return true
    seen.add(id)
    id = document.activity.get(id)?.buildsOnId ?? null
  }
  return false
}

/** The moment and how it comes back, which have to fit each other. */
function editWhen(draft: Draft, id: string, fields: ActivityFields): Result<null> {
  const document = draft.glance
  const activity = document.activity.get(id)
  if (!activity || (fields.moment === undefined && fields.recurrence === undefined)) return ok(null)
  const when = whenOf(document, activity, fields)
  if (!when.ok) return when
  const isMoved = when.value.moment !== activity.moment
  draft.update('activity', id, { ...when.value, ...(isMoved ? { rank: lastRank(document) } : {}) })
  return ok(null)
}

type When = Pick<Activity, 'moment' | 'recurrence'>

function whenOf(document: Glance, activity: Activity, fields: ActivityFields): Result<When> {
  const checked = fields.moment === undefined ? ok(activity.moment) : checkedMoment(document, fields.moment)
  if (!checked.ok) return checked
  const moment = checked.value === null ? null : parseMoment(checked.value)
  if (!moment) return fields.recurrence ? fail('recurrence.needsMoment') : ok({ moment: null, recurrence: null })
  if (fields.recurrence === undefined) {
    const { moment: settled, recurrence } = seriesAt(activity, moment)
    const inYear = checkedMoment(document, writeMoment(settled))
    return inYear.ok ? ok({ moment: inYear.value, recurrence }) : inYear
  }
  return fields.recurrence
    ? seriesFrom(document, moment, fields.recurrence)
    : ok({ moment: checked.value, recurrence: null })
}

/** A series that begins at a moment; a monthly one on the first day from there that fits. */
function seriesFrom(document: Glance, moment: Moment, wanted: Recurrence): Result<When> {
  if (wanted.kind === 'weekly' && moment.kind === 'month') return fail('recurrence.needsDay')
  const settled = wanted.kind === 'monthly' ? firstOfMonthly(moment, wanted) : moment
  const written = checkedMoment(document, writeMoment(settled))
  if (!written.ok) return fail('recurrence.none')
  const until = nearDate(document, wanted.until)
  if (!until.ok) return until
  if (wanted.until !== null && wanted.until < daysOf(settled).first) return fail('recurrence.order')
  // A day outside the school year is never one on which it would be.
  const except = [...new Set(wanted.except)].filter((day) => canBegin(document, day)).sort()
  return ok({ moment: written.value, recurrence: { ...wanted, except } })
}

/** Whether something could begin on a day: in the school year, or on the Monday of its first week. */
function canBegin(document: Glance, day: string): boolean {
  const schoolYear = trajectOf(document)?.schoolYear
  if (schoolYear === undefined) return false
  const { first, last } = schoolYearDays(schoolYear)
  return day >= mondayOf(first) && day <= last
}

function editTargetGroups(draft: Draft, activityId: string, wanted: readonly string[], { id }: Context): Result<null> {
  const document = draft.glance
  if (wanted.some((each) => !document.targetGroup.has(each))) return fail('record.gone')
  const present = [...document.targeting.values()].filter((each) => each.activityId === activityId)
  for (const each of present) if (!wanted.includes(each.targetGroupId)) draft.remove('targeting', each.id)
  for (const targetGroupId of new Set(wanted)) {
    if (present.some((each) => each.targetGroupId === targetGroupId)) continue
    draft.put('targeting', { id: id(), activityId, targetGroupId })
  }
  return ok(null)
}

/** Who stays keeps its record. What was kept in the field of before becomes a record, unless nothing changes. */
function editOwners(
  draft: Draft,
  { id: activityId, ownerId, ownerRole }: Activity,
  owners: NonNullable<ActivityFields['owners']>,
  { id }: Context,
): Result<null> {
  const document = draft.glance
  const wanted = new Map(
    owners.map((each) => {
      const owner = 'personId' in each ? { personId: each.personId, role: null } : { personId: null, role: each.role }
      return [keyOf(owner), owner]
    }),
  )
  for (const { personId, role } of wanted.values()) {
    const isThere = personId === null ? role !== null && roleOf(document, role) : document.person.has(personId)
    if (!isThere) return fail('record.gone')
  }
  const present = [...document.owner.values()].filter((each) => each.activityId === activityId).sort(byRank)
  const before = [{ personId: ownerId, role: ownerRole }].filter(({ personId, role }) => personId ?? role)
  const now = new Set([...before, ...present].map(keyOf))
  if (now.size === wanted.size && [...now].every((key, index) => key === [...wanted.keys()][index])) return ok(null)
  draft.update('activity', activityId, { ownerId: null, ownerRole: null })
  const kept = new Map(present.map((each) => [keyOf(each), each]))
  for (const each of present) if (!wanted.has(keyOf(each))) draft.remove('owner', each.id)
  let rank = rankAtEnd([])
  for (const [key, owner] of wanted) {
    draft.put('owner', { id: kept.get(key)?.id ?? id(), activityId, ...owner, rank })
    rank = rankAtEnd([{ id: '', rank }])
  }
  return ok(null)
}

function keyOf({ personId, role }: Pick<RecordOf<'owner'>, 'personId' | 'role'>): string {
  return personId === null ? `role ${role}` : `person ${personId}`
}

function editParts(
  draft: Draft,
  activityId: string,
  parts: NonNullable<ActivityFields['parts']>,
  { id }: Context,
): Result<null> {
  const present = [...draft.glance.participation.values()].filter((each) => each.activityId === activityId)
  for (const [role, part] of Object.entries(parts)) {
    if (!roleOf(draft.glance, role)) return fail('record.gone')
    const known = present.find((each) => each.role === role)
    if (part === null) {
      if (known) draft.remove('participation', known.id)
    } else if (known) draft.update('participation', known.id, { part })
    else draft.put('participation', { id: id(), activityId, role, part })
  }
  return ok(null)
}

/** A tool that keeps its name keeps where it is to be found. */
function editTools(draft: Draft, activityId: string, names: readonly string[], { id }: Context): void {
  const present = [...draft.glance.tool.values()].filter((each) => each.activityId === activityId).sort(byRank)
  if (present.length === names.length && present.every((tool, index) => tool.name === names[index])) return
  const kept = names.map((name) => {
    const at = present.findIndex((tool) => tool.name === name)
    return at === -1 ? null : (present.splice(at, 1)[0] ?? null)
  })
  for (const tool of present) draft.remove('tool', tool.id)
  let rank = rankAtEnd([])
  for (const [index, name] of names.entries()) {
    const tool = kept[index]
    draft.put('tool', tool ? { ...tool, rank } : { id: id(), activityId, name, rank, source: '' })
    rank = rankAtEnd([{ id: '', rank }])
  }
}
