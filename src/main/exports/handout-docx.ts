import type { Paragraph, Table } from 'docx'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { assertNever } from '#shared/result.ts'
import type { Handout, HandoutBlock } from '#shared/wording/handout.ts'
import { blocksOf, bulletOf, headingOf, opening, partsOf, run, textOf, wordDocument } from './docxParts.ts'
import { tableOf } from './docxTable.ts'

/** A handout as a Word document. */
export async function handoutDocx(handout: Handout, language: Language, t: Translate): Promise<Uint8Array> {
  return wordDocument(handout, language, t, [...opening(handout), ...handout.blocks.flatMap(blockOf)])
}

function blockOf(block: HandoutBlock, index: number, all: readonly HandoutBlock[]): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.text, block.level, { startsPage: block.startsPage ?? false })]
    case 'text':
      return [textOf(block.text, { lead: block.lead ?? '', keepNext: all[index + 1]?.kind === 'table' })]
    case 'lines':
      return blocksOf(block.blocks)
    case 'list':
      return block.items.map((item) => bulletOf([run(item)]))
    case 'parts':
      return partsOf(block.parts)
    case 'table': {
      const { title, about, columns, rows, toWriteIn = false } = block
      return [tableOf({ title, about }, columns, rows, { toWriteIn })]
    }
    default:
      return assertNever(block)
  }
}
