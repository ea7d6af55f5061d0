import {
  AlignmentType,
  BuilderElement,
  convertMillimetersToTwip,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlComponent,
} from 'docx'
import { pageWidth, run } from './docxParts.ts'
import { styleIds } from './docxStyles.ts'

/** A column: what stands above it, how wide it is as a part of all, and whether it counts. */
type Column = { readonly heading: string; readonly width: number; readonly isAmount?: boolean }

/** A cell: a text, or one that is written otherwise. */
type Cell = string | ParagraphChild

/** What a table is called and shows, for who cannot see it. */
type AltText = { readonly title: string; readonly about: string }

/** A row of more signs than this may be torn over two pages: one that is higher than a page loses its last lines otherwise. */
const mostWhole = 800
/** How high a row is in which one writes by hand. */
const writingHeight = convertMillimetersToTwip(9)
/** A table of no more rows than this stands on one page. */
const mostTogether = 14

/** A table as wide as the page, with its head on every page that it comes to; with `hasTotal` its last row is a total, with `toWriteIn` rows are high enough to write in. */
export function tableOf(
  altText: AltText,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { hasTotal = false, toWriteIn = false }: { readonly hasTotal?: boolean; readonly toWriteIn?: boolean } = {},
): Table {
  const parts = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => convertMillimetersToTwip((width / parts) * pageWidth))
  const staysTogether = rows.length <= mostTogether
  const row = (cells: readonly Cell[], place: Place) =>
    new TableRow({
      ...(place === 'head' && { tableHeader: true }),
      ...(toWriteIn && place !== 'head' && { height: { value: writingHeight, rule: HeightRule.ATLEAST } }),
      ...(cells.every(isShort) && { cantSplit: true }),
      children: cells.map((cell, index) => cellOf(cell, place, columns[index]?.isAmount ?? false, staysTogether)),
    })
  return new DescribedTable(altText, {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    style: styleIds.table,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(
        columns.map(({ heading }) => heading),
        'head',
      ),
      ...rows.map((cells, index) => row(cells, index < rows.length - 1 ? 'body' : hasTotal ? 'total' : 'last')),
    ],
  })
}

function isShort(cell: Cell): boolean {
  return typeof cell !== 'string' || cell.length <= mostWhole
}

type Place = 'head' | 'body' | 'last' | 'total'

function cellOf(cell: Cell, place: Place, isAmount: boolean, staysTogether: boolean): TableCell {
  const style = place === 'head' || place === 'total' ? styleIds.cellHead : isAmount ? styleIds.amount : styleIds.cell
  return new TableCell({
    children: [
      new Paragraph({
        style,
        ...(isAmount && { alignment: AlignmentType.RIGHT }),
        ...((place === 'head' || (place === 'body' && staysTogether)) && { keepNext: true }),
        children: [typeof cell === 'string' ? run(cell) : cell],
      }),
    ],
  })
}

/** The library has no words for who cannot see a table; in its properties they come last. */
class DescribedTable extends Table {
  constructor({ title, about }: AltText, options: ConstructorParameters<typeof Table>[0]) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof XmlComponent)) throw new Error('a table has no properties')
    for (const [name, value] of [
      ['w:tblCaption', title],
      ['w:tblDescription', about],
    ] as const) {
      properties.addChildElement(new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } }))
    }
  }
}
