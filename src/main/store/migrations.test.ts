import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { Workspace } from '../workspace/workspace.ts'
import begin from './migrations/0001_begin.sql?raw'
import { databaseFile } from './open.ts'
import { openStore } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

/** A data folder as the first version of the app left it: a plan with one activity, another one taken off, and sealed. */
function folderOfFirstVersion(): string {
  const folder = temporaryFolder()
  const database = new Database(databaseFile(folder))
  database.exec(begin)
  database.pragma('application_id = 0x4a616172')
  database.pragma('user_version = 1')
  const traject = {
    id: 't-1',
    school: 'Vmbo De Kade',
    place: 'Rotterdam',
    schoolType: 'vmbo',
    region: 'midden',
    schoolYear: 2026,
    createdAt: '2026-06-02T14:00:00.000Z',
  }
  const evening = { id: 'a-1', title: 'Ouderavond', kind: 'new', goal: '', moment: '2026-11', rank: 'a0' }
  const talk = {
    id: 'a-2',
    title: 'Startgesprek',
    kind: 'existing',
    goal: 'Kennismaken',
    moment: '2026-09',
    rank: 'a1',
  }
  const tool = { id: 'g-1', activityId: 'a-2', name: 'Gesprekskaarten', rank: 'a0' }
  database.prepare('INSERT INTO traject VALUES (?, ?, ?, ?, ?, ?, ?)').run(...Object.values(traject))
  database
    .prepare('INSERT INTO activity VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run('a-1', 't-1', 'Ouderavond', 'new', '', '2026-11', 'a0')
  const snapshot = { traject, activity: [evening, talk], participation: [], tool: [tool], decision: [] }
  database
    .prepare('INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run('v-1', 't-1', 'sketch', '2026-06-16', '', JSON.stringify(snapshot), '2026-06-16T14:00:00.000Z')
  const lines = [
    { command: 'traject.create', patch: [{ table: 'traject', id: 't-1', before: null, after: traject }] },
    {
      command: 'activity.remove',
      patch: [
        { table: 'tool', id: 'g-1', before: tool, after: null },
        { table: 'activity', id: 'a-2', before: talk, after: null },
      ],
    },
  ]
  for (const [index, { command, patch }] of lines.entries()) {
    database
      .prepare('INSERT INTO history VALUES (?, ?, ?, NULL, ?, ?, ?, ?)')
      .run(
        't-1',
        index + 1,
        'do',
        command,
        '{"key":"did.activity.remove"}',
        '2026-06-16T14:00:00.000Z',
        JSON.stringify(patch),
      )
  }
  database.close()
  return folder
}

it('a plan of the first version is read whole, undone and written on', () => {
  const folder = folderOfFirstVersion()
  const workspace = new Workspace(must(openStore(folder)), {
    id: () => 'new',
    now: () => '2026-11-22T10:00:00.000Z',
  })
  const before = must(workspace.document('t-1'))
  expect(before.traject.get('t-1')).toMatchObject({ vision: '', minutes: null, periods: 4, ownHolidays: false })
  expect(before.activity.get('a-1')).toMatchObject({ recurrence: null, status: 'planned', ownerId: null, source: '' })
  expect(before.version.get('v-1')?.snapshot).toMatchObject({ targetGroup: [], tool: [{ source: '' }] })
  // What the first version took away comes back as a record of today, on disk too.
  must(workspace.undo('t-1'))
  const restored = must(workspace.document('t-1'))
  expect(restored.activity.get('a-2')).toMatchObject({ title: 'Startgesprek', cents: null, buildsOnId: null })
  expect(restored.tool.get('g-1')).toMatchObject({ name: 'Gesprekskaarten', source: '' })
  must(workspace.execute('t-1', 'activity.edit', { id: 'a-2', minutes: 90, owner: { role: 'formTutor' } }))
  workspace.close()
  const again = must(openStore(folder))
  expect(again.readDocument('t-1').activity.get('a-2')).toMatchObject({ minutes: 90, ownerRole: 'formTutor' })
  again.close()
})

it('a migration that cannot be finished leaves the first version as it was', () => {
  const folder = folderOfFirstVersion()
  const read = <T>(look: (database: Database.Database) => T): T => {
    const database = new Database(databaseFile(folder))
    try {
      return look(database)
    } finally {
      database.close()
    }
  }
  const whole = () =>
    read((database) => ({
      version: database.pragma('user_version', { simple: true }),
      schema: database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all(),
      activities: database.prepare('SELECT * FROM activity').all(),
    }))
  // In the way of the last thing that the second migration makes.
  read((database) => database.exec('CREATE TABLE library_entry (id TEXT) STRICT'))
  const before = whole()
  expect(() => openStore(folder)).toThrow('library_entry')
  expect(whole()).toEqual(before)
  expect(before.version).toBe(1)
  read((database) => database.exec('DROP TABLE library_entry'))
  must(openStore(folder)).close()
  expect(whole().version).toBe(2)
})
