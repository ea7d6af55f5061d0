import { expect, test } from 'vitest'
import { ok } from '#shared/result.ts'
import { entryContent } from '#shared/rules/library.ts'
import { libraryLimits, writeLibraryFile } from '#shared/rules/libraryFile.ts'
import { readChosenFile } from './readChosenFile.ts'

const koffie = entryContent.parse({ name: 'Koffie' })

test('a file of ideas is read, with its name', async () => {
  const text = writeLibraryFile([{ ...koffie, id: 'een', stated: {}, own: true }])
  const file = new File([text], 'van een collega.json')
  expect(await readChosenFile(file)).toEqual(
    ok({ entries: [koffie], unreadable: [], fileName: 'van een collega.json' }),
  )
})

test('a file that is too large is not even read', async () => {
  const file = { name: 'groot.json', size: libraryLimits.bytes + 1, text: () => Promise.reject(new Error('gelezen')) }
  expect(await readChosenFile(file)).toMatchObject({ error: { code: 'library.tooLarge' } })
})

test('a file that went away, or a picture, is no list', async () => {
  const gone = { name: 'weg.json', size: 10, text: () => Promise.reject(new Error('weg')) }
  expect(await readChosenFile(gone)).toMatchObject({ error: { code: 'library.notAList' } })
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'foto.json')
  expect(await readChosenFile(picture)).toMatchObject({ error: { code: 'library.notAList' } })
})
