import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../testing/context.ts'
import { type Entry, wholeDay } from './entry.ts'
import { type HandedOut, handOut } from './handOut.ts'
import type { Recipient } from './recipients.ts'

const everyone: Recipient = { kind: 'everyone' }

function entry(id: string, summary: string, date = '2026-11-10'): Entry {
  return {
    about: [id],
    summary,
    description: '',
    place: '',
    moment: wholeDay(date),
    repeat: null,
    categories: [],
    reminder: null,
    status: 'confirmed',
  }
}

function given(entries: readonly Entry[], before: readonly HandedOut[], at: string, recipient = everyone) {
  return handOut(recipient, entries, { before, now: new Date(at), sha256 })
}

test('something new has the seconds since 2020 as its sequence', () => {
  const [first] = given([entry('a', 'Markt')], [], '2020-01-01T00:01:40.500Z').entries
  expect(first).toMatchObject({ uid: 'a@jaarlijn', sequence: 100, modified: '2020-01-01T00:01:40.500Z' })
})

test('what changes twice in a second, or while the clock went back, still rises', () => {
  const one = given([entry('a', 'Markt')], [], '2026-09-01T09:00:00.000Z')
  const two = given([entry('a', 'Beurs')], one.memory, '2026-09-01T09:00:00.400Z')
  const three = given([entry('a', 'Avond')], two.memory, '2019-01-01T00:00:00.000Z')
  const [first = 0, ...later] = [one, two, three].map(({ entries }) => entries[0]?.sequence)
  expect(later).toEqual([first + 1, first + 2])
})

test('what is no longer certain becomes newer, though it is as it was', () => {
  const one = given([entry('a', 'Markt')], [], '2026-09-01T09:00:00.000Z')
  const doubted = one.memory.map((each) => ({ ...each, fingerprint: '' }))
  const two = given([entry('a', 'Markt')], doubted, '2026-09-02T09:00:00.000Z')
  expect(two.entries[0]?.sequence).toBe((one.entries[0]?.sequence ?? 0) + 24 * 3600)
})

test('each recipient has UIDs of its own, and no part of one can end it', () => {
  const uid = (recipient: Recipient) => given([entry('a\r\nb', 'Markt')], [], '2026-09-01', recipient).entries[0]?.uid
  expect(uid(everyone)).toBe('a%0D%0Ab@jaarlijn')
  expect(uid({ kind: 'facilitator' })).toBe('facilitator-a%0D%0Ab@jaarlijn')
  expect(uid({ kind: 'owner', key: 'person x;y' })).toBe('owner-person-x%3By-a%0D%0Ab@jaarlijn')
})

test('over any files: a sequence never goes down, rises with what changes and only then, and nothing given is forgotten', () => {
  const file = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('Markt', 'Beurs')), {
    selector: ([id]) => id,
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(file, fc.nat(5000)), { maxLength: 8 }), (files) => {
      let before: readonly HandedOut[] = []
      for (const [titles, at] of files) {
        const now = new Date(Date.parse('2026-09-01T09:00:00.000Z') + at).toISOString()
        const entries = titles.map(([id, title]) => entry(id, title))
        const { entries: written, memory } = given(entries, before, now)
        for (const was of before) {
          const is = written.find(({ uid }) => uid === was.uid)
          const wanted = entries.find(({ about }) => `${about[0]}@jaarlijn` === was.uid)
          const isSame = wanted ? !was.isGone && wanted.summary === was.summary : was.isGone
          expect(is?.entry.status).toBe(wanted ? 'confirmed' : 'cancelled')
          expect((is?.sequence ?? -1) > was.sequence).toBe(!isSame)
          expect(is?.sequence).toBeGreaterThanOrEqual(was.sequence)
          expect(is?.modified === was.modified || is?.modified === now).toBe(true)
        }
        expect(written.map(({ uid }) => uid)).toEqual(memory.map(({ uid }) => uid))
        before = memory
      }
    }),
  )
})
