import { useEffect, useMemo, useRef } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { boardPaperOf, cutOutCardsOf, sheetsToCut } from '#shared/wording/boardPaper.ts'
import { CutOutSheets, EmptyCards } from './board/CutOutSheets.tsx'
import { useCardLetters } from './board/useCardLetters.ts'
import { useTitle } from './PrintHead.tsx'
import { markReady, useLetters } from './printing.ts'

type Props = {
  readonly document: TrajectDocument
  /** Of which step; null for empty cards. */
  readonly stepId: string | null
  readonly today: string
  readonly t: Translate
  readonly language: Language
}

/** Cards to cut out, on upright sheets. */
export function PrintCards({ document, stepId, today, t, language }: Props) {
  const board = useMemo(
    () => (stepId === null ? null : boardPaperOf(document, stepId, today, { t, language })),
    [document, stepId, today, t, language],
  )
  const sheets = useMemo(() => (board ? sheetsToCut(cutOutCardsOf(board, t)) : []), [board, t])
  const areLettersThere = useLetters()
  const around = useRef<HTMLElement>(null)
  useTitle(board ? `${t('boardPaper.file.cards', { step: board.title })}, ${board.school}` : t('boardPaper.file.empty'))
  useCardLetters(around, areLettersThere)
  useEffect(() => (areLettersThere ? markReady() : undefined), [areLettersThere])
  return (
    <main ref={around} data-fixed-lines lang={language}>
      {sheets.length > 0 ? <CutOutSheets sheets={sheets} /> : <EmptyCards t={t} />}
    </main>
  )
}
