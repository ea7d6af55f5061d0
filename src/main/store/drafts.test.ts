import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalendarGiver } from '#main/exports/testing/calendarGiver.ts'
import { Workspace } from '#main/workspace/workspace.ts'
import type { DraftChanges } from '#shared/contract.ts'
import { fail } from '#shared/result.ts'
import { countingContext } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { databaseFile } from './files.ts'
import { openStore } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

function opened(folder = temporaryFolder()) {
  const store = must(openStore(folder))
  return { folder, store, workspace: new Workspace(store, countingContext()) }
}

function withTraject() {
  const at = opened()
  return { ...at, trajectId: must(at.workspace.create(begin.input)).trajectId }
}

describe('what is typed', () => {
  it('is there after a restart, per traject and at the list, and let go of by null', () => {
    const { folder, store, workspace, trajectId } = withTraject()
    must(workspace.keepDrafts(trajectId, { 'kaart-1 card': { text: 'half', more: '' }, '#new step': 'Pauze' }))
    must(workspace.keepDrafts(null, { '#new traject': 'Vmbo' }))
    must(workspace.keepDrafts(trajectId, { '#new step': null, 'kaart-1 card': { text: 'halve', more: 'doel' } }))
    store.close()
    const again = opened(folder)
    expect(must(again.workspace.drafts(trajectId))).toEqual({ 'kaart-1 card': { text: 'halve', more: 'doel' } })
    expect(must(again.workspace.drafts(null))).toEqual({ '#new traject': 'Vmbo' })
    again.store.close()
  })

  it('is on disk as it was told, whatever was told in which order', () => {
    const { store, workspace, trajectId } = withTraject()
    const key = fc.constantFrom('a', 'b', 'c d', '#e')
    const changes = fc.dictionary(
      key,
      fc.option(fc.oneof(fc.string(), fc.record({ text: fc.string() }))),
    ) as fc.Arbitrary<DraftChanges>
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 8 }), (all) => {
        const before = must(workspace.drafts(trajectId))
        must(workspace.keepDrafts(trajectId, Object.fromEntries(Object.keys(before).map((each) => [each, null]))))
        const expected = new Map<string, unknown>()
        for (const each of all) {
          must(workspace.keepDrafts(trajectId, each))
          for (const [name, value] of Object.entries(each)) {
            if (value === null) expected.delete(name)
            else expected.set(name, value)
          }
        }
        expect(must(workspace.drafts(trajectId))).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 25 },
    )
    store.close()
  })

  it('is bounded: of too much the oldest goes', () => {
    const { store, workspace, trajectId } = withTraject()
    const many = Array.from({ length: 1001 }, (_, at) => [`veld ${at}`, 'tekst'])
    must(workspace.keepDrafts(trajectId, Object.fromEntries(many)))
    const kept = Object.keys(must(workspace.drafts(trajectId)))
    expect([kept.length, kept[0]]).toEqual([1000, 'veld 1'])
    store.close()
  })

  it('belongs to a traject that is there', () => {
    const { store, workspace } = opened()
    expect(workspace.keepDrafts('weg', { a: 'b' })).toEqual(fail('traject.gone'))
    expect(workspace.drafts('weg')).toEqual(fail('traject.gone'))
    store.close()
  })

  it('goes with its traject, from the pages of the file too', () => {
    const { folder, store, workspace, trajectId } = withTraject()
    const secret = 'half getypt over een leerling'
    must(workspace.keepDrafts(trajectId, { '#line stap': secret }))
    must(workspace.keepDrafts(null, { '#new traject': 'Vmbo' }))
    must(workspace.remove(trajectId))
    store.close()
    expect(readFileSync(databaseFile(folder)).includes(secret)).toBe(false)
    const database = new Database(databaseFile(folder))
    expect(database.prepare('SELECT key FROM draft').pluck().all()).toEqual(['#new traject'])
    database.close()
  })

  it('is no part of the traject: not of what is opened, done, undone, sealed, listed or handed over', async () => {
    const { store, workspace, trajectId } = withTraject()
    const heard: unknown[] = []
    must(workspace.execute(trajectId, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: '2026-11' }))
    must(workspace.execute(trajectId, 'version.seal', { date: '2027-01-19', attendees: 'de werkgroep' }))
    workspace.onPatched((patched) => heard.push(patched))
    const document = must(workspace.document(trajectId))
    const all = async () => ({
      opened: must(workspace.open(trajectId)),
      list: workspace.list(),
      history: store.readHistory(trajectId),
      versions: [...must(workspace.document(trajectId)).version.values()],
      ics: await new CalendarGiver().give(must(workspace.document(trajectId))),
    })
    const before = await all()
    must(
      workspace.keepDrafts(trajectId, {
        '#line stap': 'half',
        [`${document.activity.keys().next().value} title`]: 'Ouderavo',
      }),
    )
    expect(await all()).toEqual(before)
    expect(heard).toEqual([])
    // The next thing that is done is done to what was there, and undone to that.
    must(workspace.execute(trajectId, 'activity.add', { title: 'Thee', kind: 'new', moment: null }))
    must(workspace.undo(trajectId))
    expect(JSON.stringify(heard)).not.toContain('half')
    expect(must(workspace.open(trajectId)).snapshot).toEqual(before.opened.snapshot)
    store.close()
  })
})
