import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it, test } from 'vitest'
import type { TrajectDocument } from '#shared/records.ts'
import { documentsWithSecrets } from '#shared/testing/documents.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '#shared/testing/fixture.ts'
import { fatesOfFields, privateMark, wholeDocument } from '#shared/testing/planFields.ts'
import { exportDocument, planOfNow } from './index.ts'

/** What another reader makes of the workbook: per sheet its name and its rows, by heading. */
async function readBack(document: TrajectDocument, language: 'nl' | 'en' = 'nl') {
  const { bytes } = await exportDocument(document, 'xlsx', planOfNow, language)
  const sheets = await readWorkbook(Buffer.from(bytes))
  return sheets.map(({ sheet, data: [headings = [], ...rows] }) => ({
    name: sheet,
    headings,
    rows: rows.map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]]))),
  }))
}

/** A time of day, which a reader sees as a part of day nought. */
const clock = (time: string) => new Date(`1899-12-30T${time}:00Z`)
const day = (date: string) => new Date(`${date}T00:00:00Z`)

test('a row per activity, with days, times, hours and euros that are that', async () => {
  let document = doing(plannedDocument(), 'targetGroup.add', { names: ['Leerjaar 2'] })
  const { id } = activityTitled(document, 'Snuffelstage')
  document = doing(document, 'activity.edit', {
    id,
    moment: '2026-11-10T19:30/21:00',
    recurrence: { kind: 'weekly', interval: 1, until: '2026-12-01', skipsHolidays: true, except: [] },
    minutes: 90,
    cents: 1250,
    place: 'Aula',
    owners: [{ role: 'formTutor' }],
  })
  document = doing(document, 'remark.set', { activityId: id, text: 'Eerst met ouders bespreken' })
  const [plan] = await readBack(document)
  expect(plan?.name).toBe('Jaarplan')
  expect(plan?.rows.find((row) => row.Activiteit === 'Snuffelstage')).toMatchObject({
    'Eerste dag': day('2026-11-10'),
    'Laatste dag': day('2026-11-10'),
    Begint: clock('19:30'),
    Eindigt: clock('21:00'),
    Keren: 4,
    Soort: 'bestaand',
    Waar: 'Aula',
    Verantwoordelijke: 'Mentor',
    Uren: 1.5,
    Kosten: 12.5,
    Status: 'gepland',
    Opmerking: 'Eerst met ouders bespreken',
  })
})

test('sheets for the free days, for who takes part and for every owner', async () => {
  let document = plannedDocument()
  const { id } = activityTitled(document, 'Snuffelstage')
  document = doing(document, 'activity.edit', { id, owners: [{ role: 'formTutor' }, { role: 'careersCounsellor' }] })
  document = doing(document, 'schoolEvents.add', {
    events: [{ kind: 'tests', name: 'Toetsweek', first: '2026-11-09', last: '2026-11-13' }],
  })
  const [, free, participation, owners] = await readBack(document)
  expect(free?.name).toBe('Vrije dagen en agenda')
  expect(free?.rows).toContainEqual({
    Naam: 'Toetsweek',
    Soort: 'Agenda van de school',
    'Eerste dag': day('2026-11-09'),
    'Laatste dag': day('2026-11-13'),
  })
  expect(free?.rows.map(({ Naam }) => Naam)).toEqual(expect.arrayContaining(['kerstvakantie', 'Goede Vrijdag']))
  expect(participation?.rows).toContainEqual(
    expect.objectContaining({ Rol: 'Mentor', 'Wat doet die?': 'stelt vragen en vat samen' }),
  )
  expect(owners?.rows.map(({ Verantwoordelijke, Activiteit }) => [Verantwoordelijke, Activiteit])).toEqual(
    expect.arrayContaining([
      ['Mentor', 'Snuffelstage'],
      ['Decaan', 'Snuffelstage'],
    ]),
  )
})

describe('a cell', () => {
  it.each(['=1+1', '+31 6', '-5', '@allen', '=HYPERLINK("http://x","y")', '1-2', '007', "'t Kofschip"])(
    'that begins as a formula or looks like a number stays the text %s',
    async (title) => {
      const [plan] = await readBack(withActivity(begunDocument(), { title, moment: '2026-11' }))
      expect(plan?.rows[0]?.Activiteit).toBe(title)
    },
  )

  it('holds Arabic, emoji, signs of XML and a text of full length as they were', async () => {
    for (const title of ['مرحبا بالآباء', 'Feest 🎉 & "koffie" <thee>', 'x'.repeat(500)]) {
      const [plan] = await readBack(withActivity(begunDocument(), { title }))
      expect(plan?.rows[0]?.Activiteit).toBe(title)
      expect(plan?.rows[0]?.['Eerste dag']).toBeNull()
    }
  })
})

test('every field of an activity has a column, or is left out for a reason', async () => {
  const [plan] = await readBack(wholeDocument())
  for (const { field, fate } of fatesOfFields().filter(({ field: name }) => name.startsWith('activity.'))) {
    if ('leftOut' in fate) continue
    expect(plan?.headings, field).toContain(fate.column)
    expect(plan?.rows.map((row) => row[fate.column ?? '']).some(Boolean), field).toBe(true)
  }
  expect(JSON.stringify(plan)).not.toContain(privateMark)
})

test('headings stay in sight and have a filter on every row', async () => {
  const { bytes } = await exportDocument(plannedDocument(), 'xlsx')
  const files = unzipSync(bytes)
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(xml).toMatch(/<pane [^>]*xSplit="1"/)
  expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/)
  // The colours of the paper, as a spreadsheet writes them.
  expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toMatch(/fgColor rgb="FF[0-9A-F]{6}"/)
  // A reader is strict about the order.
  expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<autoFilter'))
})

test('English says it in English, and an empty plan has its headings', async () => {
  const [plan, free] = await readBack(begunDocument(), 'en')
  expect(plan?.rows).toEqual([])
  expect(plan?.headings).toContain('Activity')
  expect(free?.name).toBe('Free days and calendar')
})

test('whatever is in a document, its workbook can be read', async () => {
  await fc.assert(
    fc.asyncProperty(documentsWithSecrets, async (document) => {
      fc.pre(document.traject.size > 0)
      const sheets = await readBack(document)
      expect(sheets).toHaveLength(4)
    }),
    { numRuns: 25 },
  )
})
