import { convertMillimetersToTwip, type IPropertiesOptions, LevelFormat } from 'docx'
import { locale, type Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { colours } from '../colours.ts'

/** Word, LibreOffice and Pages all have Calibri or a font of the same widths. */
const font = 'Calibri'

/** The styles by which a school can change the look of all that is alike, as documents name them. */
export const styleIds = {
  subtitle: 'Subtitle',
  footer: 'Footer',
  fact: 'Fact',
  headFact: 'HeadFact',
  label: 'ListLabel',
  cell: 'Cell',
  amount: 'Amount',
  cellHead: 'CellHead',
  bullets: 'ListBullet',
  numbers: 'ListNumber',
  table: 'PlanTable',
} as const

/** The lists that a paragraph can be in. */
export const lists = { bullets: 'bullets', numbers: 'numbers' } as const

const signs = ['•', '–', '·'] as const
/** How far a list stands in, and the values of facts, in millimetres. */
const step = 6
const factWidth = 38
const headFactWidth = 52

/** The styles and lists of every document of ours. */
export function stylesAndLists(
  language: Language,
  t: Translate,
): Pick<IPropertiesOptions, 'styles' | 'externalStyles' | 'numbering'> {
  const heading = { font, bold: true, color: colours.printAccent }
  const soft = { color: colours.printInkSoft }
  const normal = { basedOn: 'Normal', quickFormat: true } as const
  return {
    externalStyles: tableStyle(t('document.style.table')),
    styles: {
      default: {
        document: {
          run: { font, size: 21, color: colours.printInk, language: { value: locale[language] } },
          paragraph: { spacing: { after: 80, line: 264 } },
        },
        title: { run: { ...heading, size: 52 }, paragraph: { spacing: { after: 60 }, keepNext: true } },
        heading1: {
          run: { ...heading, size: 32 },
          paragraph: { spacing: { before: 400, after: 140 }, keepNext: true },
        },
        heading2: {
          run: { ...heading, size: 26 },
          paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
        },
        heading3: {
          run: { font, bold: true, color: colours.printInk, size: 23 },
          paragraph: { spacing: { before: 260, after: 60 }, keepNext: true, keepLines: true },
        },
      },
      paragraphStyles: [
        {
          ...normal,
          id: styleIds.subtitle,
          name: 'Subtitle',
          next: 'Normal',
          run: { size: 28, ...soft },
          paragraph: { spacing: { after: 240 } },
        },
        {
          ...normal,
          id: styleIds.footer,
          name: 'footer',
          run: { size: 18, ...soft },
          paragraph: { alignment: 'right' },
        },
        { ...normal, id: styleIds.fact, name: t('document.style.fact'), paragraph: factParagraph(factWidth) },
        {
          ...normal,
          id: styleIds.headFact,
          name: t('document.style.headFact'),
          paragraph: factParagraph(headFactWidth),
        },
        {
          ...normal,
          id: styleIds.label,
          name: t('document.style.label'),
          run: { bold: true },
          paragraph: { spacing: { before: 60, after: 20 }, keepNext: true },
        },
        {
          ...normal,
          id: styleIds.cell,
          name: t('document.style.cell'),
          run: { size: 20 },
          paragraph: { spacing: { after: 0, line: 250 } },
        },
        {
          ...normal,
          basedOn: styleIds.cell,
          id: styleIds.cellHead,
          name: t('document.style.cellHead'),
          run: { bold: true, color: colours.printAccent },
        },
        {
          ...normal,
          basedOn: styleIds.cell,
          id: styleIds.amount,
          name: t('document.style.amount'),
          paragraph: { alignment: 'right' },
        },
        // Word knows its own list styles by these names.
        listStyle(styleIds.bullets, 'List Bullet', lists.bullets),
        listStyle(styleIds.numbers, 'List Number', lists.numbers),
      ],
    },
    numbering: {
      config: [
        {
          reference: lists.bullets,
          levels: signs.map((text, level) => ({ level, format: LevelFormat.BULLET, text, style: indentOf(level) })),
        },
        {
          reference: lists.numbers,
          levels: signs.map((_, level) => ({
            level,
            format: level === 1 ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: indentOf(level),
          })),
        },
      ],
    },
  }
}

/** A name with its value behind it, as far in as all of them. */
function factParagraph(width: number) {
  const indent = convertMillimetersToTwip(width)
  return {
    indent: { left: indent, hanging: indent },
    tabStops: [{ type: 'left', position: indent }],
    spacing: { after: 120, line: 290 },
    // Only behind the last of them.
    contextualSpacing: true,
  } as const
}

/** A list with the lists in it, so that only behind the last item there is room. */
function listStyle(id: string, name: string, reference: string) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { numbering: { reference, level: 0 }, spacing: { after: 100 }, contextualSpacing: true },
  }
}

function indentOf(level: number) {
  const hanging = convertMillimetersToTwip(step)
  return { paragraph: { indent: { left: hanging * (level + 1), hanging } } }
}

/** A table with lines between its rows, and a thick one under its head: on paper colour is only ink. */
function tableStyle(name: string): string {
  const line = (side: string, size: number, colour: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour.slice(1)}"/>`
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`
  return [
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="${name}"/>`,
    '<w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders>',
    line('bottom', 4, colours.printLine),
    line('insideH', 4, colours.printLine),
    '</w:tblBorders><w:tblCellMar>',
    margin('top', 60),
    margin('left', 0),
    margin('bottom', 60),
    margin('right', 140),
    '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>',
    line('bottom', 12, colours.printAccent),
    '</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>',
  ].join('')
}
