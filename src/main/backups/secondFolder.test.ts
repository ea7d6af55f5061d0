import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { fail } from '#shared/result.ts'
import { must, temporaryFolder } from '../store/testing/folder.ts'
import { backupsIn } from './testing/backupsIn.ts'
import { listed, putAllBackElsewhere } from './testing/checks.ts'
import { house, namesIn } from './testing/house.ts'

// What every test here ends with, takes longest.
afterEach(putAllBackElsewhere, 60_000)

describe('a second folder', () => {
  test('gets every copy, is remembered, and may be absent; when it is back it gets what it missed', async () => {
    const { backups, folder, workspaceHandle, addTraject, addCard, names, setNow } = house()
    const trajectId = addTraject('Vmbo De Kade')
    must(await backups.make('asked'))
    const stick = temporaryFolder()
    const second = join(stick, 'jaarlijn-reservekopieen')
    const chosen = must(await backups.setSecond(stick))
    expect(chosen.second).toEqual({ folder: second, isPresent: true })
    expect(chosen.copies[0]?.folders).toHaveLength(2)
    expect(namesIn(second)).toEqual(names())

    renameSync(second, join(stick, 'eruit'))
    setNow('2026-11-27T08:30:00.000Z')
    addCard(trajectId, 'zonder stick')
    await backups.tend()
    expect(existsSync(second)).toBe(false)
    expect((await listed(backups)).second).toEqual({ folder: second, isPresent: false })

    renameSync(join(stick, 'eruit'), second)
    await backupsIn(folder, () => workspaceHandle).tend()
    expect(names()).toHaveLength(2)
    expect(namesIn(second)).toEqual(names())
    const dropped = must(await backups.setSecond(null))
    expect(dropped.second).toBeNull()
    expect(namesIn(second)).toHaveLength(2)
  })

  test('keeps copies of an earlier laptop beside ours, on the same schedule, and copies nothing twice', async () => {
    const stick = temporaryFolder()
    const old = house()
    old.addTraject('Vmbo De Kade')
    must(await old.backups.make('asked'))
    must(await old.backups.setSecond(stick))
    const second = join(stick, 'jaarlijn-reservekopieen')

    const fresh = house()
    fresh.setNow('2026-12-10T08:30:00.000Z')
    fresh.addTraject('Mbo De Poort')
    must(await fresh.backups.make('asked'))
    must(await fresh.backups.setSecond(stick))
    const before = namesIn(second)
    expect(before).toHaveLength(2)
    await fresh.backups.tend()
    expect(namesIn(second)).toEqual(before)
    expect((await listed(fresh.backups)).copies).toHaveLength(2)
  })

  test('a folder that is not there is refused', async () => {
    const { backups } = house()
    const folder = join(temporaryFolder(), 'E:')
    expect(await backups.setSecond(folder)).toEqual(fail('backup.folder', { folder }))
    expect((await listed(backups)).second).toBeNull()
  })
})
