import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineInput } from '../text.ts'
import { type Clip, readCells, readLines, readList, readTable } from './clipboard.ts'

const folder = 'tests/fixtures/cases'
const caseText = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const plain = (text: string): Clip => ({ text, html: '' })

describe('the cases', () => {
  it('08: cells with line ends and quotes are an item each', () => {
    expect(readLines(plain(caseText('08-excel-cellen-met-regeleinde.txt'))).lines).toEqual([
      'Ouderavond in de aula',
      'Startgesprek',
      'Ouders zeggen "wij weten niet waar"',
    ])
  })

  it('09: no mark of Word is left, in a list and in a table', () => {
    const words =
      'Startgesprek Met_de_mentor In_de_klas Ouderavond Bedrijfsbezoek Snuffelstage Kijkdag Mentoruur Rapport Portfolio Loopbaandag Bellen Mailen'
        .split(' ')
        .map((word) => word.replaceAll('_', ' '))
    const clip = plain(caseText('09-word-opsomming.txt'))
    expect(readLines(clip).lines).toEqual(words)
    expect(readTable(clip)).toEqual(words.map((word) => [word]))
  })

  it('10: the table counts, not the text in which two paragraphs are two rows', () => {
    const clip = { text: caseText('10-word-tabel.txt'), html: caseText('10-word-tabel.html') }
    expect(readTable(clip)).toEqual([
      ['Activiteit', 'Doel', 'Moment'],
      ['Ouderavond kiezen', 'Ouders weten hoe het werkt\nLeerlingen vertellen zelf', 'november 2026'],
      ['Snuffelstage', 'Ervaren hoe een werkdag is', 'maart 2027'],
    ])
  })

  it('13: every line is counted', () => {
    const { lines, more } = readLines(plain(caseText('13-501-regels.txt')))
    expect([lines.length, more, lines.at(-1)]).toEqual([501, 0, 'Kaart 501'])
  })
})

describe('a list', () => {
  it('has an item per line, whatever ends a line', () => {
    expect(readLines(plain('Een\r\n\n   \nTwee\u2028Drie\rVier')).lines).toEqual(['Een', 'Twee', 'Drie', 'Vier'])
  })

  it('keeps its columns, and begins where the first word is', () => {
    expect(readList(plain('a\tb\n\tc\td\n•\te\tf\n')).items).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
  })

  it('drops a mark with nothing, or nothing that can be seen, behind it', () => {
    expect(readLines(plain('- \n•\n- \u200b\n2.\nOuderavond')).lines).toEqual(['Ouderavond'])
  })

  it('is read so far as it could ever be taken over, and counted whole', () => {
    const { lines, more } = readLines(plain('x\n'.repeat(100_000)))
    expect(lines.length + more).toBe(100_000)
    expect(lines.length).toBeLessThan(5000)
  })

  it('gives only lines that a card can be made of', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('- ', '1. ', '\n', '\t', '"', '\u200b', '•'))
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (parts, html) => {
        for (const line of readLines({ text: parts.join(''), html: html.join('') }).lines) {
          expect(lineInput(10_000).parse(line)).toBe(line)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a table', () => {
  it('keeps cells that are marks elsewhere: a column with o or - is no list', () => {
    expect(readTable(plain('o\tOuderavond\nmaart\tStage'))).toEqual([
      ['o', 'Ouderavond'],
      ['maart', 'Stage'],
    ])
    const html = '<table><tr><td>1.</td><td>a</td></tr><tr><td>2.</td><td>b</td></tr></table>'
    expect(readTable({ text: '', html })[0]).toEqual(['1.', 'a'])
  })

  it('has no marks within a cell of more lines', () => {
    expect(readCells(plain('"- Talentenspel\n- Stellingenspel"\tb'))).toEqual([['Talentenspel\nStellingenspel', 'b']])
  })

  it('is the text when the page beside it has none, and the page when there is no text', () => {
    expect(readCells({ text: 'a\tb', html: '<p>a b</p>' })).toEqual([['a', 'b']])
    expect(readCells({ text: 'a\tb', html: '<table></table>' })).toEqual([['a', 'b']])
    expect(readCells({ text: ' ', html: '<p>a</p><p>b</p>' })).toEqual([['a'], ['b']])
  })
})
