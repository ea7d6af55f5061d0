import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdAnswer, holdEvent } from '#main/heldToContract.ts'
import { openStore } from '#main/store/store.ts'
import { must, temporaryFolder } from '#main/store/testing/folder.ts'
import { writeInstant } from '#shared/dates.ts'
import { fromSnapshot, toSnapshot } from '#shared/records.ts'
import { fail, ok } from '#shared/result.ts'
import { countingContext, written } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { Workspace } from './workspace.ts'

function begun(folder: string, context = countingContext()) {
  const store = must(openStore(folder))
  const workspace = new Workspace(store, context)
  return { store, workspace }
}

describe('the workspace', () => {
  it('takes a revision back only while it is the last', () => {
    const { workspace } = begun(temporaryFolder())
    const { trajectId } = must(workspace.create(begin.input))
    const add = (title: string) =>
      must(workspace.execute(trajectId, 'activity.add', { title, kind: 'new', moment: null }))
    const titles = () => [...must(workspace.document(trajectId)).activity.values()].map(({ title }) => title)
    const first = add('Ouderavond')
    const second = add('Startgesprek')
    expect(second?.history.undo?.revision).toBe(second?.revision)

    expect(workspace.undo(trajectId, first?.revision)).toEqual(fail('history.notLast'))
    expect(titles()).toEqual(['Ouderavond', 'Startgesprek'])
    expect(must(workspace.undo(trajectId, second?.revision)).history.undo?.revision).toBe(first?.revision)
    expect(titles()).toEqual(['Ouderavond'])

    // Done again, it is the last once more; a clock is nothing to take back.
    must(workspace.redo(trajectId))
    const [step] = must(workspace.document(trajectId)).step.values()
    must(workspace.execute(trajectId, 'timer.start', { stepId: step?.id }))
    must(workspace.undo(trajectId, second?.revision))
    expect(titles()).toEqual(['Ouderavond'])
    expect(workspace.undo(trajectId, second?.revision)).toEqual(fail('history.notLast'))
  })

  it('answers in the shapes of the contract', () => {
    const { workspace } = begun(temporaryFolder())
    const created = workspace.create(begin.input)
    holdAnswer('trajecten.create', created)
    const { trajectId } = must(created)
    const input = { title: 'Ouderavond', kind: 'new', moment: null }
    holdAnswer('traject.execute', workspace.execute(trajectId, 'activity.add', input))
    holdAnswer('trajecten.list', ok(workspace.list()))
    holdAnswer('traject.undo', workspace.undo(trajectId))
    holdAnswer('traject.redo', workspace.redo(trajectId))
    holdAnswer('traject.remove', workspace.remove(trajectId))
    workspace.close()
  })

  it('names what undo and redo are about, and does not undo the beginning', () => {
    const { workspace } = begun(temporaryFolder())
    const { trajectId } = must(workspace.create(begin.input))
    expect(workspace.undo(trajectId)).toEqual({ ok: false, error: { code: 'history.nothingToUndo' } })
    expect(workspace.redo(trajectId)).toEqual({ ok: false, error: { code: 'history.nothingToRedo' } })
    must(workspace.execute(trajectId, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: null }))
    const step = { revision: 2, key: 'did.activity.add', values: { title: 'Ouderavond' } }
    expect(must(workspace.open(trajectId)).history).toEqual({ undo: step, redo: null })
    expect(must(workspace.undo(trajectId)).history).toEqual({ undo: null, redo: step })
    expect(workspace.redo(trajectId, step.revision + 1)).toMatchObject({ error: { code: 'history.notLast' } })
    expect(must(workspace.redo(trajectId, step.revision)).history).toEqual({ undo: step, redo: null })
    workspace.close()
  })

  it('passes clocks and notes by when it undoes, also after a restart, and brings a note back with its step', () => {
    const folder = temporaryFolder()
    const context = countingContext()
    let { workspace } = begun(folder, context)
    const { trajectId } = must(workspace.create(begin.input))
    must(workspace.execute(trajectId, 'step.add', { title: 'Pauze', minutes: 10, beforeId: null }))
    const stepId = [...must(workspace.document(trajectId)).step.values()].find(({ title }) => title === 'Pauze')?.id
    const noted = must(workspace.execute(trajectId, 'note.set', { stepId, text: 'Koffie\nstaat in de aula' }))
    must(workspace.execute(trajectId, 'timer.start', { stepId }))
    const label = { key: 'did.step.add', values: { title: 'Pauze' } }
    const step = { ...label, revision: 2 }
    expect(noted).toMatchObject({ kind: 'aside', history: { undo: step, redo: null } })
    const before = written(must(workspace.document(trajectId)))
    expect(must(workspace.undo(trajectId)).label).toEqual(label)
    expect(must(workspace.document(trajectId)).note.size).toBe(0)
    workspace.close()
    ;({ workspace } = begun(folder, context))
    expect(must(workspace.open(trajectId)).history).toEqual({ undo: null, redo: step })
    must(workspace.redo(trajectId))
    expect(written(must(workspace.document(trajectId)))).toBe(before)
    must(workspace.undo(trajectId))
    must(workspace.redo(trajectId))
    expect(written(must(workspace.document(trajectId)))).toBe(before)
    workspace.close()
  })

  it('refuses everything about a traject that is not there, and remembers nothing of it', () => {
    const { store, workspace } = begun(temporaryFolder())
    const gone = { ok: false, error: { code: 'traject.gone' } }
    expect(workspace.open('weg')).toEqual(gone)
    expect(workspace.document('weg')).toEqual(gone)
    expect(workspace.remove('weg')).toEqual(gone)
    expect(workspace.execute('weg', 'version.seal', { date: '2027-03-16', attendees: '' })).toEqual(gone)
    expect(workspace.undo('weg').ok).toBe(false)
    expect(store.list()).toEqual([])
    expect(store.readHistory('weg')).toEqual([])
    workspace.close()
  })

  it('refuses wrong input without a line of history', () => {
    const { store, workspace } = begun(temporaryFolder())
    const { trajectId } = must(workspace.create(begin.input))
    const stepId = [...must(workspace.document(trajectId)).step.values()][0]?.id
    const codeOf = (command: string, input: unknown) => {
      const answer = workspace.execute(trajectId, command, input)
      return answer.ok ? 'ok' : answer.error.code
    }
    const card = (text: unknown) => ({ stepId, column: 'thoughts', cards: [{ text }] })
    expect(codeOf('card.add', card(''))).toBe('text.empty')
    expect(codeOf('card.add', card('a'.repeat(10_000)))).toBe('text.tooLong')
    expect(codeOf('card.add', card(7))).toBe('input.invalid')
    expect(codeOf('card.add', { ...card('Ouderavond'), column: 'keep' })).toBe('column.wrong')
    expect(codeOf('card.add', null)).toBe('input.invalid')
    expect(codeOf('kaart.gooien', {})).toBe('command.unknown')
    expect(codeOf('__proto__', {})).toBe('command.unknown')
    expect(codeOf('traject.create', begin.input)).toBe('traject.exists')
    expect(codeOf('activity.add', { title: 'Musical', kind: 'new', moment: '2026-02-31' })).toBe('moment.invalid')
    expect(codeOf('activity.add', { title: 'Musical', kind: 'new', moment: '2027-09' })).toBe('moment.outsideYear')
    expect(codeOf('version.seal', { date: '2027-03-16', attendees: '' })).toBe('plan.empty')
    expect(store.readHistory(trajectId)).toHaveLength(1)
    for (const schoolYear of [2019, 2051, 2026.5, '2026', null]) {
      const refused = workspace.create({
        school: 'Vmbo De Brug',
        place: '',
        schoolType: 'vmbo',
        region: 'noord',
        schoolYear,
      })
      expect(refused).toMatchObject({ ok: false, error: { code: 'schoolYear.outOfRange' } })
    }
    expect(workspace.list()).toHaveLength(1)
    workspace.close()
  })

  it('writes nothing, and tells nobody, when all is so already', () => {
    const { store, workspace } = begun(temporaryFolder())
    const { trajectId } = must(workspace.create(begin.input))
    let heard = 0
    const stop = workspace.onPatched(() => {
      heard += 1
    })
    expect(workspace.execute(trajectId, 'traject.edit', begin.input)).toEqual({ ok: true, value: null })
    expect(heard).toBe(0)
    must(workspace.execute(trajectId, 'activity.add', { title: 'Musical', kind: 'new', moment: null }))
    expect(heard).toBe(1)
    stop()
    must(workspace.undo(trajectId))
    expect(heard).toBe(1)
    expect(store.readHistory(trajectId)).toHaveLength(3)
    workspace.close()
  })

  it('adopts a whole document as one step that undo leaves alone', () => {
    const source = begun(temporaryFolder())
    const { trajectId } = must(source.workspace.create(begin.input))
    const document = must(source.workspace.document(trajectId))
    source.workspace.close()
    const { workspace } = begun(temporaryFolder())
    expect(workspace.adopt(trajectId, document, 'Vmbo De Brug')).toEqual({ ok: true, value: { trajectId } })
    expect(written(fromSnapshot(must(workspace.open(trajectId)).snapshot))).toBe(written(document))
    expect(toSnapshot(must(workspace.document(trajectId))).traject).toHaveLength(1)
    expect(workspace.undo(trajectId)).toEqual({ ok: false, error: { code: 'history.nothingToUndo' } })
    workspace.close()
  })
})

describe('years of use', () => {
  it('hold a few trajecten in memory, those asked for last, and lose nothing of the others', () => {
    const store = must(openStore(temporaryFolder()))
    const read: string[] = []
    const counting = {
      ...store,
      readDocument: (trajectId: string) => {
        read.push(trajectId)
        return store.readDocument(trajectId)
      },
    }
    const workspace = new Workspace(counting, countingContext())
    const ids = Array.from({ length: 6 }, () => must(workspace.create(begin.input)).trajectId)
    const [first = '', second = '', ...others] = ids
    const add = (id: string, title: string) =>
      must(workspace.execute(id, 'activity.add', { title, kind: 'new', moment: null }))
    for (const id of ids) add(id, 'Ouderavond')
    read.length = 0
    for (const id of others) add(id, 'Startgesprek')
    expect(read).toEqual([])
    const before = written(must(workspace.document(first)))
    must(workspace.undo(first))
    must(workspace.document(second))
    must(workspace.redo(first))
    expect(written(must(workspace.document(first)))).toBe(before)
    expect(read).toEqual([first, second])
    const [third = '', , fifth = ''] = others
    must(workspace.document(fifth))
    expect(must(workspace.open(third)).history.undo?.values).toEqual({ title: 'Startgesprek' })
    must(workspace.document(fifth))
    expect(read).toEqual([first, second, third])
    workspace.close()
  })

  it('are not harmed by a clock that is set back, or stands before year 0 or beyond 9999', () => {
    const folder = temporaryFolder()
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -8.64e15, max: 8.64e15 }), { minLength: 8, maxLength: 8 }), (clocks) => {
        const context = countingContext(crypto.randomUUID())
        let looks = 0
        const now = () => writeInstant(clocks[looks++ % clocks.length] ?? 0)
        let { workspace } = begun(folder, { ...context, now })
        workspace.onPatched((patched) => holdEvent('patched', patched))
        const { trajectId } = must(workspace.create(begin.input))
        const [step, other] = must(workspace.document(trajectId)).step.keys()
        must(workspace.execute(trajectId, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: null }))
        for (const stepId of [step, other, step]) must(workspace.execute(trajectId, 'timer.start', { stepId }))
        must(workspace.execute(trajectId, 'timer.pause', { stepId: step }))
        must(workspace.execute(trajectId, 'version.seal', { date: '2027-03-16', attendees: '' }))
        const before = written(must(workspace.document(trajectId)))
        workspace.close()
        ;({ workspace } = begun(folder, { ...context, now }))
        holdAnswer('trajecten.list', ok(workspace.list()))
        expect(written(must(workspace.document(trajectId)))).toBe(before)
        must(workspace.undo(trajectId))
        must(workspace.redo(trajectId))
        expect(written(must(workspace.document(trajectId)))).toBe(before)
        must(workspace.remove(trajectId))
        workspace.close()
      }),
      { numRuns: 10 },
    )
  })
})
