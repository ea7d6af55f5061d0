import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { calls } from '#shared/contract.ts'
import { holdAnswer } from '../heldToContract.ts'
import { must, temporaryFolder } from '../store/testing/folder.ts'
import { backupsIn } from './testing/backupsIn.ts'
import { listed, putAllBackElsewhere } from './testing/checks.ts'
import { filesWith, house } from './testing/house.ts'

// What every test here ends with, takes longest.
afterEach(putAllBackElsewhere, 60_000)

describe('a traject that is removed', () => {
  /** Removes a traject as the bridge does. */
  function remove({ backups, workspace }: Pick<ReturnType<typeof house>, 'backups' | 'workspace'>, trajectId: string) {
    backups.promiseToClear(trajectId)
    must(workspace().remove(trajectId))
  }

  test('goes from every copy, and nothing of it is left on disk', async () => {
    const home = house()
    const { backups, addTraject, addCard, folder, copies, names, setNow } = home
    const kade = addTraject('Vmbo Zonnewende', 3)
    must(await backups.make('asked'))
    setNow('2026-11-27T08:30:00.000Z')
    const poort = addTraject('Mbo De Poort', 1)
    must(await backups.make('asked'))
    const [copy] = (await listed(backups)).copies
    must(await backups.restoreAll(copy?.id ?? ''))
    expect(filesWith(folder, 'Zonnewende').length).toBeGreaterThan(3)
    remove(home, kade)
    const cleared = await backups.clear()
    holdAnswer('backups.clear', cleared)
    expect(must(cleared)).toEqual({ waiting: [] })
    expect(filesWith(folder, 'Zonnewende')).toEqual([])
    expect(filesWith(folder, kade)).toEqual([])
    // The first copy had nothing else.
    expect(names().every((name) => name.startsWith('jaarlijn 2026-11-27'))).toBe(true)
    for (const { trajecten, state } of (await listed(backups)).copies) {
      expect([state, trajecten.map(({ trajectId }) => trajectId)]).toEqual(['whole', [poort]])
    }
    addCard(poort, 'verder')
    expect(readdirSync(copies).filter((name) => !name.endsWith('.db'))).toEqual(['inhoud.json'])
  })

  test('goes from an absent second folder when that is back, also after the app was closed', async () => {
    const home = house()
    const { backups, addTraject, folder, workspaceHandle } = home
    const kade = addTraject('Vmbo Zonnewende', 3)
    addTraject('Mbo De Poort', 1)
    must(await backups.make('asked'))
    const stick = temporaryFolder()
    const second = join(stick, 'jaarlijn-reservekopieen')
    must(await backups.setSecond(stick))
    renameSync(second, join(stick, 'eruit'))
    remove(home, kade)
    expect(must(await backups.clear())).toEqual({ waiting: [second] })
    expect((await listed(backups)).isClearing).toBe(true)
    expect(filesWith(folder, 'Zonnewende')).toEqual([])

    renameSync(join(stick, 'eruit'), second)
    expect(filesWith(stick, 'Zonnewende')).not.toEqual([])
    const later = backupsIn(folder, () => workspaceHandle)
    await later.begin()
    expect(filesWith(stick, 'Zonnewende')).toEqual([])
    expect(filesWith(stick, 'De Poort')).not.toEqual([])
    expect((await listed(later)).isClearing).toBe(false)
  })

  test('goes with a damaged copy that still holds it', async () => {
    const home = house()
    const { backups, addTraject, folder, copies, names } = home
    const kade = addTraject('Vmbo Zonnewende', 3)
    must(await backups.make('asked'))
    const file = join(copies, names()[0] ?? '')
    const bytes = readFileSync(file)
    bytes.fill(0, 0, 16)
    writeFileSync(file, bytes)
    remove(home, kade)
    must(await backups.clear())
    expect(filesWith(folder, 'Zonnewende')).toEqual([])
  })

  test('stays in the copies when it is not removed after all, or was put back before', async () => {
    const home = house()
    const { backups, addTraject, names } = home
    const kade = addTraject('Vmbo De Kade', 3)
    const [copy] = must(await backups.make('asked')).copies
    backups.promiseToClear(kade)
    backups.withdraw(kade)
    expect(must(await backups.clear())).toEqual({ waiting: [] })
    expect(names()).toHaveLength(1)
    remove(home, kade)
    must(await backups.restoreTraject(copy?.id ?? '', kade, 'instead'))
    must(await backups.clear())
    expect((await listed(backups)).copies.at(-1)?.trajecten).toHaveLength(1)
  })
})

test('every call about backups is in the contract that the answers of backups were held to', () => {
  expect(Object.keys(calls).filter((name) => name.startsWith('backups.'))).toHaveLength(10)
})
