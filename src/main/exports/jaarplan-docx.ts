import {
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import {
  type Fact,
  type Jaarplan,
  type JaarplanChange,
  type JaarplanRow,
  jaarplanColumns,
  jaarplanOf,
} from '#shared/wording/jaarplan.ts'
import { colours } from '../colours.ts'
import { all, headingOf, opening, run, wordDocument } from './docxParts.ts'

const small = { color: colours.printInkSoft, size: 21 } as const
/** Widths of the five columns in millimetres; together what A4 on its side leaves between the margins. */
const widths = [50, 53, 53, 72, 37] as const

/** The jaarplan as a Word document that a school can go on writing in. Throws when the document has no traject. */
export async function jaarplanDocx(document: TrajectDocument, language: Language, t: Translate): Promise<Uint8Array> {
  const plan = jaarplanOf(document, language, t)
  return wordDocument(plan, language, t, [
    ...opening(plan),
    ...visionOf(plan),
    ...yearOf(plan),
    ...laterOf(plan),
    ...agreementsOf(plan),
    ...gapsOf(plan),
    ...changesOf(plan),
  ])
}

function visionOf(plan: Jaarplan): readonly Paragraph[] {
  const { heading, paragraphs } = plan.vision
  if (paragraphs.length === 0) return []
  return [headingOf(heading), ...paragraphs.map((text) => new Paragraph({ children: [run(text)] }))]
}

function yearOf(plan: Jaarplan): readonly (Paragraph | Table)[] {
  const { heading, empty, rows } = plan.year
  return [headingOf(heading), rows.length > 0 ? tableOf(plan, rows) : textOf(empty)]
}

function laterOf(plan: Jaarplan): readonly (Paragraph | Table)[] {
  const { heading, about, rows } = plan.later
  return rows.length > 0 ? [headingOf(heading), textOf(about), tableOf(plan, rows)] : []
}

function agreementsOf(plan: Jaarplan): readonly Paragraph[] {
  const { heading, items } = plan.agreements
  if (items.length === 0) return []
  const lines = items.map(
    ({ label, value }) =>
      new Paragraph({
        bullet: { level: 0 },
        children: [run(label, { bold: true }), ...(value === '' ? [] : [run(` (${value})`)])],
      }),
  )
  return [headingOf(heading), ...lines]
}

function gapsOf(plan: Jaarplan): readonly Paragraph[] {
  const { heading, about, items } = plan.gaps
  return items.length > 0 ? [headingOf(heading), textOf(about), ...items.map(itemOf)] : []
}

function changesOf(plan: Jaarplan): readonly Paragraph[] {
  const { heading, items } = plan.changes
  if (items.length === 0) return []
  const entry = ({ title, lines }: JaarplanChange) => [
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 40 }, children: [run(title, { bold: true })] }),
    ...lines.map((line) => new Paragraph({ bullet: { level: 0 }, children: [run(line)] })),
  ]
  return [headingOf(heading), ...items.flatMap(entry)]
}

function textOf(text: string): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { after: 120 }, children: [run(text)] })
}

function itemOf({ label, value }: Fact): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, children: [run(label, { bold: true }), run(`: ${value}`)] })
}

function tableOf(plan: Jaarplan, rows: readonly JaarplanRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.printLine }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map(convertMillimetersToTwip),
    layout: TableLayoutType.FIXED,
    margins: { top: 70, bottom: 70, left: 110, right: 110 },
    borders: { ...all(line), insideHorizontal: line, insideVertical: { ...line, style: BorderStyle.NONE } },
    tableLook: { firstRow: true },
    rows: [headerOf(plan), ...rows.flatMap((row) => [rowOf(plan, row), ...remarkOf(plan, row)])],
  })
}

function headerOf(plan: Jaarplan): TableRow {
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: colours.printAccent }
  const cells = jaarplanColumns.map((column) => {
    const words = [run(plan.columns[column], { bold: true, color: colours.printSheet })]
    return new TableCell({ shading, verticalAlign: VerticalAlignTable.CENTER, children: [tight(words)] })
  })
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

function rowOf(plan: Jaarplan, row: JaarplanRow): TableRow {
  const cells = [
    [tight([run(row.moment)])],
    [
      tight([run(row.title, { bold: true })]),
      tight([run(row.kind, small)]),
      ...row.details.map(({ label, value }) => tight([run(`${label}: ${value}`, small)])),
      ...(row.elaboration.length > 0 ? [tight([run(`${plan.elaboration}:`, small)])] : []),
      ...row.elaboration.map((line) => itemIn(line)),
    ],
    [tight([run(row.goal)])],
    row.participants.map(({ role, part }) => tight([run(role, { bold: true }), run(part && `: ${part}`)])),
    row.tools.flatMap(({ name, source }) => [tight([run(name)]), ...(source ? [tight([run(source, small)])] : [])]),
  ]
  return new TableRow({
    cantSplit: true,
    // A cell without a paragraph is one that Word cannot open.
    children: cells.map((children) => new TableCell({ children: children.length > 0 ? children : [tight([])] })),
  })
}

/** What the group said, over the whole width beneath its activity: it may be long. */
function remarkOf(plan: Jaarplan, { remark }: JaarplanRow): readonly TableRow[] {
  if (remark === '') return []
  const children = [tight([run(`${plan.remark}: `, { ...small, bold: true }), run(remark, small)])]
  const borders = { top: { style: BorderStyle.NONE } }
  return [new TableRow({ children: [new TableCell({ columnSpan: jaarplanColumns.length, borders, children })] })]
}

/** A line of a list within a cell; a list of Word's own would be indented as far as one on the page. */
function itemIn(text: string): Paragraph {
  const indent = { left: convertMillimetersToTwip(3), hanging: convertMillimetersToTwip(3) }
  const tabStops = [{ type: TabStopType.LEFT, position: indent.left }]
  return new Paragraph({
    indent,
    tabStops,
    spacing: { after: 20, line: 252 },
    children: [run('•\t', small), run(text, small)],
  })
}

function tight(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ spacing: { after: 20, line: 252 }, children })
}
