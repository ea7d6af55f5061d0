import { Paragraph } from 'docx'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { MinutesDocument, MinutesGroup, MinutesPartText } from '#shared/wording/minutesDocument.ts'
import { colours } from '../colours.ts'
import { headingOf, opening, run, subheadingOf, wordDocument } from './docxParts.ts'

const soft = { color: colours.printInkSoft } as const

/** The minutes of a session as a Word document, upright, so that its pages fit between others. */
export async function minutesDocx(minutes: MinutesDocument, language: Language, t: Translate): Promise<Uint8Array> {
  return wordDocument(minutes, language, t, [...opening(minutes), ...minutes.parts.flatMap(partOf)], 'portrait')
}

function partOf({ heading, groups, none, remark }: MinutesPartText): readonly Paragraph[] {
  return [
    headingOf(heading),
    ...(groups.length > 0 ? groups.flatMap(groupOf) : [new Paragraph({ children: [run(none, soft)] })]),
    ...(remark === '' ? [] : [new Paragraph({ spacing: { before: 100 }, children: [run(remark)] })]),
  ]
}

function groupOf({ heading, lines }: MinutesGroup): readonly Paragraph[] {
  return [
    ...(heading === null ? [] : [subheadingOf(heading)]),
    ...lines.flatMap(({ text, about }) => [
      new Paragraph({ bullet: { level: 0 }, children: [run(text)] }),
      ...about.map((each) => new Paragraph({ bullet: { level: 1 }, children: [run(each, soft)] })),
    ]),
  ]
}
