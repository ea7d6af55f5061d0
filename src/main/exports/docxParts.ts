import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
  type UnderlineType,
  Document as WordDocument,
} from 'docx'
import { locale, type Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { Fact } from '#shared/wording/jaarplan.ts'
import { colours } from '../colours.ts'

/** Word, LibreOffice and Pages all have Calibri or a font of the same widths. */
const font = 'Calibri'
const page = { width: 210, height: 297, margin: 16 } as const

/** What every document of ours says at its head. */
type Head = { readonly title: string; readonly school: string; readonly facts: readonly Fact[] }

/** A Word document that a school can go on writing in, as bytes. */
export async function wordDocument(
  head: Head,
  language: Language,
  t: Translate,
  children: readonly (Paragraph | Table)[],
  orientation: (typeof PageOrientation)['LANDSCAPE' | 'PORTRAIT'] = PageOrientation.LANDSCAPE,
): Promise<Uint8Array> {
  const word = new WordDocument({
    title: `${head.title} ${head.school}`,
    subject: head.title,
    creator: 'Jaarlijn',
    lastModifiedBy: 'Jaarlijn',
    styles: stylesFor(language),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(page.width),
              height: convertMillimetersToTwip(page.height),
              orientation,
            },
            margin: all(convertMillimetersToTwip(page.margin)),
          },
        },
        footers: { default: footerOf(head, t) },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(word))
}

function stylesFor(language: Language) {
  const heading = { font, bold: true, color: colours.printAccent }
  return {
    default: {
      document: {
        run: { font, size: 21, color: colours.printInk, language: { value: locale[language] } },
        paragraph: { spacing: { after: 60, line: 264 } },
      },
      title: { run: { ...heading, size: 52 }, paragraph: { spacing: { after: 100 } } },
      heading1: { run: { ...heading, size: 30 }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
      heading2: {
        run: { font, bold: true, color: colours.printInk, size: 23 },
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 30, color: colours.printInkSoft },
        paragraph: { spacing: { after: 160 } },
      },
    ],
  }
}

/** The title, the school and the facts. */
export function opening(head: Head): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(head.title)] }),
    new Paragraph({ style: 'Subtitle', children: [run(head.school)] }),
    ...head.facts.map(
      ({ label, value }) => new Paragraph({ children: [run(`${label}: `, { bold: true }), run(value)] }),
    ),
  ]
}

/** A heading of a part. */
export function headingOf(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(text)] })
}

/** A heading within a part. */
export function subheadingOf(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(text)] })
}

function footerOf(head: Head, t: Translate): Footer {
  const style = { size: 18, color: colours.printInkSoft }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          run(`${head.title}, ${head.school}. ${t('document.page')} `, style),
          new TextRun({ ...style, children: [PageNumber.CURRENT] }),
          run(` ${t('document.pageOf')} `, style),
          new TextRun({ ...style, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** How a text is written; what was taken out has a line through it, what was put in one beneath it. */
export type Look = {
  readonly bold?: boolean
  readonly color?: string
  readonly size?: number
  readonly strike?: boolean
  readonly underline?: { readonly type: (typeof UnderlineType)['SINGLE'] }
}

/** A text as it was written; two code points that XML cannot hold are left out, or Word refuses the file. */
export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text: text.replace(/[\ufffe\uffff]/g, '') })
}

/** The same on each of four sides. */
export function all<V>(value: V) {
  return { top: value, right: value, bottom: value, left: value }
}
