import { useMemo } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { boardPaperOf } from '#shared/wording/boardPaper.ts'
import { BoardSheets } from './board/BoardSheets.tsx'
import { useTitle } from './PrintHead.tsx'
import { useFitted } from './printing.ts'

type Props = {
  readonly document: TrajectDocument
  readonly stepId: string
  readonly today: string
  readonly t: Translate
  readonly language: Language
}

/** The board of a step on sheets that lie down. */
export function PrintBoard({ document, stepId, today, t, language }: Props) {
  const board = useMemo(
    () => boardPaperOf(document, stepId, today, { t, language }),
    [document, stepId, today, t, language],
  )
  const fitted = useFitted()
  useTitle(board ? `${board.title}, ${board.school}` : '')
  if (!board) return null
  return (
    <main lang={language}>
      <BoardSheets board={board} areLettersThere={fitted.areLettersThere} onFit={fitted.onFit} t={t} />
    </main>
  )
}
