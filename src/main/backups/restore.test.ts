import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { fail } from '#shared/result.ts'
import { holdAnswer } from '../heldToContract.ts'
import { databaseFile } from '../store/files.ts'
import { must, temporaryFolder } from '../store/testing/folder.ts'
import { damage, listed, putAllBackElsewhere } from './testing/checks.ts'
import { carried, house } from './testing/house.ts'

// What every test here ends with, takes longest.
afterEach(putAllBackElsewhere, 60_000)

describe('putting everything back', () => {
  test('all is as it was, what was there is copied first, and windows hear of it', async () => {
    const { backups, addTraject, addCard, cardsOf, workspace, told, names } = house()
    const trajectId = addTraject('Vmbo De Kade', 2)
    const [copy] = must(await backups.make('asked')).copies
    addCard(trajectId, 'later')
    const later = addTraject('Mbo De Poort', 1)
    expect(must(await backups.compare(copy?.id ?? ''))).toEqual({
      trajecten: [
        {
          trajectId: later,
          school: 'Mbo De Poort',
          schoolYear: 2026,
          isWhole: true,
          changes: 2,
          cards: 1,
          activities: 0,
        },
        { trajectId, school: 'Vmbo De Kade', schoolYear: 2026, isWhole: false, changes: 1, cards: 1, activities: 0 },
      ],
      ideas: 0,
      returning: [],
      isUnknown: false,
    })
    told.splice(0)
    must(await backups.restoreAll(copy?.id ?? ''))
    expect(told).toEqual(['restored', 'trajecten.changed', 'library'])
    expect(
      workspace()
        .list()
        .map(({ school }) => school),
    ).toEqual(['Vmbo De Kade'])
    expect(cardsOf(trajectId)).toEqual(['Vmbo De Kade 1', 'Vmbo De Kade 2'])
    addCard(trajectId, 'en weer verder')

    const before = names().find((name) => name.includes('voor-terugzetten'))
    const list = await listed(backups)
    const back = list.copies.find(({ id }) => id.endsWith(before ?? 'none'))
    expect(must(await backups.compare(back?.id ?? '')).returning).toEqual([
      { trajectId: later, school: 'Mbo De Poort', schoolYear: 2026 },
    ])
    must(await backups.restoreAll(back?.id ?? ''))
    expect(cardsOf(trajectId)).toEqual(['Vmbo De Kade 1', 'Vmbo De Kade 2', 'later'])
    expect(cardsOf(later)).toEqual(['Mbo De Poort 1'])
  })

  test('a damaged copy is seen and refused, and nothing changes', async () => {
    const { backups, addTraject, addCard, cardsOf, copies, names, workspaceHandle } = house()
    const trajectId = addTraject('Vmbo De Kade', 5)
    const [copy] = must(await backups.make('asked')).copies
    addCard(trajectId, 'later')
    damage(join(copies, names()[0] ?? ''))
    const workspace = workspaceHandle.workspace()
    expect(await backups.restoreAll(copy?.id ?? '')).toEqual(fail('backup.damaged'))
    expect(workspaceHandle.workspace()).toBe(workspace)
    expect(cardsOf(trajectId)).toHaveLength(6)
    const states = (await listed(backups)).copies.map(({ state }) => state)
    expect(states).toEqual(['whole', 'unreadable'])
  })

  test('a copy that was not listed, or is gone, is refused', async () => {
    const { backups, addTraject, copies, names } = house()
    addTraject('Vmbo De Kade')
    const [copy] = must(await backups.make('asked')).copies
    const other = join(temporaryFolder(), 'jaarlijn.db')
    writeFileSync(other, readFileSync(join(copies, names()[0] ?? '')))
    expect(await backups.restoreAll(other)).toEqual(fail('backup.gone'))
    expect(await backups.compare(other)).toEqual(fail('backup.gone'))
    rmSync(copies, { recursive: true })
    expect(await backups.restoreAll(copy?.id ?? '')).toEqual(fail('backup.gone'))
  })

  test('a damaged data file is set aside as it is, and the newest good copy takes its place', async () => {
    const folder = join(temporaryFolder(), 'data')
    const first = house(folder)
    const trajectId = first.addTraject('Vmbo De Kade', 2)
    must(await first.backups.make('asked'))
    first.setNow('2026-11-27T08:00:00.000Z')
    must(await first.backups.make('asked'))
    damage(join(first.copies, first.names()[1] ?? ''))
    first.workspaceHandle.close()
    writeFileSync(databaseFile(folder), 'dit is geen database meer')
    writeFileSync(`${databaseFile(folder)}-wal`, 'en dit geen log')

    const { backups, workspaceHandle, cardsOf } = house(folder)
    expect(workspaceHandle.problem()).toMatchObject({ code: 'store.foreign' })
    const newest = await backups.newestGood()
    holdAnswer('backups.newestGood', newest)
    const good = must(newest)
    expect(good).toMatchObject({ state: 'whole', at: expect.stringMatching(/^2026-11-26/) })
    expect(must(await backups.compare(good?.id ?? ''))).toMatchObject({ isUnknown: true })
    must(await backups.restoreAll(good?.id ?? ''))
    expect(workspaceHandle.problem()).toBeNull()
    expect(cardsOf(trajectId)).toHaveLength(2)
    const [copy = ''] = readdirSync(join(folder, 'weggezet'))
    expect(readFileSync(join(folder, 'weggezet', copy, 'jaarlijn.db'), 'utf8')).toBe('dit is geen database meer')
    expect(readFileSync(join(folder, 'weggezet', copy, 'jaarlijn.db-wal'), 'utf8')).toBe('en dit geen log')
  })

  test('data that are open in another Jaarlijn are not replaced under it', async () => {
    const folder = join(temporaryFolder(), 'data')
    const first = house(folder)
    first.addTraject('Vmbo De Kade')
    must(await first.backups.make('asked'))
    const second = house(folder)
    expect(second.workspaceHandle.problem()).toMatchObject({ code: 'store.locked' })
    const good = must(await second.backups.newestGood())
    expect(await second.backups.restoreAll(good?.id ?? '')).toEqual(fail('store.locked'))
    first.addTraject('Mbo De Poort')
    expect(first.workspace().list()).toHaveLength(2)
  })

  test('from any folder: of copies, of a data folder, or one where a second folder is; and none says so', async () => {
    const old = house()
    const trajectId = old.addTraject('Vmbo De Kade', 2)
    must(await old.backups.make('asked'))
    const stick = temporaryFolder()
    must(await old.backups.setSecond(stick))
    for (const folder of [old.copies, old.folder, stick, join(stick, 'jaarlijn-reservekopieen')]) {
      const { backups, cardsOf } = house()
      const found = await backups.read(folder)
      const copies = must(found)
      holdAnswer('backups.read', found.ok ? { ok: true, value: { folder, copies } } : found)
      expect(copies).toMatchObject([{ trajecten: [{ cards: 2 }] }])
      must(await backups.restoreAll(copies[0]?.id ?? ''))
      expect(cardsOf(trajectId)).toHaveLength(2)
    }
    const empty = temporaryFolder()
    expect(await old.backups.read(empty)).toEqual(fail('backup.none', { folder: empty }))
    const none = join(empty, 'weg')
    expect(await old.backups.read(none)).toEqual(fail('backup.folder', { folder: none }))
  })

  test('also from a folder in which nothing can be written down, which stays as it is', async () => {
    const old = house()
    old.addTraject('Vmbo De Kade', 2)
    must(await old.backups.make('asked'))
    const there = carried(old.copies)
    rmSync(join(there, 'inhoud.json'))
    mkdirSync(join(there, 'inhoud.json'))
    const before = readdirSync(there)
    const { backups, workspace } = house()
    const [copy] = must(await backups.read(there))
    must(await backups.restoreAll(copy?.id ?? ''))
    expect(workspace().list()).toHaveLength(1)
    expect(readdirSync(there)).toEqual(before)
  })
})

describe('putting one traject back', () => {
  test('in the place of what is there now: one step, which can be taken back', async () => {
    const { backups, addTraject, addCard, cardsOf, workspace, names } = house()
    const kade = addTraject('Vmbo De Kade', 2)
    const poort = addTraject('Mbo De Poort', 1)
    const [copy] = must(await backups.make('asked')).copies
    addCard(kade, 'later')
    addCard(poort, 'ook later')
    expect(must(await backups.compare(copy?.id ?? '', kade)).trajecten).toMatchObject([{ trajectId: kade, cards: 1 }])
    const back = await backups.restoreTraject(copy?.id ?? '', kade, 'instead')
    holdAnswer('backups.restoreTraject', back)
    expect(must(back)).toEqual({ trajectId: kade })
    expect(cardsOf(kade)).toEqual(['Vmbo De Kade 1', 'Vmbo De Kade 2'])
    expect(cardsOf(poort)).toEqual(['Mbo De Poort 1', 'ook later'])
    expect(names().some((name) => name.includes('voor-terugzetten'))).toBe(true)
    expect(must(workspace().open(kade)).history.undo).toMatchObject({ key: 'backups.did.restore' })
    must(workspace().undo(kade))
    expect(cardsOf(kade)).toEqual(['Vmbo De Kade 1', 'Vmbo De Kade 2', 'later'])
  })

  test('beside what is there now, as a traject of its own', async () => {
    const { backups, addTraject, addCard, cardsOf, workspace, told } = house()
    const kade = addTraject('Vmbo De Kade', 2)
    const [copy] = must(await backups.make('asked')).copies
    addCard(kade, 'later')
    const { trajectId } = must(await backups.restoreTraject(copy?.id ?? '', kade, 'beside'))
    expect(trajectId).not.toBe(kade)
    expect(cardsOf(trajectId)).toEqual(['Vmbo De Kade 1', 'Vmbo De Kade 2'])
    expect(cardsOf(kade)).toHaveLength(3)
    expect(told).toContain('trajecten.changed')
    const names = workspace()
      .list()
      .map(({ school }) => school)
    expect(names.sort()).toEqual(['Vmbo De Kade', 'Vmbo De Kade (kopie van 26-11-2026)'])
    // The two share nothing.
    addCard(trajectId, 'in de kopie')
    expect(must(workspace().remove(kade))).toBeNull()
    expect(cardsOf(trajectId)).toHaveLength(3)
  })

  test('one that was removed comes back with its whole history', async () => {
    const { backups, addTraject, cardsOf, workspace, told } = house()
    const kade = addTraject('Vmbo De Kade', 2)
    const [copy] = must(await backups.make('asked')).copies
    const { revision } = must(workspace().open(kade))
    must(workspace().remove(kade))
    must(await backups.restoreTraject(copy?.id ?? '', kade, 'instead'))
    expect(told).toContain('restored')
    expect(cardsOf(kade)).toHaveLength(2)
    expect(must(workspace().open(kade))).toMatchObject({ revision, history: { undo: { key: 'did.card.add' } } })
  })

  test('one of which a record cannot be read comes back too, and the others stay', async () => {
    const folder = join(temporaryFolder(), 'data')
    const first = house(folder)
    const kade = first.addTraject('Vmbo De Kade', 2)
    const poort = first.addTraject('Mbo De Poort', 1)
    must(await first.backups.make('asked'))
    first.addCard(poort, 'later')
    first.workspaceHandle.close()
    const database = new Database(databaseFile(folder))
    database.prepare("UPDATE card SET rank = 'a' || rank, text = printf('%600s', 'x') WHERE traject_id = ?").run(kade)
    database.close()

    const { backups, cardsOf, workspace, setNow } = house(folder)
    setNow('2026-11-27T08:30:00.000Z')
    expect(() => workspace().document(kade)).toThrow()
    // A copy of it is made all the same: the other traject is worth it.
    const { copies } = must(await backups.make('asked'))
    expect(copies[0]).toMatchObject({ state: 'partly' })
    expect(copies[0]?.trajecten.map(({ isReadable }) => isReadable)).toEqual([true, false])
    expect(await backups.restoreTraject(copies[0]?.id ?? '', kade, 'instead')).toEqual(fail('backup.damaged'))
    const good = must(await backups.newestGood())
    expect(good).toMatchObject({ state: 'whole' })
    must(await backups.restoreTraject(good?.id ?? '', kade, 'instead'))
    expect(cardsOf(kade)).toEqual(['Vmbo De Kade 1', 'Vmbo De Kade 2'])
    expect(cardsOf(poort)).toEqual(['Mbo De Poort 1', 'later'])
  })

  test('one whose record is no longer what its history made of it is found by making a copy, and told', async () => {
    const folder = join(temporaryFolder(), 'data')
    const first = house(folder)
    const kade = first.addTraject('Vmbo De Kade', 2)
    first.addTraject('Mbo De Poort', 1)
    must(await first.backups.make('asked'))
    first.workspaceHandle.close()
    const database = new Database(databaseFile(folder))
    database.prepare("UPDATE card SET text = 'Dit zei niemand' WHERE traject_id = ?").run(kade)
    database.close()

    const { backups, told, setNow } = house(folder)
    setNow('2026-11-27T08:30:00.000Z')
    const { copies } = must(await backups.make('asked'))
    expect(copies[0]?.trajecten.map(({ isReadable }) => isReadable)).toEqual([true, false])
    expect(told).toContain('trouble')
    expect(must(await backups.newestGood())?.id).toBe(copies[1]?.id)
  })

  test('a traject that the copy does not have is refused', async () => {
    const { backups, addTraject } = house()
    addTraject('Vmbo De Kade')
    const [copy] = must(await backups.make('asked')).copies
    const later = addTraject('Mbo De Poort')
    expect(await backups.restoreTraject(copy?.id ?? '', later, 'beside')).toEqual(fail('traject.gone'))
  })
})
