import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../dates.ts'
import { copyName, copyReasons, copyStates } from './copies.ts'
import { clearance, type KeptCopy, keeping, newestGood } from './keep.ts'

const now = '2026-11-26T12:00:00'
const noRoom = 0

function copyAt(at: string, own: Partial<KeptCopy> = {}): KeptCopy {
  const reason = own.reason ?? 'daily'
  return { name: copyName({ at, reason }), at, reason, size: 1_000_000, state: 'whole', ...own }
}

/** The days, so many before today, whose copies stay. */
function daysKept(copies: readonly KeptCopy[], at = now, bytes?: number): readonly string[] {
  const { byAge, bySize } = clearance(copies, at, bytes)
  const gone = new Set([...byAge, ...bySize])
  return copies.filter(({ name }) => !gone.has(name)).map((copy) => copy.at.slice(0, 10))
}

const times = fc
  .record({ day: fc.integer({ min: -900, max: 30 }), second: fc.integer({ min: 0, max: 86_399 }) })
  .map(({ day, second }) => `${addDays('2026-11-26', day)}T${new Date(second * 1000).toISOString().slice(11, 19)}`)
const copyArbitrary = fc
  .record({
    at: times,
    reason: fc.constantFrom(...copyReasons),
    state: fc.constantFrom(...copyStates),
    size: fc.integer({ min: 0, max: 900_000_000 }),
  })
  .map((made): KeptCopy => ({ ...made, name: copyName(made) }))
const folders = fc.uniqueArray(copyArbitrary, { selector: ({ name }) => name, maxLength: 80 })

describe('a copy of each day of three years', () => {
  const copies = Array.from({ length: 1095 }, (_, day) => copyAt(`${addDays('2026-11-26', -day)}T08:30:00`))

  test('leaves seven days, four weeks and twelve months', () => {
    expect(daysKept(copies)).toEqual([
      ...['2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20'],
      // The Sundays that end the weeks before, and the last days of the months before.
      ...['2026-11-15', '2026-11-08', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30'],
      ...['2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ])
  })

  test('made and cleared day by day leaves the same', () => {
    let kept: KeptCopy[] = []
    for (const copy of copies.toReversed()) {
      kept.push(copy)
      const { byAge } = clearance(kept, copy.at)
      kept = kept.filter(({ name }) => !byAge.includes(name))
    }
    expect(kept.toReversed().map(({ at }) => at.slice(0, 10))).toEqual(daysKept(copies))
  })
})

test('weeks without work take no place of weeks with work', () => {
  const copies = ['2026-11-26', '2026-03-02', '2025-11-03'].map((day) => copyAt(`${day}T09:00:00`))
  expect(daysKept(copies)).toHaveLength(3)
})

test('of one day the newest stays, and for a week also what was made before something big', () => {
  const morning = copyAt('2026-11-26T08:00:00')
  const before = copyAt('2026-11-26T09:00:00', { reason: 'migration' })
  const noon = copyAt('2026-11-26T11:00:00')
  expect(clearance([morning, before, noon], now).byAge).toEqual([morning.name])
  const later = copyAt('2026-12-03T11:00:00')
  expect(clearance([before, noon, later], '2026-12-03T12:00:00').byAge).toEqual([before.name])
})

test('a copy that was made while the clock was ahead takes no place', () => {
  const week = Array.from({ length: 8 }, (_, day) => copyAt(`${addDays('2026-11-26', -day)}T08:00:00`))
  const ahead = copyAt('2099-01-01T08:00:00')
  expect(clearance([ahead, ...week], now)).toEqual(clearance(week, now))
})

test('with the clock set back the new copy stays, and the ones of before are left alone', () => {
  const before = Array.from({ length: 20 }, (_, day) => copyAt(`${addDays('2026-11-26', -day)}T08:00:00`))
  const made = copyAt('2021-01-01T00:00:10')
  expect(clearance([...before, made], '2021-01-01T00:00:10').byAge).toEqual([])
})

test('any clock and any folder: the newest good copy, the newest readable one and the one of now stay', () => {
  fc.assert(
    fc.property(folders, times, fc.integer({ min: 0, max: 3_000_000_000 }), (copies, at, bytes) => {
      const { byAge, bySize } = clearance(copies, at, bytes)
      const left = copies.filter(({ name }) => !byAge.includes(name) && !bySize.includes(name))
      const newest = (of: readonly KeptCopy[]) =>
        of
          .map((copy) => copy.at)
          .toSorted()
          .at(-1)
      const whole = (of: readonly KeptCopy[]) => of.filter(({ state }) => state === 'whole')
      const readable = (of: readonly KeptCopy[]) => of.filter(({ state }) => state !== 'unreadable')
      const past = (of: readonly KeptCopy[]) => readable(of).filter((copy) => copy.at <= at)
      for (const part of [whole, readable, past]) expect(newest(part(left))).toBe(newest(part(copies)))
    }),
  )
})

test('clearing twice clears no more, and what goes is in the folder and goes once', () => {
  fc.assert(
    fc.property(folders, times, fc.integer({ min: 0, max: 3_000_000_000 }), (copies, at, bytes) => {
      const { byAge, bySize } = clearance(copies, at, bytes)
      const gone = [...byAge, ...bySize]
      expect(new Set(gone).size).toBe(gone.length)
      const left = copies.filter(({ name }) => !gone.includes(name))
      expect(left.length).toBe(copies.length - gone.length)
      expect(clearance(left, at, bytes)).toEqual({ byAge: [], bySize: [] })
    }),
  )
})

test('nothing goes for room while there is room, and nothing more than it takes', () => {
  fc.assert(
    fc.property(folders, times, fc.integer({ min: 0, max: 3_000_000_000 }), (copies, at, bytes) => {
      const { byAge, bySize } = clearance(copies, at, bytes)
      const size = (without: readonly string[]) =>
        copies.filter(({ name }) => !without.includes(name)).reduce((sum, copy) => sum + copy.size, 0)
      if (bySize.length === 0) return
      expect(size([...byAge, ...bySize.slice(0, -1)])).toBeGreaterThan(bytes)
    }),
  )
})

test('without any room the good one stays, and what cannot be read goes first', () => {
  const good = copyAt('2026-11-01T08:00:00')
  const broken = copyAt('2026-11-20T08:00:00', { state: 'unreadable' })
  expect(clearance([good, broken], now, noRoom).bySize).toEqual([broken.name])
  const old = copyAt('2026-10-01T08:00:00')
  expect(clearance([good, old, broken], now, 2_000_000).bySize).toEqual([broken.name])
  expect(clearance([good, old, broken], now, 1_000_000).bySize).toEqual([broken.name, old.name])
})

test('the only good copy of long ago stays, however many bad ones come after it', () => {
  const good = copyAt('2023-01-01T08:00:00')
  const bad = Array.from({ length: 60 }, (_, day) =>
    copyAt(`${addDays('2026-11-26', -day)}T08:00:00`, { state: 'partly' }),
  )
  const { byAge, bySize } = clearance([good, ...bad], now, noRoom)
  expect([...byAge, ...bySize]).not.toContain(good.name)
})

test('the newest good copy is one of which all can be read, if there is one', () => {
  const good = copyAt('2026-11-01T08:00:00')
  const older = copyAt('2026-10-01T08:00:00')
  const partly = copyAt('2026-11-20T08:00:00', { state: 'partly' })
  const broken = copyAt('2026-11-25T08:00:00', { state: 'unreadable' })
  expect(newestGood([older, broken, good, partly])).toBe(good)
  expect(newestGood([broken, partly])).toBe(partly)
  expect(newestGood([broken])).toBeNull()
  expect(keeping).toMatchObject({ days: 7, weeks: 4, months: 12 })
})
