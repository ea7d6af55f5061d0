import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv, writeTsv } from './tsv.ts'

describe('a table on the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb\nc', [['a', 'b'], ['c']]],
    ['a\t\t\nb\t\t\n\t\t\n', [['a'], ['b']]],
    ['"twee\nregels"\tb', [['twee\nregels', 'b']]],
    ['"met ""aanhaling"""\t"a\tb"', [['met "aanhaling"', 'a\tb']]],
    ['"Samen kiezen" op school\tb', [['"Samen kiezen" op school', 'b']]],
    ['avond "Samen kiezen"', [['avond "Samen kiezen"']]],
    ['"Samen kiezen"\tb', [['"Samen kiezen"', 'b']]],
    ['"niet gesloten\tb\nc', [['"niet gesloten', 'b'], ['c']]],
    ['', []],
    ['\t\t\r\n\r\n', []],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j is read', (text, rows) => {
    expect(readTsv(text)).toEqual(rows)
  })

  it('never gives a spreadsheet a formula to carry out', () => {
    const cells = ['=1+1', '+31 6', '-5', '@naam', ' =1', '＝1', 'a=b', "'s avonds"]
    expect(writeTsv([cells])).toBe(" =1+1\t +31 6\t -5\t @naam\t  =1\t ＝1\ta=b\t's avonds")
    expect(readTsv(writeTsv([cells]))).toEqual([cells])
  })

  it('comes back as it went, whatever stands in its cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('"', '\t', '\n', '\r\n', '=', "'", 'a', ' '), { maxLength: 6 })
        .map((all) => all.join('')),
    )
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        // Empty rows and columns at the end are dropped on purpose: a last cell keeps them in.
        const whole = [...rows.map((row) => [...row, '']), [...(rows[0] ?? []).map(() => ''), 'einde']]
        expect(readTsv(writeTsv(whole))).toEqual(whole)
      }),
    )
  })

  it('reads a table of very many rows, and a very wide row above them, in no more room than their text takes', () => {
    expect(readTsv('rij\n'.repeat(200_000))).toHaveLength(200_000)
    const wide = readTsv(`${'\t'.repeat(100_000)}ver weg\n${'rij\n'.repeat(100_000)}`)
    expect(wide.map((row) => row.length).slice(0, 2)).toEqual([100_001, 1])
  })
})
