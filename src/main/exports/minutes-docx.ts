import type { Paragraph } from 'docx'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { MinutesDocument, MinutesGroup, MinutesPartText } from '#shared/wording/minutesDocument.ts'
import { colours } from '../colours.ts'
import { bulletOf, headingOf, opening, run, textOf, wordDocument } from './docxParts.ts'

const soft = { color: colours.printInkSoft } as const

/** The minutes of a session as a Word document. */
export async function minutesDocx(minutes: MinutesDocument, language: Language, t: Translate): Promise<Uint8Array> {
  return wordDocument(minutes, language, t, [...opening(minutes), ...minutes.parts.flatMap(partOf)])
}

function partOf({ heading, groups, none, remark }: MinutesPartText): readonly Paragraph[] {
  return [
    headingOf(heading),
    ...(groups.length > 0 ? groups.flatMap(groupOf) : [textOf(none, soft)]),
    ...(remark === '' ? [] : [textOf(remark)]),
  ]
}

function groupOf({ heading, lines }: MinutesGroup): readonly Paragraph[] {
  return [
    ...(heading === null ? [] : [headingOf(heading, 2)]),
    ...lines.flatMap(({ text, about }) => [
      bulletOf([run(text)]),
      ...about.map((each) => bulletOf([run(each, soft)], 1)),
    ]),
  ]
}
