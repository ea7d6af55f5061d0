import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import type { HistoryLine } from '#shared/history.ts'
import type { Change, Patch } from '#shared/patch.ts'
import { countingContext } from '#shared/testing/context.ts'
import { begin, gestures, play } from '#shared/testing/gestures.ts'
import { Workspace } from '../workspace/workspace.ts'
import { type HistoryStore, historyOn, type StoredLine } from './history.ts'
import { openDatabase } from './open.ts'
import { openStore } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

function opened(folder = temporaryFolder()) {
  const database = must(openDatabase(folder))
  onTestFinished(() => void database.close())
  // Nothing here is about what is on disk after a crash.
  database.pragma('synchronous = OFF')
  return { database, history: historyOn(database) }
}

/** Writes patches as the lines of a traject, after those that are there. */
function write(history: HistoryStore, trajectId: string, patches: readonly Patch[]): readonly HistoryLine[] {
  const { revision } = history.end(trajectId)
  return patches.map((patch, index) => {
    const label = { key: 'did.card.add', values: { text: `"${index}" 🎒` } }
    const at = '2026-11-10T15:00:00.000Z'
    const kind = patch.some(({ table }) => table === 'note') ? 'aside' : 'do'
    const line = { revision: revision + index + 1, kind, of: null, command: 'card.add', label, at } as const
    history.add(trajectId, patch, line)
    return line
  })
}

/** A note as it is kept at each pause in typing. */
function typed(texts: readonly string[]): readonly Patch[] {
  const note = (text: string) => ({ id: 'note-1', stepId: 'step-1', text })
  return texts.map((text, index): Patch => {
    const before = texts[index - 1]
    return [{ table: 'note', id: 'note-1', before: before === undefined ? null : note(before), after: note(text) }]
  })
}

/** Texts that grow by a few words, up to a length: what somebody types who pauses often. */
function growing(count: number, length: number): readonly string[] {
  const words = Array.from({ length: count * 4 }, (_, n) => `woord${(n * 7919) % 9973}`)
  return Array.from({ length: count }, (_, index) =>
    words
      .slice(0, index * 4 + 4)
      .join(' ')
      .slice(-length),
  )
}

it('gives every line and every patch back as it was, whatever was done, also after closing', () => {
  const folder = temporaryFolder()
  const first = opened(folder)
  const written: { trajectId: string; lines: readonly HistoryLine[]; patches: readonly Patch[] }[] = []
  fc.assert(
    fc.property(gestures(40), (all) => {
      const trajectId = `traject ${written.length}`
      const patches = play(all).flatMap(({ answer }) => (answer.ok ? [answer.value.patch] : []))
      const lines = write(first.history, trajectId, patches)
      written.push({ trajectId, lines, patches })
    }),
    { numRuns: 40 },
  )
  first.database.close()
  const { history } = opened(folder)
  for (const { trajectId, lines, patches } of written) {
    expect(history.lines(trajectId)).toEqual(lines)
    expect(patches.map((_, index) => history.patch(trajectId, index + 1))).toEqual(patches)
  }
})

it('keeps a long note at each pause in little room, and every state of it', () => {
  const { database, history } = opened()
  const patches = typed(growing(300, 12_000))
  // Somebody else is at work meanwhile, and something else is done in between: no line leans on what it does not follow.
  const half = patches.length / 2
  write(history, 'een', patches.slice(0, half))
  write(history, 'twee', patches.slice(0, 3))
  write(history, 'een', [[{ ...(patches[0]?.[0] as Change), id: 'note-2' } as Change], ...patches.slice(half)])
  expect(history.patch('een', half)).toEqual(patches[half - 1])
  expect(patches.slice(half).map((_, index) => history.patch('een', half + 2 + index))).toEqual(patches.slice(half))
  expect(patches.slice(0, 3).map((_, index) => history.patch('twee', index + 1))).toEqual(patches.slice(0, 3))
  const bytes = Number(database.prepare('SELECT sum(length(patch)) FROM history').pluck().get())
  expect(bytes / patches.length).toBeLessThan(500)
})

it('never packs a line behind one that is not on disk as it is remembered', () => {
  const { database, history } = opened()
  const patches = typed(growing(4, 1000))
  write(history, 'een', patches.slice(0, 2))
  const failing = database.transaction(() => {
    write(history, 'een', patches.slice(2, 3))
    throw new Error('the disk is full')
  })
  expect(failing).toThrow('the disk is full')
  write(history, 'een', patches.slice(2))
  expect(patches.map((_, index) => history.patch('een', index + 1))).toEqual(patches)
  // Another history in its place, as a backup brings one back.
  history.remove('een')
  const others = typed(growing(6, 900).toReversed())
  write(history, 'een', others.slice(0, 3))
  const again = historyOn(database)
  again.remove('een')
  write(again, 'een', patches.slice(0, 3))
  write(history, 'een', others.slice(3))
  expect(history.patch('een', 4)).toEqual(others[3])
})

it('says so when a line is damaged', () => {
  const { database, history } = opened()
  write(history, 'een', typed(growing(3, 1000)))
  expect(() => history.patch('een', 4)).toThrow('no revision 4')
  database.prepare("UPDATE history SET label = '{}' WHERE revision = 1").run()
  expect(() => history.patch('een', 1)).toThrow('not what was written')
  // What leans on it says nothing about itself alone.
  expect(() => history.patch('een', 3)).toThrow('not what was written')
})

it('works out again what can be taken back when it does not know for sure', () => {
  const folder = temporaryFolder()
  const context = countingContext()
  const workspace = new Workspace(must(openStore(folder)), context)
  const { trajectId } = must(workspace.create(begin.input))
  for (const title of ['Ouderavond', 'Startgesprek', 'Musical']) {
    must(workspace.execute(trajectId, 'activity.add', { title, kind: 'new', moment: null }))
  }
  must(workspace.undo(trajectId))
  must(workspace.undo(trajectId))
  const expected = must(workspace.open(trajectId)).history
  workspace.close()

  const { database } = opened(folder)
  const last = database.prepare('SELECT * FROM history ORDER BY revision DESC LIMIT 1').get() as StoredLine
  // An undo is nothing to take back, a line that is not there neither.
  for (const [undo, redo] of [
    [last.redo, last.undo],
    [99, last.redo],
    [last.undo, 99],
  ]) {
    database.prepare('UPDATE history SET undo = ?, redo = ? WHERE revision = ?').run(undo, redo, last.revision)
    const { end } = historyOn(database)
    expect(end(trajectId)).toMatchObject({ revision: 6, undo: { revision: last.undo }, redo: { revision: last.redo } })
  }
  database.close()
  const again = new Workspace(must(openStore(folder)), context)
  expect(must(again.open(trajectId)).history).toEqual(expected)
  must(again.redo(trajectId))
  expect(must(again.redo(trajectId)).history.undo?.values).toEqual({ title: 'Musical' })
  again.close()
})
