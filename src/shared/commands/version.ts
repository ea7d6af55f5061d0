import { z } from 'zod'
import { message } from '../message.ts'
import { limits, type PlanSnapshot, type TrajectDocument, type Version } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { canonicalPlan } from '../rules/plan/canonical.ts'
import { activitiesOfPlan, planOf } from '../rules/plan/plan.ts'
import { ownRolesOf } from '../rules/plan/roles.ts'
import { latestVersion, reviewHasBegun, versionNumber } from '../rules/plan/versions.ts'
import { foldedKey, lineInput, optionalLineInput } from '../text.ts'
import { nearDate } from './activityFields.ts'
import { type Context, command } from './command.ts'
import { Draft } from './draft.ts'
import { rankAtEnd } from './ranks.ts'

type About = Pick<Version, 'kind' | 'date'> & Partial<Pick<Version, 'name' | 'attendees'>>

/** Keeps the plan as it is. Errors: `traject.gone`, and a day far outside the school year. */
function freeze(draft: Draft, { name = '', attendees = '', ...about }: About, context: Context): Result<null> {
  const snapshot = planOf(draft.document)
  if (!snapshot) return fail('traject.gone')
  const near = nearDate(draft.start, about.date)
  if (!near.ok) return near
  const hash = context.sha256(canonicalPlan(snapshot))
  draft.put('version', { id: context.id(), ...about, name, attendees, snapshot, hash, createdAt: context.now() })
  return ok(null)
}

function frozen(document: TrajectDocument, about: About, context: Context) {
  const draft = new Draft(document)
  const done = freeze(draft, about, context)
  return done.ok ? ok(draft.patch()) : done
}

/** The tables of a plan that a version puts back, those first to which others point. */
const restored = [
  'targetGroup',
  'activity',
  'owner',
  'targeting',
  'participation',
  'elaboration',
  'tool',
  'decision',
  'remark',
  'origin',
] as const satisfies readonly (keyof PlanSnapshot)[]

/** What plans did not know that were frozen before versions had a hash: of what stays it is left as it is. */
const unknownBefore: ReadonlySet<string> = new Set(['remark', 'origin'] satisfies readonly (keyof PlanSnapshot)[])

/** The commands about the versions of a plan. */
export const versionCommands = {
  /** Closes werksessie 1: the plan as the group leaves it is a sketch, and the last one is what werksessie 2 compares with. */
  'version.sketch': command({
    input: z.object({ date: z.iso.date() }),
    label: ({ document }) => message('did.version.sketch', { number: countOf(document, 'sketch') + 1 }),
    run(document, { date }, context) {
      if (document.activity.size === 0) return fail('plan.empty')
      if (reviewHasBegun(document)) return fail('version.tooLate')
      return frozen(document, { kind: 'sketch', date }, context)
    },
  }),

  /** Keeps the plan under a name of the facilitator's own. */
  'version.keep': command({
    input: z.object({ date: z.iso.date(), name: lineInput(limits.name) }),
    label: ({ name }) => message('did.version.keep', { name }),
    run(document, about, context) {
      if (document.activity.size === 0) return fail('plan.empty')
      return frozen(document, { kind: 'concept', ...about }, context)
    },
  }),

  /** Begins werksessie 2. Without a sketch the plan of this moment is the one to compare with. */
  'review.start': command({
    input: z.object({ date: z.iso.date() }),
    label: () => message('did.review.start'),
    run(document, { date }, context) {
      const session = sessionOf(document, 'werksessie2')
      if (!session || session.begunAt !== null) return ok([])
      if (document.activity.size === 0) return fail('plan.empty')
      const draft = new Draft(document)
      if (!latestVersion(document, 'sketch')) {
        const kept = freeze(draft, { kind: 'sketch', date }, context)
        if (!kept.ok) return kept
      }
      draft.update('session', session.id, { begunAt: context.now() })
      return ok(draft.patch())
    },
  }),

  /** Seals the plan as definitive: a dated version that no later edit changes. */
  'version.seal': command({
    input: z.object({ date: z.iso.date(), attendees: optionalLineInput(limits.remark) }),
    label: () => message('did.version.seal'),
    run(document, about, context) {
      if (activitiesOfPlan(document).length === 0) return fail('plan.empty')
      return frozen(document, { kind: 'definitive', ...about }, context)
    },
  }),

  /** Takes a concept or a seal away. Sketches stay: werksessie 2 stands on them. */
  'version.remove': command({
    input: z.object({ id: z.string() }),
    needs: { version: 'id' },
    label: ({ version, document }) =>
      message(`did.version.remove.${version.kind === 'concept' ? 'concept' : 'definitive'}`, nameOf(document, version)),
    run(document, { id }, { version }) {
      if (version.kind === 'sketch') return fail('version.sketchStays')
      const draft = new Draft(document)
      draft.remove('version', id)
      return ok(draft.patch())
    },
  }),

  /**
   * Makes the plan what a version says, in one step: its activities and all that belongs to them, target groups, vision
   * and resources. Cards, notes, clocks and who there is stay; an owner or role that was taken away comes back.
   */
  'version.restore': command({
    input: z.object({ id: z.string() }),
    needs: { version: 'id' },
    label: ({ version, document }) => message(`did.version.restore.${version.kind}`, nameOf(document, version)),
    run(document, _, { version: { snapshot, hash } }) {
      const draft = new Draft(document)
      const { vision, minutes, cents, id } = snapshot.traject
      draft.update('traject', id, { vision, minutes, cents })
      for (const person of snapshot.person) if (!document.person.has(person.id)) draft.put('person', person)
      const roleNow = bringBackRoles(draft, snapshot)
      const tables = hash === '' ? restored.filter((table) => !unknownBefore.has(table)) : restored
      for (const table of tables.toReversed()) {
        const kept = new Set(snapshot[table].map(({ id }) => id))
        for (const id of document[table].keys()) if (!kept.has(id)) draft.remove(table, id)
      }
      for (const table of tables) {
        for (const record of snapshot[table]) draft.put(table, 'role' in record ? roleNow(record) : record)
      }
      letGo(draft)
      return ok(draft.patch())
    },
  }),
} as const

/**
 * Brings back the roles of the school that a version names and that were taken away. One that was named anew since stands
 * for the old one; beside one that the version knows by another name it comes back with a number.
 */
function bringBackRoles(draft: Draft, { ownRole: frozen }: PlanSnapshot) {
  const instead = new Map<string, string>()
  for (const role of frozen) {
    const present = ownRolesOf(draft.document)
    if (present.some(({ id }) => id === role.id)) continue
    const named = (name: string) => present.find((each) => foldedKey(each.name) === foldedKey(name))
    const anew = named(role.name)
    if (anew && !frozen.some(({ id }) => id === anew.id)) instead.set(role.id, anew.id)
    else draft.put('ownRole', { ...role, name: freeName(role.name, (name) => !named(name)), rank: rankAtEnd(present) })
  }
  return <R extends { readonly role: string | null }>(record: R): R =>
    record.role === null ? record : { ...record, role: instead.get(record.role) ?? record.role }
}

function freeName(name: string, isFree: (name: string) => boolean): string {
  let free = name
  for (let number = 2; !isFree(free); number += 1) free = `${name.slice(0, limits.name - 6)} (${number})`
  return free
}

/** What a version pointed to may be gone since: a card, a session. Then so is what cannot be without it. */
function letGo(draft: Draft): void {
  const { card, session } = draft.document
  for (const { id, cardId } of draft.document.origin.values()) if (!card.has(cardId)) draft.remove('origin', id)
  for (const table of ['decision', 'remark'] as const) {
    for (const { id, sessionId } of draft.document[table].values()) if (!session.has(sessionId)) draft.remove(table, id)
  }
}

function countOf(document: TrajectDocument, kind: Version['kind']): number {
  return [...document.version.values()].filter((version) => version.kind === kind).length
}

function nameOf(document: TrajectDocument, version: Version) {
  return { name: version.name, number: versionNumber(document, version) }
}
