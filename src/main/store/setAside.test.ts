import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { comingFile, databaseFile, filesTogether } from './files.ts'
import { finishPutBack, putBack, setAside } from './setAside.ts'
import { must, temporaryFolder } from './testing/folder.ts'

const at = new Date(2026, 10, 3, 9, 5, 7)

/** A folder with every file that can belong to a database; each says what it was. */
function full(): string {
  const folder = temporaryFolder()
  for (const file of filesTogether(folder)) writeFileSync(file, `was ${file}`)
  return folder
}

function copyIn(folder: string): string {
  const copy = join(folder, 'kopie.db')
  writeFileSync(copy, 'de kopie')
  return copy
}

describe('setting aside', () => {
  it('moves the file and all that belongs to it to one folder, under date and time', () => {
    const folder = full()
    writeFileSync(join(folder, 'last-place.json'), '{}')
    const aside = must(setAside(folder, at)).folder
    expect(aside).toBe(join(folder, 'weggezet', '2026-11-03 09.05.07'))
    const names = ['jaarlijn.db', 'jaarlijn.db-journal', 'jaarlijn.db-shm', 'jaarlijn.db-wal', 'jaarlijn.stamp']
    expect(readdirSync(aside).sort()).toEqual(names)
    for (const name of names) expect(readFileSync(join(aside, name), 'utf8')).toBe(`was ${join(folder, name)}`)
    expect(readdirSync(folder).sort()).toEqual(['last-place.json', 'weggezet'])
  })

  it('twice in one second gives two folders', () => {
    const folder = full()
    must(setAside(folder, at))
    writeFileSync(databaseFile(folder), 'nieuw')
    expect(must(setAside(folder, at)).folder).toBe(join(folder, 'weggezet', '2026-11-03 09.05.07 (2)'))
    expect(readdirSync(join(folder, 'weggezet'))).toHaveLength(2)
  })

  it('makes no folder when there is nothing', () => {
    const folder = temporaryFolder()
    must(setAside(folder, at))
    expect(readdirSync(folder)).toEqual([])
  })

  it('that cannot be done is told, and leaves all as it was', () => {
    const folder = full()
    writeFileSync(join(folder, 'weggezet'), 'een bestand waar de map moet komen')
    expect(setAside(folder, at)).toMatchObject({ ok: false, error: { code: 'store.unwritable' } })
    for (const file of filesTogether(folder)) expect(readFileSync(file, 'utf8')).toBe(`was ${file}`)
  })
})

describe('putting a copy back', () => {
  it('sets aside what is there and leaves the copy where it was', () => {
    const folder = full()
    const copy = copyIn(temporaryFolder())
    must(putBack(folder, copy, at))
    expect(readFileSync(databaseFile(folder), 'utf8')).toBe('de kopie')
    expect(readFileSync(copy, 'utf8')).toBe('de kopie')
    expect(readdirSync(folder).sort()).toEqual(['jaarlijn.db', 'weggezet'])
    expect(readdirSync(join(folder, 'weggezet', '2026-11-03 09.05.07'))).toHaveLength(5)
  })

  it('works in a folder that is not there yet, as on a new laptop', () => {
    const folder = join(temporaryFolder(), 'nog', 'niet')
    must(putBack(folder, copyIn(temporaryFolder()), at))
    expect(readdirSync(folder)).toEqual(['jaarlijn.db'])
  })

  it('of a copy that is not there changes nothing', () => {
    const folder = full()
    const before = readdirSync(folder)
    expect(putBack(folder, join(folder, 'weg.db'), at)).toMatchObject({ ok: false })
    expect(readdirSync(folder)).toEqual(before)
  })

  it('that was killed before the file moved did not happen', () => {
    const folder = full()
    writeFileSync(comingFile(folder), 'de kopie')
    must(finishPutBack(folder, at))
    expect(readFileSync(databaseFile(folder), 'utf8')).toBe(`was ${databaseFile(folder)}`)
    expect(existsSync(comingFile(folder))).toBe(false)
  })

  it('that was killed half way is finished at the next start', () => {
    const folder = full()
    writeFileSync(comingFile(folder), 'de kopie')
    mkdirSync(join(folder, 'weggezet'))
    renameSync(databaseFile(folder), join(folder, 'weggezet', 'jaarlijn.db'))
    must(finishPutBack(folder, at))
    expect(readFileSync(databaseFile(folder), 'utf8')).toBe('de kopie')
    // The log of the old file must not be played into the copy.
    expect(filesTogether(folder).filter((file) => existsSync(file))).toEqual([databaseFile(folder)])
    must(finishPutBack(folder, at))
    expect(readFileSync(databaseFile(folder), 'utf8')).toBe('de kopie')
  })
})
