import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ok } from '#shared/result.ts'
import { entryContent } from '#shared/rules/library/library.ts'
import { libraryLimits, writeLibraryFile } from '#shared/rules/library/libraryFile.ts'
import { readChosenFile } from './readChosenFile.ts'

const koffie = entryContent.parse({ name: 'Koffie' })

test('a file of ideas is read, with its name', async () => {
  const text = writeLibraryFile([{ ...koffie, id: 'een', stated: {}, own: true }])
  const file = new File([text], 'van een collega.json')
  expect(await readChosenFile(file)).toEqual(
    ok({ entries: [koffie], unreadable: [], fileName: 'van een collega.json', isLossy: false }),
  )
})

test('a file that is too large is not even read', async () => {
  const file = {
    name: 'groot.json',
    size: libraryLimits.bytes + 1,
    arrayBuffer: () => Promise.reject(new Error('gelezen')),
  }
  expect(await readChosenFile(file)).toMatchObject({ error: { code: 'library.tooLarge' } })
})

test('a file that went away, or a picture, is no list', async () => {
  const gone = { name: 'weg.json', size: 10, arrayBuffer: () => Promise.reject(new Error('weg')) }
  expect(await readChosenFile(gone)).toMatchObject({ error: { code: 'library.notAList' } })
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'foto.json')
  expect(await readChosenFile(picture)).toMatchObject({ error: { code: 'library.notAList' } })
})

test('a file in another writing than ours is read as well, and a lost sign is told', async () => {
  const bytes = readFileSync('tests/fixtures/cases/28-bibliotheek-windows1252.json')
  const name = 'Caf\u00e9 met oud-leerlingen'
  expect(await readChosenFile(new File([bytes], 'oud.json'))).toMatchObject({
    value: { entries: [{ name }], isLossy: false },
  })
  const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(bytes.toString('latin1'), 'utf16le')])
  expect(await readChosenFile(new File([wide], 'breed.json'))).toMatchObject({
    value: { entries: [{ name }], isLossy: false },
  })
  const lost = bytes.toString('utf8')
  expect(await readChosenFile(new File([lost], 'kwijt.json'))).toMatchObject({ value: { isLossy: true } })
})

test('whatever became of a file is an answer', async () => {
  const bytes = readFileSync('tests/fixtures/cases/28-bibliotheek-windows1252.json')
  const change = fc.tuple(fc.nat(bytes.length), fc.nat(8), fc.uint8Array({ maxLength: 8 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const broken = changes.reduce<Uint8Array>(
        (file, [at, length, scrap]) => Uint8Array.from([...file.slice(0, at), ...scrap, ...file.slice(at + length)]),
        bytes,
      )
      const answer = await readChosenFile(new File([Uint8Array.from(broken)], 'stuk.json'))
      if (!answer.ok) expect(answer.error.code).toMatch(/^library\./)
    }),
    { numRuns: 1500 },
  )
})
