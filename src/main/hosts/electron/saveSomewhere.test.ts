import { expect, test, vi } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import { saveSomewhere, type WayOn } from './saveSomewhere.ts'

/** Saves where only these paths can be written; tells what was made, tried and answered. */
async function saving(places: readonly (string | null)[], ways: readonly WayOn[], writable: readonly string[]) {
  const [where, whatNow, tried] = [[...places], [...ways], [] as string[]]
  const taken = new Set(writable)
  const make = vi.fn(async () => new Uint8Array([1]))
  const saved = await saveSomewhere({
    where: async () => where.shift() ?? null,
    whatNow: async (path) => {
      // What was open elsewhere is closed before one tries again.
      if (whatNow[0] === 'again') taken.add(path)
      return whatNow.shift() ?? 'leave'
    },
    make,
    write: async (path) => {
      tried.push(path)
      return taken.has(path) ? ok(null) : fail('export.unwritable', { path })
    },
  })
  return { saved, tried, made: make.mock.calls.length }
}

test('nothing is made for who chooses no place', async () => {
  expect(await saving([null], [], [])).toEqual({ saved: ok({ kind: 'cancelled' }), tried: [], made: 0 })
})

test('a file that is open elsewhere is written again once it is closed, and made once', async () => {
  expect(await saving(['a'], ['again'], [])).toEqual({
    saved: ok({ kind: 'saved', path: 'a' }),
    tried: ['a', 'a'],
    made: 1,
  })
})

test('a full stick makes place for another folder', async () => {
  const elsewhere = await saving(['stick', 'map'], ['elsewhere'], ['map'])
  expect(elsewhere).toEqual({ saved: ok({ kind: 'saved', path: 'map' }), tried: ['stick', 'map'], made: 1 })
})

test('who leaves it hears why, and who chooses no other place is asked once more', async () => {
  const left = await saving(['stick', null], ['elsewhere', 'leave'], [])
  expect(left).toEqual({ saved: fail('export.unwritable', { path: 'stick' }), tried: ['stick', 'stick'], made: 1 })
})
