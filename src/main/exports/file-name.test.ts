import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begunDocument, doing, plannedDocument, withActivity } from '#shared/testing/fixture.ts'
import { fileName } from './file-name.ts'
import { exportName, folderName } from './index.ts'

test('a jaarplan is named after its school year and school, and how far it is', () => {
  expect(exportName(begunDocument(), 'docx')).toBe('Jaarplan 2026-2027 De Voorbeeldschool Schets.docx')
  expect(exportName(begunDocument("'t Kofschip / locatie Noord"), 'ics')).toBe(
    "Jaarplan 2026-2027 't Kofschip locatie Noord Schets.ics",
  )
  const planned = plannedDocument()
  expect(exportName(planned, 'pdf')).toBe('Jaarplan 2026-2027 De Voorbeeldschool Concept.pdf')
  const sealed = doing(planned, 'version.seal', { date: '2026-06-16', attendees: '' })
  const poster = { kind: 'poster', version: null, paper: 'A3' } as const
  expect(exportName(sealed, 'pdf', poster)).toBe('Poster A3 2026-2027 De Voorbeeldschool Definitieve versie 1.pdf')
  const amended = withActivity(sealed, { title: 'Ouderontbijt', moment: '2027-03' })
  expect(exportName(amended, 'xlsx')).toBe(
    'Jaarplan 2026-2027 De Voorbeeldschool Definitieve versie 1, daarna gewijzigd.xlsx',
  )
  expect(exportName(amended, 'docx', { kind: 'minutes', session: 'werksessie2' }, 'en')).toBe(
    'Minutes of work session 2 2026-2027 De Voorbeeldschool.docx',
  )
  expect(folderName(amended)).toBe('De Voorbeeldschool 2026-2027')
})

test('the name of a school is cut before what says which version it is', () => {
  const name = exportName(begunDocument('學'.repeat(120)), 'pdf')
  expect(name).toMatch(/^Jaarplan 2026-2027 學+ Schets\.pdf$/)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  expect(folderName(begunDocument('學'.repeat(120)))).toMatch(/^學+ 2026-2027$/)
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

test('of any text comes a name that every disk takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 200 }), (text, behind) => {
      const name = fileName(text, 'docx', behind)
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.docx$/u)
      expect(name).not.toMatch(/^[. ]|[. ]\.docx$/)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    }),
  )
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
