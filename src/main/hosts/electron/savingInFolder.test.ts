import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import { begunDocument, begunSchool } from '#shared/testing/fixture.ts'
import { planOfNow } from '../../exports/index.ts'
import { savingInFolder } from './savingInFolder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaarlijn-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const document = begunDocument()
const asked = { trajectId: 'een', what: { kind: 'plan', versionId: null }, language: 'nl' } as const
const name = `Jaarplan 2026-2027 ${begunSchool.school} Schets`
const printed = new TextEncoder().encode('%PDF')

test('writes each document under its own name, in the language that is asked', async () => {
  const deliver = savingInFolder(folder, { makePdf: async () => printed, log: () => {} })
  expect(await deliver(asked, document, planOfNow, 'pdf')).toEqual(
    ok({ kind: 'saved', path: join(folder, `${name}.pdf`) }),
  )
  await deliver({ ...asked, language: 'en' }, document, planOfNow, 'docx')
  expect(readdirSync(folder).toSorted()).toEqual(
    [`${name}.pdf`, `Year plan 2026-2027 ${begunSchool.school} Sketch.docx`].toSorted(),
  )
  expect(readFileSync(join(folder, `${name}.pdf`), 'utf8')).toBe('%PDF')
})

test('two documents of one name stand beside each other, and a later time replaces what was there', async () => {
  for (const _ of ['first', 'later']) {
    const deliver = savingInFolder(folder, { makePdf: async () => printed, log: () => {} })
    await deliver(asked, document, planOfNow, 'pdf')
    await deliver(asked, document, planOfNow, 'pdf')
  }
  expect(readdirSync(folder).toSorted()).toEqual([`${name} (2).pdf`, `${name}.pdf`])
})

test('says of which file it is that it cannot be made or written', async () => {
  const logged: string[] = []
  const makePdf = () => Promise.reject(new Error('geen lettertype'))
  const deliver = savingInFolder(folder, { makePdf, log: (what) => void logged.push(what) })
  expect(await deliver(asked, document, planOfNow, 'pdf')).toEqual(fail('export.unmade', { name: `${name}.pdf` }))
  expect(logged).toEqual(['export'])
  const path = join(folder, `${name}.xlsx`)
  mkdirSync(join(path, 'iets'), { recursive: true })
  expect(await deliver(asked, document, planOfNow, 'xlsx')).toEqual(fail('export.unwritable', { path }))
})
