import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { limits, type TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { documentsWithSecrets } from '#shared/testing/documents.ts'
import {
  activityTitled,
  bareActivity,
  begunDocument,
  doing,
  plannedActivities,
  plannedDocument,
  withActivity,
} from '#shared/testing/fixture.ts'
import { fatesOfFields, privateMark, wholeDocument } from '#shared/testing/planFields.ts'
import { exportDocument, planOfNow } from './index.ts'

/** What another reader makes of the document, and its parts as they are written. */
async function readBack(document: TrajectDocument, language: 'nl' | 'en' = 'nl') {
  const { bytes } = await exportDocument(document, 'docx', planOfNow, language)
  const buffer = Buffer.from(bytes)
  const html = (await mammoth.convertToHtml({ buffer })).value.replaceAll(/<a id="[^"]*"><\/a>/g, '')
  const text = (await mammoth.extractRawText({ buffer })).value
  const headings = (level: 1 | 2 | 3) =>
    [...html.matchAll(new RegExp(`<h${level}>(.*?)</h${level}>`, 'g'))].map((match) => match[1] ?? '')
  const files = unzipSync(bytes)
  const xml = (name: string) => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array())
  return { html, text, headings, xml }
}

test('every field of every record is printed, or left out for a reason', async () => {
  const { text } = await readBack(wholeDocument())
  for (const { field, fate } of fatesOfFields()) if ('says' in fate) expect(text, field).toContain(fate.says)
  expect(text).not.toContain(privateMark)
})

test('a year at a glance, then every activity under a heading of its month, then what else there is', async () => {
  const { html, text, headings, xml } = await readBack(plannedDocument())
  expect(text).toContain('Jaarplan 2026-2027')
  expect(text).toContain('De Voorbeeldschool, Voorbeeldstad')
  expect(text).toContain('Status:\tConcept')
  expect(headings(1)).toEqual([
    'Het jaar in één oogopslag',
    'Dit doen we in 2026-2027',
    'Nog zonder moment in 2026-2027',
    'Later te bespreken',
    'Nog aan te vullen',
    'Vakanties en agenda van de school',
  ])
  expect(headings(2)).toEqual([
    'September 2026',
    'Oktober 2026',
    'November 2026',
    'Februari 2027',
    'Maart 2027',
    'Mei 2027',
    'Ouders in de klas over hun loopbaan',
    'Bezoek aan het mbo met ouders',
  ])
  expect(headings(3)).toEqual(plannedActivities.slice(0, 6).map(({ title }) => title))
  for (const wish of plannedActivities) {
    const dropped = 'outcome' in wish && wish.outcome === 'dropped'
    expect(text.includes(wish.title), wish.title).toBe(!dropped)
    if ('goal' in wish) expect(text).toContain(wish.goal)
  }
  expect(text).toContain('Wanneer:\tdinsdag 15 september 2026, 19.30 tot 21.00 uur')
  expect(html).toContain('<li>Mentor: stelt vragen en vat samen</li>')
  expect(html).toContain('<li>Talentenspel</li>')
  // The glance leads to the activity itself.
  const [, anchor = ''] = /<a href="#([^"]+)">Snuffelstage<\/a>/.exec(html) ?? []
  expect(xml('document')).toContain(`w:name="${anchor}"`)
})

test('a definitive plan names its date and who was there, and what changed since', async () => {
  const sealed = doing(plannedDocument(), 'version.seal', { date: '2026-06-16', attendees: 'decaan, vier mentoren' })
  const { text } = await readBack(sealed)
  expect(text).toContain('Status:\tDefinitief op 16-06-2026')
  expect(text).toContain('Aanwezig bij het vaststellen:\tdecaan, vier mentoren')

  const { id } = activityTitled(sealed, 'Snuffelstage')
  const amended = await readBack(doing(sealed, 'activity.edit', { id, goal: 'Een week meedraaien' }))
  expect(amended.text).toContain('Definitief op 16-06-2026, versie 1, daarna gewijzigd')
  expect(amended.headings(1)).toContain('Gewijzigd sinds 16-06-2026')
  // The same line as in the ledger on screen.
  expect(amended.html).toContain('<li>Doel: Ervaren hoe een werkdag is → Een week meedraaien</li>')
})

test('the lists of a vision are lists, and the numbers of each begin again', async () => {
  const vision =
    'Ouders kiezen mee.\n- thuis\n  - aan tafel\n- op school\n1. Eerst luisteren\n2. Dan kiezen\n1. Dan doen'
  const { html, xml } = await readBack(doing(begunDocument(), 'vision.set', { vision }))
  expect(html).toContain(
    '<p>Ouders kiezen mee.</p><ul><li>thuis<ul><li>aan tafel</li></ul></li><li>op school</li></ul>',
  )
  expect(html).toContain('<ol><li>Eerst luisteren</li><li>Dan kiezen</li>')
  const [first, again] = ['Eerst luisteren', 'Dan doen'].map(
    (text) => new RegExp(`<w:numId w:val="(\\d+)"/>(?:(?!<w:numId).)*${text}`).exec(xml('document'))?.[1],
  )
  expect(first).toBeDefined()
  expect(again).not.toBe(first)
})

test('what the plan takes is told in words, and per owner', async () => {
  let document = withActivity(begunDocument(), {
    title: 'Koffieochtend',
    moment: '2026-10-06',
    more: { owners: [{ role: 'careersCounsellor' }], minutes: 29_730, cents: 40_000 },
  })
  document = doing(document, 'resources.set', { minutes: 13_230, cents: 50_000 })
  const { text, html } = await readBack(document)
  expect(text).toContain('Uren:\tnodig 495,5, beschikbaar 220,5: 275 te kort')
  expect(text).toContain('Kosten:\tnodig € 400, beschikbaar € 500: € 100 over')
  const cells = (...texts: readonly string[]) => texts.map((cell) => `<td><p>${cell}</p></td>`).join('')
  expect(html).toContain(cells('Decaan', '1', '495,5', '400'))
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
  expect(headings(1)).toContain('Afspraken')
  expect(html).toContain(
    '<li><strong>Zaal vragen</strong> (conciërge, vóór donderdag 1 oktober 2026)</li><li><strong>Nog eens nadenken</strong></li>',
  )
  expect(html).not.toContain('Brief in drie talen')
})

test('a plan of which nothing more is known has no vision and no lines for it', async () => {
  const { text, headings } = await readBack(plannedDocument())
  expect(headings(1)).not.toContain('Onze visie')
  for (const label of [
    'Doelgroep',
    'Verantwoordelijke',
    'Uren',
    'Kosten',
    'Uitwerking',
    'Bouwt voort op',
    'Opmerking',
  ]) {
    expect(text).not.toContain(label)
  }
})

test('it is made as Word makes it: styles, an upright page, page numbers that are there, broken words', async () => {
  const { xml, html } = await readBack(plannedDocument())
  const [body, styles, footer] = [xml('document'), xml('styles'), xml('footer1')]
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"[^>]*w:orient="portrait"/)
  expect(xml('settings')).toContain('<w:autoHyphenation/>')
  expect(footer).toMatch(/<w:fldSimple w:instr="PAGE"[^>]*><w:r><w:t[^>]*>1</)
  expect(footer).toMatch(/<w:fldSimple w:instr="NUMPAGES"[^>]*><w:r><w:t[^>]*>1</)
  expect(body + footer).not.toContain('w:fldChar')
  const used = new Set([...body.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g)].map((match) => match[1]))
  expect([...used]).toEqual(
    expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Heading3', 'ListBullet', 'PlanTable']),
  )
  for (const id of used) expect(styles.match(new RegExp(`w:styleId="${id}"`, 'g')), id).toHaveLength(1)
  // Each table says what it is, and has a head that comes back.
  const tables = body.match(/<w:tbl>/g)?.length
  expect(tables).toBe(2)
  for (const each of ['w:tblCaption', 'w:tblDescription', 'w:tblHeader'])
    expect(body.match(new RegExp(`<${each}[ /]`, 'g')), each).toHaveLength(tables ?? 0)
  expect(html.match(/<thead>/g)).toHaveLength(tables ?? 0)
})

test('a row that can be higher than a page may be torn, a list is no row, and other rows stay whole', async () => {
  const roles = Array.from({ length: 20 }, (_, index) => `${'Rol '.repeat(28)}${index}`)
  let document = doing(begunDocument(), 'ownRole.add', { names: roles })
  document = withActivity(document, {
    title: 'Markt',
    moment: '2027-03',
    who: [...document.ownRole.keys()].map((id) => [id, ''] as const),
    elaboration: Array.from({ length: 33 }, (_, index) => `Punt ${index + 1}`),
  })
  document = withActivity(document, { title: 'Kort', moment: '2027-04' })
  const { xml, html } = await readBack(document)
  const rows = [...xml('document').matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row)
  const rowOf = (title: string) => rows.find((row) => row.includes(`>${title}<`))
  expect(rowOf('Markt')).not.toMatch(/<w:cantSplit\/>|<w:cantSplit w:val="true"/)
  expect(rowOf('Kort')).toMatch(/<w:cantSplit/)
  expect(html).toContain('<li>Punt 33</li>')
  expect(rows.some((row) => row.includes('Punt 33'))).toBe(false)
})

test('text stays text: markup, braces, what XML cannot hold, and what is written from right to left', async () => {
  const title = '<b>vet</b> & "x" {{school}} $t(app.name) </w:t>'
  const goal = 'مرحبا بالآباء \u{1f392}'
  const document = withActivity(begunDocument('School & <Zonen>'), { title, goal: `${goal}\uffff` })
  const { text, html, xml } = await readBack(document)
  expect(text).toContain(title)
  expect(text).toContain('School & <Zonen>')
  expect(text).toContain(`Doel:\t${goal}`)
  expect(html).not.toContain('<b>vet</b>')
  expect(xml('document')).toMatch(/<w:rtl\/>(?:(?!<w:r>).)*مرحبا/)
  expect(xml('document')).not.toMatch(/<w:rtl\/>(?:(?!<w:r>).)*Doel/)
})

test('two hundred activities with texts of full length are whole', async () => {
  const full = (max: number, index: number) => `${index} ${'é'.repeat(max)}`.slice(0, max)
  const begun = begunDocument()
  const all = Array.from({ length: 200 }, (_, index) =>
    bareActivity({
      id: `a${index}`,
      title: full(limits.card, index),
      goal: full(limits.goal, index),
      moment: index % 4 === 0 ? null : `2027-0${(index % 7) + 1}`,
      source: full(limits.goal, index + 1000),
    }),
  )
  const { text, headings } = await readBack({ ...begun, activity: new Map(all.map((each) => [each.id, each])) })
  for (const { title, goal, source } of all) for (const each of [title, goal, source]) expect(text).toContain(each)
  expect(headings(3)).toHaveLength(150)
})

test('one activity, no moment anywhere and nothing at all are documents too', async () => {
  const one = await readBack(withActivity(begunDocument(), { title: 'Markt' }))
  expect(one.headings(1)).toContain('Nog zonder moment in 2026-2027')
  expect(one.headings(1)).not.toContain('Dit doen we in 2026-2027')
  expect(one.headings(2)).toEqual(['Markt'])
  expect((await readBack(begunDocument())).text).toContain('Er staat nog geen activiteit in dit plan.')
})

test('whatever is in a document, it can be read, and nothing private is in it', async () => {
  const marked = <R>(records: ReadonlyMap<string, R>, mark: Partial<R>): ReadonlyMap<string, R> =>
    new Map([...records].map(([id, record]) => [id, { ...record, ...mark }]))
  await fc.assert(
    fc.asyncProperty(documentsWithSecrets, async (document) => {
      fc.pre(document.traject.size > 0)
      const { text } = await readBack({
        ...document,
        note: marked(document.note, { text: privateMark }),
        person: marked(document.person, { contact: privateMark }),
        decision: marked(document.decision, { remark: privateMark }),
      })
      expect(text).not.toContain(privateMark)
    }),
    { numRuns: 20 },
  )
})

test('the document speaks the language that is asked for', async () => {
  const { text } = await readBack(plannedDocument(), 'en')
  expect(text).toContain('Year plan 2026-2027')
  expect(text).toContain('February 2027')
  expect(text).not.toContain('Gereedschap')
})
