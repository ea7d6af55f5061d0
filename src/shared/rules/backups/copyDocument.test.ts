import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyDocument,
  limits,
  type TrajectDocument,
  tableNames,
  tables,
  toSnapshot,
  trajectOf,
} from '../../records.ts'
import { written } from '../../testing/context.ts'
import { gestures, play } from '../../testing/gestures.ts'
import { copyDocument } from './copyDocument.ts'

const note = '(kopie van 26-11-2026)'

const documents = gestures(40).map((all) => play(all).at(-1)?.after ?? emptyDocument)

/** The ids of all records, also of those that stand in a frozen plan. */
function idsIn(document: TrajectDocument): readonly string[] {
  const frozen = [...document.version.values()].flatMap(({ snapshot }) => Object.values(snapshot).flat())
  return [...tableNames.flatMap((table) => [...document[table].keys()]), ...frozen.map(({ id }) => id)]
}

function counter(): () => string {
  let made = 0
  return () => `nieuw-${++made}`
}

test('a copy says the same, under ids of its own alone', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const copy = copyDocument(document, { trajectId: 'kopie', note }, counter())
      const old = new Set(idsIn(document))
      for (const table of tableNames) {
        for (const [id, record] of copy[table]) {
          expect(record.id).toBe(id)
          expect(tables[table].parse(record)).toEqual(record)
          expect(old.has(id)).toBe(false)
        }
      }
      for (const id of old) expect(JSON.stringify(toSnapshot(copy))).not.toContain(JSON.stringify(id))
    }),
    { numRuns: 60 },
  )
})

test('copied with the old ids again it is the same document', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const copy = copyDocument(document, { trajectId: 'kopie', note }, counter())
      const back = new Map<string, string>()
      const ids = idsIn(document)
      for (const [at, id] of idsIn(copy).entries()) back.set(id, ids[at] ?? id)
      const text = written(copy).replace(/"((?:nieuw-\d+)|kopie)"/g, (all, id) => JSON.stringify(back.get(id) ?? all))
      const school = trajectOf(document)?.school ?? ''
      const named = JSON.stringify(trajectOf(copy)?.school).slice(1, -1)
      // The order of records in `written` follows their ids, so both are compared record by record.
      const recordsIn = (json: string) =>
        (JSON.parse(json) as object[][])
          .flat()
          .map((each) => JSON.stringify(each))
          .sort()
      expect(recordsIn(text.replace(`"school":"${named}"`, () => `"school":${JSON.stringify(school)}`))).toEqual(
        recordsIn(written(document)),
      )
    }),
    { numRuns: 60 },
  )
})

test('the name of the school gives way to what is said behind it', () => {
  fc.assert(
    fc.property(documents, fc.string({ maxLength: 60 }), (document, said) => {
      const copy = copyDocument(document, { trajectId: 'kopie', note: `(${said})` }, counter())
      const school = trajectOf(copy)?.school ?? ''
      expect(school.endsWith(`(${said})`)).toBe(trajectOf(document) !== undefined)
      expect(school.length).toBeLessThanOrEqual(limits.name)
    }),
    { numRuns: 60 },
  )
})
