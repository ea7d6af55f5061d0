import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseFile, logFile } from './files.ts'
import { readLog } from './log.ts'

const pageSize = 4096
const frameSize = 24 + pageSize

let log: Buffer
/** Where each transaction ends, in frames. */
let ends: readonly number[]

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'jaarlijn-log-'))
  const database = new Database(databaseFile(folder))
  database.pragma('journal_mode = WAL')
  database.pragma('wal_autocheckpoint = 0')
  database.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)')
  const add = database.prepare('INSERT INTO line (text) VALUES (?)')
  const addTwo = database.transaction((text: string) => {
    add.run(text)
    add.run(text.repeat(90))
  })
  const sizes: number[] = []
  for (let number = 0; number < 20; number += 1) {
    addTwo(`regel ${number} `.repeat(20))
    sizes.push(readFileSync(logFile(folder)).length)
  }
  log = readFileSync(logFile(folder))
  ends = sizes.map((size) => (size - 32) / frameSize)
  database.close()
  rmSync(folder, { recursive: true })
})

const lastEnd = () => ends.at(-1) ?? 0
const beforeLast = () => ends.at(-2) ?? 0

describe('a log', () => {
  it('that is whole gives every page as the last transaction left it', () => {
    const read = readLog(log, pageSize)
    expect(read.kind).toBe('whole')
    expect(read.pages.size).toBe(read.pageCount)
    expect(lastEnd()).toBeGreaterThan(60)
  })

  it.each([0, 20, 32])('of %i bytes holds nothing', (length) => {
    expect(readLog(log.subarray(0, length), pageSize)).toMatchObject({ kind: 'whole', pageCount: 0 })
  })

  it('that was cut off anywhere is whole up to there: so a power cut leaves it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 33, max: log.length - 1 }), (length) => {
        expect(readLog(log.subarray(0, length), pageSize).kind).toBe('whole')
      }),
    )
  })

  it('of which the last transaction is only partly there, in any order, is whole', () => {
    // Disks write sectors in an order of their own until they are told to sync.
    const from = 32 + beforeLast() * frameSize
    const sectors = Math.ceil((log.length - from) / 512)
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: sectors, maxLength: sectors }), (kept) => {
        const torn = Buffer.from(log)
        kept.forEach((isKept, index) => {
          if (!isKept) torn.fill(0, from + index * 512, Math.min(from + (index + 1) * 512, torn.length))
        })
        expect(readLog(torn, pageSize).kind).toBe('whole')
      }),
    )
  })

  it('with one other bit anywhere before its last transaction is damaged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * (32 + beforeLast() * frameSize) - 1 }), (bit) => {
        const damaged = Buffer.from(log)
        damaged.writeUInt8((damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7))) & 0xff, bit >> 3)
        const read = readLog(damaged, pageSize)
        expect(read.kind).toBe('damaged')
      }),
      { numRuns: 500 },
    )
  })

  it('that was zeroed, or is another file, is damaged', () => {
    expect(readLog(Buffer.alloc(log.length), pageSize).kind).toBe('damaged')
    expect(readLog(Buffer.from('geen logboek '.repeat(500)), pageSize).kind).toBe('damaged')
  })

  it('of another size of pages than the file is damaged', () => {
    expect(readLog(log, 1024).kind).toBe('damaged')
  })
})
