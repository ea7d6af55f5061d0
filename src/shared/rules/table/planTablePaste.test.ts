import { describe, expect, it } from 'vitest'
import { readTsv, writeTsv } from '../../clipboard/tsv.ts'
import { decide } from '../../commands/index.ts'
import { translationIn } from '../../i18n.ts'
import { apply } from '../../patch.ts'
import type { TrajectDocument } from '../../records.ts'
import { countingContext } from '../../testing/context.ts'
import { activityTitled, doing, plannedDocument, withActivity } from '../../testing/fixture.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { cellText, type PlanColumn, usualColumns } from './planTable.ts'
import { type Paste, problemsOf, readPaste, rowsToEdit } from './planTablePaste.ts'

const nl = translationIn('nl')
const document = plannedDocument()
const ids = activitiesOfPlan(document).map(({ id }) => id)

function paste(text: string, row = 0, column: PlanColumn = 'moment'): Paste {
  const read = readPaste(document, readTsv(text), { ids, columns: usualColumns, row, column }, nl)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

function taken(pasted: Paste): TrajectDocument {
  const decided = decide(document, 'plan.edit', { rows: [...rowsToEdit(pasted)] }, countingContext('plak'))
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return apply(document, decided.value.patch)
}

const short = (pasted: Paste) =>
  pasted.rows.map(({ id, title, cells }) => [
    id === null ? 'nieuw' : 'wijzigt',
    title,
    ...cells.map(({ column, before, after, error }) => `${column}: ${before} -> ${error?.code ?? after}`),
  ])

/**
 * As LibreOffice Calc 7 and later puts several cells on the clipboard as plain text: no quotes, spaces for the line ends
 * inside a cell, a line end after every row, and the empty column that was selected along.
 */
const fromLibreOffice = [
  'Activiteit\tMoment\tDoel\tOuders\tUren\tKosten\tWie belt de school?\t',
  'Ouderavond "Samen kiezen"\tdi 17-11-2026 19:30\tOuders kunnen thuis het gesprek voeren\toefenen met een stelling\t1,5\t€ 1.250,00\tmentor\t',
  'Snuffelstage\t15-03-2027 t/m 26-03-2027\tErvaren hoe een werkdag is\t\t12,5\t\t\t',
  '"Warme overdracht"\tweek 24\tNiemand begint opnieuw\tja\t\t40\t\t',
  'Beroepenweek in de onderbouw\t31-02-2027\tKennismaken met beroepen in de buurt\t\tveel\t\t\t',
  '',
].join('\n')

describe('a table from LibreOffice', () => {
  const pasted = paste(fromLibreOffice, 3, 'goal')

  it('is read by the names of its columns, in any order, and by the titles of its rows', () => {
    expect(pasted).toMatchObject({ by: 'title', hasHeader: true, ignored: ['Wie belt de school?'], same: 0 })
    expect(pasted.columns).toEqual(['title', 'moment', 'goal', 'parent', 'hours', 'costs'])
    expect(pasted.missing).toEqual(['pupil', 'teacher', 'otherRoles', 'tools', 'owner', 'place', 'status'])
  })

  it('shows of every row what changes, and what cannot be read', () => {
    expect(short(pasted)).toEqual([
      [
        'wijzigt',
        'Ouderavond "Samen kiezen"',
        'moment: di 10-11-2026 19.30 -> di 17-11-2026 19.30',
        'goal: Ouders weten hoe ze het gesprek over kiezen thuis kunnen voeren -> Ouders kunnen thuis het gesprek voeren',
        'hours:  -> 1,5',
        'costs:  -> 1.250',
      ],
      ['wijzigt', 'Snuffelstage', 'hours:  -> 12,5'],
      [
        'nieuw',
        '"Warme overdracht"',
        'title:  -> "Warme overdracht"',
        'moment:  -> week 24',
        'goal:  -> Niemand begint opnieuw',
        'parent:  -> ja',
        'costs:  -> 40',
      ],
      ['wijzigt', 'Beroepenweek in de onderbouw', 'moment: week 6 -> moment.noSuchDay', 'hours:  -> number.invalid'],
    ])
  })

  it('is taken over in one step, without the cells that cannot be read', () => {
    const next = taken(pasted)
    const shown = (title: string, column: PlanColumn) => cellText(next, activityTitled(next, title), column, nl)
    expect(next.activity.size).toBe(document.activity.size + 1)
    expect(shown('Ouderavond "Samen kiezen"', 'moment')).toBe('di 17-11-2026 19.30')
    expect(shown('Ouderavond "Samen kiezen"', 'otherRoles')).toBe('Decaan: legt de profielen uit')
    expect(shown('"Warme overdracht"', 'parent')).toBe('doet mee')
    expect(shown('Beroepenweek in de onderbouw', 'moment')).toBe('week 6')
  })
})

describe('a table without headings', () => {
  it('goes down and to the right from the active cell', () => {
    // As Excel does: a cell with a line end stands between quotes.
    const pasted = paste('"Elkaar leren\r\nkennen"\tgaan mee\r\nHoren wat ouders kozen\t\r\n', 0, 'goal')
    expect(pasted).toMatchObject({ by: 'place', hasHeader: false, columns: ['goal', 'parent'], extra: 0 })
    expect(pasted.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect(pasted.rows[0]?.fields).toEqual({ goal: 'Elkaar leren kennen', parts: { parent: 'gaan mee' } })
    expect(pasted.rows[1]?.fields.parts).toEqual({ parent: null })
  })

  it('tells what does not fit, and makes new activities beneath the last', () => {
    const wide = paste(`a\tb\tc`, 0, 'costs')
    expect([wide.columns, wide.extra]).toEqual([['costs', 'status'], 1])
    const below = paste('november\tEen\nmaart\tTwee', ids.length - 1, 'moment')
    expect(below.rows.map(({ id }) => id)).toEqual([ids.at(-1), null])
    const nameless = paste('november\nmaart', ids.length, 'moment')
    expect(nameless.rows.map(({ error }) => error?.code)).toEqual(['paste.noTitle', 'paste.noTitle'])
    expect(rowsToEdit(nameless)).toEqual([])
  })

  it('knows headings in English, and one heading above one column', () => {
    expect(paste('Goal\tActivity\nIets anders\tsnuffelstage').rows.map(({ id }) => id)).toEqual([
      activityTitled(document, 'Snuffelstage').id,
    ])
    expect(paste('Doel\nIets anders', 2, 'goal')).toMatchObject({ by: 'place', hasHeader: true, columns: ['goal'] })
    expect(paste('Doel\tDoel\tMoment\na\tb\tmei').ignored).toEqual(['Doel'])
  })

  it('says how many columns have something but no heading, wherever they stand', () => {
    const pasted = paste('Activiteit\t\tDoel\nSnuffelstage\tlos\tIets anders\nLoopbaandag\t\tKennismaken\tbijlage')
    expect(pasted).toMatchObject({ hasHeader: true, columns: ['title', 'goal'], ignored: [], extra: 2 })
    expect(paste('Activiteit\tDoel\t\nSnuffelstage\tIets anders\t').extra).toBe(0)
  })

  it('passes empty rows by without moving the others', () => {
    expect(paste('a\n\nb', 0, 'goal').rows.map(({ id }) => id)).toEqual([ids[0], ids[2]])
  })
})

it('finds every activity of one name, and makes a new one of what is left', () => {
  const twice = withActivity(withActivity(document, { title: 'Koffieochtend' }), { title: 'Koffieochtend' })
  const table = readTsv('Activiteit\tDoel\nkoffieochtend\ta\nKoffieochtend\tb\nKoffieochtend\tc')
  const read = readPaste(twice, table, { ids: [], columns: usualColumns, row: 0, column: 'moment' }, nl)
  const found = read.ok ? read.value.rows.map(({ id }) => id) : []
  expect(found).toHaveLength(3)
  expect(new Set(found).size).toBe(3)
  expect(found[2]).toBeNull()
})

it('refuses nothing at all, and too much', () => {
  const read = (text: string) =>
    readPaste(document, readTsv(text), { ids, columns: usualColumns, row: 0, column: 'moment' }, nl)
  expect(read(' \t \r\n')).toEqual({ ok: false, error: { code: 'paste.empty' } })
  expect(read('Doel\tMoment\n')).toMatchObject({ ok: true, value: { hasHeader: false } })
  expect(read('a\n'.repeat(501))).toEqual({
    ok: false,
    error: { code: 'paste.tooManyRows', values: { found: 501, max: 500 } },
  })
})

it('the whole plan, copied and pasted, changes nothing', () => {
  const header = usualColumns.map((column) => nl.t(`table.column.${column}`))
  const rows = activitiesOfPlan(document).map((activity) =>
    usualColumns.map((column) => cellText(document, activity, column, nl)),
  )
  expect(paste(writeTsv([header, ...rows]))).toMatchObject({ rows: [], same: 8, missing: [], ignored: [] })
  expect(paste(writeTsv(rows))).toMatchObject({ rows: [], same: 8, hasHeader: false })
})

describe('among rows of one name', () => {
  const named = ['2026-09', '2026-11', '2027-03'].reduce(
    (next, moment) => doing(next, 'activity.add', { title: 'Koffieochtend', kind: 'new', moment }),
    document,
  )
  const momentsOf = (text: string) => {
    const read = readPaste(named, readTsv(text), { ids: [], columns: usualColumns, row: 0, column: 'moment' }, nl)
    const rows = read.ok ? read.value.rows : []
    return rows.map(({ id }) => (id === null ? null : named.activity.get(id)?.moment))
  }

  it('the one of the same moment comes first, wherever it stands', () => {
    expect(momentsOf('Activiteit\tMoment\tDoel\nKoffieochtend\tmaart\ta\nKoffieochtend\tseptember\tb')).toEqual([
      '2027-03',
      '2026-09',
    ])
  })

  it('a row of another moment gets what is left', () => {
    expect(momentsOf('Activiteit\tMoment\tDoel\nKoffieochtend\tmei\ta\nKoffieochtend\tseptember\tb')).toEqual([
      '2026-11',
      '2026-09',
    ])
    expect(momentsOf('Activiteit\tMoment\tDoel\nKoffieochtend\t\ta\nKoffieochtend\tonzin\tb')).toEqual([
      '2026-09',
      '2026-11',
    ])
  })
})

describe('an activity that werksessie 2 dropped', () => {
  const dropped = 'Folder over profielen meegeven'

  it('is told and not made anew', () => {
    const pasted = paste(`Activiteit\tDoel\n${dropped.toUpperCase()}\tx\nIets nieuws\ty`)
    expect(pasted.rows.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      [null, 'paste.dropped'],
      [null, null],
    ])
    expect(rowsToEdit(pasted)).toEqual([{ id: null, title: 'Iets nieuws', goal: 'y' }])
    expect(paste(`mei\t${dropped}`, ids.length).rows[0]?.error?.code).toBe('paste.dropped')
  })

  it('is no question when the plan has one of that name again', () => {
    const again = doing(document, 'activity.add', { title: dropped, kind: 'new', moment: null })
    const table = readTsv(`Activiteit\tDoel\n${dropped}\tx`)
    const read = readPaste(again, table, { ids: [], columns: usualColumns, row: 0, column: 'moment' }, nl)
    expect(read.ok && read.value.rows[0]).toMatchObject({ error: null, fields: { goal: 'x' } })
  })
})

it('leads with what cannot be read, by its row in what was pasted', () => {
  const pasted = paste('Activiteit\tMoment\tUren\n\t\t\nSnuffelstage\t31-02-2027\tveel\n\tmei\t2\nIets nieuws\tmei\t2')
  expect(problemsOf(pasted).map(({ row, column, error }) => [row.line, column, error.code])).toEqual([
    [3, 'moment', 'moment.noSuchDay'],
    [3, 'hours', 'number.invalid'],
    [4, null, 'paste.noTitle'],
  ])
})

it('finds the names of the columns beneath a title, and says what stands above them', () => {
  const pasted = paste('Jaarplan 2026-2027\n\nActiviteit\tMoment\nSnuffelstage\tmei')
  expect(pasted).toMatchObject({ by: 'title', hasHeader: true, above: ['Jaarplan 2026-2027'] })
  expect(pasted.rows[0]).toMatchObject({ line: 4, id: activityTitled(document, 'Snuffelstage').id })
  expect(paste('Doel\nIets anders\nActiviteit', 2, 'goal')).toMatchObject({ by: 'place', above: [] })
})
