import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import type { TrajectDocument } from '#shared/records.ts'
import { begunDocument, doing, plannedDocument, withActivity } from '#shared/testing/fixture.ts'
import { privateMark, wholeDocument } from '#shared/testing/planFields.ts'
import { exportDocument, type ToExport } from './index.ts'

async function readBack(document: TrajectDocument, what: ToExport, language: 'nl' | 'en' = 'nl') {
  const { bytes, name } = await exportDocument(document, 'docx', what, language)
  const buffer = Buffer.from(bytes)
  return {
    name,
    html: (await mammoth.convertToHtml({ buffer })).value,
    text: (await mammoth.extractRawText({ buffer })).value,
    xml: strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()),
  }
}

const everybody = { kind: 'myYear', who: null } as const
const handouts = [everybody, { kind: 'schoolPlan' }, { kind: 'groundRules' }] as const satisfies readonly ToExport[]

test('my year: everybody on pages of their own, and one of them alone', async () => {
  const { name, text, html, xml } = await readBack(plannedDocument(), everybody)
  expect(name).toBe('Mijn jaar 2026-2027 De Voorbeeldschool.docx')
  expect(html).toContain('<h1>Mijn jaar: Ouders</h1>')
  expect(html).toContain('<td><p>Oefenen met een stelling</p></td>')
  expect(text).toContain('Wat doe ik?\tLeidt het gesprek')
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(html.match(/<h1>/g)?.length ? 5 : 0)

  const mentor = await readBack(plannedDocument(), { kind: 'myYear', who: 'role formTutor' })
  expect(mentor.name).toBe('Mijn jaar 2026-2027 Mentor De Voorbeeldschool.docx')
  expect(mentor.html.match(/<h1>.*?<\/h1>/g)).toEqual(['<h1>Mijn jaar: Mentor</h1>'])
  expect(mentor.text).toContain('Startgesprek van leerling, ouders en mentor')
  expect(mentor.text).not.toContain('Snuffelstage')
})

test('the paragraph for the schoolplan is text with bold titles, and a vision keeps its lists', async () => {
  const document = doing(plannedDocument(), 'vision.set', { vision: 'Wij willen:\n- rust\n- ruimte' })
  const { name, html } = await readBack(document, { kind: 'schoolPlan' })
  expect(name).toBe('Paragraaf voor het schoolplan 2026-2027 De Voorbeeldschool.docx')
  expect(html).toContain('<ul><li>rust</li><li>ruimte</li></ul>')
  expect(html).toContain('<p><strong>Snuffelstage.</strong> Deze bestaande activiteit is van 15-03-2027')
})

test('the ground rules have rows to write in and places to sign', async () => {
  const { name, text, xml } = await readBack(begunDocument(), { kind: 'groundRules' })
  expect(name).toBe('Basisafspraken 2026-2027 De Voorbeeldschool.docx')
  for (const said of ['Namens de school', 'Namens de hogeschool', 'Handtekening', '☐ Ja, we beginnen.']) {
    expect(text).toContain(said)
  }
  // Every row but the heads of the four tables.
  expect(xml.match(/<w:trHeight /g)).toHaveLength(3 + 8 + 6 + 4)
})

test('none of them says what is private, and each is whole without a plan and with Arabic and emoji', async () => {
  const odd = withActivity(begunDocument(), { title: 'مرحبا 🎉', goal: 'é'.repeat(1000), who: [['parent', 'ياسمين']] })
  for (const what of handouts) {
    expect((await readBack(wholeDocument(), what)).text, what.kind).not.toContain(privateMark)
    expect((await readBack(begunDocument(), what)).text, what.kind).toContain('De Voorbeeldschool')
  }
  for (const what of [everybody, { kind: 'schoolPlan' }] as const) {
    const { text } = await readBack(odd, what)
    for (const said of ['مرحبا 🎉', 'é'.repeat(1000), 'ياسمين']) expect(text, what.kind).toContain(said)
  }
})

test('each speaks English too', async () => {
  const dutch = /\b(?:de|het|een|van|wordt)\b/
  for (const what of handouts) {
    const { text } = await readBack(begunDocument('X'), what, 'en')
    expect(text, what.kind).not.toMatch(dutch)
  }
})
