import {
  Bookmark,
  convertMillimetersToTwip,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  type Table,
  TextRun,
  type UnderlineType,
  Document as WordDocument,
} from 'docx'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { isRightToLeft, withoutWhatXmlCannotHold } from '#shared/text.ts'
import type { ActivityPart } from '#shared/wording/activityParts.ts'
import type { Fact } from '#shared/wording/jaarplan.ts'
import type { TextBlock } from '#shared/wording/textBlocks.ts'
import { lists, styleIds, stylesAndLists } from './docxStyles.ts'

/** A4 upright, which is what the library makes: these pages fit between those of a schoolplan. In millimetres. */
const page = { width: 210, margin: 20 } as const

/** What the margins leave of the width of a page, in millimetres. */
export const pageWidth = page.width - 2 * page.margin

/** What every document of ours says at its head. */
type Head = { readonly title: string; readonly school: string; readonly facts: readonly Fact[] }

/** A Word document that a school can go on writing in, as bytes. */
export async function wordDocument(
  head: Head,
  language: Language,
  t: Translate,
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const word = new WordDocument({
    title: `${head.title} ${head.school}`,
    subject: head.title,
    creator: 'Jaarlijn',
    lastModifiedBy: 'Jaarlijn',
    ...stylesAndLists(language, t),
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          page: { margin: all(convertMillimetersToTwip(page.margin)) },
        },
        footers: { default: footerOf(head, t) },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(word))
}

/** The title, the school and the facts. */
export function opening(head: Head): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(head.title)] }),
    inStyle(styleIds.subtitle, [run(head.school)]),
    ...head.facts.map((fact) => factOf(fact, styleIds.headFact)),
  ]
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A heading: of a part (1), within a part (2), and within that (3). `anchor` is a name by which one comes to it. */
export function headingOf(
  text: string,
  level: keyof typeof headingLevels = 1,
  { anchor, startsPage = false }: { readonly anchor?: string; readonly startsPage?: boolean } = {},
): Paragraph {
  return new Paragraph({
    heading: headingLevels[level],
    ...(startsPage && { pageBreakBefore: true }),
    ...(isRightToLeft(text) && { bidirectional: true }),
    children: [anchor === undefined ? run(text) : new Bookmark({ id: anchor, children: [run(text)] })],
  })
}

/** A paragraph of plain text, with a bold `lead`; with `keepNext` on the page of what comes after it. */
export function textOf(
  text: string,
  { keepNext = false, lead = '', ...look }: Look & { readonly keepNext?: boolean; readonly lead?: string } = {},
): Paragraph {
  return new Paragraph({
    ...(keepNext && { keepNext }),
    // What goes on behind a lead is a sentence of ours, in whatever script that is.
    ...(lead === '' && isRightToLeft(text) && { bidirectional: true }),
    children: [...(lead === '' ? [] : [run(lead, { bold: true }), run(' ')]), run(text, look)],
  })
}

/** A paragraph in one of our styles. */
function inStyle(style: string, children: readonly ParagraphChild[], keepNext = false): Paragraph {
  return new Paragraph({ style, ...(keepNext && { keepNext }), children: [...children] })
}

/** A name and its value, under each other with others. */
export function factOf({ label, value }: Fact, style: string = styleIds.fact, keepNext = false): Paragraph {
  return inStyle(
    style,
    [run(named(label), { bold: true }), new TextRun({ children: [new Tab()] }), run(value)],
    keepNext,
  )
}

/** A name before what it names; a question has its own sign. */
function named(label: string): string {
  return label.endsWith('?') ? label : `${label}:`
}

/** What stands above a list. */
function labelOf(text: string): Paragraph {
  return inStyle(styleIds.label, [run(named(text))])
}

/** An item of a list with bullets: one of the list itself (0) or of a list in it. */
export function bulletOf(children: readonly ParagraphChild[], level = 0, keepNext = false): Paragraph {
  return new Paragraph({
    ...(keepNext && { keepNext }),
    style: styleIds.bullets,
    numbering: { reference: lists.bullets, level, custom: true },
    children: [...children],
  })
}

/** All that is known of an activity, as facts and as lists under their names. The last of it never stands alone on a page. */
export function partsOf(parts: readonly ActivityPart[]): readonly Paragraph[] {
  return parts.flatMap((part, index) => {
    const keepNext = index === parts.length - 2
    if (part.kind === 'text') return [factOf({ label: part.label, value: part.text }, styleIds.fact, keepNext)]
    const said = ({ name, about }: (typeof part.items)[number]) => [
      run(name),
      ...(about === '' ? [] : [run(': '), run(about)]),
    ]
    return [
      labelOf(part.label),
      ...part.items.map((item, place) => bulletOf(said(item), 0, keepNext && place === part.items.length - 1)),
    ]
  })
}

/** A text of several lines, its lists as lists. */
export function blocksOf(blocks: readonly TextBlock[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.text)]
    if (!block.isNumbered) return block.items.map(({ text, level }) => bulletOf([run(text)], level))
    return block.items.map(
      ({ text, level }, index) =>
        new Paragraph({
          style: styleIds.numbers,
          // Each list counts from 1 again.
          numbering: { reference: lists.numbers, level, custom: true, restart: index === 0 },
          children: [run(text)],
        }),
    )
  })
}

function footerOf(head: Head, t: Translate): Footer {
  return new Footer({
    children: [
      inStyle(styleIds.footer, [
        run(`${head.title}, ${head.school}. ${t('document.page')} `),
        // With a number in it already: Word offers to repair a document with fields that are empty.
        new SimpleField('PAGE', '1'),
        run(` ${t('document.pageOf')} `),
        new SimpleField('NUMPAGES', '1'),
      ]),
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

/** A text as it was written, from right to left where it begins so. */
export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({
    ...look,
    ...(isRightToLeft(text) && { rightToLeft: true }),
    text: withoutWhatXmlCannotHold(text),
  })
}

function all<V>(value: V) {
  return { top: value, right: value, bottom: value, left: value }
}
