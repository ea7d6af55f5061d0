import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { exampleDocument } from '#main/workspace/example.ts'
import { Workspace } from '#main/workspace/workspace.ts'
import { countingContext, written } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { findDamage } from './damage.ts'
import { databaseFile } from './files.ts'
import { openDatabase } from './open.ts'
import { openStore, type Store } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

let folder: string
let trajectId: string

/** Two trajecten with work of every sort, taken back and done again; the file is closed. */
beforeEach(() => {
  folder = temporaryFolder()
  const context = countingContext()
  const workspace = new Workspace(must(openStore(folder)), context)
  must(workspace.adopt('voorbeeld', exampleDocument({ ...context, trajectId: 'voorbeeld' }), 'Het voorbeeld'))
  trajectId = must(workspace.create(begin.input)).trajectId
  const doing = (command: string, input: object) => must(workspace.execute(trajectId, command, input))
  const [step] = must(workspace.document(trajectId)).step.values()
  const stepId = step?.id ?? ''
  for (let number = 1; number <= 12; number++) {
    doing('card.add', { stepId, column: 'thoughts', cards: [{ text: `Idee ${number}: samen praten` }] })
    doing('activity.add', { title: `Avond ${number}`, kind: 'new', moment: '2026-11' })
    doing('note.set', { stepId, text: 'De decaan belt nog. '.repeat(number) })
  }
  const [id] = must(workspace.document(trajectId)).activity.keys()
  doing('activity.edit', { id, goal: 'Ouders kiezen mee', tools: ['Gesprekskaarten'] })
  for (let times = 0; times < 3; times++) must(workspace.undo(trajectId))
  must(workspace.redo(trajectId))
  doing('version.seal', { date: '2027-03-16', attendees: 'mentor leerjaar 2' })
  workspace.close()
})

/** All that a person has in a data folder: every document, every line of every history, and the way back. */
function all(store: Store) {
  const ids = store.list().map(({ id }) => id)
  return JSON.stringify([
    store.list(),
    ids.map((id) => {
      const document = store.readDocument(id)
      const lines = store.readHistory(id)
      return [
        written(document),
        store.readEnd(id),
        lines.map((line) => [line, store.readPatch(id, line.revision)]),
        [...document.activity.keys()].map((activityId) => store.readActivityHistory(id, activityId, 200)),
      ]
    }),
  ])
}

/** What is found after a change of the file by SQL. */
function foundAfter(change: string, data = folder) {
  const database = must(openDatabase(data))
  try {
    database.pragma('foreign_keys = OFF')
    database.exec(change)
    return findDamage(database)
  } finally {
    database.close()
  }
}

it('is not found in what is whole', () => {
  expect(foundAfter('')).toEqual([])
})

it.each([
  ['a card with another text', "UPDATE card SET text = 'Iets anders'", 'records', 'card'],
  ['a record that is gone', 'DELETE FROM card', 'records', 'card'],
  ['a record too many', "INSERT INTO person VALUES ('x', 'TRAJECT', 'X', '', '', 'a0')", 'records', 'person'],
  ['a record that is none', "UPDATE activity SET moment = '2026-99'", 'records', 'activity'],
  ['a line that is gone', "DELETE FROM history WHERE traject_id = 'TRAJECT' AND revision = 20", 'history', 21],
  ['a line with another label', "UPDATE history SET label = '{}' WHERE revision = 20", 'history', 20],
  ['a patch that cannot be unpacked', "UPDATE history SET patch = x'ffff' WHERE revision = 20", 'history', 20],
  ['another way back', 'UPDATE history SET undo = 3 WHERE revision = 20', 'history', 20],
  ['a line that its activity is not found by', 'DELETE FROM history_activity WHERE revision = 3', 'history', 3],
  ['a line that another is found by', "INSERT INTO history_activity VALUES ('TRAJECT', 'x', 3)", 'history', 43],
])('%s is found', (_, change, what, where) => {
  const found = foundAfter(change.replace('TRAJECT', trajectId))
  expect(found).toContainEqual({
    what,
    trajectId,
    ...(what === 'records' ? { table: where } : { revision: where }),
  })
})

it('a table that is described in another way is found before it is asked anything', () => {
  expect(
    foundAfter('DROP TABLE history_activity; CREATE TABLE history_activity (revision INTEGER)').map(({ what }) => what),
  ).toEqual(['file'])
})

/** Dice that fall the same way in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Opens a data file; null when it is refused, in whatever way. */
function openedOrRefused(data: string): Store | null {
  try {
    const opened = openStore(data)
    return opened.ok ? opened.value : null
  } catch {
    return null
  }
}

/** What becomes of a data file: refused when it is opened, found when it is looked at, or else all that can be read. */
function outcomeOf(data: string): string {
  const store = openedOrRefused(data)
  if (!store) return 'refused'
  try {
    const read = all(store)
    store.close()
    return foundAfter('', data).length > 0 ? 'found' : read
  } catch {
    store.close()
    return 'refused'
  }
}

it.each([0, 1])('a version that the file is not of (%i) is found', (version) => {
  const found = foundAfter(`PRAGMA user_version = ${version}`)
  expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['file']))
})

it('no flipped bit gives another document or another history without being seen', () => {
  const bytes = readFileSync(databaseFile(folder))
  const whole = outcomeOf(folder)
  const data = join(folder, 'flipped')
  mkdirSync(data)
  const roll = dice(20261126)
  const seen = new Set<string>()
  for (let round = 0; round < 150; round++) {
    const [at, bit] = [roll(bytes.length), roll(8)]
    const flipped = Buffer.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
    writeFileSync(databaseFile(data), flipped)
    const outcome = outcomeOf(data)
    if (outcome !== 'refused' && outcome !== 'found') expect([at, bit, outcome === whole]).toEqual([at, bit, true])
    seen.add(outcome)
  }
  // The dice find something of each sort.
  expect(seen).toEqual(new Set(['refused', 'found', whole]))
}, 180_000)
