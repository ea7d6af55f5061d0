import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import { writeWhole } from './writeFile.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaarlijn-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('jaarplan')

test('writes a file, also over an older one, and leaves nothing else behind', async () => {
  const path = join(folder, 'Jaarplan 2026-2027.docx')
  writeFileSync(path, 'een veel langere oude versie')
  expect(await writeWhole(path, bytes)).toEqual(ok(null))
  expect(readFileSync(path, 'utf8')).toBe('jaarplan')
  expect(readdirSync(folder)).toEqual(['Jaarplan 2026-2027.docx'])
})

test('says where it could not write, and leaves what was there', async () => {
  const nowhere = join(folder, 'weg', 'plan.docx')
  expect(await writeWhole(nowhere, bytes)).toEqual(fail('export.unwritable', { path: nowhere }))
  const taken = join(folder, 'plan.docx')
  mkdirSync(join(taken, 'iets'), { recursive: true })
  expect(await writeWhole(taken, bytes)).toEqual(fail('export.unwritable', { path: taken }))
  expect(readdirSync(folder)).toEqual(['plan.docx'])
})
