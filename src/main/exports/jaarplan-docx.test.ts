import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import type { Document } from '#shared/records.ts'
import {
  activityTitled,
  begunDocument,
  doing,
  plannedActivities,
  plannedDocument,
  withActivity,
} from '#shared/testing/fixture.ts'
import { exportDocument } from './index.ts'

async function readBack(document: Document, language: 'nl' | 'en' = 'nl') {
  const { bytes } = await exportDocument(document, 'docx', language)
  const buffer = Buffer.from(bytes)
  const html = (await mammoth.convertToHtml({ buffer })).value
  const text = (await mammoth.extractRawText({ buffer })).value
  const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map((match) => match[1]?.replace(/<[^>]+>/g, ''))
  return { html, text, headings }
}

test('Word reads back the school, every activity and every goal, under real headings', async () => {
  const { html, text, headings } = await readBack(plannedDocument())
  expect(text).toContain('Jaarplan 2026-2027')
  expect(text).toContain('De Voorbeeldschool, Voorbeeldstad')
  expect(text).toContain('Status: Concept')
  expect(headings).toEqual(['Dit doen we in 2026-2027', 'Later te bespreken', 'Nog aan te vullen'])
  for (const wish of plannedActivities) {
    const dropped = 'outcome' in wish && wish.outcome === 'dropped'
    expect(text.includes(wish.title), wish.title).toBe(!dropped)
    if ('goal' in wish) expect(text).toContain(wish.goal)
  }
  expect(text).toContain('dinsdag 15 september 2026, 19.30 tot 21.00 uur')
  expect(text).toContain('Mentor: stelt vragen en vat samen')
  expect(text).toContain('Talentenspel')
  // A header row, two tables, one row per activity.
  expect(html.match(/<thead>/g)).toHaveLength(2)
  expect(html.match(/<tr>/g)).toHaveLength(2 + 8)
})

test('a definitive plan names its date and who was there, and what changed since', async () => {
  const sealed = doing(plannedDocument(), 'version.seal', { date: '2026-06-16', attendees: 'decaan, vier mentoren' })
  const { text } = await readBack(sealed)
  expect(text).toContain('Status: Definitief op 16-06-2026')
  expect(text).toContain('Aanwezig bij het vaststellen: decaan, vier mentoren')

  const { id } = activityTitled(sealed, 'Snuffelstage')
  const amended = await readBack(doing(sealed, 'activity.edit', { id, goal: 'Een week meedraaien' }))
  expect(amended.text).toContain('Definitief op 16-06-2026, daarna gewijzigd')
  expect(amended.headings).toContain('Gewijzigd sinds 16-06-2026')
})

test('text stays text: markup, braces and what XML cannot hold', async () => {
  const title = '<b>vet</b> & "x" {{school}} $t(app.name) </w:t>'
  const document = withActivity(begunDocument('School & <Zonen>'), { title, goal: 'doel\uffff\u{1f392}' })
  const { text, html } = await readBack(document)
  expect(text).toContain(title)
  expect(text).toContain('School & <Zonen>')
  expect(text).toContain('doel\u{1f392}')
  expect(html).not.toContain('<b>vet</b>')
})

test('a plan without activities is a document too', async () => {
  const { text } = await readBack(begunDocument())
  expect(text).toContain('Er staat nog geen activiteit in dit plan.')
})

test('the document speaks the language that is asked for', async () => {
  const { text } = await readBack(plannedDocument(), 'en')
  expect(text).toContain('Year plan 2026-2027')
  expect(text).toContain('February 2027')
  expect(text).not.toContain('Gereedschap')
})
