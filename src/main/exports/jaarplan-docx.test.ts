import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import {
  activityTitled,
  begunDocument,
  doing,
  plannedActivities,
  plannedDocument,
  withActivity,
} from '#shared/testing/fixture.ts'
import { exportDocument, planOfNow } from './index.ts'

async function readBack(document: TrajectDocument, language: 'nl' | 'en' = 'nl') {
  const { bytes } = await exportDocument(document, 'docx', planOfNow, language)
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
  expect(amended.text).toContain('Definitief op 16-06-2026, versie 1, daarna gewijzigd')
  expect(amended.headings).toContain('Gewijzigd sinds 16-06-2026')
  // The same line as in the ledger on screen.
  expect(amended.html).toContain('<li>Doel: Ervaren hoe een werkdag is → Een week meedraaien</li>')
})

test('Word reads back the vision, what the plan takes, and what else is known of an activity', async () => {
  let document = doing(begunDocument(), 'targetGroup.add', { names: ['Leerjaar 2'] })
  document = doing(document, 'vision.set', { vision: 'Ouders kiezen mee.\nDe leerling leidt.' })
  document = doing(document, 'resources.set', { minutes: 9000, cents: 50_000 })
  const [group = ''] = document.targetGroup.keys()
  document = withActivity(document, {
    title: 'Koffieochtend',
    moment: '2026-10-06',
    tools: ['Koelkastblad'],
    elaboration: ['Koffie bestellen', 'Ouders bellen'],
    more: {
      recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: false, except: [] },
      owners: [{ role: 'careersCounsellor' }],
      targetGroupIds: [group],
      minutes: 7200,
      cents: 40_000,
    },
  })
  const [tool = ''] = document.tool.keys()
  document = doing(document, 'tool.edit', { id: tool, source: 'Mediatheek' })
  const { text, html, headings } = await readBack(document)
  expect(headings.slice(0, 2)).toEqual(['Onze visie', 'Dit doen we in 2026-2027'])
  expect(html).toContain('<p>Ouders kiezen mee.</p><p>De leerling leidt.</p>')
  for (const said of [
    'Uren: 120 van 150 uur',
    'Kosten: € 400 van € 500',
    'dinsdag 6 oktober 2026, daarna elke eerste dinsdag van de maand',
    'Doelgroep: Leerjaar 2',
    'Verantwoordelijke: Decaan',
    'Uren: 120 uur',
    'Kosten: € 400',
    'Uitwerking:',
    'Koffie bestellen',
    'Mediatheek',
  ]) {
    expect(text).toContain(said)
  }
  // Still the five columns of a plan.
  expect(html.match(/<thead>.*?<\/thead>/)?.[0].match(/<th>/g)).toHaveLength(5)
})

test('what the group still has to do stands behind the plan, with who and before when', async () => {
  const planned = plannedDocument()
  const sessionId = sessionOf(planned, 'werksessie2')?.id ?? ''
  const agreed = [
    { what: 'Zaal vragen', who: 'conciërge', before: '2026-10-01' },
    { what: 'Nog eens nadenken' },
    { what: 'Brief in drie talen' },
  ].reduce((document, input) => doing(document, 'agreement.add', { sessionId, ...input }), planned)
  const letter = [...agreed.agreement.values()].find(({ what }) => what.startsWith('Brief'))
  const { html, headings } = await readBack(doing(agreed, 'agreement.done', { id: letter?.id ?? '', done: true }))
  expect(headings).toEqual(['Dit doen we in 2026-2027', 'Later te bespreken', 'Afspraken', 'Nog aan te vullen'])
  expect(html).toContain(
    '<li><strong>Zaal vragen</strong> (conciërge, vóór donderdag 1 oktober 2026)</li><li><strong>Nog eens nadenken</strong></li>',
  )
  expect(html).not.toContain('Brief in drie talen')
})

test('a plan of which nothing more is known has no vision and no lines for it', async () => {
  const { text, headings } = await readBack(plannedDocument())
  expect(headings).not.toContain('Onze visie')
  for (const label of ['Doelgroep', 'Verantwoordelijke', 'Uren', 'Kosten', 'Uitwerking', 'Bouwt voort op']) {
    expect(text).not.toContain(label)
  }
})

test('Word reads back what the group remarked, beneath its activity over the whole width', async () => {
  const planned = plannedDocument()
  const { id } = activityTitled(planned, 'Snuffelstage')
  const without = await readBack(planned)
  expect(without.text).not.toContain('Opmerking')
  const text = 'Eerst bellen met de bedrijven.'
  const { html } = await readBack(doing(planned, 'remark.set', { activityId: id, text }))
  expect(html).toMatch(
    /Stagelogboek.*?<tr><td colspan="5"><p>.*?Opmerking: .*?Eerst bellen met de bedrijven\..*?<\/tr>/,
  )
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
