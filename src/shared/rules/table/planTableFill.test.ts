import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv } from '../../clipboard/tsv.ts'
import { decide } from '../../commands/index.ts'
import { translationIn } from '../../i18n.ts'
import { apply, invert } from '../../patch.ts'
import type { TrajectDocument } from '../../records.ts'
import { countingContext } from '../../testing/context.ts'
import { plannedDocument } from '../../testing/fixture.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { cellText, type PlanColumn, planColumns } from './planTable.ts'
import { copiedCell } from './planTableCopy.ts'
import { cellsToFill, drawnOut, fromItsEdge, hiddenBetween, readCells } from './planTableFill.ts'
import { problemsOf, readPaste, rowsToEdit, tiled } from './planTablePaste.ts'

const nl = translationIn('nl')
const document = plannedDocument()
const ids = activitiesOfPlan(document).map(({ id }) => id)

/** The texts that a fill puts in its cells. */
function filled(...[from, into]: Parameters<typeof cellsToFill>) {
  return cellsToFill(from, into).map(({ row, column, from: source }) => {
    const activity = document.activity.get(source.row)
    return { row, column, text: activity ? cellText(document, activity, source.column, nl) : '' }
  })
}

function edited(rows: Parameters<typeof readCells>[1]) {
  const read = readCells(document, rows, nl)
  if (!read.ok || read.value.length === 0) return null
  const decided = decide(document, 'plan.edit', { rows: [...read.value] }, countingContext('vul'))
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return decided.value.patch
}

const plain = (any: TrajectDocument) =>
  activitiesOfPlan(any).map((activity) => planColumns.map((column) => cellText(any, activity, column, nl)))

/** Any shown rows of the plan in any order, any columns, and a block in them from which is filled down. */
const fills = fc
  .record({
    rows: fc.shuffledSubarray(ids, { minLength: 2 }),
    columns: fc.shuffledSubarray(planColumns.filter((column) => column !== 'title')),
    height: fc.integer({ min: 1, max: 3 }),
  })
  .filter(({ columns, height, rows }) => columns.length > 0 && height < rows.length)

describe('a fill', () => {
  it('is what pasting the same cells would be, and taking it back gives the plan back', () => {
    fc.assert(
      fc.property(fills, ({ rows, columns, height }) => {
        const from = { rows: rows.slice(0, height), columns }
        const into = { rows: rows.slice(height), columns }
        const patch = edited(filled(from, into))
        const copied = into.rows.map((_, index) => {
          const activity = document.activity.get(from.rows[index % height] ?? '')
          return columns.map((column) => (activity ? copiedCell(document, activity, column, nl).text : ''))
        })
        // A line of nothing but empty cells is no line of a table that is pasted.
        fc.pre(copied.every((line) => line.some((text) => text !== '')))
        const place = { ids: rows, columns, row: height, column: columns[0] as PlanColumn }
        const read = readPaste(document, copied, place, nl)
        const pasted = read.ok ? rowsToEdit(read.value) : []
        const decided = decide(document, 'plan.edit', { rows: [...pasted] }, countingContext('vul'))
        const byPaste = decided.ok ? apply(document, decided.value.patch) : document
        const byFill = patch ? apply(document, patch) : document
        expect(plain(byFill)).toEqual(plain(byPaste))
        if (patch) expect(apply(byFill, invert(patch))).toEqual(document)
      }),
      { numRuns: 60 },
    )
  })

  it('touches no row that is not shown', () => {
    fc.assert(
      fc.property(fills, ({ rows, columns, height }) => {
        const patch = edited(filled({ rows: rows.slice(0, height), columns }, { rows: rows.slice(height), columns }))
        const after = patch ? apply(document, patch) : document
        const hidden = ids.filter((id) => !rows.slice(height).includes(id))
        expect(hidden.map((id) => after.activity.get(id))).toEqual(hidden.map((id) => document.activity.get(id)))
      }),
      { numRuns: 40 },
    )
  })

  it('of what does not fit another column is refused as a whole, with the cell at which that showed', () => {
    const [first = '', second = ''] = ids
    const cells = [
      { row: first, column: 'place', text: 'aula' },
      { row: second, column: 'hours', text: 'aula' },
    ] as const
    expect(readCells(document, cells, nl)).toMatchObject({
      ok: false,
      refusal: { error: { code: 'number.invalid' }, cell: cells[1] },
    })
  })

  it('repeats a pattern, and begins at the edge of what is selected', () => {
    const from = { rows: ['a', 'b'], columns: ['goal'] as const }
    const into = { rows: ['c', 'd', 'e'], columns: ['goal'] as const }
    expect(cellsToFill(from, into).map(({ row, from: { row: source } }) => row + source)).toEqual(['ca', 'db', 'ea'])
    const block = { rows: ['a', 'b'], columns: ['goal', 'place'] as const }
    expect(fromItsEdge(block, 'down')).toEqual({
      from: { rows: ['a'], columns: block.columns },
      into: { rows: ['b'], columns: block.columns },
    })
    expect(fromItsEdge(block, 'right')).toEqual({
      from: { rows: block.rows, columns: ['goal'] },
      into: { rows: block.rows, columns: ['place'] },
    })
  })

  it('of more rows than go in one step says so', () => {
    const cells = Array.from(
      { length: 501 },
      (_, index) => ({ row: String(index), column: 'goal', text: 'x' }) as const,
    )
    expect(readCells(document, cells, nl)).toMatchObject({
      ok: false,
      refusal: { error: { code: 'fill.tooManyRows' } },
    })
  })
})

describe('drawing a selection out', () => {
  const shape = { rows: ['a', 'b', 'c', 'd'], columns: ['moment', 'title', 'goal', 'place'] as const }
  const block = { rows: ['a', 'b'], columns: ['moment', 'title'] as const }

  it.each([
    ['d', 'title', ['c', 'd'], ['moment', 'title']],
    ['b', 'place', ['a', 'b'], ['goal', 'place']],
    ['c', 'place', ['a', 'b'], ['goal', 'place']],
    ['d', 'goal', ['c', 'd'], ['moment', 'title']],
  ] as const)('to %s %s goes one way only', (row, column, rows, columns) => {
    expect(drawnOut(block, { row, column }, shape)).toEqual({ rows, columns })
  })

  it('to a cell of its own, or before it, is nothing', () => {
    expect(drawnOut(block, { row: 'a', column: 'title' }, shape)).toBeNull()
    expect(drawnOut({ ...block, rows: ['c'] }, { row: 'a', column: 'moment' }, shape)).toBeNull()
    expect(drawnOut(block, { row: 'weg', column: 'moment' }, shape)).toBeNull()
  })
})

it('what lies hidden between rows is counted in the order of the table', () => {
  const all = ['a', 'b', 'c', 'd', 'e']
  expect(hiddenBetween(all, ['a', 'd', 'e'], ['a', 'd'])).toBe(2)
  expect(hiddenBetween(all, ['a', 'd', 'e'], ['d', 'e'])).toBe(0)
  expect(hiddenBetween(all, all, ['a', 'e'])).toBe(0)
  expect(hiddenBetween(all, all, ['nieuw'])).toBe(0)
})

describe('a table that is pasted into a block', () => {
  const block = { rows: ['a', 'b', 'c', 'd'], columns: ['goal', 'place'] as const }

  it('comes again and again when the block holds it a whole number of times', () => {
    expect(
      tiled(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        block,
      ),
    ).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['1', '2'],
      ['3', '4'],
    ])
    expect(tiled([['1']], block)).toEqual(Array.from({ length: 4 }, () => ['1', '1']))
  })

  it.each([
    [[['1', '2', '3']]],
    [[['1'], ['2'], ['3']]],
    [[['1', '2'], ['3']]],
    [Array.from({ length: 8 }, () => ['1', '2'])],
  ])('comes once when it is of another shape: %j', (table) => {
    expect(tiled(table, block)).toBe(table)
  })
})

describe('a paste of another shape over rows of which some are hidden', () => {
  const shown = ids.filter((_, index) => index % 2 === 0)
  const text = (name: string) => readFileSync(`tests/fixtures/cases/${name}`, 'utf8')
  const pasted = (name: string, column: PlanColumn) =>
    readPaste(document, readTsv(text(name)), { ids: shown, columns: planColumns, row: 0, column }, nl)

  it('goes to those that are shown, and makes no more of cells with line ends than there are', () => {
    const read = pasted('08-excel-cellen-met-regeleinde.txt', 'goal')
    const rows = read.ok ? rowsToEdit(read.value) : []
    expect(rows.map(({ id }) => id)).toEqual(shown.slice(0, 3))
    expect(rows[0]?.goal).toBe('Ouderavond in de aula')
  })

  it('leaves what is in doubt as it was, and takes the rest', () => {
    const read = pasted('12-bedragen.txt', 'costs')
    const wrong = read.ok ? problemsOf(read.value) : []
    expect(wrong.map(({ row: { line, id }, error }) => [line, id ?? null, error.code])).toContainEqual([
      4,
      shown[3] ?? null,
      'number.doubtful',
    ])
  })

  it('of more rows than go in one step is refused whole, with how many', () => {
    expect(pasted('13-501-regels.txt', 'title')).toEqual({
      ok: false,
      error: { code: 'paste.tooManyRows', values: { found: 501, max: 500 } },
    })
  })
})
