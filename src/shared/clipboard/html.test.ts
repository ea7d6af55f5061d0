import { describe, expect, it } from 'vitest'
import { readHtml } from './html.ts'

const rows = (html: string) => readHtml(html).rows

describe('a table from a program', () => {
  it('of Excel: breaks are lines, its own style and comments are not seen', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {color:red} --></style></head><body>
<table border=0><!--StartFragment--><col width=64>
 <tr height=40>
  <td class=xl65 width=64>Ouderavond<br>
    in de aula</td>
  <td x:num="1.5">1,5</td>
 </tr><tr><td style='mso-number-format:"\\@";a>b'>R&amp;D &lt;b&gt; caf&eacute; &#8364;&nbsp;5</td><td></td></tr>
<!--EndFragment--></table></body></html>`
    expect(readHtml(html)).toEqual({
      rows: [
        ['Ouderavond\nin de aula', '1,5'],
        ['R&D <b> café €\u00a05', ''],
      ],
      hasTable: true,
    })
  })

  it('of LibreOffice and Google', () => {
    expect(
      rows('<table cellspacing="0"><colgroup span="2"></colgroup><tr><td align="left">Een<br>twee</td><td>b</td></tr>'),
    ).toEqual([['Een\ntwee', 'b']])
    expect(
      rows(
        '<meta charset="utf-8"><google-sheets-html-origin><style type="text/css">td{}</style><table><tbody><tr><td data-sheets-value="{&quot;2&quot;:&quot;a&quot;}">a<br/>b</td></tr></tbody></table>',
      ),
    ).toEqual([['a\nb']])
  })

  it('of Word: paragraphs are lines, and the mark before an item of a list goes', () => {
    const mark = `<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`
    expect(
      rows(
        `<p>Erboven</p><table class=MsoTableGrid><tr><td><p>Een</p><p>twee<o:p></o:p></p></td><td><p style='mso-list:l0 level1 lfo1'>${mark}drie</p></td></tr></table><p>Eronder</p>`,
      ),
    ).toEqual([['Erboven'], ['Een\ntwee', 'drie'], ['Eronder']])
  })
})

describe('merged cells', () => {
  it('say the same in each row they are in, and leave the other columns empty', () => {
    expect(
      rows(
        '<table><tr><td colspan=2>Jaarplan</td><td>c</td></tr><tr><td rowspan="2">november</td><td>a</td></tr><tr><td>b</td></tr><tr><td>mei</td><td>d</td></tr></table>',
      ),
    ).toEqual([
      ['Jaarplan', '', 'c'],
      ['november', 'a'],
      ['november', 'b'],
      ['mei', 'd'],
    ])
    expect(
      rows('<table><tr><td>a</td><td rowspan=2 colspan=2>x</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'),
    ).toEqual([
      ['a', 'x', '', 'b'],
      ['c', 'x', '', 'd'],
    ])
  })

  it('over a billion columns and rows take no more than a table has', () => {
    const [row = []] = rows('<table><tr><td colspan=1000000000 rowspan=1000000000>x</td></tr></table>')
    expect(row).toHaveLength(200)
    const many = rows(`<table>${'<tr><td colspan=1000000000 rowspan=1000000000>x</td></tr>'.repeat(5000)}</table>`)
    expect(many.reduce((sum, each) => sum + each.length, 0)).toBeLessThan(200_000)
  })
})

describe('tables in tables', () => {
  it('are the table when they only lay out a page', () => {
    expect(rows('<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>')).toEqual([['a', 'b']])
  })

  it('are lines of their cell otherwise', () => {
    expect(
      rows(
        '<table><tr><td>x<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>y</td><td>z</td></tr></table>',
      ),
    ).toEqual([['x\na b\nc\ny', 'z']])
  })

  it('are text when they go on without end', () => {
    expect(rows('<table><tr><td>a'.repeat(50_000)).flat().join('')).toMatch(/^a/)
  })
})

it('reads what is no HTML as text', () => {
  expect(readHtml('3 < 4 & 5 > 2 &onbekend; &#0;')).toEqual({ rows: [['3 < 4 & 5 > 2 &onbekend;']], hasTable: false })
  expect(rows('<td>los</td>').flat()).toEqual(['los'])
  expect(rows('<table><tr><td a="open>x</td></tr></table>')).toEqual([['x']])
  expect(readHtml('<style>nooit gesloten <table><tr><td>x')).toEqual({ rows: [], hasTable: false })
})
