import { type Paragraph, type TextRun, UnderlineType } from 'docx'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { changedWords, type Stretch } from '#shared/rules/ledger/changedWords.ts'
import type { LedgerDocument } from '#shared/wording/ledgerDocument.ts'
import type { LedgerText, LineText } from '#shared/wording/ledgerWording.ts'
import { colours } from '../colours.ts'
import { bulletOf, headingOf, type Look, opening, run, textOf, wordDocument } from './docxParts.ts'

const label = { color: colours.printInkSoft } as const
const takenOut: Look = { strike: true }
const putIn: Look = { bold: true, underline: { type: UnderlineType.SINGLE } }

/** What changed in a plan as a Word document: the changed words are marked so that black and white shows them too. */
export async function ledgerDocx(ledger: LedgerDocument, language: Language, t: Translate): Promise<Uint8Array> {
  const changes = ledger.entries.flatMap((entry) => entryOf(entry, t))
  const none = textOf(ledger.none)
  return wordDocument(ledger, language, t, [
    ...opening(ledger),
    ...(changes.length > 0 ? [headingOf(t('document.ledger.count')), ...changes] : [none]),
  ])
}

function entryOf({ title, lines }: LedgerText, t: Translate): readonly Paragraph[] {
  return [headingOf(title, 2), ...lines.map((line) => bulletOf(lineOf(line, t)))]
}

function lineOf({ text, change }: LineText, t: Translate): TextRun[] {
  if (!change) return [run(text)]
  const { what, before, after } = change
  const words = changedWords(before, after)
  const nothing = [run(t('review.ledger.nothing'))]
  return [
    run(`${what}: `),
    run(`${t('review.ledger.was')} `, label),
    ...(before === '' ? nothing : marked(words.before, takenOut)),
    run(` ${t('review.ledger.becomes')} `, label),
    ...(after === '' ? nothing : marked(words.after, putIn)),
  ]
}

function marked(stretches: readonly Stretch[], look: Look): readonly TextRun[] {
  return stretches.map(({ text, isChanged }) => run(text, isChanged ? look : {}))
}
