import { describe, expect, it } from 'vitest'
import { diceOf } from './dice.ts'
import { Disk, type Files, mannersOfLoss } from './disk.ts'
import type { Entry } from './journal.ts'

const open = (handle: number, name: string): Entry => ({ what: 'open', handle, name, emptied: false })
const write = (handle: number, at: number, text: string): Entry => ({
  what: 'write',
  handle,
  at,
  bytes: Buffer.from(text),
})
const sync = (handle: number): Entry => ({ what: 'sync', handle })

function diskAfter(...entries: readonly Entry[]): Disk {
  const disk = new Disk()
  for (const entry of entries) disk.follow(entry)
  return disk
}

function texts(files: Files): Record<string, string> {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString()]))
}

/** Every outcome of many throws. */
function outcomes(disk: Disk, manner: 'some' | 'torn'): ReadonlySet<string> {
  return new Set(
    Array.from({ length: 200 }, (_, throwNumber) => JSON.stringify(texts(disk.found(manner, diceOf(throwNumber))))),
  )
}

const folderSynced = [open(9, ''), sync(9)]

describe('when the power goes', () => {
  it('what was synced is there, in every manner', () => {
    const disk = diskAfter(open(1, 'a'), write(1, 0, 'kept'), sync(1), ...folderSynced)
    for (const manner of mannersOfLoss) expect(texts(disk.found(manner, diceOf(1)))).toEqual({ a: 'kept' })
  })

  it('a file whose folder was not synced may be gone with all that is in it', () => {
    const disk = diskAfter(open(1, 'a'), write(1, 0, 'kept'), sync(1))
    expect(texts(disk.found('nothing', diceOf(1)))).toEqual({})
    expect(texts(disk.found('everything', diceOf(1)))).toEqual({ a: 'kept' })
  })

  it('any of the writes since may be there, also a later one without an earlier one', () => {
    const disk = diskAfter(
      open(1, 'a'),
      write(1, 0, 'old old'),
      sync(1),
      ...folderSynced,
      write(1, 0, 'new'),
      write(1, 4, 'new'),
    )
    expect(outcomes(disk, 'some')).toEqual(
      new Set(['old old', 'new old', 'old new', 'new new'].map((a) => JSON.stringify({ a }))),
    )
    expect(texts(disk.found('nothing', diceOf(1)))).toEqual({ a: 'old old' })
  })

  it('a write may be there by some of its sectors', () => {
    const disk = diskAfter(
      open(1, 'a'),
      write(1, 0, '-'.repeat(1024)),
      sync(1),
      ...folderSynced,
      // Over the border of two sectors.
      write(1, 510, 'abcd'),
    )
    const found = [...outcomes(disk, 'torn')].map((text) => (JSON.parse(text) as { a: string }).a.slice(510, 514))
    expect(new Set(found)).toEqual(new Set(['----', 'ab--', '--cd', 'abcd']))
  })

  it('a removed file may be there again, and a renamed one under its old name', () => {
    const removed = diskAfter(open(1, 'a'), ...folderSynced, { what: 'unlink', name: 'a' })
    expect(texts(removed.found('nothing', diceOf(1)))).toEqual({ a: '' })
    expect(texts(removed.found('everything', diceOf(1)))).toEqual({})
    const renamed = diskAfter(open(1, 'a'), write(1, 0, 'x'), sync(1), ...folderSynced, {
      what: 'rename',
      from: 'a',
      to: 'b',
    })
    expect(texts(renamed.found('nothing', diceOf(1)))).toEqual({ a: 'x' })
    expect(texts(renamed.found('everything', diceOf(1)))).toEqual({ b: 'x' })
    renamed.follow(sync(9))
    expect(texts(renamed.found('nothing', diceOf(1)))).toEqual({ b: 'x' })
  })

  it('what was cut off and written again has nothing old in it', () => {
    const disk = diskAfter(
      open(1, 'a'),
      write(1, 0, 'secret'),
      { what: 'truncate', handle: 1, length: 1 },
      write(1, 4, 'x'),
    )
    expect(texts(disk.seen())).toEqual({ a: 's\0\0\0x' })
  })
})
