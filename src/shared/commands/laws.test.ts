import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../errors.ts'
import { diff } from '../patch.ts'
import {
  type AnyRecord,
  emptyDocument,
  fromSnapshot,
  looseReferences,
  pointsTo,
  references,
  snapshotSchema,
  type TableName,
  tableNames,
  tables,
  toSnapshot,
} from '../records.ts'
import { fail } from '../result.ts'
import { boards } from '../rules/board/boards.ts'
import { mostOwners } from '../rules/plan/activityFields.ts'
import { ownerInput, ownersOf } from '../rules/plan/owners.ts'
import { standardRoleNamed } from '../rules/plan/roles.ts'
import { workOf } from '../testing/asides.ts'
import { countingContext, written } from '../testing/context.ts'
import { gestures, play } from '../testing/gestures.ts'
import { emptyListModel, listModelAfter, listModelOf } from '../testing/listModel.ts'
import { foldedKey } from '../text.ts'
import type { Command } from './command.ts'
import { commands, decide, type InputOf } from './index.ts'

const runs = { numRuns: 60 }

describe('any afternoon of commands', () => {
  it('keeps every record in the shape of its table, under its own id', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        const end = play(all).at(-1)?.after ?? emptyDocument
        for (const table of tableNames) {
          const exact = tables[table].strict()
          for (const [id, record] of end[table]) {
            expect(exact.parse(record)).toEqual(record)
            expect(record.id).toBe(id)
          }
        }
      }),
      runs,
    )
  })

  it('never leaves a reference to a record that is gone', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const lost: string[] = []
          for (const table of tableNames) {
            for (const [field, to] of [
              ...Object.entries(references[table]),
              ...Object.entries(looseReferences[table] ?? {}),
            ]) {
              for (const record of after[table].values()) {
                const value = fieldOf(record, field)
                const id = pointsTo(to, value)
                const isLost = id === null ? value === null && !mayBeNull(table, field) : !after[to].has(id)
                if (isLost) lost.push(`${table}.${field} ${value}`)
              }
            }
          }
          expect(lost).toEqual([])
        }
      }),
      runs,
    )
  })

  it('never gives what belongs to one activity to another', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { before, after } of play(all)) {
          const moved = diff(before, after).filter(
            (change) => change.before && change.after && activityIdOf(change.before) !== activityIdOf(change.after),
          )
          expect(moved).toEqual([])
        }
      }),
      runs,
    )
  })

  it('gives no two things in one list the same rank', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const cards = [...after.card.values()].filter((card) => !card.parked)
          const places = [
            ...cards.map(({ clusterId, stepId, column, rank }) => [clusterId ?? `${stepId} ${column}`, rank]),
            ...[...after.cluster.values()].map(({ stepId, column, rank }) => [`${stepId} ${column}`, rank]),
            ...[...after.step.values()].map(({ sessionId, rank }) => [sessionId, rank]),
            ...[...after.activity.values()].map(({ rank }) => ['activity', rank]),
            ...[...after.tool.values()].map(({ activityId, rank }) => [activityId, rank]),
            ...[...after.person.values()].map(({ rank }) => ['person', rank]),
            ...[...after.agreement.values()].map(({ sessionId, rank }) => [`agreement ${sessionId}`, rank]),
            ...[...after.elaboration.values()].map(({ activityId, rank }) => [`elaboration ${activityId}`, rank]),
            ...[...after.targetGroup.values()].map(({ rank }) => ['targetGroup', rank]),
            ...[...after.ownRole.values()].map(({ rank }) => ['ownRole', rank]),
            ...[...after.owner.values()].map(({ activityId, rank }) => [`owner ${activityId}`, rank]),
          ].map((place) => place.join(' '))
          expect(new Set(places).size).toBe(places.length)
        }
      }),
      runs,
    )
  })

  it('keeps the cards and clusters in the order that lists on model would have', () => {
    fc.assert(
      fc.property(gestures(60), (all) => {
        let model = emptyListModel
        for (const { asked, answer, before, after } of play(all)) {
          if (answer.ok) model = listModelAfter(model, asked, before, answer.value.patch)
          expect(listModelOf(after)).toEqual(model)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps parked cards out of clusters, and each cluster in one place with two cards or more', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const sizes = new Map([...after.cluster.keys()].map((id) => [id, 0]))
          for (const { parked, clusterId, stepId, column } of after.card.values()) {
            const cluster = clusterId === null ? undefined : after.cluster.get(clusterId)
            if (!cluster) continue
            expect(parked).toBe(false)
            expect([stepId, column]).toEqual([cluster.stepId, cluster.column])
            sizes.set(cluster.id, (sizes.get(cluster.id) ?? 0) + 1)
          }
          expect([...sizes.values()].filter((size) => size < 2)).toEqual([])
        }
      }),
      runs,
    )
  })

  it('keeps every card and cluster in a column of its board', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const strays = [...after.card.values(), ...after.cluster.values()].filter(
            ({ stepId, column }) => !boards[after.step.get(stepId)?.board ?? 'closing'].columns.includes(column),
          )
          expect(strays).toEqual([])
        }
      }),
      runs,
    )
  })

  it('lets one clock run at most; a step has one clock and one note, somebody is present once', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const timers = [...after.timer.values()]
          expect(timers.filter((timer) => timer.startedAt !== null).length).toBeLessThanOrEqual(1)
          for (const steps of [timers, [...after.note.values()]].map((list) => list.map(({ stepId }) => stepId))) {
            expect(new Set(steps).size).toBe(steps.length)
          }
          const present = [...after.attendance.values()].map(({ sessionId, personId }) => `${sessionId} ${personId}`)
          expect(new Set(present).size).toBe(present.length)
        }
      }),
      runs,
    )
  })

  it('changes nothing but clocks and notes in an aside', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { answer, before, after } of play(all)) {
          if (answer.ok && answer.value.isAside) expect(workOf(after)).toBe(workOf(before))
        }
      }),
      runs,
    )
  })

  it('puts a card on the plan at most once, and an activity has a role at most once', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const planned = [...after.origin.values()].map((origin) => origin.cardId)
          expect(new Set(planned).size).toBe(planned.length)
          const parts = [...after.participation.values()].map(({ activityId, role }) => `${activityId} ${role}`)
          expect(new Set(parts).size).toBe(parts.length)
        }
      }),
      runs,
    )
  })

  it('keeps one remark at most for an activity in a session, that says something, and none that nobody entered', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { asked, before, after } of play(all)) {
          const remarks = [...after.remark.values()]
          const places = remarks.map(({ activityId, sessionId }) => `${activityId} ${sessionId}`)
          expect(new Set(places).size).toBe(places.length)
          expect(remarks.filter(({ text }) => text.trim() === '')).toEqual([])
          // What goes with its activity, or comes back with a version, was entered before.
          if (/^(?:remark\.|activity\.(?:remove|merge)$|version\.restore$)/.test(asked.command)) continue
          expect(after.remark).toEqual(before.remark)
        }
      }),
      runs,
    )
  })

  it('aims an activity at a group once, gives it each owner once, and never lets it come after itself', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const aims = [...after.targeting.values()].map(({ activityId, targetGroupId }) => activityId + targetGroupId)
          expect(new Set(aims).size).toBe(aims.length)
          for (const { personId, role } of after.owner.values())
            expect((personId === null) !== (role === null)).toBe(true)
          const owns = [...after.owner.values()].map(({ activityId, personId, role }) =>
            [activityId, personId, role].join(),
          )
          expect(new Set(owns).size).toBe(owns.length)
          for (const { id, ownerId, ownerRole } of after.activity.values()) {
            expect(owns.filter((each) => each.startsWith(`${id},`)).length).toBeLessThanOrEqual(mostOwners)
            // Nothing writes the field of before.
            expect([ownerId, ownerRole]).toEqual([null, null])
            const bases: string[] = []
            let base = after.activity.get(id)?.buildsOnId ?? null
            while (base !== null && bases.length <= after.activity.size) {
              bases.push(base)
              base = after.activity.get(base)?.buildsOnId ?? null
            }
            expect(bases).not.toContain(id)
          }
        }
      }),
      runs,
    )
  })

  it('reads who was given as who sees to an activity, in that order', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { asked, answer, after } of play(all)) {
          if (!answer.ok || asked.command !== 'activity.edit') continue
          const { id, owners } = asked.input as InputOf<'activity.edit'>
          const activity = after.activity.get(id)
          if (!owners || !activity) continue
          const given = [...new Map(owners.map((owner) => [JSON.stringify(owner), owner])).values()]
          expect(ownersOf(after, activity).map(ownerInput)).toEqual(given)
        }
      }),
      runs,
    )
  })

  it('gives no two roles one name, of which none is that of a role that every school has', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const names = [...after.ownRole.values()].map(({ name }) => foldedKey(name))
          expect(new Set(names).size).toBe(names.length)
          expect(names.filter(standardRoleNamed)).toEqual([])
        }
      }),
      runs,
    )
  })

  it('refuses with a known error and without a change, and never throws', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { answer, before, after } of play(all)) {
          if (answer.ok) continue
          expect(errorCodes).toContain(answer.error.code)
          expect(after).toBe(before)
        }
      }),
      runs,
    )
  })

  it('refuses as gone what needs a record that is not there, whatever else was asked', () => {
    const needing: Readonly<Record<string, Command>> = commands
    const refused = new Set<string>()
    for (const all of fc.sample(gestures(), { numRuns: 150, seed: 42 })) {
      for (const { asked, answer, before } of play(all)) {
        if (!answer.ok) continue
        for (const [table, field] of Object.entries(needing[asked.command]?.needs ?? {})) {
          const lost = { ...(asked.input as object), [String(field)]: 'weg' }
          expect(decide(before, asked.command, lost, countingContext())).toEqual(fail('record.gone'))
          refused.add(`${asked.command} ${table}`)
        }
      }
    }
    const needed = Object.entries(needing).flatMap(([name, { needs }]) =>
      Object.keys(needs ?? {}).map((table) => `${name} ${table}`),
    )
    expect([...refused].sort()).toEqual(needed.sort())
  })

  it('comes through a snapshot as it was', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        const document = play(all).at(-1)?.after ?? emptyDocument
        const sent: unknown = JSON.parse(JSON.stringify(toSnapshot(document)))
        expect(written(fromSnapshot(snapshotSchema.parse(sent)))).toBe(written(document))
      }),
      runs,
    )
  })

  it('is a play in which each command succeeds now and then', () => {
    const succeeded = new Set<string>()
    for (const all of fc.sample(gestures(), { numRuns: 300, seed: 42 })) {
      for (const { asked, answer } of play(all))
        if (answer.ok && answer.value.patch.length > 0) succeeded.add(asked.command)
    }
    // A new traject has the steps that this gives to an older one: `session.test.ts` tries it there.
    const played = Object.keys(commands).filter((name) => name !== 'session.equip')
    expect([...succeeded].sort()).toEqual(played.sort())
  })
})

function mayBeNull(table: TableName, field: string): boolean {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = tables[table].shape
  return shape[field]?.safeParse(null).success === true
}

function activityIdOf(record: AnyRecord): string | null {
  return 'activityId' in record ? record.activityId : null
}

function fieldOf(record: AnyRecord, field: string): string | null {
  const value = (record as Readonly<Record<string, unknown>>)[field]
  return value === null ? null : String(value)
}
