import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../clipboard/clipboard.ts'
import { readTsv } from '../../clipboard/tsv.ts'
import { languages, translationIn } from '../../i18n.ts'
import { emptyDocument } from '../../records.ts'
import { activityTitled, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { gestures, play } from '../../testing/gestures.ts'
import { tidyLine } from '../../text.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { type PlanColumn, planColumns } from './planTable.ts'
import { copiedCell, copiedTable } from './planTableCopy.ts'
import { readCell } from './planTableRead.ts'

const document = plannedDocument()

describe('a copied cell', () => {
  it.each([
    ['moment', { moment: '2026-09-15' }, 'day', '15-09-2026', '15-09-2026', 46_280],
    ['moment', { moment: '2026-11-10T19:30' }, 'dayAndTime', '10-11-2026 19:30', '10-11-2026 19:30', 46_336.8125],
    [
      'moment',
      { moment: '2026-11-10T19:30/21:00' },
      'words',
      'di 10-11-2026 19.30-21.00',
      'Tue 10-11-2026 19:30-21:00',
      null,
    ],
    ['moment', { moment: '2026-11' }, 'words', 'november 2026', 'November 2026', null],
    ['hours', { minutes: 750 }, 'number', '12,5', '12.5', 12.5],
    ['hours', { minutes: 100 }, 'number', '1,67', '1.67', 1.67],
    ['costs', { cents: 125_000 }, 'number', '1250', '1250', 1250],
    ['costs', { cents: 125_050 }, 'number', '1250,50', '1250.50', 1250.5],
    ['costs', {}, 'words', '', '', null],
    ['goal', { goal: '=1+1' }, 'words', '=1+1', '=1+1', null],
  ] as const)('of %s with %j is a %s', (column, fields, kind, dutch, english, value) => {
    const plain = withActivity(document, { title: 'Proef' })
    const own = doing(plain, 'activity.edit', { id: activityTitled(plain, 'Proef').id, ...fields })
    const copied = (language: 'nl' | 'en') =>
      copiedCell(own, activityTitled(own, 'Proef'), column, translationIn(language))
    expect(copied('nl')).toEqual({ kind, text: dutch, value })
    expect(copied('en')).toEqual({ kind, text: english, value })
  })

  it('is read back as what it was, in any document, in both languages', () => {
    const afternoons = gestures().map((all) => play(all).at(-1)?.after ?? emptyDocument)
    fc.assert(
      fc.property(afternoons, fc.constantFrom(...languages), (any, language) => {
        const translation = translationIn(language)
        const all = [...any.activity.values()]
        const { text } = copiedTable(
          // A table without a word at its end would come back narrower.
          planColumns.map(() => 'x'),
          all.map((activity) => planColumns.map((column) => copiedCell(any, activity, column, translation))),
        )
        const [, ...lines] = readTsv(text)
        const changes = all.flatMap((activity, index) =>
          planColumns.map((column, at) => readCell(any, activity, column, lines[index]?.[at] ?? '', translation)),
        )
        expect(changes.filter((change) => !change.ok || Object.keys(change.value).length > 0)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a copied table', () => {
  const words = (text: string) => ({ text, value: null, kind: 'words' }) as const

  it('comes back as it went, from either form', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', '=1', '- a', '• b', '1. c', '<td>', '&lt;', '\u00a0', ' ', 'e', '\u0301'))
        .map((all) => all.join('')),
    )
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const clean = rows.map((row) => [...row.map(tidyLine), 'einde'])
        const { text, html } = copiedTable(
          null,
          clean.map((row) => row.map(words)),
        )
        expect(readTable({ text, html }).map((row) => row.map(tidyLine))).toEqual(clean)
        expect(readTsv(text)).toEqual(clean)
      }),
    )
  })

  it('is a real table to who asks for one, in which every cell says what it is', () => {
    const { html } = copiedTable(
      ['Doel', 'Uren'],
      [[words('<img src=x> & "c"'), { text: '12,5', value: 12.5, kind: 'number' }]],
    )
    expect(html.match(/<tr>/g)).toHaveLength(2)
    expect(html).toContain('>&lt;img src=x&gt; &amp; &quot;c&quot;</td>')
    expect(html).toContain(`<td style='mso-number-format:"\\@"' sdnum="1033;1043;@" x:str>Doel</td>`)
    expect(html).toContain('x:num="12.5" sdval="12.5">12,5</td>')
  })

  it('has no markup of its cells, whatever stands in them', () => {
    const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('</td><td>', '<b>', '&lt;', '"\'>')), { minLength: 1 })
    fc.assert(
      fc.property(cells, (texts) => {
        const { html } = copiedTable(null, [texts.map(words)])
        const inside = [...html.matchAll(/<td [^>]*>([^<>]*)<\/td>/g)].map(([, text = '']) =>
          text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
        )
        expect(inside).toEqual(texts)
      }),
    )
  })

  it('copies every activity of a plan, with the names of the columns above whole rows', () => {
    const translation = translationIn('nl')
    const columns: readonly PlanColumn[] = ['title', 'moment']
    const rows = activitiesOfPlan(document).map((activity) =>
      columns.map((column) => copiedCell(document, activity, column, translation)),
    )
    const read = readTsv(copiedTable(['Activiteit', 'Moment'], rows).text)
    expect(read).toHaveLength(rows.length + 1)
    expect(read[0]).toEqual(['Activiteit', 'Moment'])
  })
})
