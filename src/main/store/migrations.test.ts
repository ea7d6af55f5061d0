import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { texts } from '#shared/language/index.ts'
import { apply, type Patch } from '#shared/patch.ts'
import { emptyDocument, type TrajectDocument, tables } from '#shared/records.ts'
import { workOf } from '#shared/testing/asides.ts'
import { countingContext, written } from '#shared/testing/context.ts'
import { holdAnswer, holdEvent } from '../heldToContract.ts'
import { Workspace } from '../workspace/workspace.ts'
import { findDamage } from './damage.ts'
import { databaseFile } from './files.ts'
import { migrations } from './migrations/index.ts'
import { unpack } from './packing.ts'
import { openStore, type Store } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

const fixtures = fileURLToPath(new URL('../../../tests/fixtures', import.meta.url))
const files = readdirSync(fixtures).filter((name) => name.endsWith('.db'))

/** The version of the database that a data file is of, by its name. */
function versionOf(file: string): number {
  return Number.parseInt(file, 10)
}

/** A data folder of this test alone, as an older version of the app left it. */
function folderWith(file: string): string {
  const folder = temporaryFolder()
  copyFileSync(join(fixtures, file), databaseFile(folder))
  return folder
}

/** A line of history as it stands in a data file, with its patch as text. */
type OldLine = {
  readonly revision: number
  readonly traject_id: string
  readonly label: string
  readonly patch: string
}

/** The lines of a data file of any version: those of before were written as text, later ones are packed. */
function linesIn(database: Database.Database): readonly OldLine[] {
  const columns = 'traject_id, revision, kind, "of", command, label, at, patch'
  const read = (more: string) =>
    database.prepare(`SELECT ${columns}${more} FROM history ORDER BY traject_id, revision`).all()
  if (Number(userVersion(database)) < 5) return read('') as OldLine[]
  let before: Buffer | null = null
  return (read(', behind') as PackedLine[]).map(({ behind, patch, ...line }) => {
    before = unpack(patch, behind > 0 ? before : null)
    return { ...line, patch: before.toString() }
  })
}

type PackedLine = Omit<OldLine, 'patch'> & { readonly patch: Buffer; readonly behind: number }

function opened(folder: string) {
  const store = must(openStore(folder))
  const workspace = new Workspace(store, countingContext('later', '2027-01-19T15:00:00.000Z'))
  // To a window it is as whole as what is written today.
  workspace.onPatched((patched) => holdEvent('patched', patched))
  const trajectIds = workspace.list().map(({ id }) => id)
  return { store, workspace, trajectIds }
}

/** Looks at a data folder without the app. */
function lookedAt<T>(folder: string, look: (database: Database.Database) => T): T {
  const database = new Database(databaseFile(folder))
  try {
    return look(database)
  } finally {
    database.close()
  }
}

const userVersion = (database: Database.Database) => database.pragma('user_version', { simple: true })

/** How many own ideas a data file holds; the first version knew none. */
function ideasIn(database: Database.Database): unknown {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'library_entry'").get()
  return known ? database.prepare('SELECT count(*) FROM library_entry').pluck().get() : 0
}

/** The document that a traject began with, and what its whole history makes of that. */
function fromHistory(
  store: Store,
  trajectId: string,
): { readonly first: TrajectDocument; readonly last: TrajectDocument } {
  const [first = [], ...rest] = store.readHistory(trajectId).map(({ revision }) => store.readPatch(trajectId, revision))
  const begun = apply(emptyDocument, first)
  return { first: begun, last: rest.reduce(apply, begun) }
}

it('of every version that is migrated from there is a data file', () => {
  const from = migrations.slice(1).map((_, index) => index + 1)
  expect(files.map(versionOf)).toEqual(expect.arrayContaining(from))
})

describe.each(files)('the data file %s', (file) => {
  it('is of the version that it says, and of today once it is opened', () => {
    const folder = folderWith(file)
    expect(lookedAt(folder, userVersion)).toBe(versionOf(file))
    opened(folder).workspace.close()
    expect(lookedAt(folder, userVersion)).toBe(migrations.length)
  })

  it('is read whole: its list, every record, every line of history and every own idea', () => {
    const folder = folderWith(file)
    const lines = lookedAt(folder, (database) =>
      database.prepare('SELECT traject_id AS id, count(*) AS count FROM history GROUP BY id').all(),
    )
    const ideas = lookedAt(folder, ideasIn)
    const { store, workspace, trajectIds } = opened(folder)
    const read = trajectIds.map((id) => ({ id, count: store.readHistory(id).length }))
    expect(read).toHaveLength(lines.length)
    expect(read).toEqual(expect.arrayContaining(lines))
    for (const id of trajectIds) {
      holdAnswer('traject.open', workspace.open(id))
      const document = must(workspace.document(id))
      expect(written(document)).toBe(written(fromHistory(store, id).last))
      for (const activityId of document.activity.keys()) {
        const history = workspace.activityHistory(id, activityId)
        holdAnswer('activity.history', history)
        expect(must(history).length).toBeGreaterThan(0)
      }
    }
    expect(workspace.library.list().filter(({ own }) => own)).toHaveLength(Number(ideas))
    workspace.close()
  })

  it('has every line as it was, and no damage', () => {
    const folder = folderWith(file)
    const before = lookedAt(folder, linesIn)
    expect(lookedAt(folder, findDamage)).toEqual([])
    const { store, workspace, trajectIds } = opened(folder)
    const lines = new Map(trajectIds.map((id) => [id, store.readHistory(id)]))
    for (const { traject_id: id, patch, label, ...line } of before) {
      expect(lines.get(id)?.[line.revision - 1]).toEqual({ ...line, label: JSON.parse(label) })
      const changes = (JSON.parse(patch) as Patch).map(({ table, before, after, ...change }) => {
        const whole = (record: unknown) => record && tables[table].parse(record)
        return { ...change, table, before: whole(before), after: whole(after) }
      })
      expect(store.readPatch(id, line.revision)).toEqual(changes)
    }
    workspace.close()
    expect(lookedAt(folder, findDamage)).toEqual([])
  })

  it('says in both languages what was done', () => {
    const { store, workspace, trajectIds } = opened(folderWith(file))
    const keys = new Set(trajectIds.flatMap((id) => store.readHistory(id).map(({ label }) => label.key)))
    const withoutText = [...keys].filter((key) =>
      [texts.nl, texts.en].some((known) => !Object.hasOwn(known, key) && !Object.hasOwn(known, `${key}_one`)),
    )
    expect(withoutText).toEqual([])
    workspace.close()
  })

  it('is undone to the start, redone and written on, on disk too', () => {
    const folder = folderWith(file)
    const { store, workspace, trajectIds } = opened(folder)
    const left = trajectIds.map((id) => {
      const now = () => must(workspace.document(id))
      const before = workOf(now())
      let undone = 0
      while (must(workspace.open(id)).history.undo !== null) {
        must(workspace.undo(id))
        undone += 1
      }
      expect(workOf(now())).toBe(workOf(fromHistory(store, id).first))
      for (let step = 0; step < undone; step++) must(workspace.redo(id))
      expect(workOf(now())).toBe(before)
      must(workspace.execute(id, 'activity.add', { title: 'Nog een ouderavond', kind: 'new', moment: null }))
      return written(now())
    })
    workspace.close()
    const again = opened(folder)
    expect(trajectIds.map((id) => written(must(again.workspace.document(id))))).toEqual(left)
    again.workspace.close()
  })
})

it('a migration that cannot be finished leaves the file of the first version as it was', () => {
  const [first = ''] = files.filter((file) => versionOf(file) === 1)
  const folder = folderWith(first)
  const whole = () =>
    lookedAt(folder, (database) => ({
      version: userVersion(database),
      schema: database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all(),
      activities: database.prepare('SELECT * FROM activity').all(),
    }))
  // In the way of the last thing that the second migration makes.
  lookedAt(folder, (database) => database.exec('CREATE TABLE library_entry (id TEXT) STRICT'))
  const before = whole()
  expect(() => openStore(folder)).toThrow('library_entry')
  expect(whole()).toEqual(before)
  expect(before.version).toBe(1)
  lookedAt(folder, (database) => database.exec('DROP TABLE library_entry'))
  must(openStore(folder)).close()
  expect(whole().version).toBe(migrations.length)
})

it('a remark of before stays private, in the plan and in what was frozen of it, with its decision or typed without', () => {
  const { store, workspace, trajectIds } = opened(folderWith('5-e4319cb.db'))
  const documents = trajectIds.map((id) => must(workspace.document(id)))
  const document = documents.find(({ decision }) => decision.size > 0) ?? emptyDocument
  const own = (decisions: Iterable<{ readonly remark: string }>) => [...decisions].map(({ remark }) => remark)
  const kept = ['De decaan twijfelt nog', 'Eerst twee bedrijven zoeken', 'Niemand leest hem']
  expect(own(document.decision.values()).sort()).toEqual(kept)
  expect([...document.version.values()].map(({ snapshot }) => own(snapshot.decision).sort())).toEqual([[], kept])
  expect(document.remark.size).toBe(0)
  for (const { snapshot } of document.version.values()) expect(snapshot.remark).toEqual([])
  const drafts = store.drafts.read([...document.traject.keys()][0] ?? '')
  expect(Object.values(drafts)).toContain('Wie nodigt de bedrijven uit')
  workspace.close()
})
