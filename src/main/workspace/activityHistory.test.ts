import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStore } from '#main/store/store.ts'
import { must, temporaryFolder } from '#main/store/testing/folder.ts'
import { calls } from '#shared/contract.ts'
import { apply } from '#shared/patch.ts'
import { emptyDocument } from '#shared/records.ts'
import { recordsOfActivity } from '#shared/rules/ledger/activityHistory.ts'
import { countingContext } from '#shared/testing/context.ts'
import { askedOf, begin, gestures } from '#shared/testing/gestures.ts'
import { Workspace } from './workspace.ts'

function begun(folder = temporaryFolder(), context = countingContext()) {
  const workspace = new Workspace(must(openStore(folder)), context)
  return { folder, context, workspace }
}

/** A traject with a few activities; gives their ids in order. */
function withActivities(workspace: Workspace, count: number) {
  const { trajectId } = must(workspace.create(begin.input))
  const doing = (command: string, input: unknown) => must(workspace.execute(trajectId, command, input))
  for (let n = 1; n <= count; n++) doing('activity.add', { title: `Activiteit ${n}`, kind: 'new', moment: null })
  const ids = [...must(workspace.document(trajectId)).activity.keys()]
  const linesOf = (id: string) => must(workspace.activityHistory(trajectId, id))
  const keysOf = (id: string) => linesOf(id).map(({ kind, label }) => `${kind} ${label.key}`)
  return { trajectId, ids, doing, linesOf, keysOf }
}

describe('the history of one activity', () => {
  it('holds what was done to it and to what belongs to it, the newest first, in the shape of the contract', () => {
    const { workspace } = begun()
    const { ids, doing, linesOf, keysOf } = withActivities(workspace, 2)
    const [one = '', two = ''] = ids
    doing('participation.set', { activityId: one, role: 'parent', part: 'luistert' })
    doing('activity.edit', { id: two, goal: 'Iets anders' })
    doing('elaboration.add', { activityId: one, texts: ['Zaal bespreken', 'Koffie zetten'] })
    expect(keysOf(one)).toEqual(['do did.elaboration.add', 'do did.participation.set', 'do did.activity.add'])
    expect(linesOf(one)[0]?.patch.map(({ table }) => table)).toEqual(['elaboration', 'elaboration'])
    expect(calls['activity.history'].output.parse(linesOf(one))).toEqual(linesOf(one))
    workspace.close()
  })

  it('tells what was taken back and done again, also after a restart', () => {
    const { folder, context, workspace } = begun()
    const { trajectId, ids, doing, keysOf } = withActivities(workspace, 1)
    const [id = ''] = ids
    doing('activity.edit', { id, goal: 'Samen praten' })
    must(workspace.undo(trajectId))
    must(workspace.redo(trajectId))
    const all = ['redo did.activity.edit', 'undo did.activity.edit', 'do did.activity.edit', 'do did.activity.add']
    expect(keysOf(id)).toEqual(all)
    workspace.close()
    const again = begun(folder, context).workspace
    expect(must(again.activityHistory(trajectId, id)).map(({ kind, label }) => `${kind} ${label.key}`)).toEqual(all)
    again.close()
  })

  it('leaves out what only names it: another that builds on it, a version with the plan in it', () => {
    const { workspace } = begun()
    const { ids, doing, keysOf, linesOf } = withActivities(workspace, 2)
    const [one = '', two = ''] = ids
    doing('activity.edit', { id: two, buildsOnId: one })
    doing('version.seal', { date: '2027-03-16', attendees: '' })
    expect(keysOf(one)).toEqual(['do did.activity.add'])
    expect(keysOf(two)).toEqual(['do did.activity.edit', 'do did.activity.add'])
    for (const id of ['%', '_', one.slice(0, -1), `${one}"`]) expect(linesOf(id)).toEqual([])
    workspace.close()
  })

  it('keeps to the part of a change of many activities that is about this one', () => {
    const { workspace } = begun()
    const { ids, doing, linesOf } = withActivities(workspace, 3)
    doing('plan.edit', { rows: ids.map((id) => ({ id, minutes: 90 })) })
    expect(linesOf(ids[1] ?? '')[0]?.patch.map(({ id }) => id)).toEqual([ids[1]])
    workspace.close()
  })

  it('tells of what came from another activity that it is gone, when that one is there again by itself', () => {
    const { workspace } = begun()
    const { trajectId, ids, doing, linesOf } = withActivities(workspace, 2)
    const [intoId = '', fromId = ''] = ids
    doing('remark.set', { activityId: fromId, text: 'Eerst bellen' })
    const remarksOf = (id: string) =>
      linesOf(id).map(({ patch }) =>
        patch.flatMap(({ table, before, after }) => (table === 'remark' ? [[before?.text, after?.text]] : [])),
      )
    const came = [undefined, 'Eerst bellen']
    const went = came.toReversed()
    doing('version.seal', { date: '2027-03-16', attendees: '' })
    const [version = ''] = must(workspace.document(trajectId)).version.keys()
    doing('activity.merge', { intoId, fromId })
    must(workspace.undo(trajectId))
    must(workspace.redo(trajectId))
    doing('version.restore', { id: version })
    expect(remarksOf(intoId)).toEqual([[went], [came], [went], [came], []])
    expect(remarksOf(fromId)).toEqual([[came], [went], [came], [went], [came], []])
    workspace.close()
  })

  it('is still there when the activity is gone, and gone with the traject', () => {
    const { workspace } = begun()
    const { trajectId, ids, doing, keysOf } = withActivities(workspace, 1)
    const [id = ''] = ids
    doing('activity.remove', { ids })
    expect(keysOf(id)).toEqual(['do did.activity.remove', 'do did.activity.add'])
    must(workspace.remove(trajectId))
    expect(workspace.activityHistory(trajectId, id)).toEqual({ ok: false, error: { code: 'traject.gone' } })
    workspace.close()
  })

  it('gives the last two hundred lines of a long one', () => {
    const { workspace } = begun()
    const { ids, doing, linesOf } = withActivities(workspace, 1)
    const [id = ''] = ids
    for (let n = 1; n <= 201; n++) doing('activity.edit', { id, goal: `Doel ${n}` })
    const lines = linesOf(id)
    expect(lines).toHaveLength(200)
    expect(lines.map(({ revision }) => revision)).toEqual(lines.map((_, index) => 203 - index))
    workspace.close()
  })

  it('makes, from the oldest line to the newest, each activity as it is now', () => {
    const { workspace } = begun()
    fc.assert(
      fc.property(gestures(), (all) => {
        const { trajectId } = must(workspace.create(begin.input))
        for (const gesture of all) {
          const asked = askedOf(must(workspace.document(trajectId)), gesture)
          workspace.execute(trajectId, asked.command, asked.input)
        }
        const document = must(workspace.document(trajectId))
        for (const id of document.activity.keys()) {
          const lines = must(workspace.activityHistory(trajectId, id)).toReversed()
          const made = lines.reduce((before, { patch }) => apply(before, patch), emptyDocument)
          const byId = (records: readonly { readonly id: string }[]) =>
            [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(byId(recordsOfActivity(made, id))).toEqual(byId(recordsOfActivity(document, id)))
        }
      }),
      { numRuns: 30, endOnFailure: true },
    )
    workspace.close()
  })
})
