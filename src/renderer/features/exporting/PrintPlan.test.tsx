import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '#shared/i18n.ts'
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
import { fatesOfFields, privateMark, wholeDocument } from '#shared/testing/planFields.ts'
import { jaarplanOf } from '#shared/wording/jaarplan.ts'
import { PlanPages } from './PrintPlan.tsx'

const t = translator('nl')

/** The page as it is printed, without what `Words` says of the texts of people. */
const print = (document: TrajectDocument) =>
  renderToStaticMarkup(
    <PlanPages plan={jaarplanOf(document, 'nl', t)} stamp={['Schets', '16-06-2026']} t={t} language="nl" />,
  ).replaceAll(/<\/?span[^>]*>| dir="auto"(?: class="[^"]*")?/g, '')

test('every field of every record is printed, or left out for a reason', () => {
  const text = print(wholeDocument())
    .replaceAll(/<\/dt><dd[^>]*>/g, ':\t')
    .replaceAll(/<\/(?:p|li|h\d|td|dd|th)>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
  for (const { field, fate } of fatesOfFields()) if ('says' in fate) expect(text, field).toContain(fate.says)
  expect(text).not.toContain(privateMark)
})

test('the printed page holds the whole plan, with tables that a reader can find their way in', () => {
  const page = print(plannedDocument())
  expect(page).toContain('<h1>Jaarplan 2026-2027</h1>')
  expect(page).toContain(
    'data-print-foot="Jaarplan 2026-2027 · De Voorbeeldschool, Voorbeeldstad · Schets · 16-06-2026"',
  )
  for (const heading of ['Dit doen we in 2026-2027', 'Later te bespreken', 'Nog aan te vullen', 'Akkoord']) {
    expect(page).toContain(`<h2>${heading}</h2>`)
  }
  for (const wish of plannedActivities) {
    if ('goal' in wish) expect(page).toContain(wish.goal)
  }
  expect(page).not.toContain('Folder over profielen meegeven')
  expect(page.match(/<th scope="col"/g)).toHaveLength(3)
  expect(page).toContain('<h3 class=')
})

test('the printed page says what the school wants, what it takes and who sees to it', () => {
  let document = doing(begunDocument(), 'vision.set', { vision: 'Ouders kiezen mee.\nDe leerling leidt.' })
  document = doing(document, 'resources.set', { minutes: 9000 })
  document = withActivity(document, {
    title: 'Koffieochtend',
    moment: '2026-10-06',
    elaboration: ['Koffie bestellen'],
    more: { owners: [{ role: 'careersCounsellor' }], minutes: 7200 },
  })
  const page = print(document)
  expect(page).toContain('<h2>Onze visie</h2><p>Ouders kiezen mee.</p><p>De leerling leidt.</p>')
  expect(page).toContain('<dt>Uren</dt><dd>nodig 120, beschikbaar 150: 30 over</dd>')
  expect(page).toContain('<dt>Verantwoordelijke</dt><dd>Decaan</dd>')
  expect(page).toContain('<dt>Uren</dt><dd>120 uur</dd>')
  expect(page).toContain('<li>Koffie bestellen</li>')
  expect(print(plannedDocument())).not.toContain('Onze visie')
})

test('what the group still has to do is printed behind the plan', () => {
  const planned = plannedDocument()
  const sessionId = sessionOf(planned, 'werksessie1')?.id ?? ''
  const agreed = [
    { what: 'Zaal vragen', who: 'conciërge', before: '2026-10-01' },
    { what: 'Nog eens nadenken' },
  ].reduce((document, input) => doing(document, 'agreement.add', { sessionId, ...input }), planned)
  expect(print(agreed)).toContain(
    '<li><strong>Zaal vragen</strong> (conciërge, vóór donderdag 1 oktober 2026)</li><li>Nog eens nadenken</li>',
  )
  expect(print(planned)).not.toContain('Afspraken')
})

test('what the group remarked is printed beneath its activity', () => {
  const planned = plannedDocument()
  const { id } = activityTitled(planned, 'Snuffelstage')
  expect(print(planned)).not.toContain('<dt>Opmerking')
  const page = print(doing(planned, 'remark.set', { activityId: id, text: 'Eerst bellen.' }))
  expect(page).toContain('Eerst bellen.</dd>')
})

test('what changed since the seal is printed as the ledger says it, old beside new', () => {
  const sealed = doing(plannedDocument(), 'version.seal', { date: '2026-06-16', attendees: '' })
  expect(print(sealed)).not.toContain('Gewijzigd sinds')
  const { id } = activityTitled(sealed, 'Snuffelstage')
  const page = print(doing(sealed, 'activity.edit', { id, minutes: 90 }))
  expect(page).toContain('<h2>Gewijzigd sinds 16-06-2026</h2>')
  expect(page).toContain('<li>Uren: nog niets → 1,5 uur</li>')
})

test('markup in a card is printed as it was typed', () => {
  const page = print(withActivity(plannedDocument(), { title: '<script>alert(1)</script>', moment: '2027-06' }))
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script>')
})
