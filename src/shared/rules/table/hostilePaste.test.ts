import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Clip, readLines, readTable } from '../../clipboard/clipboard.ts'
import { decide } from '../../commands/index.ts'
import { translationIn } from '../../i18n.ts'
import { countingContext } from '../../testing/context.ts'
import { plannedDocument } from '../../testing/fixture.ts'
import { tidyLine } from '../../text.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import { mostPastedCards, pastedCards, tooLongIn } from './pastedCards.ts'
import { usualColumns } from './planTable.ts'
import { copiedCell, copiedTable } from './planTableCopy.ts'
import { readPaste, rowsToEdit } from './planTablePaste.ts'

const nl = translationIn('nl')
const document = plannedDocument()
const ids = activitiesOfPlan(document).map(({ id }) => id)
const step = [...document.step.values()].find(({ board }) => board === 'next')

/** Reads a clipboard everywhere it can be pasted; what would be taken over must be taken over whole. */
function pasteEverywhere(clip: Clip): void {
  const { lines, more } = readLines(clip)
  expect(lines.every((line) => line !== '' && line === tidyLine(line)) && more >= 0).toBe(true)

  const { cards } = pastedCards(clip, 'goal')
  const fitting = cards.filter((card) => !tooLongIn(card)).slice(0, mostPastedCards)
  if (step && fitting.length > 0) {
    const fields = fitting.map(({ text, more: goal }) => ({ text, goal }))
    const made = decide(document, 'card.add', { stepId: step.id, column: 'add', cards: fields }, countingContext('k'))
    expect(made.ok && made.value.patch.filter(({ table }) => table === 'card')).toHaveLength(fitting.length)
  }

  for (const column of ['moment', 'title'] as const) {
    const read = readPaste(document, readTable(clip), { ids, columns: usualColumns, row: 0, column }, nl)
    const rows = read.ok ? rowsToEdit(read.value) : []
    if (rows.length === 0) continue
    const edited = decide(document, 'plan.edit', { rows: [...rows] }, countingContext('r'))
    expect(edited.ok || edited.error).toBe(true)
  }
}

const file = (name: string) => readFileSync(`tests/fixtures/cases/${name}`, 'utf8')
const wholePlan = copiedTable(
  usualColumns.map((column) => nl.t(`table.column.${column}`)),
  activitiesOfPlan(document).map((activity) =>
    usualColumns.map((column) => copiedCell(document, activity, column, nl)),
  ),
)
const texts = [
  file('08-excel-cellen-met-regeleinde.txt'),
  file('09-word-opsomming.txt'),
  file('10-word-tabel.txt'),
  file('12-bedragen.txt'),
  file('13-501-regels.txt').slice(0, 300),
  wholePlan.text,
]
const pages = [file('10-word-tabel.html'), wholePlan.html.slice(0, 6000), '']

const scrap = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('"', '""', '\t', '\n', '\r\n', '\r', '\u2028', '\0', '\ufffe', '\ud83d', '\uf0b7', '\u202e'),
  fc.constantFrom('- ', '1. ', 'o\t', 'a. ', '•', '=1+1', 'e\u0301\u0316', '31-02-2027', '0,750', '1.250', 'week 99'),
  fc.constantFrom('<table>', '</table>', '<tr>', '</tr>', '<td>', '<td colspan=1e9 rowspan="999999999">', '<br>', '<p'),
  fc.constantFrom('<!--', '-->', '<style>', "<p style='mso-list:Ignore'>", '&#xfffe;', '&amp', "'", '>', '</'),
)
const change = fc.record({
  at: fc.nat(6000),
  length: fc.nat(60),
  to: fc.nat(6000),
  scraps: fc.array(scrap, { minLength: 1, maxLength: 4 }),
  how: fc.constantFrom('lose', 'move', 'put'),
})
/** What went wrong on its way: pieces lost, twice, in another place, or in their place something else. */
const broken = (whole: readonly string[]) =>
  fc.tuple(fc.constantFrom(...whole), fc.array(change, { maxLength: 5 })).map(([text, changes]) =>
    changes.reduce((now, { at, length, to, scraps, how }) => {
      const place = now.length === 0 ? 0 : at % now.length
      const piece = how === 'put' ? scraps.join('') : how === 'move' ? now.slice(to, to + length) : ''
      return now.slice(0, place) + piece + now.slice(place + (how === 'put' ? 0 : length))
    }, text),
  )

it('reads whatever was copied, and takes over all of what can be read', () => {
  fc.assert(
    fc.property(broken(texts), broken(pages), (text, html) => pasteEverywhere({ text, html })),
    { numRuns: 200 },
  )
})

const full = 400_000
const times = (piece: string) => piece.repeat(Math.floor(full / piece.length))

it.each([
  ['one line', times('x'), ''],
  ['words', times('ouders '), ''],
  ['accents on one letter', `e${times('\u0301')}`, ''],
  ['quotes', times('"'), ''],
  ['quotes that do not close', times('"a\t'), ''],
  ['line ends', times('\n'), ''],
  ['lines', times('a\n'), ''],
  ['columns', times('a\t'), ''],
  ['lines in one cell', `"${times('a\n')}"`, ''],
  ['marks', times('- \n'), ''],
  ['marks on one line', times('1. '), ''],
  ['semicolons', `Activiteit\tGereedschappen\nx\t${times('a;')}`, ''],
  ['tables in tables', 'x', times('<table><tr><td>')],
  ['cells over a billion columns', 'x', `<table>${times('<tr><td colspan=1000000000 rowspan=1000000000>x')}`],
  ['rows', 'x', `<table>${times('<tr><td>x')}`],
  ['tags', 'x', `<table><tr><td>${times('<p>')}`],
  ['brackets', 'x', `<table>${times('<')}`],
  ['quotes in a tag', 'x', `<table>${times('<td a="')}`],
  ['marks that do not end', 'x', `<table>${times('<p style="mso-list:Ignore">')}`],
  ['signs that are written out', 'x', `<table><tr><td>${times('&#769;')}`],
])('a text full of %s is read in one go', (_, text, html) => {
  pasteEverywhere({ text, html })
})
