import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { fail } from '#shared/result.ts'
import { holdAnswer } from '../heldToContract.ts'
import { must } from '../store/testing/folder.ts'
import { backupsIn } from './testing/backupsIn.ts'
import { listed, putAllBackElsewhere } from './testing/checks.ts'
import { house } from './testing/house.ts'

// What every test here ends with, takes longest.
afterEach(putAllBackElsewhere, 60_000)

describe('making', () => {
  test('a copy is one file that says what is in it, when and why', async () => {
    const { backups, addTraject, copies, names } = house()
    addTraject('Vmbo De Kade', 3)
    addTraject('Basisschool De Brug', 1)
    const made = await backups.make('asked')
    holdAnswer('backups.make', made)
    expect(must(made)).toMatchObject({
      folder: copies,
      second: null,
      copies: [
        {
          reason: 'asked',
          state: 'whole',
          folders: [copies],
          ideas: 0,
          trajecten: [
            { school: 'Basisschool De Brug', cards: 1, activities: 0, isReadable: true },
            { school: 'Vmbo De Kade', cards: 3, activities: 0, isReadable: true },
          ],
        },
      ],
    })
    expect(readdirSync(copies).sort()).toEqual(['inhoud.json', ...names()])
    expect(must(await backups.list()).bytes).toBe(must(made).copies[0]?.size)
  })

  test('what is typed while it is made goes on, and the copy is whole', async () => {
    const { backups, addTraject, addCard, cardsOf } = house()
    const trajectId = addTraject('Vmbo De Kade', 400)
    const making = backups.make('asked')
    let typed = 0
    const typing = (async () => {
      for (; typed < 60; typed += 1) {
        addCard(trajectId, `tussendoor ${typed}`)
        await new Promise(setImmediate)
      }
    })()
    const { copies } = must(await making)
    await typing
    expect(copies[0]).toMatchObject({ state: 'whole' })
    expect(copies[0]?.trajecten[0]?.cards).toBeGreaterThanOrEqual(400)
    expect(cardsOf(trajectId)).toHaveLength(460)
  })

  test('copies of the same second both stay', async () => {
    const { backups, addTraject, names, setNow } = house()
    addTraject('Vmbo De Kade')
    for (const _ of [1, 2]) {
      setNow('2026-11-26T10:00:00.000Z')
      must(await backups.make('asked'))
    }
    expect(names()).toHaveLength(2)
  })

  test('a copy that is not good gets no name, and is told', async () => {
    const { backups, addTraject, names, copies, logged } = house(undefined, {
      run: async () => ({ state: 'unreadable', trajecten: [], ideas: 0, mark: '' }),
    })
    addTraject('Vmbo De Kade')
    expect(await backups.make('asked')).toEqual(fail('backup.failed', { folder: copies }))
    expect([names(), readdirSync(copies)]).toEqual([[], []])
    expect(logged).toEqual(['copy'])
  })

  test('a folder that cannot be made is told', async () => {
    const { backups, addTraject, copies } = house()
    addTraject('Vmbo De Kade')
    writeFileSync(copies, 'hier staat al iets')
    expect(await backups.make('asked')).toEqual(fail('backup.failed', { folder: copies }))
    rmSync(copies)
  })

  test('what a kill left is tidied, and is no copy', async () => {
    const { backups, addTraject, copies, names } = house()
    addTraject('Vmbo De Kade')
    must(await backups.make('asked'))
    const [name] = names()
    writeFileSync(join(copies, `${name}.nieuw`), 'half')
    writeFileSync(join(copies, `${name}.weg`), 'nog te wissen')
    mkdirSync(join(copies, 'tijdelijk-abc'))
    writeFileSync(join(copies, 'boodschappen.txt'), 'van iemand anders')
    expect(must(await backups.list()).copies).toHaveLength(1)
    await backups.begin()
    expect(readdirSync(copies).sort()).toEqual(['boodschappen.txt', 'inhoud.json', name])
  })
})

describe('when', () => {
  test('nothing without work, the first one as soon as there is some, and one a day while people work', async () => {
    const { backups, addTraject, addCard, names, setNow } = house()
    await backups.begin()
    expect(names()).toEqual([])
    const trajectId = addTraject('Vmbo De Kade')
    await backups.tend()
    await backups.tend()
    expect(names()).toHaveLength(1)
    setNow('2026-11-27T08:00:00.000Z')
    await backups.tend()
    expect(names()).toHaveLength(1)
    addCard(trajectId, 'iets nieuws')
    await backups.tend()
    expect(names().map((name) => name.slice(0, 19))).toEqual(['jaarlijn 2026-11-26', 'jaarlijn 2026-11-27'])
    expect(names().at(-1)).toContain('dagelijks')
  })

  test('old copies go by themselves', async () => {
    const { backups, addTraject, addCard, names, setNow } = house()
    const trajectId = addTraject('Vmbo De Kade')
    for (let week = 0; week < 20; week += 1) {
      setNow(new Date(Date.parse('2026-01-05T09:00:00.000Z') + week * 7 * 86_400_000).toISOString())
      addCard(trajectId, `week ${week}`)
      await backups.tend()
    }
    const days = names().map((name) => name.slice(9, 19))
    // The last seven, and of the months before them the last one.
    expect(days.slice(-7)).toEqual(
      ['2026-04-06', '2026-04-13', '2026-04-20', '2026-04-27'].concat(['2026-05-04', '2026-05-11', '2026-05-18']),
    )
    expect(days.slice(0, -7)).toEqual(['2026-01-26', '2026-02-23', '2026-03-30'])
  })

  test('copies for which there is no room go, the oldest first, and that is told; the newest stays', async () => {
    const { backups, addTraject, addCard, names, setNow } = house(undefined, { mostBytes: 600_000 })
    const trajectId = addTraject('Vmbo De Kade')
    for (const day of ['26', '27', '28', '29']) {
      setNow(`2026-11-${day}T09:00:00.000Z`)
      addCard(trajectId, `dag ${day}`)
      await backups.tend()
    }
    const { bytes, mostBytes, withoutRoom, copies } = await listed(backups)
    expect(bytes).toBeLessThanOrEqual(mostBytes)
    expect([withoutRoom > 0, copies.length > 0]).toEqual([true, true])
    expect(names().at(-1)).toContain('2026-11-29')
    expect(names()[0]).not.toContain('2026-11-26')
  })

  test('a new version of the app makes one, once, and only of what no copy has', async () => {
    const { backups, folder, workspaceHandle, addTraject, addCard, names } = house()
    const trajectId = addTraject('Vmbo De Kade')
    await backups.begin()
    expect(names().map((name) => name.includes('nieuwe-versie'))).toEqual([true])
    addCard(trajectId, 'iets nieuws')
    await backups.begin()
    expect(names()).toHaveLength(1)
    await backupsIn(folder, () => workspaceHandle, { version: '1.1.0' }).begin()
    expect(names()).toHaveLength(2)
    await backupsIn(folder, () => workspaceHandle, { version: '1.2.0' }).begin()
    expect(names()).toHaveLength(2)
  })

  test.each(['+275000-01-01T00:00:00.000Z', '-000001-06-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'])(
    'a clock at %s harms nothing',
    async (clock) => {
      const { backups, addTraject, addCard, setNow } = house()
      const trajectId = addTraject('Vmbo De Kade')
      must(await backups.make('asked'))
      addCard(trajectId, 'nog iets')
      setNow(clock)
      expect(must(await backups.make('asked')).copies).toHaveLength(2)
      await backups.tend()
      setNow('2026-11-28T08:30:00.000Z')
      addCard(trajectId, 'en nog iets')
      await backups.tend()
      const list = await listed(backups)
      expect(list.copies.filter(({ at }) => at.startsWith('2026'))).toHaveLength(2)
    },
  )
})
