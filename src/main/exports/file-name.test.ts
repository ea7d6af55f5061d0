import { expect, test } from 'vitest'
import { begunDocument } from '#shared/testing/fixture.ts'
import { fileName } from './file-name.ts'
import { exportName } from './index.ts'

test('a jaarplan is named after its school year and school', () => {
  expect(exportName(begunDocument(), 'docx')).toBe('Jaarplan 2026-2027 De Voorbeeldschool.docx')
  expect(exportName(begunDocument("'t Kofschip / locatie Noord"), 'ics')).toBe(
    "Jaarplan 2026-2027 't Kofschip locatie Noord.ics",
  )
})

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['.verborgen', 'verborgen.pdf'],
  ['School. ', 'School.pdf'],
  ['regel\neen\u0000\u202etwee', 'regel een twee.pdf'],
  ['CON', '-CON.pdf'],
  ['nul.school', '-nul.school.pdf'],
  ['Contact', 'Contact.pdf'],
  ['Basisschool Sint-Jozéf 🎒', 'Basisschool Sint-Jozéf 🎒.pdf'],
  ['???', 'Jaarlijn.pdf'],
])('%j becomes %j', (text, name) => {
  expect(fileName(text, 'pdf')).toBe(name)
})

test('a long name is cut between characters and fits on every disk', () => {
  const name = fileName('🎒'.repeat(120), 'docx')
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  expect(name).toMatch(/^(?:🎒)+\.docx$/u)
})

test('a board and its cards are called after their step and the school; empty cards are of no school', () => {
  const document = begunDocument()
  const step = [...document.step.values()].find(({ board }) => board === 'now')
  if (!step) throw new Error('werksessie 1 has no such step')
  expect(exportName(document, 'pdf', { kind: 'board', step })).toBe('Bord Nu De Voorbeeldschool.pdf')
  expect(exportName(document, 'pdf', { kind: 'cards', step })).toBe('Kaarten Nu De Voorbeeldschool.pdf')
  expect(exportName(document, 'pdf', { kind: 'cards', step: null })).toBe('Lege kaarten.pdf')
})
